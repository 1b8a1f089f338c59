import type { OutcomeFilter } from '../../../src/domain/outcome-filter.js';
import { initialState, isSame, reduceCards } from '../board-state.js';
import type { Answer, BoardEvent, BoardState, Reduce } from '../board-state.js';
import type { CardPage } from '../data/board-query.js';

const withFilter = (state: BoardState, filter: OutcomeFilter): BoardState => ({
  ...state,
  filter,
  draft: filter,
  awaited: undefined,
  opened: undefined,
});

/** Nothing is awaited any more once the cards of the visitor's filter have come, or could not be fetched. */
const withoutAwaited = (state: BoardState): BoardState =>
  state.requested?.filter === state.filter ? { ...state, awaited: undefined } : state;

/** The numbers of all cards stay while the visitor sees fewer of the same ones. */
const withCounts = ({ allCounts }: BoardState, scope: string, after: BoardState): BoardState =>
  after.allCounts || allCounts?.scope !== scope ? after : { ...after, allCounts };

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

/** For each kind of event, the next state. */
type Reducers = {
  readonly [T in BoardEvent['type']]: (state: BoardState, event: Extract<BoardEvent, { readonly type: T }>) => BoardState;
};

/** What a visitor does, and what comes of it. */
const reducers: Reducers = {
  'first-filter-changed': reduceCards,
  'cards-requested': reduceCards,
  'filter-given': (state, { filter }) => withFilter(state, filter),
  'cards-received': (state, event) => {
    const next = reduceCards(state, event);
    return next === state ? state : withoutAwaited(withCounts(state, event.page.scope, next));
  },
  'cards-failed': (state, event) => {
    const next = reduceCards(state, event);
    return next === state ? state : withoutAwaited(next);
  },
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
  'filter-applied': (state, { awaited }) => {
    const isNew = !isSame(state.draft, state.filter);
    if (isNew) return { ...state, filter: state.draft, awaited };
    // Asked for once more before it has come: it is heard in the new way only.
    return state.awaited && state.awaited !== awaited ? { ...state, awaited } : state;
  },
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
export const reduce: Reduce = (state, event) => (reducers[event.type] as Reduce)(state, event);
