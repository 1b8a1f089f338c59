import type { Outcome } from '../../src/contract/outcomes.js';
import type { BetterAnswer } from '../../src/contract/vocabulary.js';
import type { Counts } from '../../src/domain/outcome.js';
import type { OutcomeFilter } from '../../src/domain/outcome-filter.js';
import type { CardPage } from './data/board-query.js';

interface ShownCards {
  readonly stage: 'shown';
  /** The cards of every page so far, in order, each id once. */
  readonly items: readonly Outcome[];
  /** Places of the cards that could not be shown, of every page so far. */
  readonly leftOut: readonly number[];
  /** The latest page. */
  readonly page: CardPage;
  /** The filter that found them. */
  readonly filter: OutcomeFilter;
  /** Milliseconds since 1970. */
  readonly receivedAt: number;
  /** Newer ones could not be fetched. */
  readonly isStale: boolean;
  /** The request for the next page that is under way. */
  readonly moreRequest: number | undefined;
  readonly hasMoreFailed: boolean;
}

export type Cards = ShownCards | { readonly stage: 'loading' } | { readonly stage: 'failed' };

/** One card by itself. `found` = it was fetched; a card that the board holds anyway is shown whatever the stage. */
export type OpenedCard = { readonly id: string; readonly request: number } & (
  { readonly stage: 'loading' | 'missing' | 'failed' } | { readonly stage: 'found'; readonly card: Outcome }
);

/** "Is it better now?" of one card. `unsure` = not confirmed: it may be sent again. */
export type Answer =
  | { readonly stage: 'asked' }
  | { readonly stage: 'sending'; readonly better: BetterAnswer; readonly request: number }
  | { readonly stage: AnswerResult; readonly better: BetterAnswer };
export type AnswerResult = 'thanked' | 'unsure' | 'refused';

export interface BoardState {
  readonly cards: Cards;
  /** The latest request for the first page: the answers to earlier ones are ignored. */
  readonly requested: { readonly request: number; readonly filter: OutcomeFilter } | undefined;
  /** The filter that the page begins with. */
  readonly firstFilter: OutcomeFilter;
  /** What the visitor looks for. */
  readonly filter: OutcomeFilter;
  /** What the form says; it becomes the filter after a pause. */
  readonly draft: OutcomeFilter;
  /** What happens when the cards of the filter come: how many there are is announced, or takes the focus. */
  readonly awaited: 'announcement' | 'focus' | undefined;
  /** Cards by status without the visitor's filter. A board that showed only what was done would not be honest. */
  readonly allCounts: { readonly scope: string; readonly counts: Counts } | undefined;
  readonly isFormOpen: boolean;
  /** Ids of the cards whose status is explained. */
  readonly explained: ReadonlySet<string>;
  readonly opened: OpenedCard | undefined;
  /** By card id. */
  readonly answers: ReadonlyMap<string, Answer>;
}

/** What happened. Every request has a number of its own, and its answer carries it. */
export type BoardEvent =
  | { readonly type: 'first-filter-changed'; readonly filter: OutcomeFilter }
  | { readonly type: 'cards-requested'; readonly request: number; readonly filter: OutcomeFilter }
  | { readonly type: 'cards-received'; readonly request: number; readonly page: CardPage; readonly at: number }
  | { readonly type: 'cards-failed'; readonly request: number }
  | { readonly type: 'more-requested'; readonly request: number }
  | { readonly type: 'more-received'; readonly request: number; readonly page: CardPage }
  | { readonly type: 'more-failed'; readonly request: number }
  | { readonly type: 'all-counts-received'; readonly scope: string; readonly counts: Counts }
  | { readonly type: 'form-toggled' }
  | { readonly type: 'draft-changed'; readonly draft: OutcomeFilter }
  | { readonly type: 'filter-applied'; readonly awaited: 'announcement' | 'focus' }
  | { readonly type: 'all-shown' }
  | { readonly type: 'filter-given'; readonly filter: OutcomeFilter }
  | { readonly type: 'status-toggled'; readonly id: string }
  | { readonly type: 'card-opened'; readonly id: string; readonly request: number }
  | { readonly type: 'card-found'; readonly request: number; readonly card: Outcome }
  | { readonly type: 'card-not-found'; readonly request: number; readonly stage: 'missing' | 'failed' }
  | { readonly type: 'better-asked'; readonly id: string }
  | { readonly type: 'answer-started'; readonly id: string; readonly better: BetterAnswer; readonly request: number }
  | { readonly type: 'answer-ended'; readonly id: string; readonly request: number; readonly result: AnswerResult }
  | { readonly type: 'cleared' };

export const initialState: BoardState = {
  cards: { stage: 'loading' },
  requested: undefined,
  firstFilter: {},
  filter: {},
  draft: {},
  awaited: undefined,
  allCounts: undefined,
  isFormOpen: false,
  explained: new Set(),
  opened: undefined,
  answers: new Map(),
};

export const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Whether the visitor sees less than all there is; another order is no less. */
export const isNarrowed = ({ sort: _, ...filter }: OutcomeFilter): boolean => Object.values(filter).some(Boolean);

/** There is no card yet, and none is hidden by the visitor's filter. */
export const isEarly = ({ cards, filter }: BoardState): boolean =>
  cards.stage === 'shown' && cards.items.length === 0 && !isNarrowed(filter);

/** A card that is fetched again and says the same stays the same object, so that it is not drawn again. */
const reuse = (before: readonly Outcome[], items: readonly Outcome[]): readonly Outcome[] => {
  const known = new Map(before.map((card) => [card.id, card]));
  return items.map((card) => {
    const same = known.get(card.id);
    return same && isSame(same, card) ? same : card;
  });
};

const withFilter = (state: BoardState, filter: OutcomeFilter): BoardState => ({
  ...state,
  filter,
  draft: filter,
  awaited: undefined,
  opened: undefined,
});

interface Received {
  readonly page: CardPage;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** When newer cards cannot be fetched, the last good ones stay. */
const withFirstPage = (state: BoardState, request: number, answer: Received | undefined): BoardState => {
  const { requested, cards } = state;
  if (requested?.request !== request) return state;
  const { filter } = requested;
  const awaited = filter === state.filter ? undefined : state.awaited;
  if (!answer) return { ...state, awaited, cards: cards.stage === 'shown' ? { ...cards, isStale: true } : { stage: 'failed' } };
  const { page, at } = answer;
  const { leftOut, scope, allCounts: counts } = page;
  const items = reuse(cards.stage === 'shown' ? cards.items : [], page.items);
  const more = { moreRequest: undefined, hasMoreFailed: false };
  const before = state.allCounts?.scope === scope ? state.allCounts : undefined;
  return {
    ...state,
    awaited,
    cards: { stage: 'shown', items, leftOut, page, filter, receivedAt: at, isStale: false, ...more },
    allCounts: counts ? { scope, counts } : before,
  };
};

/** The next page of cards. A card that was changed meanwhile may come for the second time. */
const withNextPage = (state: BoardState, request: number, page: CardPage | undefined): BoardState => {
  const { cards } = state;
  if (cards.stage !== 'shown' || cards.moreRequest !== request) return state;
  const more = { moreRequest: undefined, hasMoreFailed: !page };
  if (!page) return { ...state, cards: { ...cards, ...more } };
  const known = new Set(cards.items.map(({ id }) => id));
  const items = [...cards.items, ...page.items.filter(({ id }) => !known.has(id))];
  return { ...state, cards: { ...cards, ...more, page, items, leftOut: [...cards.leftOut, ...page.leftOut] } };
};

const withAnswer = (state: BoardState, id: string, answer: Answer): BoardState => ({
  ...state,
  answers: new Map(state.answers).set(id, answer),
});

type Reducers = { readonly [T in BoardEvent['type']]: (state: BoardState, event: Extract<BoardEvent, { readonly type: T }>) => BoardState };

const reducers: Reducers = {
  'first-filter-changed': (state, { filter }) => ({ ...withFilter(state, filter), opened: state.opened, firstFilter: filter }),
  'cards-requested': (state, { request, filter }) => ({ ...state, requested: { request, filter } }),
  'cards-received': (state, { request, page, at }) => withFirstPage(state, request, { page, at }),
  'cards-failed': (state, { request }) => withFirstPage(state, request, undefined),
  'more-requested': (state, { request }) => {
    const { cards } = state;
    const canAsk = cards.stage === 'shown' && cards.page.nextCursor !== undefined && cards.moreRequest === undefined;
    return canAsk ? { ...state, cards: { ...cards, moreRequest: request } } : state;
  },
  'more-received': (state, { request, page }) => withNextPage(state, request, page),
  'more-failed': (state, { request }) => withNextPage(state, request, undefined),
  'all-counts-received': (state, { scope, counts }) =>
    state.cards.stage === 'shown' && state.cards.page.scope === scope ? { ...state, allCounts: { scope, counts } } : state,
  'form-toggled': (state) => ({ ...state, isFormOpen: !state.isFormOpen }),
  'draft-changed': (state, { draft }) => ({ ...state, draft }),
  'filter-applied': (state, { awaited }) => (isSame(state.draft, state.filter) ? state : { ...state, filter: state.draft, awaited }),
  'filter-given': (state, { filter }) => withFilter(state, filter),
  'all-shown': (state) => (state.opened ? { ...state, opened: undefined } : withFilter(state, {})),
  'status-toggled': (state, { id }) => {
    const explained = new Set(state.explained);
    if (!explained.delete(id)) explained.add(id);
    return { ...state, explained };
  },
  'card-opened': (state, { id, request }) => {
    const { opened } = state;
    // Fetched again, in another language: the one that is there stays until the other comes.
    const isFound = opened?.id === id && opened.stage === 'found';
    return { ...state, opened: isFound ? { ...opened, request } : { id, request, stage: 'loading' } };
  },
  'card-found': (state, { request, card }) => {
    const { opened } = state;
    return opened?.request === request ? { ...state, opened: { id: opened.id, request, stage: 'found', card } } : state;
  },
  'card-not-found': (state, { request, stage }) => {
    const { opened } = state;
    return opened?.request === request && opened.stage === 'loading' ? { ...state, opened: { id: opened.id, request, stage } } : state;
  },
  'better-asked': (state, { id }) => (state.answers.has(id) ? state : withAnswer(state, id, { stage: 'asked' })),
  'answer-started': (state, { id, better, request }) => {
    const stage = state.answers.get(id)?.stage;
    return stage === 'asked' || stage === 'unsure' ? withAnswer(state, id, { stage: 'sending', better, request }) : state;
  },
  'answer-ended': (state, { id, request, result }) => {
    const answer = state.answers.get(id);
    const isAwaited = answer?.stage === 'sending' && answer.request === request;
    return isAwaited ? withAnswer(state, id, { stage: result, better: answer.better }) : state;
  },
  cleared: (state) => {
    const { isFormOpen, explained, answers } = initialState;
    return { ...withFilter(state, state.firstFilter), isFormOpen, explained, answers };
  },
};

/** The next state. An event that cannot happen in the present one, such as a late answer, changes nothing: the same object comes back. */
export const reduce = (state: BoardState, event: BoardEvent): BoardState => {
  const reducer = reducers[event.type] as (state: BoardState, event: BoardEvent) => BoardState;
  return reducer(state, event);
};
