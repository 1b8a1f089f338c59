import type { Waiting } from '../../../src/transport/outbox.js';

/** What the notice above the questions is about. */
export type View = 'waiting' | 'sending' | 'asking-to-remove' | 'sent' | 'removed' | 'gone';

export interface OutboxState {
  readonly view: View;
  /** Oldest first. */
  readonly waiting: readonly Waiting[];
  /** The codes of those that arrived, until the notice is closed. */
  readonly references: readonly string[];
  /** What the person pressed last and could not be done. */
  readonly problem?: 'not-sent' | 'not-removed' | undefined;
  /** `requested` = "keep" is pressed, and the form's checks are next; `impossible` = this browser keeps nothing. */
  readonly keeping?: 'requested' | 'impossible' | undefined;
}

type SendingEvent =
  /** The person's own press; its outcome is told. */
  | { readonly type: 'send-requested' | 'send-request-ended' }
  | { readonly type: 'sending-started'; readonly waiting: readonly Waiting[] }
  | { readonly type: 'sent'; readonly waiting: readonly Waiting[]; readonly references: readonly string[] }
  | { readonly type: 'nothing-sent'; readonly waiting: readonly Waiting[] };

export type OutboxEvent =
  | SendingEvent
  | { readonly type: 'keep-requested' | 'keep-failed' }
  /** "Keep" is no longer offered: the form's checks found something to fix, or the answer is on its way. */
  | { readonly type: 'offer-withdrawn' }
  | { readonly type: 'kept'; readonly waiting: readonly Waiting[] }
  | { readonly type: 'remove-requested' | 'remove-called-off' }
  | { readonly type: 'removed' | 'not-removed'; readonly waiting: readonly Waiting[] }
  | { readonly type: 'closed' };

export const initialState: OutboxState = { view: 'waiting', waiting: [], references: [] };

/** Whether nothing of what waits is tried again: the endpoint does not take it. */
export const isAllRefused = ({ waiting }: OutboxState): boolean => waiting.every(({ isRefused }) => isRefused);

const reduceSending = (state: OutboxState, event: SendingEvent): OutboxState => {
  switch (event.type) {
    case 'send-requested':
      return { ...state, problem: undefined };
    case 'sending-started':
      return { ...state, view: 'sending', waiting: event.waiting };
    case 'sent': {
      const references = [...state.references, ...event.references];
      return { ...state, view: 'sent', waiting: event.waiting, references, problem: undefined };
    }
    case 'nothing-sent': {
      // Meanwhile the person may have asked to remove it.
      if (state.view === 'asking-to-remove') return { ...state, waiting: event.waiting };
      const isGone = state.waiting.length > 0 && event.waiting.length === 0;
      return { ...state, view: isGone ? 'gone' : 'waiting', waiting: event.waiting };
    }
    case 'send-request-ended':
      return state.view === 'waiting' && !isAllRefused(state) ? { ...state, problem: 'not-sent' } : state;
  }
};

/** What happens to the answers that wait, and what is said of them. */
export const reduce = (state: OutboxState, event: OutboxEvent): OutboxState => {
  switch (event.type) {
    case 'keep-requested':
      return { ...state, keeping: 'requested' };
    case 'keep-failed':
      return { ...state, keeping: 'impossible' };
    case 'offer-withdrawn':
      return { ...state, keeping: undefined };
    case 'kept':
      return { ...state, view: 'waiting', waiting: event.waiting, problem: undefined, keeping: undefined };
    case 'remove-requested':
      return { ...state, view: 'asking-to-remove' };
    case 'remove-called-off':
      return { ...state, view: 'waiting' };
    case 'removed':
      return { ...state, view: 'removed', waiting: event.waiting, problem: undefined };
    case 'not-removed':
      return { ...state, view: 'waiting', waiting: event.waiting, problem: 'not-removed' };
    case 'closed':
      return { ...state, view: 'waiting', references: [] };
    default:
      return reduceSending(state, event);
  }
};
