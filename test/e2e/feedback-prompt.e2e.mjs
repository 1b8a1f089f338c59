/**
 * The first slice as a client and a web team meet it: the built files on one origin, the receiver on another, the strictest policy, real
 * keys and mouse, in three engines.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { selectEngines } from '../../scripts/setup/engines.mjs';
import { openIn } from '../support/e2e/open-in.mjs';
import { startReceiver } from '../support/e2e/receiver.mjs';
import { startSite, strictPolicy } from '../support/e2e/site.mjs';

const tag = 'sote-feedback-prompt';
const loader = '<script src="/embed/sote-osallisuus.js" defer></script>';

const hostModule = `import { LitElement, html } from 'lit';
  customElements.define('host-greeting', class extends LitElement {
    render() { return html\`<p>Tervetuloa</p>\`; }
  });`;

/** The engine's own dialog would stop the test: told instead are the title, the address and whether a box has the size of its sheet. */
const withoutPrinter = `(() => {
  const { get } = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentDocument');
  Object.defineProperty(HTMLIFrameElement.prototype, 'contentDocument', { get() {
    const page = get.call(this);
    const text = (selector) => page.querySelector(selector).textContent;
    page.defaultView.print = () => {
      globalThis.printed = [text('h1'), text('address'), page.querySelector('.box').getBoundingClientRect().width > 22];
    };
    return page;
  } });
})()`;

const statusOf = async (endpoint, reference) => {
  const response = await fetch(`${endpoint}/feedback/status?lang=fi`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ reference }),
  });
  return { status: response.status, body: await response.json() };
};

describe(`<${tag}> as it is embedded`, () => {
  let site;
  let receiver;

  before(async () => {
    site = await startSite();
    receiver = await startReceiver({ origins: [site.origin] });
    await site.addModule('/host.js', hostModule);
  });
  after(async () => {
    await receiver?.stop();
    await site?.close();
  });

  const attributes = () =>
    `endpoint="${receiver.endpoint}" organisation="Esimerkkilä" reader="osastonhoitaja" privacy-url="/tietosuoja" unit="keskusta"`;
  const open = (engine, path, { head = loader, names, language, more = '' } = {}) =>
    openIn(
      engine,
      site.addPage(path, {
        head,
        language,
        body: `<${tag} ${attributes()} ${more}><p>Soita 0295 000 000.</p></${tag}>`,
        policy: strictPolicy(receiver.endpoint, names),
      }),
    );

  const answer = async (visit, text) => {
    await visit.click([tag, 'label.face:nth-of-type(2)']);
    await visit.type([tag, 'textarea'], text);
    await visit.click([tag, 'button[part=send]']);
  };

  for (const engine of selectEngines().present) {
    it(`takes an answer from the form to the database and back by its code in ${engine}`, async () => {
      const visit = await open(engine, `/visit-${engine}.html`);
      try {
        await answer(visit, 'Kiitos, hyvin meni.');
        const reference = await visit.text([tag, '[part=code]']);
        assert.match(reference, /^[0-9A-Z]{4}(-[0-9A-Z]{4}){2}$/);
        assert.match(await visit.text([tag, '[part=receipt] [part=heading]']), /tuli perille/);
        const stored = await statusOf(receiver.endpoint, reference);
        assert.deepEqual([stored.status, stored.body.status], [200, 'received']);
        assert.deepEqual(await visit.found(), { violations: [], errors: [] });
        const kept = await visit.evaluate(
          '[localStorage.length, sessionStorage.length, document.cookie, location.href.includes("Kiitos")]',
        );
        assert.deepEqual(kept, [0, 0, '', false]);

        await visit.goTo(
          site.addPage(`/follow-${engine}.html`, {
            head: loader,
            body: `<${tag} ${attributes()} view="follow-up"></${tag}>`,
            policy: strictPolicy(receiver.endpoint),
          }),
        );
        const inner = [tag, 'sote-follow-up'];
        await visit.type([...inner, '#code'], reference.toLowerCase().replaceAll('-', ' '));
        await visit.click([...inner, 'button']);
        assert.match(await visit.text([...inner, '[part=state] [data-panel]']), /on tullut perille/);
        assert.deepEqual(await visit.found(), { violations: [], errors: [] });
      } finally {
        await visit.close();
      }
    });

    it(`works beside a host page's own Lit in Swedish, also on paper, without a violation, in ${engine}`, async () => {
      const head = `<script type="module" src="/host.js"></script>${loader}`;
      const more = 'return-address="Informationen"';
      const visit = await open(engine, `/lit-${engine}.html`, { head, more, names: ['sote-osallisuus', 'lit-html'], language: 'sv-FI' });
      try {
        await visit.evaluate(withoutPrinter);
        await visit.waitFor([tag, 'textarea']);
        assert.equal(await visit.text([tag, 'button[part=send]']), 'Skicka svaret');
        await visit.evaluate(`void document.body.append(document.createElement('host-greeting'))`);
        assert.equal(await visit.text(['host-greeting', 'p']), 'Tervetuloa');
        await visit.click([tag, '[part=paper]']);
        await visit.waitUntil('globalThis.printed !== undefined');
        assert.deepEqual(await visit.evaluate('printed'), ['Berätta hur det gick', 'Informationen', true]);
        assert.deepEqual(await visit.found(), { violations: [], errors: [] });
      } finally {
        await visit.close();
      }
    });

    it(`stops a personal identity code before any request, and sends after it is removed, in ${engine}`, async () => {
      const visit = await open(engine, `/code-${engine}.html`);
      try {
        await answer(visit, 'Tunnus on 131052-930V, kiitos.');
        await visit.waitFor([tag, '[part=code-panel]']);
        assert.equal(await visit.evaluate(`document.querySelector('${tag}').shadowRoot.querySelector('[part=receipt]') === null`), true);
        await visit.click([tag, '[part=code-panel] button']);
        await visit.waitUntil(`document.querySelector('${tag}').shadowRoot.querySelector('textarea').value === 'Tunnus on, kiitos.'`);
        await visit.click([tag, 'button[part=send]']);
        await visit.waitFor([tag, '[part=code]']);
        assert.deepEqual(await visit.found(), { violations: [], errors: [] });
      } finally {
        await visit.close();
      }
    });
  }
});
