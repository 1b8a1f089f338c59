import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as v from 'valibot';
import { staffRoutes } from '../../../src/contract/routes.js';
import { hideSmallMonths, hideSmallYears } from '../../../receiver/src/figures/hide-small.js';
import type { Cell } from '../../../receiver/src/figures/repository.js';
import { readCsv } from '../../support/node/csv.js';
import { askDesk, give, tellDesk } from '../../support/node/desk.js';
import { onEachDatabase, type TestReceiver } from '../../support/node/receiver.js';

const cell = (period: string, received: number): Cell => ({
  ...{ unit: 'unit-1', period, received, read: 0, answered: 0, inOutcome: 0, daysToFirstStep: null, daysToReply: null },
});

const yearOf = (...months: number[]) => {
  const cells = months.map((count, index) => cell(`2026-0${index + 1}`, count));
  const sum = months.reduce((one, other) => one + other, 0);
  return hideSmallYears([cell('2026', sum)], cells)[0]?.received;
};

describe('Figures', () => {
  it('hide numbers from 1 to 4, and show none and 5', () => {
    const shown = hideSmallMonths([cell('2026-01', 4), cell('2026-02', 5), cell('2026-03', 0)]);
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
