/** The floors: the same widgets as hand-written HTML, and as hand-written Lit elements (what our own stack costs at least). */
import { build } from 'esbuild';
import { root } from '../../scripts/support/root.mjs';
import { css, faces, fields, levels, more, question } from './content.mjs';

const choices = (k) =>
  faces.map((face, i) => `<label class="choice"><input type="radio" name="how${k}" value="${i}">${face}</label>`).join('');

const plainField = ([id, label, type], k) => {
  if (type === 'checkbox') return `<label class="choice"><input type="checkbox" name="${id}">${label}</label>`;
  const name = `<label class="label" for="${id}${k}">${label}</label>`;
  const same = `id="${id}${k}" name="${id}"`;
  return `${name}${type === 'textarea' ? `<textarea ${same} rows="4"></textarea>` : `<input class="field" type="${type}" ${same}>`}`;
};

export const plain = {
  feedback: (k) =>
    `<form action="/feedback"><fieldset><legend>${question}</legend>${choices(k)}</fieldset>` +
    `<label class="label" for="more${k}">${more}</label><textarea id="more${k}" name="more" rows="4"></textarea><button>Lähetä</button></form>`,
  house: (k) => levels.map(([name, text]) => `<details name="level${k}"><summary>${name}</summary><p>${text}</p></details>`).join(''),
  signup: (k) => `<form action="/signup">${fields.map((field) => plainField(field, k)).join('')}<button>Ilmoittaudu</button></form>`,
};

export const plainScript = `addEventListener('submit', async (event) => {
  event.preventDefault();
  await fetch(event.target.action, { method: 'POST', body: new FormData(event.target) });
  event.target.replaceChildren('Kiitos!');
});`;

const litElement = (tag, template) => `import { LitElement, css, html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
@customElement('${tag}') class Floor extends LitElement {
  static styles = css\`:host{display:block}${css}\`;
  @state() sent = false;
  async send(event: SubmitEvent) {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    await fetch(form.action, { method: 'POST', body: new FormData(form) });
    this.sent = true;
  }
  render() {
    if (this.sent) return html\`<p role="status">Kiitos!</p>\`;
    return ${template};
  }
}`;

const litTemplates = {
  feedback: `html\`<form action="/feedback" @submit=\${this.send}><fieldset><legend>${question}</legend>
    \${${JSON.stringify(faces)}.map((face, i) => html\`<label class="choice"><input type="radio" name="how" .value=\${String(i)}>\${face}</label>\`)}
    </fieldset><label class="label" for="more">${more}</label><textarea id="more" name="more" rows="4"></textarea>
    <button>Lähetä</button></form>\``,
  house: `html\`\${${JSON.stringify(levels)}.map(([name, text]) => html\`<details name="level"><summary>\${name}</summary><p>\${text}</p></details>\`)}\``,
  signup: `html\`<form action="/signup" @submit=\${this.send}>\${${JSON.stringify(fields)}.map(([id, label, type]) =>
    type === 'checkbox'
      ? html\`<label class="choice"><input type="checkbox" name=\${id}>\${label}</label>\`
      : html\`<label class="label" for=\${id}>\${label}</label>\${type === 'textarea'
          ? html\`<textarea id=\${id} name=\${id} rows="4"></textarea>\`
          : html\`<input class="field" id=\${id} name=\${id} type=\${type}>\`}\`)}<button>Ilmoittaudu</button></form>\``,
};

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

/** @returns {Promise<Record<string, string>>} path → script of each Lit floor */
export const compileFloors = async () => {
  const scripts = Object.entries(litTemplates).map(async ([name, template]) => [
    `/floor/lit-${name}.js`,
    await compile(litElement(`floor-${name}`, template)),
  ]);
  return Object.fromEntries(await Promise.all(scripts));
};
