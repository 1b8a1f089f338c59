/**
 * The staff desk on the running portal, in three engines: somebody signs in, reads a feedback, writes what was done, publishes it and links the
 * feedback; the card is on the portal's board, and the person finds it by the code.
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
        await visit.waitFor(editor('desk-outcome-linked'));

        const { items } = await portal.staff('/outcomes?published=yes');
        const { id } = items.find((item) => item.title === title);
        await visit.evaluate("void (location.hash = '#/feedback')");
        await use(visit, desk('desk-feedback', 'desk-feedback-list', '.tabs button:last-of-type'));
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
  }
});
