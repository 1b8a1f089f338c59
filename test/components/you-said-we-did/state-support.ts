/** What the tests of the board's reducer share: pages of cards, states by the events that led to them, and tables of transitions. */
import { expect } from '@open-wc/testing';
import { initialState } from '../../../components/you-said-we-did/board-state.js';
import { reduce } from '../../../components/you-said-we-did/session/visitor-state.js';
import type { BoardEvent, BoardState } from '../../../components/you-said-we-did/board-state.js';
import type { CardPage } from '../../../components/you-said-we-did/data/board-query.js';
import { countOutcomes } from '../../../src/domain/outcome-filter.js';
import { done, refused } from '../../support/fixtures/outcomes.js';

export const page = (changes: Partial<CardPage> = {}): CardPage => {
  const { items = [done('a'), refused('b')] } = changes;
  const unknown = { allCounts: undefined, waiting: undefined, facets: undefined, nextCursor: undefined };
  return { items, leftOut: [], counts: countOutcomes(items), ...unknown, scope: 'here', ...changes };
};

export const after = (...events: readonly BoardEvent[]): BoardState => events.reduce(reduce, initialState);
export const requested = (request: number, filter = {}): BoardEvent => ({ type: 'cards-requested', request, filter });
export const received = (request: number, changes?: Partial<CardPage>): BoardEvent => ({
  type: 'cards-received',
  request,
  page: page(changes),
  at: 1000 + request,
});
/** The first of several pages is shown. */
export const shown = (...events: readonly BoardEvent[]): BoardState =>
  after(requested(1, initialState.filter), received(1, { nextCursor: 'n' }), ...events);

/** One transition. */
export interface Row {
  readonly name: string;
  readonly from: BoardState;
  readonly event: BoardEvent;
  /** What is expected of the next state; `same` = the event is ignored. */
  readonly to: Partial<BoardState> | 'same' | ((next: BoardState, before: BoardState) => void);
}

export const testTransitions = (rows: readonly Row[]): void => {
  for (const { name, from, event, to } of rows) {
    it(name, () => {
      const before = structuredClone(from);
      const next = reduce(from, event);
      expect(from, 'the state before is not changed').to.deep.equal(before);
      if (to === 'same') expect(next === from, 'ignored').to.equal(true);
      else if (typeof to === 'function') to(next, from);
      else for (const [key, value] of Object.entries(to)) expect(next[key as keyof BoardState], key).to.deep.equal(value);
    });
  }
};
