import { expect } from '@open-wc/testing';
import { initialState } from '../../../components/you-said-we-did/board-state.js';
import { reduce } from '../../../components/you-said-we-did/session/visitor-state.js';
import type { BoardEvent, BoardState } from '../../../components/you-said-we-did/board-state.js';
import { after, received, requested, shown, testTransitions } from './state-support.js';
import type { Row } from './state-support.js';
import { done } from '../../support/fixtures/outcomes.js';

const opened = { type: 'card-opened', id: 'far', request: 1 } as const;
const found = { type: 'card-found', request: 1, card: done('far') } as const;
const asked = { type: 'better-asked', id: 'a' } as const;
const started = { type: 'answer-started', id: 'a', better: 'partly', request: 1 } as const;
const ended = (result: 'thanked' | 'unsure' | 'refused', request = 1) => ({ type: 'answer-ended', id: 'a', request, result }) as const;
const applied = { type: 'filter-applied', awaited: 'announcement' } as const;
const draft = (filter: BoardState['filter']): BoardEvent => ({ type: 'draft-changed', draft: filter });
const narrowed = shown(draft({ status: 'done' }), applied);
const askedForFilter = reduce(narrowed, requested(2, narrowed.filter));

const rows: readonly Row[] = [
  { name: 'the form opens', from: initialState, event: { type: 'form-toggled' }, to: { isFormOpen: true } },
  { name: 'the form closes', from: after({ type: 'form-toggled' }), event: { type: 'form-toggled' }, to: { isFormOpen: false } },
  { name: 'what is typed does not count yet', from: shown(), event: draft({ q: 'ovi' }), to: { draft: { q: 'ovi' }, filter: {} } },
  {
    name: 'what is announced when it comes takes the focus instead, when the visitor goes to it',
    from: narrowed,
    event: { type: 'filter-applied', awaited: 'focus' },
    to: { awaited: 'focus' },
  },
  {
    name: 'what the form says becomes the filter',
    from: shown(draft({ q: 'ovi' })),
    event: applied,
    to: { filter: { q: 'ovi' }, awaited: 'announcement' },
  },
  { name: 'the same filter is not applied again', from: shown(draft({})), event: applied, to: 'same' },
  {
    name: 'what was awaited is over when the cards of the filter come',
    from: askedForFilter,
    event: received(2),
    to: { awaited: undefined },
  },
  {
    name: 'what was awaited is over when they cannot be fetched',
    from: askedForFilter,
    event: { type: 'cards-failed', request: 2 },
    to: { awaited: undefined },
  },
  {
    name: 'cards of the filter before are not what was awaited',
    from: shown(requested(2), draft({ status: 'done' }), applied),
    event: received(2),
    to: { awaited: 'announcement' },
  },
  {
    name: 'the page’s own first filter replaces the visitor’s',
    from: narrowed,
    event: { type: 'first-filter-changed', filter: { status: 'planned' } },
    to: { firstFilter: { status: 'planned' }, filter: { status: 'planned' }, draft: { status: 'planned' }, awaited: undefined },
  },
  {
    name: 'a filter is given by an address or by another widget, and closes an opened card',
    from: shown(opened),
    event: { type: 'filter-given', filter: { level: 'feedback' } },
    to: { filter: { level: 'feedback' }, draft: { level: 'feedback' }, opened: undefined },
  },
  { name: 'all cards are shown again from a filter', from: narrowed, event: { type: 'all-shown' }, to: { filter: {}, draft: {} } },
  {
    name: 'the filter stays when all cards are shown again from one card',
    from: reduce(narrowed, opened),
    event: { type: 'all-shown' },
    to: { filter: { status: 'done' }, opened: undefined },
  },
  { name: 'a status is explained', from: shown(), event: { type: 'status-toggled', id: 'a' }, to: { explained: new Set(['a']) } },
  {
    name: 'the explanation of one status closes, the others stay',
    from: shown({ type: 'status-toggled', id: 'a' }, { type: 'status-toggled', id: 'b' }),
    event: { type: 'status-toggled', id: 'a' },
    to: { explained: new Set(['b']) },
  },
  { name: 'a card is opened', from: shown(), event: opened, to: { opened: { id: 'far', request: 1, stage: 'loading' } } },
  {
    name: 'an opened card comes',
    from: shown(opened),
    event: found,
    to: { opened: { id: 'far', request: 1, stage: 'found', card: done('far') } },
  },
  {
    name: 'a card that is opened again, in another language, stays until the other comes',
    from: shown(opened, found),
    event: { ...opened, request: 2 },
    to: { opened: { id: 'far', request: 2, stage: 'found', card: done('far') } },
  },
  {
    name: 'another card is opened',
    from: shown(opened, found),
    event: { ...opened, id: 'other', request: 2 },
    to: { opened: { id: 'other', request: 2, stage: 'loading' } },
  },
  { name: 'a card that comes late is ignored', from: shown(opened, { ...opened, id: 'other', request: 2 }), event: found, to: 'same' },
  { name: 'a card that comes when all are shown again is ignored', from: shown(opened, { type: 'all-shown' }), event: found, to: 'same' },
  {
    name: 'a card that is gone is missing',
    from: shown(opened),
    event: { type: 'card-not-found', request: 1, stage: 'missing' },
    to: { opened: { id: 'far', request: 1, stage: 'missing' } },
  },
  {
    name: 'a card that cannot be fetched has failed',
    from: shown(opened),
    event: { type: 'card-not-found', request: 1, stage: 'failed' },
    to: { opened: { id: 'far', request: 1, stage: 'failed' } },
  },
  {
    name: 'a card that is here stays when it cannot be fetched in another language',
    from: shown(opened, found, { ...opened, request: 2 }),
    event: { type: 'card-not-found', request: 2, stage: 'failed' },
    to: 'same',
  },
  {
    name: 'a late failure of one card is ignored',
    from: shown(opened),
    event: { type: 'card-not-found', request: 9, stage: 'failed' },
    to: 'same',
  },
  { name: 'is it better now? is asked', from: shown(), event: asked, to: { answers: new Map([['a', { stage: 'asked' }]]) } },
  { name: 'it is not asked again of who has answered', from: shown(asked, started), event: asked, to: 'same' },
  {
    name: 'an answer is on its way',
    from: shown(asked),
    event: started,
    to: { answers: new Map([['a', { stage: 'sending', better: 'partly', request: 1 }]]) },
  },
  { name: 'nobody answers what was not asked', from: shown(), event: started, to: 'same' },
  { name: 'an answer on its way is not sent twice', from: shown(asked, started), event: { ...started, request: 2 }, to: 'same' },
  ...(['thanked', 'unsure', 'refused'] as const).map((result): Row => ({
    name: `an answer ends as ${result}`,
    from: shown(asked, started),
    event: ended(result),
    to: { answers: new Map([['a', { stage: result, better: 'partly' }]]) },
  })),
  {
    name: 'an answer that is not confirmed is sent again',
    from: shown(asked, started, ended('unsure')),
    event: { ...started, request: 2 },
    to: { answers: new Map([['a', { stage: 'sending', better: 'partly', request: 2 }]]) },
  },
  ...(['thanked', 'refused'] as const).map((result): Row => ({
    name: `after ${result} no other answer is sent`,
    from: shown(asked, started, ended(result)),
    event: { ...started, request: 2 },
    to: 'same',
  })),
  {
    name: 'the end of an earlier try is ignored',
    from: shown(asked, started, ended('unsure'), { ...started, request: 2 }),
    event: ended('thanked'),
    to: 'same',
  },
  {
    name: 'the end of an answer of the person before is ignored',
    from: shown(asked, started, { type: 'cleared' }),
    event: ended('thanked'),
    to: 'same',
  },
  {
    name: 'the next person begins where the page begins, with the cards that are here',
    from: shown(
      { type: 'first-filter-changed', filter: { status: 'done' } },
      { type: 'form-toggled' },
      draft({ q: 'ovi' }),
      applied,
      { type: 'status-toggled', id: 'a' },
      asked,
      opened,
    ),
    event: { type: 'cleared' },
    to: (next) => {
      const { firstFilter, cards, requested: request, ...rest } = next;
      const { firstFilter: _, cards: __, requested: ___, ...start } = initialState;
      expect(rest).to.deep.equal({ ...start, filter: { status: 'done' }, draft: { status: 'done' } });
      expect(firstFilter).to.deep.equal({ status: 'done' });
      expect(cards.stage).to.equal('shown');
      expect(request?.request).to.equal(1);
    },
  },
];

describe('the state of <sote-you-said-we-did>: what the visitor does', () => {
  testTransitions(rows);
});
