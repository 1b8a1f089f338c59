/**
 * The whole loop on the running portal, in three engines: a person gives feedback and gets a code; staff read it, make it part of an outcome and
 * publish what was done; the person finds it by the code on the board and tells that it is better now.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { selectEngines } from '../../scripts/setup/engines.mjs';
import { openIn } from '../support/e2e/open-in.mjs';
import { locate } from '../support/e2e/locate.mjs';
import { startPortal } from '../support/e2e/portal.mjs';

const [prompt, board, followUp] = ['sote-feedback-prompt', 'sote-you-said-we-did', 'sote-follow-up'];
const UNIT = 'esimerkkila-keskusta';

const outcome = (status, texts) => ({
  status,
  unit: { id: UNIT, names: { fi: 'Keskustan terveysasema' } },
  themes: [{ id: 'access', labels: { fi: 'Avun saaminen' } }],
  texts: { fi: { title: 'Takaisinsoitolle on kellonaika', said: 'Soittoa sai odottaa.', responsible: 'Osastonhoitaja', ...texts } },
});
const done = { did: { summary: 'Kerromme, minkä tunnin aikana soitamme.', where: 'Ajanvaraus', when: '2026-11-02' } };

/** By keyboard: what is above may still grow while the page loads, and a pointer would miss. */
const use = async (visit, path, key = 'Enter') => {
  await visit.waitFor(path);
  await visit.evaluate(`void ${locate(path)}.focus()`);
  await visit.press(key);
};

/** Asks by the code where the feedback is, on a page where the follow-up stands inside `tag`. */
const askByCode = async (visit, tag, code) => {
  await visit.type([tag, followUp, '#code'], code.toLowerCase());
  await visit.press('Enter');
  await visit.waitFor([tag, followUp, '[part=state]']);
  return visit.text([tag, followUp, '[part=state]']);
};

describe('The loop from feedback to its outcome', () => {
  let portal;
  before(async () => {
    portal = await startPortal();
  });
  after(() => portal?.stop());

  const waiting = async () => (await (await fetch(`${portal.origin}/api/v1/outcomes`)).json()).waiting.count;

  for (const engine of selectEngines().present) {
    it(`closes, and each step is seen by the person, in ${engine}`, async () => {
      const id = `loop-${engine}`;
      const visit = await openIn(engine, `${portal.origin}/#palaute`);
      try {
        await use(visit, [prompt, 'label.face:nth-of-type(2) input'], ' ');
        await visit.type([prompt, 'textarea'], 'Soittoa sai odottaa koko aamun.');
        await use(visit, [prompt, 'button[part=send]']);
        const code = await visit.text([prompt, '[part=code]']);
        assert.equal(await waiting(), 1);

        const { items } = await portal.staff(`/feedback?status=received&unit=${UNIT}`);
        assert.deepEqual(
          items.map(({ reference, answers }) => [reference, answers.at(-1).value]),
          [[code, 'Soittoa sai odottaa koko aamun.']],
        );
        await portal.staff(`/feedback/${code}/status`, { status: 'read' });
        await visit.goTo(`${portal.origin}/palaute/`);
        assert.match(await askByCode(visit, prompt, code), /^Palautteesi on luettu\./);

        await portal.staff(`/outcomes/${id}`, outcome('planned'), 'PUT');
        await portal.staff(`/feedback/${code}/outcome`, { outcome: id }, 'PUT');
        await portal.staff(`/outcomes/${id}/publication`, { published: true }, 'PUT');
        await portal.staff(`/outcomes/${id}`, outcome('done', done), 'PUT');
        assert.equal(await waiting(), 0);

        await visit.goTo(`${portal.origin}/tulokset/`);
        await use(visit, [board, '[part=own] summary']);
        const state = await askByCode(visit, board, code);
        assert.match(state, /^Palautteesi on mukana, kun asiaa viedään eteenpäin\.\s*Takaisinsoitolle on kellonaika/);
        await use(visit, [board, followUp, '[part=state] button']);
        const card = `[part=opened] .card[data-id=${id}]`;
        const text = await visit.text([board, card]);
        for (const words of ['Tehty', done.did.summary, 'Ajanvaraus', '2. marraskuuta 2026'])
          assert.ok(text.includes(words), `${words}: ${text}`);

        await use(visit, [board, `${card} [data-act=ask]`]);
        await use(visit, [board, `${card} [data-act=yes]`]);
        await visit.waitUntil(
          `document.querySelector('${board}').shadowRoot.querySelector('${card} [data-answer]').textContent.includes('laskettu mukaan')`,
        );
        assert.deepEqual((await portal.staff(`/outcomes/${id}`)).better, { yes: 1, partly: 0, no: 0 });
        assert.equal(await visit.evaluate('localStorage.length + sessionStorage.length + document.cookie.length'), 0);
      } finally {
        await visit.close();
      }
    });
  }
});
