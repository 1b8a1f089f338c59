import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import * as v from 'valibot';
import { OutcomePage } from '../../../src/contract/outcomes.js';
import { OUTCOME_SORTS } from '../../../src/contract/vocabulary.js';
import type { OutcomeBody } from '../../../src/contract/staff-outcomes.js';
import { getOutcome, getPage, idsOf, outcomeBody, putOutcome, SWEDISH } from '../../support/node/outcomes.js';
import { onEachDatabase, post, sampleFeedback, type TestReceiver } from '../../support/node/receiver.js';

const THEMES = {
  access: { id: 'access', labels: { fi: 'Avun saaminen', sv: 'Att få hjälp' } },
  calm: { id: 'calm', labels: { fi: 'Rauha' } },
  lost: { id: 'lost', labels: { fi: 'Ei missään julki' } },
};
const OTHER_UNIT = { id: 'unit-2', names: { fi: 'Kotihoito' } };
const refusal = outcomeBody({ status: 'will-not-do' }).texts['fi'];
const REFUSED: OutcomeBody['texts'] = { fi: { ...refusal!, title: 'Emme avaa illalla', reason: '50 % hoitajista', askFrom: 'puh. 1' } };

/** Five published outcomes, a day between each, and one that is not published. */
async function putFive(receiver: TestReceiver): Promise<void> {
  const at = (day: number) => new Date(Date.UTC(2026, 4, day, 9));
  await putOutcome(receiver, 'a-done', { at: at(1), body: { saidCount: 3, level: 'feedback' } });
  await putOutcome(receiver, 'b-refused', { at: at(2), body: { status: 'will-not-do', texts: REFUSED, level: 'strategy' } });
  await putOutcome(receiver, 'c-planned', { at: at(3), body: { status: 'planned', saidCount: 40, themes: [THEMES.calm, THEMES.access] } });
  await putOutcome(receiver, 'd-home', { at: at(4), body: { unit: OTHER_UNIT, saidCount: 4, themes: [THEMES.calm] } });
  await putOutcome(receiver, 'e-late', { at: new Date('2026-05-05T21:30:00Z'), body: { texts: { fi: refusal!, sv: SWEDISH } } });
  await putOutcome(receiver, 'f-draft', { at: at(6), isPublished: false, body: { themes: [THEMES.lost] } });
}

onEachDatabase('Outcomes', (receiver) => {
  before(() => putFive(receiver()));

  it('are given with what has an outcome first, published ones alone, in the declared shape', async () => {
    const page = await getPage(receiver());
    v.parse(OutcomePage, page);
    assert.deepEqual(idsOf(page), ['e-late', 'd-home', 'b-refused', 'a-done', 'c-planned']);
    assert.equal((await receiver().app().request('/outcomes/f-draft')).status, 404);
    assert.equal((await receiver().app().request('/outcomes/nothing')).status, 404);
  });

  const filters: [string, string[]][] = [
    ['status=done,will-not-do&sort=oldest', ['a-done', 'b-refused', 'd-home', 'e-late']],
    ['status=nonsense', []],
    ['theme=calm', ['d-home', 'c-planned']],
    ['theme=calm,access&unit=unit-1&status=planned', ['c-planned']],
    ['level=strategy,dialogue', ['b-refused']],
    ['unit=unit-2', ['d-home']],
    ['from=2026-05-03&to=2026-05-04', ['d-home', 'c-planned']],
    // Half past nine in the evening in UTC is already the next day in Finland.
    ['from=2026-05-06', ['e-late']],
    ['to=2026-05-05&from=2026-05-04', ['d-home']],
    ['sort=updated', ['e-late', 'd-home', 'c-planned', 'b-refused', 'a-done']],
    ['sort=outcome-first&from=2026-05-02&to=2026-05-04', ['d-home', 'b-refused', 'c-planned']],
    ['sort=most-said', ['c-planned', 'e-late', 'b-refused', 'd-home', 'a-done']],
    ['q=ILLALLA', ['b-refused']],
    ['q=%25', ['b-refused']],
    ['q=5_', []],
    ['q=tunnin%20ajanva&status=planned', ['c-planned']],
    ['q=isinsoit&unit=unit-2', ['d-home']],
    ['q=v%C3%A4nta', []],
    ['q=v%C3%A4nta&lang=sv', ['e-late']],
    ['q=%20&unit=unit-2', ['d-home']],
    ['limit=0&unit=unit-2', ['d-home']],
  ];
  for (const [query, ids] of filters) {
    it(`are found by ${decodeURIComponent(query)}`, async () => {
      const page = await getPage(receiver(), `?${query}`);
      assert.deepEqual(idsOf(page), ids);
      assert.equal(
        Object.values(page.counts).reduce<number>((sum, count) => sum + (count ?? 0), 0),
        ids.length,
        'the counts are of the same filter',
      );
    });
  }

  it('come page by page in every order, none twice and none left out', async () => {
    for (const sort of OUTCOME_SORTS) {
      const whole = idsOf(await getPage(receiver(), `?sort=${sort}`));
      const met: string[] = [];
      for (let cursor = ''; ;) {
        const page = await getPage(receiver(), `?sort=${sort}&limit=2${cursor}`);
        met.push(...idsOf(page));
        assert.equal(page.facets === undefined, cursor !== '');
        assert.deepEqual(page.counts, { done: 3, 'will-not-do': 1, planned: 1 });
        if (page.nextCursor === undefined) break;
        assert.match(page.nextCursor, /^[\w-]+$/);
        cursor = `&cursor=${page.nextCursor}`;
      }
      assert.deepEqual(met, whole);
    }
  });

  it('refuse a cursor of another order or of nobody instead of beginning anew', async () => {
    const { nextCursor } = await getPage(receiver(), '?limit=2');
    const unknownStatus = Buffer.from('outcome-first finished 12 1777885200000 d-home').toString('base64url');
    for (const query of [`sort=oldest&cursor=${nextCursor}`, 'cursor=abc', 'cursor=%27%3B--', `cursor=${unknownStatus}`]) {
      const response = await receiver().app().request(`/outcomes?${query}`);
      assert.equal(response.status, 422, query);
      assert.match(await response.text(), /urn:sote-osallisuus:problem:invalid/);
    }
  });

  it('hide counts from one to four', async () => {
    const counts = Object.fromEntries((await getPage(receiver())).items.map(({ id, said }) => [id, said.count]));
    assert.deepEqual(counts, { 'a-done': 'fewer-than-5', 'b-refused': 12, 'c-planned': 40, 'd-home': 'fewer-than-5', 'e-late': 12 });
  });

  it('are in the asked language or the nearest, and each says which', async () => {
    const { items } = await getPage(receiver(), '?lang=sv-simple');
    assert.deepEqual(
      items.slice(0, 2).map(({ language, title, unit }) => [language, title, unit.name]),
      [
        ['sv', SWEDISH.title, 'Centrums hälsostation'],
        ['fi', 'Takaisinsoitolle on kellonaika', 'Kotihoito'],
      ],
    );
    const response = await receiver().app().request('/outcomes/e-late?lang=en');
    assert.equal(response.headers.get('content-language'), 'fi');
  });

  it('tell what there is to choose from, by name in the asked language', async () => {
    assert.deepEqual((await getPage(receiver(), '?lang=sv&unit=unit-2')).facets, {
      themes: [
        { id: 'access', label: 'Att få hjälp' },
        { id: 'calm', label: 'Rauha' },
      ],
      units: [
        { id: 'unit-1', name: 'Centrums hälsostation' },
        { id: 'unit-2', name: 'Kotihoito' },
      ],
    });
  });

  it('are not sent again to who has them', async () => {
    for (const path of ['/outcomes?limit=1', '/outcomes/a-done']) {
      const etag = (await receiver().app().request(path)).headers.get('etag') ?? '';
      const again = await receiver()
        .app()
        .request(path, { headers: { 'if-none-match': etag } });
      assert.deepEqual([again.status, await again.text()], [304, '']);
    }
  });

  it('keep a dated history without two equal steps', async () => {
    const at = (day: number) => new Date(Date.UTC(2026, 5, day));
    await putOutcome(receiver(), 'g-history', { at: at(1), body: { status: 'in-progress', notes: { fi: 'Tilattu.' } } });
    await putOutcome(receiver(), 'g-history', { at: at(2), body: { status: 'in-progress', saidCount: 6 } });
    await putOutcome(receiver(), 'g-history', { at: at(3) });
    const { history, updatedAt } = await getOutcome(receiver(), 'g-history');
    assert.deepEqual(history, [
      { at: at(1).toISOString(), status: 'in-progress', note: 'Tilattu.' },
      { at: at(3).toISOString(), status: 'done' },
    ]);
    assert.equal(updatedAt, at(3).toISOString());
  });
});

onEachDatabase('What changes', (receiver) => {
  it('is seen at once, also by an instance that has answered before and did not make the change', async () => {
    const other = receiver().app();
    const seen = async (query = '') => (await (await other.request(`/outcomes${query}`)).json()) as OutcomePage;
    assert.deepEqual(idsOf(await seen()), []);
    await putOutcome(receiver(), 'one', { at: new Date('2026-05-01') });
    await putOutcome(receiver(), 'two', { at: new Date('2026-05-02') });
    assert.deepEqual(idsOf(await seen()), ['two', 'one']);
    assert.deepEqual(idsOf(await seen('?theme=calm')), []);
    await putOutcome(receiver(), 'one', { at: new Date('2026-05-03'), body: { themes: [THEMES.calm], status: 'planned' } });
    const changed = await seen('?theme=calm');
    assert.deepEqual([idsOf(changed), changed.counts], [['one'], { planned: 1 }]);
    await putOutcome(receiver(), 'two', { at: new Date('2026-05-04'), isPublished: false });
    const left = await seen();
    assert.deepEqual([idsOf(left), left.facets?.themes.map(({ id }) => id)], [['one'], ['calm']]);
    await receiver().database.deleteFrom('outcome').where('id', '=', 'one').execute();
    await putOutcome(receiver(), 'three', { at: new Date('2026-05-05') });
    assert.deepEqual(idsOf(await seen()), ['three']);
  });
});

onEachDatabase('Feedback that waits', (receiver) => {
  const NOW = new Date('2026-08-20T12:00:00Z');
  const give = async (at: string, unit: string) => {
    const app = receiver().app({ clock: () => new Date(at) });
    const response = await app.request(...post(sampleFeedback({ context: { unit } })));
    return ((await response.json()) as { reference: string }).reference;
  };
  const waiting = async (query = '', readWithinDays?: number) => {
    const app = receiver().app({ clock: () => NOW, readWithinDays });
    return ((await (await app.request(`/outcomes${query}`)).json()) as OutcomePage).waiting;
  };

  it('is none at first', async () => {
    assert.deepEqual(await waiting(), { count: 0 });
  });

  it('is counted from its day in Finland until something comes of it', async () => {
    const first = await give('2026-08-09T22:00:00Z', 'unit-1');
    await give('2026-08-11T12:00:00Z', 'unit-2');
    await give('2026-08-18T12:00:00Z', 'unit-1');
    assert.deepEqual(await waiting(), { count: 3, since: '2026-08-10' });
    assert.deepEqual(await waiting('?unit=unit-2'), { count: 1, since: '2026-08-11' });
    assert.deepEqual(await waiting('', 14), { count: 3, since: '2026-08-10', readBy: '2026-08-24' });
    assert.deepEqual(await waiting('', 5), { count: 3, since: '2026-08-10' }, 'a day that is past is no promise');
    for (const [status, count] of [
      ['passed-on', 3],
      ['answered', 2],
      ['read', 3],
      ['closed', 2],
    ] as const) {
      const { database } = receiver();
      await database.updateTable('feedback').set({ status }).where('reference', '=', first).execute();
      assert.equal((await waiting()).count, count, status);
    }
    assert.equal((await waiting()).since, '2026-08-11');
    await receiver().database.deleteFrom('feedback').execute();
    assert.deepEqual(await waiting(), { count: 0 });
  });
});
