/**
 * Signing up as a client and a web team meet it: the built files on one origin, the receiver on another, the strictest policy, in three
 * engines. From the event to the receipt, by the own link to the cancellation, and nothing left behind.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { selectEngines } from '../../scripts/setup/engines.mjs';
import { openIn } from '../support/e2e/open-in.mjs';
import { startReceiver } from '../support/e2e/receiver.mjs';
import { startSite, strictPolicy } from '../support/e2e/site.mjs';

const tag = 'sote-event-signup';
const inner = (part, ...path) => [tag, `${tag}-${part}`, ...path];
const nothingKept = '[localStorage.length, sessionStorage.length, document.cookie, location.hash]';

/** An event with seats and one date: the shortest form. */
const pick = async (endpoint) => {
  const { items } = await (await fetch(`${endpoint}/events?lang=fi&limit=100`)).json();
  const isPlain = ({ status, signup, dates, questions = [] }) =>
    status === 'scheduled' &&
    signup.mode === 'open' &&
    (signup.opens === undefined || Date.parse(signup.opens) < Date.now()) &&
    (signup.closes === undefined || Date.parse(signup.closes) > Date.now()) &&
    dates.length === 1 &&
    (dates[0].room?.left ?? 9) > 5 &&
    !questions.some(({ required }) => required);
  const found = items.find(isPlain);
  assert.ok(found, 'the sample data have an event that one can simply sign up for');
  return found;
};

describe(`<${tag}> as it is embedded`, () => {
  let site;
  let receiver;
  let event;

  before(async () => {
    site = await startSite();
    receiver = await startReceiver({ origins: [site.origin], sampleData: true });
    event = await pick(receiver.endpoint);
  });
  after(async () => {
    await receiver?.stop();
    await site?.close();
  });

  const pageOf = (path) =>
    site.addPage(path, {
      head: '<script src="/embed/sote-osallisuus.js" defer></script>',
      body: `<${tag} endpoint="${receiver.endpoint}" organisation="Esimerkkilä" reader="koordinaattori" privacy-url="/x" event-id="${event.id}"></${tag}>`,
      policy: strictPolicy(receiver.endpoint),
    });

  for (const engine of selectEngines().present) {
    it(`leads from the event to the receipt and by the own link to the cancellation, leaving nothing behind, in ${engine}`, async () => {
      const visit = await openIn(engine, pageOf(`/signup-${engine}.html`));
      try {
        await visit.click(inner('event', '[part=signup]'));
        await visit.type(inner('form', '#f-name'), 'Maija');
        if (event.remoteNote || event.dates[0].remote) await visit.click(inner('form', '[name=attendance][value=place]'));
        await visit.click(inner('form', '[name=way][value=email]'));
        await visit.type(inner('form', '#f-value'), 'maija@example.fi');
        await visit.click(inner('form', '[part=send]'));
        assert.match(await visit.text(inner('receipt', '[part=code]')), /^[0-9A-Z]{4}(-[0-9A-Z]{4}){2}$/);
        await visit.click(inner('receipt', '[part=calendar]'));
        const link = await visit.text(inner('receipt', '[part=own-link]'));
        const [, key] = /#sote-signup=(.+)$/.exec(link);
        assert.deepEqual(await visit.evaluate(nothingKept), [0, 0, '', '']);
        assert.deepEqual(await visit.found(), { violations: [], errors: [] });

        await visit.goTo(`${pageOf(`/own-${engine}.html`)}#sote-signup=${key}`);
        await visit.click(inner('own', '[data-ask-cancel]'));
        await visit.click(inner('own', '[data-cancel]'));
        await visit.waitUntil(
          `document.querySelector('${tag}').shadowRoot.querySelector('${tag}-own').shadowRoot.querySelector('.title').textContent === 'Paikkasi on peruttu'`,
        );
        assert.deepEqual(await visit.evaluate(nothingKept), [0, 0, '', '']);
        assert.deepEqual(await visit.found(), { violations: [], errors: [] });
        assert.equal(receiver.output().includes(key.split('.')[1]), false, 'the token stands in no log');
      } finally {
        await visit.close();
      }
    });
  }
});
