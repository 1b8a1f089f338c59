import { expect } from '@open-wc/testing';
import { initialState, isEarly, isNarrowed } from '../../../components/you-said-we-did/board-state.js';
import type { BoardState } from '../../../components/you-said-we-did/board-state.js';
import { countOutcomes } from '../../../src/domain/outcome-filter.js';
import { after, page, received, requested, shown, testTransitions } from './state-support.js';
import type { Row } from './state-support.js';
import { done, refused } from '../../support/fixtures/outcomes.js';

const ids = ({ cards }: BoardState) => (cards.stage === 'shown' ? cards.items.map(({ id }) => id) : cards.stage);

const rows: readonly Row[] = [
  {
    name: 'the first request is remembered by its number and its filter',
    from: initialState,
    event: requested(1, { q: 'x' }),
    to: { requested: { request: 1, filter: { q: 'x' } }, cards: { stage: 'loading' } },
  },
  {
    name: 'cards that came are shown',
    from: after(requested(1)),
    event: received(1),
    to: (next) => void expect(ids(next)).to.deep.equal(['a', 'b']),
  },
  { name: 'cards of an earlier request are ignored', from: after(requested(1), requested(2)), event: received(1), to: 'same' },
  { name: 'cards that nobody asked for are ignored', from: initialState, event: received(1), to: 'same' },
  {
    name: 'without any card a failure is shown as such',
    from: after(requested(1)),
    event: { type: 'cards-failed', request: 1 },
    to: { cards: { stage: 'failed' } },
  },
  {
    name: 'the failure of an earlier request is ignored',
    from: after(requested(1), requested(2)),
    event: { type: 'cards-failed', request: 1 },
    to: 'same',
  },
  {
    name: 'the failure stays until the next try has ended',
    from: after(requested(1), { type: 'cards-failed', request: 1 }),
    event: requested(2),
    to: { cards: { stage: 'failed' } },
  },
  {
    name: 'after a failure the last good cards stay, as stale',
    from: shown(requested(2)),
    event: { type: 'cards-failed', request: 2 },
    to: ({ cards }) => {
      expect(cards).to.include({ stage: 'shown', isStale: true, receivedAt: 1001 });
    },
  },
  {
    name: 'newer cards are no longer stale',
    from: shown(requested(2), { type: 'cards-failed', request: 2 }, requested(3)),
    event: received(3),
    to: ({ cards }) => void expect(cards).to.include({ isStale: false, receivedAt: 1003 }),
  },
  {
    name: 'a card that says the same stays the same object, a changed one does not',
    from: shown(requested(2)),
    event: received(2, { items: [done('new'), done('a'), refused('b', { title: 'Toinen' })] }),
    to: (next, before) => {
      expect(ids(next)).to.deep.equal(['new', 'a', 'b']);
      if (next.cards.stage !== 'shown' || before.cards.stage !== 'shown') return;
      expect(next.cards.items[1] === before.cards.items[0], 'the same').to.equal(true);
      expect(next.cards.items[2] === before.cards.items[1], 'the changed one').to.equal(false);
    },
  },
  {
    name: 'more cards are asked for',
    from: shown(),
    event: { type: 'more-requested', request: 5 },
    to: ({ cards }) => void expect(cards).to.include({ moreRequest: 5 }),
  },
  {
    name: 'more cards are asked for once',
    from: shown({ type: 'more-requested', request: 5 }),
    event: { type: 'more-requested', request: 6 },
    to: 'same',
  },
  {
    name: 'beyond the last page nothing is asked for',
    from: after(requested(1), received(1)),
    event: { type: 'more-requested', request: 5 },
    to: 'same',
  },
  { name: 'without cards there are no more of them', from: initialState, event: { type: 'more-requested', request: 5 }, to: 'same' },
  {
    name: 'more cards come below, each once',
    from: shown({ type: 'more-requested', request: 5 }),
    event: { type: 'more-received', request: 5, page: page({ items: [refused('b'), done('c')], leftOut: [4] }) },
    to: (next) => {
      expect(ids(next)).to.deep.equal(['a', 'b', 'c']);
      expect(next.cards).to.deep.include({ leftOut: [4], moreRequest: undefined, hasMoreFailed: false });
    },
  },
  {
    name: 'more cards of the board before are ignored',
    from: shown({ type: 'more-requested', request: 5 }, requested(6), received(6)),
    event: { type: 'more-received', request: 5, page: page({ items: [done('c')] }) },
    to: 'same',
  },
  {
    name: 'that more cards could not be fetched is shown below those that are here',
    from: shown({ type: 'more-requested', request: 5 }),
    event: { type: 'more-failed', request: 5 },
    to: (next) => {
      expect(ids(next)).to.deep.equal(['a', 'b']);
      expect(next.cards).to.include({ moreRequest: undefined, hasMoreFailed: true });
    },
  },
  {
    name: 'the failure stays while more cards are asked for again',
    from: shown({ type: 'more-requested', request: 5 }, { type: 'more-failed', request: 5 }),
    event: { type: 'more-requested', request: 6 },
    to: ({ cards }) => void expect(cards).to.include({ moreRequest: 6, hasMoreFailed: true }),
  },
  { name: 'a late failure of more cards is ignored', from: shown(), event: { type: 'more-failed', request: 5 }, to: 'same' },
  {
    name: 'the numbers of all cards come with the cards where the source has them',
    from: after(requested(1)),
    event: received(1, { allCounts: countOutcomes([done('a')]) }),
    to: { allCounts: { scope: 'here', counts: countOutcomes([done('a')]) } },
  },
  {
    name: 'the numbers of all cards stay while the visitor sees fewer of the same ones',
    from: after(requested(1), received(1, { allCounts: countOutcomes([done('a')]) }), requested(2)),
    event: received(2),
    to: { allCounts: { scope: 'here', counts: countOutcomes([done('a')]) } },
  },
  {
    name: 'the numbers of other cards go',
    from: after(requested(1), received(1, { allCounts: countOutcomes([done('a')]) }), requested(2)),
    event: received(2, { scope: 'there' }),
    to: { allCounts: undefined },
  },
  {
    name: 'the numbers of all cards may come by themselves',
    from: shown(),
    event: { type: 'all-counts-received', scope: 'here', counts: countOutcomes([]) },
    to: { allCounts: { scope: 'here', counts: countOutcomes([]) } },
  },
  {
    name: 'numbers that come too late are ignored',
    from: shown(),
    event: { type: 'all-counts-received', scope: 'there', counts: countOutcomes([]) },
    to: 'same',
  },
];

describe('the state of <sote-you-said-we-did>: the cards', () => {
  testTransitions(rows);

  it('says whether the visitor sees less than all there is: another order is no less', () => {
    expect([{}, { sort: 'oldest' as const }, { q: '' }].map(isNarrowed)).to.deep.equal([false, false, false]);
    expect([{ q: 'x' }, { status: 'done' }, { from: '2026-01-01' }].map(isNarrowed)).to.deep.equal([true, true, true]);
  });

  it('is early only while there is no card at all', () => {
    expect(isEarly(after(requested(1), received(1, { items: [] })))).to.equal(true);
    expect(isEarly(after(requested(1), received(1)))).to.equal(false);
    expect(isEarly(after({ type: 'filter-given', filter: { q: 'x' } }, requested(1), received(1, { items: [] })))).to.equal(false);
    expect(isEarly(initialState)).to.equal(false);
  });
});
