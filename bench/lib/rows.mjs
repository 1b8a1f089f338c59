/**
 * What is compared: the same question, faces and text, once as hand-written HTML, once as a hand-written Lit element (the floor of our own
 * stack), and the kit's widget as it is built.
 */
import { build } from 'esbuild';
import { root } from '../../scripts/support/root.mjs';

const faces = ['Erittäin huonosti', 'Huonosti', 'Siltä väliltä', 'Hyvin', 'Erittäin hyvin'];
const question = 'Miten asiointi sujui?';
const more = 'Kerro vapaasti';

const css = `
fieldset{border:0;margin:0 0 1rem;padding:0}
legend,.label{display:block;font-weight:600;margin-bottom:.5rem}
.choice{display:block;padding:.25rem 0}
textarea{box-sizing:border-box;font:inherit;inline-size:100%}
button{background:#00578f;border:0;border-radius:4px;color:#fff;font:inherit;margin-top:1rem;padding:.75rem 1.5rem}`;

const choices = (k) =>
  faces.map((face, i) => `<label class="choice"><input type="radio" name="how${k}" value="${i}">${face}</label>`).join('');

const plainForm = (k) =>
  `<form action="/feedback"><fieldset><legend>${question}</legend>${choices(k)}</fieldset>` +
  `<label class="label" for="more${k}">${more}</label><textarea id="more${k}" name="more" rows="4"></textarea><button>Lähetä</button></form>`;

const plainScript = `addEventListener('submit', async (event) => {
  event.preventDefault();
  await fetch('/feedback', { method: 'POST', body: new FormData(event.target) });
  event.target.replaceChildren('Kiitos!');
});`;

const litScript = `import { LitElement, css, html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
@customElement('floor-feedback') class FloorFeedback extends LitElement {
  static styles = css\`:host{display:block}${css}\`;
  @state() sent = false;
  async send(event: SubmitEvent) {
    event.preventDefault();
    await fetch('/feedback', { method: 'POST', body: new FormData(event.target as HTMLFormElement) });
    this.sent = true;
  }
  render() {
    if (this.sent) return html\`<p role="status">Kiitos!</p>\`;
    return html\`<form @submit=\${this.send}><fieldset><legend>${question}</legend>
      \${${JSON.stringify(faces)}.map((face, i) => html\`<label class="choice"><input type="radio" name="how" .value=\${String(i)}>\${face}</label>\`)}
      </fieldset><label class="label" for="more">${more}</label><textarea id="more" name="more" rows="4"></textarea>
      <button>Lähetä</button></form>\`;
  }
}`;

const compile = async (contents) => {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['production'],
    legalComments: 'none',
    tsconfigRaw: { compilerOptions: { experimentalDecorators: true, useDefineForClassFields: false } },
    write: false,
  });
  return outputFiles[0].text;
};

const repeat = (count, one) => Array.from({ length: count }, (_, k) => one(k)).join('');

/** @returns for each row its page (`html` of n instances, `script`, `styles`, `isReady`), and the `files` that are not in dist/embed */
export const makeRows = async () => ({
  rows: {
    plain: {
      label: 'plain HTML',
      styles: '/floor/plain.css',
      script: '/floor/plain.js',
      html: (n) => repeat(n, plainForm),
      ready: "bench.isVisible('textarea', N)",
    },
    lit: {
      label: 'Lit by hand',
      script: '/floor/lit.js',
      html: (n) => repeat(n, () => '<floor-feedback></floor-feedback>'),
      ready: "bench.isVisible('textarea', N, bench.shadowsOf('floor-feedback'))",
    },
    kit: {
      label: 'the kit',
      script: '/embed/sote-osallisuus.js',
      html: (n) =>
        repeat(n, () => '<sote-feedback-prompt endpoint="/api/v1" organisation="Mallila" privacy-url="/privacy"></sote-feedback-prompt>'),
      ready: "bench.isVisible('textarea', N, bench.shadowsOf('sote-feedback-prompt'))",
    },
  },
  files: { '/floor/plain.css': css, '/floor/plain.js': plainScript, '/floor/lit.js': await compile(litScript) },
});
