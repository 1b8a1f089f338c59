import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { BulkResult, StaffFeedback } from '../../../src/contract/staff-feedback.js';
import type { StaffNames, SuggestedFeedback } from '../../../src/contract/staff-outcomes.js';
import { give, readDesk, stateOf, tellDesk } from '../../support/node/desk.js';
import { putOutcome } from '../../support/node/outcomes.js';
import { onEachDatabase, type TestReceiver } from '../../support/node/receiver.js';

const wrote = (value: string, unit = 'unit-1') => ({ answers: [{ question: 'more', value }], context: { unit } });

const found = async (receiver: TestReceiver, query: string) =>
  (await readDesk<{ items: StaffFeedback[] }>(receiver, `/feedback?${query}`)).items.map(({ reference }) => reference);

const bulk = async (receiver: TestReceiver, body: unknown) =>
  ((await (await tellDesk(receiver, '/feedback/bulk', body)).json()) as { results: BulkResult[] }).results.map(({ result }) => result);

onEachDatabase('Staff find feedback', (receiver) => {
  it('by a part of an answer, in capital or small letters of any language, and by its code', async () => {
    const first = await give(receiver(), wrote('Äänenvoimakkuus oli 100% "liian" kova.'));
    const second = await give(receiver(), wrote('Bra bemötande på Åland'));
    assert.deepEqual(await found(receiver(), `q=${encodeURIComponent('äÄNEN')}`), [first]);
    assert.deepEqual(await found(receiver(), `q=${encodeURIComponent('åland')}`), [second]);
    assert.deepEqual(await found(receiver(), `q=${encodeURIComponent('100% "l')}`), [first]);
    assert.deepEqual(await found(receiver(), `q=${encodeURIComponent('1%0')}`), []);
    assert.deepEqual(await found(receiver(), 'q=question'), [], 'only what people wrote');
    assert.deepEqual(await found(receiver(), `q=${second.toLowerCase()}`), [second]);
  });

  it('by the days, by whether somebody waits for a reply, and by whether it has an outcome', async () => {
    const contact = { way: 'call', value: '0401234567', basis: 'consent' } as const;
    const [march, april] = [new Date('2026-03-31T20:59:00Z'), new Date('2026-03-31T21:01:00Z')];
    const last = await give(receiver(), { contact }, march);
    const next = await give(receiver(), {}, april);
    assert.deepEqual(await found(receiver(), 'from=2026-03-31&to=2026-03-31'), [last]);
    assert.deepEqual(await found(receiver(), 'from=2026-04-01&to=2026-04-01'), [next]);
    assert.deepEqual(await found(receiver(), 'due=yes'), [last]);
    await tellDesk(receiver(), `/feedback/${last}/status`, { status: 'answered' });
    assert.deepEqual(await found(receiver(), 'due=yes'), []);
    await putOutcome(receiver(), 'found');
    await tellDesk(receiver(), `/feedback/${next}/outcome`, { outcome: 'found' });
    assert.deepEqual(await found(receiver(), 'linked=yes'), [next]);
    assert.ok(!(await found(receiver(), 'linked=no')).includes(next));
  });
});

onEachDatabase('Staff change several feedbacks at once', (receiver) => {
  it('as read, where nobody has read them, each with its own result', async () => {
    const [fresh, read] = [await give(receiver()), await give(receiver())];
    await tellDesk(receiver(), `/feedback/${read}/status`, { status: 'answered' });
    const body = { action: 'read', references: [fresh, read, '9999-9999-9999'] };
    assert.deepEqual(await bulk(receiver(), body), ['changed', 'unchanged', 'not-found']);
    assert.deepEqual(await bulk(receiver(), body), ['unchanged', 'unchanged', 'not-found']);
    assert.equal((await stateOf(receiver(), read)).status, 'answered');
  });

  it('into an outcome that there is', async () => {
    await putOutcome(receiver(), 'shared');
    const references = [await give(receiver()), await give(receiver())];
    assert.deepEqual(await bulk(receiver(), { action: 'link', references, outcome: 'shared' }), ['changed', 'changed']);
    for (const reference of references) assert.equal((await stateOf(receiver(), reference)).status, 'in-outcome');
    const unknown = await tellDesk(receiver(), '/feedback/bulk', { action: 'link', references, outcome: 'nothing' });
    assert.equal(unknown.status, 422);
    const many = Array<string>(101).fill('2222-3333-4444');
    assert.equal((await tellDesk(receiver(), '/feedback/bulk', { action: 'read', references: many })).status, 422);
  });
});

onEachDatabase('Feedback that may belong to an outcome', (receiver) => {
  it('has words in common, most first, its own unit before others, and no outcome yet', async () => {
    await putOutcome(receiver(), 'call-back');
    const both = await give(receiver(), wrote('Takaisinsoittoa ei kuulunut, soittoa odotin turhaan.', 'unit-2'));
    const other = await give(receiver(), wrote('Takaisinsoitto tuli myöhään.', 'unit-2'));
    const own = await give(receiver(), wrote('Missä takaisinsoitto viipyy?'));
    const linked = await give(receiver(), wrote('Takaisinsoitto ja soittoa.'));
    await give(receiver(), wrote('Kahvi oli hyvää.'));
    await tellDesk(receiver(), `/feedback/${linked}/outcome`, { outcome: 'call-back' });
    const { items } = await readDesk<{ items: SuggestedFeedback[] }>(receiver(), '/outcomes/call-back/suggestions');
    assert.deepEqual(
      items.map(({ feedback, sameUnit }) => [feedback.reference, sameUnit]),
      [
        [both, false],
        [own, true],
        [other, false],
      ],
    );
    assert.deepEqual(items[1]?.words, ['takaisinsoitto']);
  });

  it('comes from units that have names, or none yet', async () => {
    const { units, themes } = await readDesk<StaffNames>(receiver(), '/names');
    assert.deepEqual(units, [
      { id: 'unit-1', names: { fi: 'Keskustan terveysasema', sv: 'Centrums hälsostation' } },
      { id: 'unit-2', names: {} },
    ]);
    assert.deepEqual(
      themes.map(({ id }) => id),
      ['access'],
    );
  });
});
