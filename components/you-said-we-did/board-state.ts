import type { Outcome } from '../../src/contract/outcomes.js';
import type { BetterAnswer } from '../../src/contract/vocabulary.js';
import type { Counts } from '../../src/domain/outcome.js';
import type { OutcomeFilter } from '../../src/domain/outcome-filter.js';
import type { CardPage } from './data/board-query.js';

export interface ShownCards {
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
  readonly moreRequest?: number | undefined;
  readonly hasMoreFailed?: boolean;
}

type Cards = ShownCards | { readonly stage: 'loading' } | { readonly stage: 'failed' };

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

/** The next state. A state in which the event cannot happen comes back as it is: the same object. */
export type Reduce = (state: BoardState, event: BoardEvent) => BoardState;

/** Everything that can happen before the visitor's first touch; the rest is in session/visitor-state.ts, which comes with it. */
export const reduceCards: Reduce = (state, event) => {
  const { requested, cards } = state;
  switch (event.type) {
    case 'first-filter-changed': {
      const { filter } = event;
      return { ...state, filter, draft: filter, awaited: undefined, firstFilter: filter };
    }
    case 'cards-requested': {
      const { request, filter } = event;
      return { ...state, requested: { request, filter } };
    }
    case 'cards-received': {
      if (requested?.request !== event.request) return state;
      const { page, at: receivedAt } = event;
      const { leftOut, scope, allCounts: counts } = page;
      const { filter } = requested;
      // A card that is fetched again and says the same stays the same object, so that it is not drawn again.
      const known = cards.stage === 'shown' ? cards.items : [];
      const items = page.items.map((card) => known.find((before) => before.id === card.id && isSame(before, card)) ?? card);
      return {
        ...state,
        cards: { stage: 'shown', items, leftOut, page, filter, receivedAt, isStale: false },
        allCounts: counts && { scope, counts },
      };
    }
    case 'cards-failed':
      if (requested?.request !== event.request) return state;
      // When newer cards cannot be fetched, the last good ones stay.
      return { ...state, cards: cards.stage === 'shown' ? { ...cards, isStale: true } : { stage: 'failed' } };
    default:
      return state;
  }
};
