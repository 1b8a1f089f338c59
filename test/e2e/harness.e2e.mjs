/**
 * The harness of the other end-to-end tests: a fault that it does not report would let a broken widget pass.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { selectEngines } from '../../scripts/setup/engines.mjs';
import { openIn } from '../support/e2e/open-in.mjs';
import { startReceiver } from '../support/e2e/receiver.mjs';
import { startSite, strictPolicy } from '../support/e2e/site.mjs';

const probe = `import { LitElement, html, css } from 'lit';
  customElements.define('probe-field', class extends LitElement {
    static styles = css\`button { min-block-size: 48px }\`;
    static properties = { said: {} };
    render() {
      return html\`<label>Teksti <input></label><button type="button" @click=\${this.send}>Lähetä</button><p>\${this.said}</p>\`;
    }
    send() { this.said = this.renderRoot.querySelector('input').value; }
  });`;

const faults = `document.body.append(Object.assign(document.createElement('p'), { id: 'before' }));
  const style = document.createElement('style');
  style.textContent = 'p { color: red }';
  document.head.append(style);
  try { document.body.innerHTML = '<p>x</p>'; } catch {}
  fetch('/elsewhere').catch(() => undefined);
  console.error('a message');
  setTimeout(() => { throw new Error('an error'); });
  Promise.reject(new Error('a rejection'));`;

describe('end-to-end harness', () => {
  let site;
  let receiver;

  before(async () => {
    site = await startSite();
    receiver = await startReceiver({ origins: [site.origin], sampleData: true });
    await site.addModule('/probe.js', probe);
    await site.addModule('/faults.js', faults);
  });
  after(async () => {
    await receiver?.stop();
    await site?.close();
  });

  const open = (engine, path, body, policyNames) => {
    const head = `<script type="module" src="${path.replace('.html', '.js')}"></script>`;
    return openIn(engine, site.addPage(path, { head, body, policy: strictPolicy(receiver.endpoint, policyNames) }));
  };

  for (const engine of selectEngines().present) {
    it(`opens a page under the strict policy in ${engine}: real keys and mouse, and the endpoint on another origin`, async () => {
      const visit = await open(engine, '/probe.html', '<probe-field></probe-field>', ['lit-html']);
      try {
        await visit.type(['probe-field', 'input'], 'Hyvä äö');
        await visit.click(['probe-field', 'button']);
        await visit.waitUntil(`document.querySelector('probe-field').said === 'Hyvä äö'`);
        assert.equal(await visit.text(['probe-field', 'p']), 'Hyvä äö');
        const status = await visit.evaluate(async (url) => (await fetch(url)).status, `${receiver.endpoint}/surveys/visit?lang=fi`);
        assert.equal(typeof status, 'number');
        assert.deepEqual(await visit.found(), { violations: [], errors: [] });
        await assert.rejects(visit.waitFor(['probe-field', 'select'], 200), /probe-field >>> select/);
      } finally {
        await visit.close();
      }
    });

    it(`finds seeded violations and errors in ${engine}`, async () => {
      const visit = await open(engine, '/faults.html', '<p>Teksti</p>');
      try {
        await visit.waitUntil('globalThis.soteFound.errors.length >= 3 && globalThis.soteFound.violations.length >= 3');
        const { violations, errors } = await visit.found();
        for (const directive of ['style-src', 'require-trusted-types-for', 'connect-src']) {
          assert.ok(
            violations.some((text) => text.startsWith(directive)),
            `${directive} in ${violations.join(', ')}`,
          );
        }
        for (const text of ['a message', 'an error', 'a rejection']) assert.match(errors.join('\n'), new RegExp(text));
        assert.ok(site.reports.length > 0);
      } finally {
        await visit.close();
      }
    });
  }
});
