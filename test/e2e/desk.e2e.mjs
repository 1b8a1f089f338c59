/**
 * The staff desk on the running portal, in three engines: somebody signs in, reads a feedback, writes what was done, publishes it and links the
 * feedback; the card is on the portal's board, and the person finds it by the code. The coordinator makes an evening with a question of its own
 * that the portal shows; a person signs up there; the coordinator sees who comes, what they answered and need, postpones it, and ticks who was told.
 */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { selectEngines } from '../../scripts/setup/engines.mjs';
import { locate } from '../support/e2e/locate.mjs';
import { openIn } from '../support/e2e/open-in.mjs';
import { startPortal } from '../support/e2e/portal.mjs';

const UNIT = 'esimerkkila-keskusta';
const desk = (...path) => ['desk-app', ...path];
const one = (selector) => desk('desk-feedback', 'desk-feedback-one', selector);
const editor = (selector) => desk('desk-outcome-editor', selector);

/** By keyboard: what is above may still grow while the page loads, and a pointer would miss. */
const use = async (visit, path) => {
  await visit.waitFor(path);
  await visit.evaluate(`void ${locate(path)}.focus()`);
  await visit.press('Enter');
};

const tick = async (visit, path) => {
  await visit.waitFor(path);
  await visit.evaluate(`void ${locate(path)}.focus()`);
  await visit.press(' ');
};

const choose = async (visit, path, value) => {
  await visit.waitFor([...path.slice(0, -1), `${path.at(-1)} option[value="${value}"]`]);
  await visit.evaluate(`(() => {
    const field = ${locate(path)};
    field.value = ${JSON.stringify(value)};
    field.dispatchEvent(new Event('change', { bubbles: true }));
  })()`);
};

const giveFeedback = async (origin, words) => {
  const response = await fetch(`${origin}/api/v1/feedback`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify({
      questionSet: { id: 'visit', version: '1', instrument: 'own' },
      answers: [{ question: 'more', value: words }],
      context: { unit: UNIT },
      channel: 'web',
      language: 'fi',
      signals: { trap: false },
    }),
  });
  const text = await response.text();
  assert.equal(response.status, 201, text);
  return JSON.parse(text).reference;
};

const page = (...path) => desk('desk-event', ...path);

const write = async (visit, path, value) => {
  await visit.waitFor(path);
  await visit.evaluate(`(() => {
    const field = ${locate(path)};
    field.value = ${JSON.stringify(value)};
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
  })()`);
};

/** Day and clock time are written into fields that each engine types in its own way. */
const inDays = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const widget = (part, selector) => ['sote-event-signup', `sote-event-signup-${part}`, selector];

/** The form of the portal's widget, filled in by keyboard; its own tests go there by Tab. */
const signUp = async (visit, event, name) => {
  const form = (selector) => widget('form', selector);
  await use(visit, ['sote-event-signup', `[data-open="${event}"]`]);
  await use(visit, widget('detail', '[part=signup]'));
  await visit.type(form('#f-name'), name);
  await tick(visit, form('[name=way][value=email]'));
  await visit.type(form('#f-value'), 'veikko@example.org');
  await use(visit, form('details:has([name=needs]) summary'));
  await visit.waitUntil(`${locate(form('details:has([name=needs])'))}.open`);
  await tick(visit, form('[name=needs][value=sign-language]'));
  await visit.type(form('#f-other-need'), 'Paikka edestä');
  await tick(visit, form('#f-consent'));
  await visit.type(form('[id^="f-q-"]'), 'Käyntien ajoista');
  await use(visit, form('[part=send]'));
  await visit.waitFor(widget('receipt', '.title'));
};

/** What the person sees by the code. */
const readStatus = async (origin, reference) => {
  const response = await fetch(`${origin}/api/v1/feedback/status?lang=fi`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ reference }),
  });
  return response.json();
};

describe('The staff desk', () => {
  let portal;
  before(async () => {
    portal = await startPortal();
  });
  after(() => portal?.stop());

  for (const engine of selectEngines().present) {
    it(`closes the loop without a command line in ${engine}`, async () => {
      const code = await giveFeedback(portal.origin, `Soittoa sai odottaa koko aamun, ${engine}.`);
      const title = `Takaisinsoitolle on kellonaika: ${engine}`;
      const visit = await openIn(engine, `${portal.origin}/api/v1/desk/`);
      try {
        await visit.type(desk('desk-sign-in', '#token'), portal.token);
        await visit.press('Enter');
        await use(visit, desk('desk-feedback', 'desk-feedback-list', `tr[data-reference="${code}"] button.open`));
        await use(visit, one('.tools section:first-of-type .actions button'));
        await visit.waitFor(one('.head .pill.read'));
        assert.equal((await portal.staff(`/feedback/${code}`)).status, 'read');

        await visit.evaluate("void (location.hash = '#/outcomes/new')");
        await choose(visit, editor('#unit'), UNIT);
        await visit.type(editor('#fi-title'), title);
        await visit.type(editor('#fi-said'), 'Soittoa sai odottaa tuntikausia.');
        await visit.type(editor('#fi-responsible'), 'Osastonhoitaja');
        await visit.waitFor(editor('[data-preview] sote-you-said-we-did'));
        await use(visit, editor('.save button'));
        await visit.waitFor(editor('.head .tag.published'));
        await visit.waitFor(editor('desk-outcome-linked'));

        const { items } = await portal.staff('/outcomes?published=yes');
        const { id } = items.find((item) => item.title === title);
        await visit.evaluate("void (location.hash = '#/feedback')");
        await use(visit, desk('desk-feedback', 'desk-feedback-list', '.pills button:last-of-type'));
        await use(visit, desk('desk-feedback', 'desk-feedback-list', `tr[data-reference="${code}"] button.open`));
        await choose(visit, one('#outcome'), id);
        await use(visit, one('section:has(#outcome) .actions button'));
        await visit.waitFor(one('.head .pill.in-outcome'));
        const status = await readStatus(portal.origin, code);
        assert.deepEqual([status.status, status.outcome?.id], ['in-outcome', id]);

        await visit.goTo(`${portal.origin}/tulokset/`);
        const card = ['sote-you-said-we-did', `.card[data-id="${id}"]`];
        assert.ok((await visit.text(card)).includes('Soittoa sai odottaa tuntikausia.'));
      } finally {
        await visit.close();
      }
    });

    it(`arranges an evening from the first word to the last message in ${engine}`, async () => {
      const title = `Osallisuusilta: ${engine}`;
      const visit = await openIn(engine, `${portal.origin}/api/v1/desk/#/events/new`);
      try {
        await visit.type(desk('desk-sign-in', '#token'), portal.token);
        await visit.press('Enter');
        await visit.type(page('#fi-title'), title);
        await visit.type(page('#fi-description'), 'Kerro, mikä toimii.');
        await visit.type(page('#fi-placeName'), 'Kirjasto');
        await visit.type(page('#fi-placeAddress'), 'Kirjastokatu 1');
        await use(visit, page('[data-add-question]'));
        await visit.type(page('[data-question] textarea[id$="-text"]'), 'Mistä haluat puhua?');
        await write(visit, page('#date-1-day'), inDays(20));
        await write(visit, page('#date-1-room'), '20');
        await write(visit, page('#closes'), `${inDays(30)}T12:00`);
        await visit.waitFor(page('#closes-fault'));
        await write(visit, page('#closes'), `${inDays(19)}T12:00`);
        await visit.waitFor(page('desk-event-preview', 'sote-event-signup', 'sote-event-signup-detail'));
        await use(visit, page('.save button'));
        await visit.waitFor(page('.head .pill.scheduled'));
        const { items } = await portal.staff('/events?when=coming&limit=100');
        const { id } = items.find(({ body }) => body.texts.fi.title === title);

        await visit.goTo(`${portal.origin}/tapahtumat/`);
        await visit.waitFor(['sote-event-signup', `[data-event="${id}"]`]);
        await signUp(visit, id, 'Veikko Esimerkki');
        const [{ reference }] = (await portal.staff(`/events/${id}/signups`)).items;

        await visit.goTo(`${portal.origin}/api/v1/desk/#/events/${id}/signups`);
        const signups = (selector) => page('desk-event-signups', selector);
        assert.match(await visit.text(signups('.signups')), /Veikko Esimerkki[^]*Mistä haluat puhua\?\s*Käyntien ajoista/);
        await use(visit, signups('[data-needs]'));
        assert.match(await visit.text(signups('.needs')), /Viittomakielen tulkki\s+Paikka edestä/);
        const { items: audit } = await portal.staff('/audit?limit=10');
        assert.ok(audit.some(({ action, subject }) => action === 'read-needs' && subject === `event ${id}`));

        await visit.evaluate(`void (location.hash = '#/events/${id}/call-off')`);
        await visit.type(page('desk-event-call-off', '#reason-fi'), 'Puhuja on sairastunut.');
        await use(visit, page('desk-event-call-off', '[data-ask]'));
        await visit.waitFor(page('.head .pill.postponed'));
        await visit.evaluate(`void (location.hash = '#/events/${id}/notices')`);
        const notices = (selector) => page('desk-event-notices', selector);
        assert.match(await visit.text(notices('.letter')), /siirtyy\. Puhuja on sairastunut\./);
        await use(visit, notices('.rows button'));
        await visit.waitFor(notices('.note'));
        const told = await portal.staff(`/notices?event=${id}&told=yes`);
        assert.deepEqual(
          told.items.map((notice) => [notice.reference, notice.kind]),
          [[reference, 'postponed']],
        );
      } finally {
        await visit.close();
      }
    });
  }
});
