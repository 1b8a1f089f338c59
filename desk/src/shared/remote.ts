import type { Problem } from '../../../src/contract/problems.js';
import type { Change } from '../transport/staff-client.js';

/** Why a change was not made. `lost` = nobody knows: the same change may be sent again. */
export type Fault = { readonly kind: 'lost' } | { readonly kind: 'refused'; readonly status: number; readonly problem: Problem };

/** Somebody else was quicker: what the thing is now, and what was to be changed. */
export interface Conflict<T> {
  readonly theirs: T;
  readonly etag?: string;
  readonly change: Change;
  readonly readsBack: boolean;
}

/** One thing of the endpoint: on its way, or shown with what is being done to it. */
export type Remote<T> =
  | { readonly stage: 'loading' }
  /** Asked for again after it could not be had. */
  | { readonly stage: 'retrying' }
  | { readonly stage: 'missing' }
  | { readonly stage: 'failed' }
  | {
      readonly stage: 'shown';
      readonly value: T;
      readonly etag?: string;
      readonly isSaving: boolean;
      readonly fault?: Fault;
      readonly conflict?: Conflict<T>;
    };

interface Version<T> {
  readonly value: T;
  readonly etag?: string;
}

export type RemoteEvent<T> =
  /** `isRetry`: the same thing as before. */
  | { readonly type: 'asked'; readonly isRetry: boolean }
  | ({ readonly type: 'came' } & Version<T>)
  | { readonly type: 'not-had'; readonly isMissing: boolean }
  | { readonly type: 'save-began' }
  | ({ readonly type: 'saved' } & Version<T>)
  | { readonly type: 'save-failed'; readonly fault: Fault }
  | { readonly type: 'conflict-found'; readonly conflict: Conflict<T> }
  /** What the others wrote becomes the base; whether mine is sent again is decided by who dispatches. */
  | { readonly type: 'conflict-seen' };

/** What failed is not gone from the screen while it is asked for again. */
export const stageOfRetry = (stage: string): 'loading' | 'retrying' =>
  stage === 'failed' || stage === 'retrying' ? 'retrying' : 'loading';

const shown = <T>({ value, etag }: Version<T>): Remote<T> => ({ stage: 'shown', value, isSaving: false, ...(etag && { etag }) });

/** What happens while it is shown. */
const reduceShown = <T>(state: Extract<Remote<T>, { stage: 'shown' }>, event: RemoteEvent<T>): Remote<T> => {
  switch (event.type) {
    case 'save-began': {
      const { fault: _, conflict: _seen, ...rest } = state;
      return { ...rest, isSaving: true };
    }
    case 'save-failed':
      return { ...state, isSaving: false, fault: event.fault };
    case 'conflict-found':
      return { ...state, isSaving: false, conflict: event.conflict };
    case 'conflict-seen': {
      if (!state.conflict) return state;
      const { theirs, etag } = state.conflict;
      return shown({ value: theirs, ...(etag && { etag }) });
    }
    default:
      return state;
  }
};

/** What happens to one thing, whatever it is: a feedback, an outcome, an event. */
export function reduceRemote<T>(state: Remote<T>, event: RemoteEvent<T>): Remote<T> {
  switch (event.type) {
    case 'asked':
      return { stage: event.isRetry ? stageOfRetry(state.stage) : 'loading' };
    case 'came':
    case 'saved':
      return shown(event);
    case 'not-had':
      return { stage: event.isMissing ? 'missing' : 'failed' };
    default:
      return state.stage === 'shown' ? reduceShown(state, event) : state;
  }
}
