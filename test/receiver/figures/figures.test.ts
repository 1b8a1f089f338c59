import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as v from 'valibot';
import { staffRoutes } from '../../../src/contract/routes.js';
import { dayInHelsinki } from '../../../src/domain/contact.js';
import { feedbackFigures, hideSmallMonths, hideSmallYears } from '../../../receiver/src/figures/hide-small.js';
import type { Cell } from '../../../receiver/src/figures/repository.js';
import { readCsv } from '../../support/node/csv.js';
import { askDesk, give, tellDesk } from '../../support/node/desk.js';
import { expiredSignups } from '../../../receiver/src/signups/retention.js';
import { onEachDatabase, type TestReceiver } from '../../support/node/receiver.js';
import { addEvent, inDays, own, sampleSignup, signUp, signUpRequest } from '../../support/node/signups.js';
import { member } from '../../support/node/staff.js';

const cell = (period: string, received: number): Cell => ({
  ...{ unit: 'unit-1', period, received, read: 0, answered: 0, inOutcome: 0, daysToFirstStep: null, daysToReply: null },
});

const yearOf = (...months: number[]) => {
  const cells = months.map((count, index) => cell(`2026-0${index + 1}`, count));
  const sum = months.reduce((one, other) => one + other, 0);
  return hideSmallYears([cell('2026', sum)], cells, feedbackFigures)[0]?.received;
};

describe('Figures', () => {
  it('hide numbers from 1 to 4, and show none and 5', () => {
    const shown = hideSmallMonths([cell('2026-01', 4), cell('2026-02', 5), cell('2026-03', 0)], feedbackFigures);
    assert.deepEqual(
      shown.map(({ received, hidden }) => [received, hidden]),
      [
        [null, true],
        [5, false],
        [0, false],
      ],
    );
  });

  it('hide a year from which a hidden month could be computed', () => {
    assert.equal(yearOf(10, 3), null, 'one hidden month is the rest');
    assert.equal(yearOf(10, 1, 1), null, 'two that are one each');
    assert.equal(yearOf(10, 4, 4), null, 'two that are four each');
    assert.equal(yearOf(10, 2, 3), 15);
    assert.equal(yearOf(10, 0, 20), 30);
  });
});

const NOW = new Date('2026-03-20T10:00:00Z');

const read = async (receiver: TestReceiver, query: string) =>
  v.parse(staffRoutes.figures.success.body, await (await askDesk(receiver, `/figures?${query}`)).json()).items;

onEachDatabase('The figures', (receiver) => {
  it('say by unit and month what came of feedback, and how long it took', async () => {
    const received = new Date('2026-03-02T10:00:00Z');
    const references = [];
    for (let count = 0; count < 6; count += 1) references.push(await give(receiver(), {}, received));
    // Two o'clock in the night of the first of March in Finland.
    await give(receiver(), { context: { unit: 'unit-2' } }, new Date('2026-02-28T22:30:00Z'));
    for (const [index, reference] of references.slice(0, 5).entries()) {
      const at = new Date(received.getTime() + (index + 1) * 86_400_000);
      await tellDesk(receiver(), `/feedback/${reference}/status`, { status: 'read' }, at);
      await tellDesk(receiver(), `/feedback/${reference}/status`, { status: 'answered' }, NOW);
    }
    const items = await read(receiver(), 'from=2026-03&to=2026-03');
    assert.deepEqual(items, [
      {
        ...{ unit: 'unit-1', period: '2026-03', received: 6, read: 5, answered: 5, inOutcome: 0 },
        ...{ daysToFirstStep: 3, daysToReply: 18, hidden: false },
      },
      {
        ...{ unit: 'unit-2', period: '2026-03', received: null, read: 0, answered: 0, inOutcome: 0 },
        ...{ daysToFirstStep: null, daysToReply: null, hidden: true },
      },
    ]);
    assert.deepEqual(await read(receiver(), 'to=2026-02'), []);
    const [year] = await read(receiver(), 'by=year&unit=unit-1&from=2026-12');
    assert.deepEqual([year?.period, year?.received], ['2026', 6]);
  });

  it('are a table for a spreadsheet too, where a hidden number is an empty cell', async () => {
    const rows = readCsv(await (await askDesk(receiver(), '/figures.csv?separator=semicolon')).text(), ';');
    const cells = rows.map((row) => row.slice(0, 3));
    assert.deepEqual(cells, [
      ['unit', 'period', 'received'],
      ['unit-1', '2026-03', '6'],
      ['unit-2', '2026-03', ''],
    ]);
  });

  it('know whole months only', async () => {
    for (const query of ['from=2026-03-05', 'to=2026', 'by=day'])
      assert.equal((await askDesk(receiver(), `/figures?${query}`)).status, 422);
  });
});

const readSignups = async (receiver: TestReceiver, query = '') =>
  v.parse(staffRoutes.signupFigures.success.body, await (await askDesk(receiver, `/signup-figures?${query}`)).json()).items;

/** Signs up by the clock of a given day. @returns the receipt's text */
async function signUpOn({ app }: TestReceiver, eventId: string, day: string, key?: string): Promise<string> {
  const response = await app({ clock: () => new Date(day) }).request(...signUpRequest(eventId, sampleSignup(), key));
  assert.equal(response.status, 201, await response.clone().text());
  return response.text();
}

onEachDatabase('The figures of signups', (receiver) => {
  const ofUnit1 = { unit: 'unit-1', period: '2026-03' };

  it('say by unit and month how many signed up, each once', async () => {
    const [one, other] = [await addEvent(receiver(), { unit: 'unit-1' }), await addEvent(receiver(), { unit: 'unit-1' })];
    for (const eventId of [one, one, one, other]) await signUpOn(receiver(), eventId, '2026-03-02T10:00:00Z');
    assert.deepEqual(await readSignups(receiver()), [{ ...ofUnit1, signups: null, hidden: true }]);
    // Two o'clock in the night of the first of March in Finland, and the same request again.
    const key = '0b8f5a4e-6d1c-4f0e-9a53-000000000001';
    const receipt = await signUpOn(receiver(), one, '2026-02-28T22:30:00Z', key);
    assert.equal(await signUpOn(receiver(), one, '2026-02-28T22:31:00Z', key), receipt);
    assert.deepEqual(await readSignups(receiver()), [{ ...ofUnit1, signups: 5, hidden: false }]);
    assert.deepEqual(await readSignups(receiver(), 'to=2026-02'), []);
    assert.deepEqual(await readSignups(receiver(), 'unit=unit-2'), []);
    const refused = await receiver()
      .app()
      .request(...signUpRequest(one, sampleSignup({ dates: ['no-such-date'] })));
    assert.equal(refused.status, 422);
    assert.deepEqual(await readSignups(receiver(), 'from=2026-04'), [], 'one that was refused is none');
  });

  it('stay when somebody cancels, and when the signups are deleted', async () => {
    const eventId = await addEvent(receiver(), { unit: 'unit-1' });
    const month = dayInHelsinki(new Date()).slice(0, 7);
    const receipts = [];
    for (let count = 0; count < 5; count += 1) receipts.push(await signUp(receiver(), eventId));
    const [first] = receipts;
    assert.ok(first);
    await own(receiver(), first, 'DELETE');
    const kept = { feedbackKeepDays: 0, contactKeepDays: 0 };
    await expiredSignups.deleteExpired(receiver().database, new Date(inDays(60)), kept);
    assert.deepEqual(await receiver().database.selectFrom('signup').select('id').execute(), []);
    assert.deepEqual(await readSignups(receiver(), `from=${month}`), [{ unit: 'unit-1', period: month, signups: 5, hidden: false }]);
  });

  it('of the whole organisation are seen by those who have all units', async () => {
    const eventId = await addEvent(receiver());
    for (let count = 0; count < 6; count += 1) await signUpOn(receiver(), eventId, '2026-04-10T10:00:00Z');
    assert.deepEqual(await readSignups(receiver(), 'from=2026-04&to=2026-04'), [{ period: '2026-04', signups: 6, hidden: false }]);
    const nurse = member('nurse', 'reader', ['unit-1']);
    const app = receiver().app({ staffMembers: [nurse] });
    const response = await app.request('/staff/signup-figures?to=2026-04', { headers: nurse.headers });
    assert.deepEqual(await response.json(), { items: [{ ...ofUnit1, signups: 5, hidden: false }] });
  });

  it('hide a year from which a hidden month could be computed', async () => {
    const eventId = await addEvent(receiver(), { unit: 'unit-3' });
    for (const month of ['2025-01', '2025-01', '2025-01', '2025-01', '2025-01', '2025-02'])
      await signUpOn(receiver(), eventId, `${month}-10T10:00:00Z`);
    const [year] = await readSignups(receiver(), 'by=year&unit=unit-3');
    assert.deepEqual(year, { unit: 'unit-3', period: '2025', signups: null, hidden: true });
  });

  it('are a table for a spreadsheet too', async () => {
    const rows = readCsv(await (await askDesk(receiver(), '/signup-figures.csv?to=2026-03&unit=unit-3')).text(), ',');
    assert.deepEqual(rows, [
      ['unit', 'period', 'signups'],
      ['unit-3', '2025-02', ''],
      ['unit-3', '2025-01', '5'],
    ]);
  });
});
