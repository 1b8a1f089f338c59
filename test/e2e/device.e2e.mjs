/**
 * What stays on a device: in every storage, in history and after Back; an answer that waits, in two tabs, until it is stored once; a shared
 * screen. The built files, the real receiver, the strictest policy, three engines.
 */
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { selectEngines } from '../../scripts/setup/engines.mjs';
import { openIn } from '../support/e2e/open-in.mjs';
import { startReceiver } from '../support/e2e/receiver.mjs';
import { startSite, strictPolicy } from '../support/e2e/site.mjs';

const tag = 'sote-feedback-prompt';
// `crossorigin`, because a sandboxed page is of another origin than its own files.
const loader = '<script src="/embed/sote-osallisuus.js" crossorigin defer></script>';
const secret = 'Salainen asia';
const root = `document.querySelector('${tag}')?.shadowRoot`;
const shows = (selector, text) => `${root}?.querySelector('${selector}')?.textContent.includes(${JSON.stringify(text)}) ?? false`;
const textNow = `${root}?.querySelector('textarea')?.value ?? ''`;

/** Everything that a page can leave in a browser, as one text. */
const leftBehind = async () => {
  const attempt = async (read) => {
    try {
      return await read();
    } catch {
      return 'blocked';
    }
  };
  const rows = async () => {
    const found = [];
    for (const { name } of await globalThis.indexedDB.databases()) {
      const database = await new Promise(
        (resolve) => (globalThis.indexedDB.open(name).onsuccess = (event) => resolve(event.target.result)),
      );
      for (const store of database.objectStoreNames) {
        const request = database.transaction(store).objectStore(store).getAll();
        found.push(name, await new Promise((resolve) => (request.onsuccess = () => resolve(request.result))));
      }
      database.close();
    }
    return found;
  };
  const cached = async () =>
    Promise.all(
      (await globalThis.caches.keys()).map(async (name) => (await (await globalThis.caches.open(name)).keys()).map(({ url }) => url)),
    );
  return JSON.stringify([
    await attempt(() => document.cookie),
    await attempt(() => ({ ...localStorage })),
    await attempt(() => ({ ...sessionStorage })),
    await attempt(rows),
    await attempt(cached),
    location.href,
    history.state,
  ]);
};

describe(`<${tag}> on a device`, () => {
  let site;
  let receiver;

  before(async () => {
    site = await startSite();
    receiver = await startReceiver({ origins: [site.origin] });
    await site.addModule('/down.js', `globalThis.fetch = () => Promise.reject(new TypeError('down')); Math.random = () => 0;`);
  });
  after(async () => {
    await receiver?.stop();
    await site?.close();
  });

  const page = (path, more = '', { head = loader, policy = strictPolicy(receiver.endpoint) } = {}) =>
    site.addPage(path, {
      head,
      body: `<${tag} endpoint="${receiver.endpoint}" organisation="Esimerkkilä" reader="osastonhoitaja" privacy-url="/t" ${more}></${tag}>`,
      policy,
    });
  const plain = () => site.addPage('/other.html', { body: '<p>Muu sivu</p>' });
  const stored = async () => {
    const response = await fetch(`${receiver.endpoint}/staff/feedback`, { headers: { authorization: `Bearer ${receiver.staffToken}` } });
    return (await response.json()).items;
  };
  const write = (visit, text = secret) => visit.type([tag, 'textarea'], text);

  // One browser for all: what one test leaves behind would be found by the next.
  for (const engine of selectEngines().present) {
    describe(engine, () => {
      let visit;
      before(async () => {
        visit = await openIn(engine, plain());
      });
      beforeEach(() => visit.newTab());
      afterEach(() => visit.closeTab());
      after(() => visit?.close());

      it('stores nothing of the text; after Back an unsent text may be there, a sent one is not', async () => {
        const url = page(`/plain-${engine}.html`);
        await visit.goTo(url);
        await write(visit);
        const left = await visit.evaluate(leftBehind);
        assert.doesNotMatch(left, /Salainen|sote-/);
        await visit.evaluate(`void addEventListener('pageshow', ({ persisted }) => { globalThis.wasKept = persisted; })`);
        await visit.goTo(plain());
        await visit.goBack();
        await visit.waitUntil(`location.pathname === '/plain-${engine}.html' && Boolean(${root}?.querySelector('textarea'))`);
        const wasKept = await visit.evaluate('globalThis.wasKept === true');
        // Only the browser's own memory of the whole page brings it back.
        assert.equal(await visit.evaluate(textNow), wasKept ? secret : '');
        if (!wasKept) await write(visit);
        await visit.click([tag, 'button[part=send]']);
        await visit.waitFor([tag, '[part=receipt]']);
        assert.doesNotMatch(await visit.evaluate(leftBehind), /Salainen/);
        await visit.leaveTo(plain());
        await visit.goBack();
        await visit.waitUntil(`location.pathname === '/plain-${engine}.html' && Boolean(${root}?.querySelector('[part=heading]'))`);
        assert.equal(await visit.evaluate(`${root}.innerHTML.includes('Salainen') || (${textNow}) !== ''`), false);
        assert.doesNotMatch(await visit.evaluate(leftBehind), /Salainen/);
      });

      it('clears a shared screen, after all the time that the person asked for', async () => {
        await visit.goTo(page(`/kiosk-${engine}.html`, 'kiosk kiosk-idle="60" keep-draft="tab" outbox="device"'));
        await visit.waitFor([tag, 'textarea[autocomplete=off][spellcheck=false]']);
        await write(visit);
        await visit.goTo(plain());
        await visit.goBack();
        await visit.waitUntil(`Boolean(${root}?.querySelector('textarea[autocomplete=off]'))`);
        assert.equal(await visit.evaluate(textNow), '');
        await visit.evaluate(`void (() => {
          const now = Date.now;
          let ahead = 0;
          Date.now = () => now() + ahead;
          globalThis.pass = (seconds) => { ahead += seconds * 1000; document.dispatchEvent(new Event('visibilitychange')); };
        })()`);
        const dialog = `document.querySelector('sote-kiosk-warning')?.shadowRoot?.querySelector('dialog')?.open === true`;
        await write(visit);
        for (let count = 0; count < 10; count += 1) {
          await visit.evaluate('void pass(60)');
          await visit.waitUntil(dialog);
          await visit.press('Enter');
          await visit.waitUntil(`document.querySelector('sote-kiosk-warning') === null`);
        }
        assert.equal(await visit.evaluate(textNow), secret);
        await visit.evaluate('void pass(60)');
        await visit.waitUntil(dialog);
        await visit.evaluate('void pass(31)');
        await visit.waitUntil(`(${textNow}) === '' && document.querySelector('sote-kiosk-warning') === null`);
        assert.equal(
          await visit.evaluate(`document.documentElement.outerHTML.includes('Salainen') || ${root}.innerHTML.includes('Salainen')`),
          false,
        );
        assert.doesNotMatch(await visit.evaluate(leftBehind), /Salainen|sote-osallisuus/);
        await write(visit);
        await visit.click([tag, 'button[part=send]']);
        await visit.waitFor([tag, 'sote-kiosk-time']);
        assert.equal(
          await visit.evaluate(
            `[...${root}.querySelectorAll('[part=receipt] button')].every((button) => button.getClientRects().length === 0)`,
          ),
          true,
        );
        assert.equal(
          (await stored()).some(({ channel }) => channel === 'kiosk'),
          true,
        );
        await visit.click([tag, 'sote-kiosk-time', 'button']);
        await visit.waitUntil(`${root}.querySelector('[part=receipt]') === null && (${textNow}) === ''`);
        assert.deepEqual(await visit.found(), { violations: [], errors: [] });
      });

      it('keeps a draft with the tab by the host’s choice, until it is sent', async () => {
        const url = page(`/draft-${engine}.html`, 'keep-draft="tab"');
        await visit.goTo(url);
        await write(visit);
        await visit.waitUntil(`JSON.stringify({ ...sessionStorage }).includes('Salainen')`);
        await visit.goTo(plain());
        await visit.goTo(url);
        await visit.waitUntil(`(${textNow}) === ${JSON.stringify(secret)}`);
        await visit.newTab();
        await visit.goTo(url);
        await visit.waitFor([tag, 'textarea']);
        assert.equal(await visit.evaluate(textNow), '');
        await visit.closeTab();
        await visit.click([tag, 'button[part=send]']);
        await visit.waitFor([tag, '[part=receipt]']);
        assert.doesNotMatch(await visit.evaluate(leftBehind), /Salainen|sote-osallisuus:draft/);
        assert.deepEqual(await visit.found(), { violations: [], errors: [] });
      });

      it('says that nothing is kept when storage is blocked, and leaves the text on the screen', async () => {
        const policy = `sandbox allow-scripts allow-forms; ${strictPolicy(receiver.endpoint).replace("script-src 'self'", `script-src ${site.origin}`)}`;
        await visit.goTo(page(`/blocked-${engine}.html`, 'outbox="device" keep-draft="tab"', { policy }));
        await visit.waitFor([tag, 'textarea']);
        await visit.evaluate(`void (Math.random = () => 0)`);
        await write(visit);
        await visit.click([tag, 'button[part=send]']);
        await visit.click([tag, '[part=keep] button']);
        await visit.waitUntil(shows('[part=keep] .message', 'ei anna säilyttää'));
        assert.equal(await visit.evaluate(textNow), secret);
      });

      it('stores an answer once that two closed tabs kept while the endpoint was down', async () => {
        const before = (await stored()).length;
        const url = page(`/wait-${engine}.html`, 'outbox="device"');
        const downUrl = page(`/down-${engine}.html`, 'outbox="device"', { head: `<script src="/down.js"></script>${loader}` });
        for (const tab of [1, 2]) {
          await visit.newTab();
          await visit.goTo(downUrl);
          await visit.waitFor([tag, 'textarea']);
          if (tab === 1) {
            await write(visit, `Odottava asia ${engine}`);
            await visit.click([tag, 'button[part=send]']);
            await visit.click([tag, '[part=keep] button']);
          }
          await visit.waitUntil(shows('[part=outbox]', 'odottaa'));
        }
        assert.match(await visit.evaluate(leftBehind), /Odottava asia/);
        await visit.closeTab();
        await visit.closeTab();
        assert.equal((await stored()).length, before);
        await visit.newTab();
        await visit.goTo(url);
        await visit.waitUntil(shows('[part=outbox]', 'tuli perille'));
        assert.match(await visit.text([tag, '[part=outbox] .code']), /^[0-9A-Z]{4}(-[0-9A-Z]{4}){2}$/);
        assert.doesNotMatch(await visit.evaluate(leftBehind), /Odottava asia/);
        await visit.newTab();
        await visit.goTo(url);
        await visit.waitFor([tag, 'textarea']);
        assert.equal((await stored()).length, before + 1);
        assert.deepEqual(await visit.found(), { violations: [], errors: [] });
      });

      it('says that a part could not be loaded, keeps the text, and sends it when the part can be loaded', async () => {
        await visit.goTo(page(`/parts-${engine}.html`));
        await visit.waitFor([tag, 'textarea']);
        // What is fetched from the first touch on: the part that checks and sends.
        site.isDown = (path) => path.includes('/chunks/');
        await write(visit);
        await visit.click([tag, 'button[part=send]']);
        await visit.waitUntil(shows('[part=unavailable]', 'Tekstisi on tallella'));
        assert.equal(await visit.evaluate(textNow), secret);
        site.isDown = () => false;
        await visit.click([tag, '[part=unavailable] button']);
        await visit.waitFor([tag, '[part=receipt]']);
      });
    });
  }
});
