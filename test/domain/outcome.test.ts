import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import * as v from 'valibot';
import { Outcome } from '../../src/contract/outcomes.js';
import { OUTCOME_STATUSES } from '../../src/contract/vocabulary.js';
import { isOutcome, readBoard } from '../../src/domain/outcome.js';
import { countOutcomes, facetsOf, findOutcomes } from '../../src/domain/outcome-filter.js';
import { done, many, partly, refused, reviewed } from '../support/fixtures/outcomes.js';

type Fields = Record<string, unknown>;
const without = (card: object, ...names: readonly string[]): Fields =>
  Object.fromEntries(Object.entries(card).filter(([name]) => !names.includes(name)));
const promises = ['did', 'reason', 'askFrom'];
const subsets = promises.reduce<string[][]>((all, name) => [...all, ...all.map((names) => [...names, name])], [[]]);

describe('a card of the board', () => {
  for (const status of OUTCOME_STATUSES) {
    it(`${status}: is shown only with the fields that its status requires in the contract`, () => {
      const verdicts = subsets.map((missing) => {
        const card = { ...without(partly('a'), ...missing), status };
        assert.equal(isOutcome(card), v.is(Outcome, card), `without ${missing.join(' and ') || 'nothing'}`);
        return isOutcome(card);
      });
      assert.equal(verdicts[0], true, 'the whole card');
      assert.equal(
        verdicts.filter(Boolean).length,
        { done: 4, 'partly-done': 1, 'will-not-do': 2 }[status as string] ?? subsets.length,
        'how many of the eight may be shown',
      );
    });
  }

  it('is left out without any other required field', () => {
    for (const name of ['id', 'title', 'status', 'themes', 'unit', 'said', 'responsible', 'history', 'language', 'updatedAt']) {
      assert.equal(isOutcome(without(done('a'), name)), false, name);
    }
  });

  it('is left out with white space for a text, days that do not exist, or impossible counts', () => {
    const broken: Fields[] = [
      { reason: ' \n' },
      { askFrom: '' },
      { updatedAt: '2026-02-31' },
      { said: { summary: 'x', count: -1 } },
      { said: { summary: 'x', count: 2.5 } },
      { title: 'x'.repeat(50_000) },
      { themes: 'none' },
      { unit: ['a'] },
      { id: '../a' },
      { id: 'x'.repeat(81) },
      { status: 'finished' },
      { did: { summary: 'x', where: 'y' } },
      { next: { what: 'x', by: 'soon' } },
      { history: [{ at: '2026-09-01', status: 'finished' }] },
      { themes: [{ id: 'a' }] },
    ];
    for (const changes of broken) {
      const card = { ...refused('a'), ...changes };
      assert.equal(isOutcome(card), false, JSON.stringify(changes).slice(0, 60));
      assert.equal(v.is(Outcome, card), false, `the contract: ${JSON.stringify(changes).slice(0, 60)}`);
    }
  });

  it('is shown with every optional field of the contract, and without any', () => {
    const full = {
      ...partly('a'),
      level: 'dialogue',
      next: { what: 'Arvioimme asian uudelleen.', by: '2027-03-31' },
      decidedBy: 'Johtoryhmä',
      history: [{ at: '2026-09-01T09:00:00Z', status: 'received', note: 'Puhelimessa' }],
      said: { summary: 'x', count: 'fewer-than-5' },
      updatedAt: '2026-10-03T09:00:00+03:00',
    };
    const { count: _, ...said } = full.said;
    for (const card of [full, { ...without(full, 'level', 'next', 'decidedBy'), said, themes: [], history: [] }]) {
      assert.equal(isOutcome(card), true);
      assert.equal(v.is(Outcome, card), true);
    }
  });

  it('is shown with a level that only a newer contract knows', () => {
    assert.equal(isOutcome(done('a', { level: 'garden' } as object)), true);
  });
});

describe('a file or an answer', () => {
  it('gives its valid cards in order, and the positions of the others', () => {
    const hostile = JSON.parse('{"__proto__":{"status":"done"},"id":"p"}') as unknown;
    const items = [done('a'), null, refused('b'), without(refused('c'), 'reason'), hostile, done('a'), reviewed('d'), 'x', 7];
    const page = readBoard({ items, counts: { done: 1, 'will-not-do': 'many' }, waiting: { count: -3 }, nextCursor: 5 });
    assert.deepEqual(
      page?.items.map(({ id }) => id),
      ['a', 'b', 'd'],
    );
    assert.deepEqual(page.leftOut, [1, 3, 4, 5, 7, 8]);
    assert.equal(page.counts?.done, 1);
    assert.equal(page.counts['will-not-do'], 0);
    assert.equal(page.waiting, undefined);
    assert.equal(page.nextCursor, undefined);
  });

  it('is an array too, and nothing else', () => {
    assert.equal(readBoard([done('a')])?.items.length, 1);
    for (const body of [undefined, null, 'x', 5, {}, { items: {} }]) assert.equal(readBoard(body), undefined);
  });

  it('of ten thousand cards is read completely', () => {
    assert.equal(readBoard(many(10_000))?.items.length, 10_000);
  });

  it('never throws, whatever it holds', () => {
    fc.assert(fc.property(fc.anything({ withNullPrototype: true }), (body) => void readBoard([body, body])));
  });
});

const received = (id: string, updatedAt: string) => reviewed(id, { status: 'received', updatedAt } as object);

describe('filtering cards', () => {
  const cards = [
    done('a', { updatedAt: '2026-10-03' }),
    refused('b', { updatedAt: '2026-09-30T23:30:00Z', said: { summary: 'x', count: 40 } }),
    reviewed('c', { updatedAt: '2026-01-05', title: 'Ääni kuuluu', said: { summary: 'x', count: 'fewer-than-5' } }),
  ];
  const found = (filter: Parameters<typeof findOutcomes>[1]) => findOutcomes(cards, filter).map(({ id }) => id);

  it('takes several statuses, the unit, and days in Finland, the first and the last included', () => {
    assert.deepEqual(found({ status: 'done,under-review' }), ['a', 'c']);
    assert.deepEqual(found({ unit: 'nowhere' }), []);
    // Half past eleven in the evening of 30 September in London is 1 October in Finland.
    assert.deepEqual(found({ from: '2026-10-01', to: '2026-10-01' }), ['b']);
  });

  it('needs every word, in any case', () => {
    assert.deepEqual(found({ q: 'ÄÄNI kuul' }), ['c']);
    assert.deepEqual(found({ q: 'ääni puuttuu' }), []);
  });

  it('puts what has an outcome first, then what is under way, then what has just come, the newest first in each', () => {
    const all = [
      received('just-come', '2026-11-30'),
      ...(['planned', 'under-review', 'in-progress'] as const).map((status, index) =>
        reviewed(status, { status, updatedAt: `2026-11-0${index + 1}` }),
      ),
      refused('refused', { updatedAt: '2026-02-01' }),
      partly('partly'),
      done('done', { updatedAt: '2026-02-02' }),
    ];
    const first = ['partly', 'done', 'refused', 'in-progress', 'under-review', 'planned', 'just-come'];
    for (const filter of [{}, { sort: 'outcome-first' } as const]) {
      assert.deepEqual(
        findOutcomes(all, filter).map(({ id }) => id),
        first,
      );
    }
  });

  it('sorts by the latest change, the oldest, or by how many have said it', () => {
    assert.deepEqual(found({ sort: 'updated' }), ['a', 'b', 'c']);
    assert.deepEqual(found({ sort: 'oldest' }), ['c', 'b', 'a']);
    assert.deepEqual(found({ sort: 'most-said' }), ['b', 'a', 'c']);
  });

  it('counts every status, none left out, and offers each theme and unit once', () => {
    const counts = countOutcomes(cards);
    assert.deepEqual(Object.keys(counts).sort(), [...OUTCOME_STATUSES].sort());
    assert.equal(counts['will-not-do'], 1);
    assert.equal(counts.planned, 0);
    assert.deepEqual(facetsOf(cards), { themes: cards[0]!.themes, units: [cards[0]!.unit] });
  });
});
