import type { EventFullOffer, OwnSignup, SignupPatch } from '../../../src/contract/signups.js';
import type { ShownEvent } from '../../../src/domain/event-reader.js';
import type { SignupDraft } from '../../../src/domain/signup-draft.js';
import type { SignupKey } from '../../../src/domain/signup-link.js';
import type { Advice } from '../form/form-state.js';
import type { Problem } from '../form/validation.js';
import { draftOf, eventOf, eventWithout, hasSeat } from './change.js';
import type { Change } from './change.js';

/** Why a change was not taken. After `not-confirmed` it may be stored or not. */
export type FailureReason = 'not-confirmed' | 'no-endpoint' | 'signup-closed' | 'refused';

export type LinkProblem = 'wrong-form' | 'unknown' | 'unavailable';

/** What is on screen. */
export type Stage =
  /** The person is asked for the link; `problem` = of the last one. */
  | { readonly name: 'link'; readonly problem?: LinkProblem }
  | { readonly name: 'loading' | 'shown' | 'editing' | 'cancelling' | 'sending' | 'changed' }
  /** `hadSeat` = a seat was given up, not a place in the queue or an application. */
  | { readonly name: 'cancelled'; readonly hadSeat: boolean }
  | { readonly name: 'failed'; readonly reason: FailureReason; readonly isByHost: boolean }
  | { readonly name: 'full'; readonly offer: EventFullOffer };

/** One change on its way from its fields to what is sent. */
export interface Edit {
  readonly change: Change;
  readonly event: ShownEvent;
  readonly draft: SignupDraft;
  readonly problem: Problem | undefined;
  readonly advice: Advice;
}

export interface ManageState {
  readonly stage: Stage;
  /** What is in the field for the link: emptied once it has opened a signup. */
  readonly link: string;
  readonly key: SignupKey | undefined;
  readonly signup: OwnSignup | undefined;
  /** For its other dates. Without it everything but the dates can be changed. */
  readonly event: ShownEvent | undefined;
  /** Kept until the change is stored or given up. */
  readonly edit: Edit | undefined;
  /** What was sent last; none = a cancellation. */
  readonly payload: SignupPatch | undefined;
  /** Whether a change may be stored that is not on screen. */
  readonly isUnsure: boolean;
}

export type ManageEvent =
  /** Without a key the link has a wrong form. */
  | { readonly type: 'link-given'; readonly link: string; readonly key: SignupKey | undefined }
  | { readonly type: 'reload-requested' }
  | { readonly type: 'signup-received'; readonly key: SignupKey; readonly signup: OwnSignup }
  | { readonly type: 'signup-unavailable'; readonly key: SignupKey; readonly problem: 'unknown' | 'unavailable' }
  | { readonly type: 'event-received'; readonly key: SignupKey; readonly event: ShownEvent }
  | { readonly type: 'edit-started'; readonly change: Change; readonly now: number }
  | { readonly type: 'edit-resumed' }
  | { readonly type: 'edited'; readonly draft: SignupDraft }
  | { readonly type: 'advised'; readonly advice: Advice }
  | { readonly type: 'problem-found'; readonly problem: Problem }
  | { readonly type: 'codes-removed'; readonly draft: SignupDraft }
  | { readonly type: 'cancel-asked' }
  /** To the signup without a change. */
  | { readonly type: 'left' }
  | { readonly type: 'sending-started'; readonly payload: SignupPatch | undefined }
  | { readonly type: 'stored'; readonly signup: OwnSignup }
  | { readonly type: 'failed'; readonly reason: FailureReason; readonly isByHost: boolean }
  | { readonly type: 'event-full'; readonly offer: EventFullOffer }
  | { readonly type: 'signup-gone' };

export const initialManageState: ManageState = {
  stage: { name: 'link' },
  link: '',
  key: undefined,
  signup: undefined,
  event: undefined,
  edit: undefined,
  payload: undefined,
  isUnsure: false,
};

/** Whether one can go back to the fields of a change that was not taken. */
export const canResume = ({ edit, stage }: ManageState): boolean =>
  edit !== undefined && !(stage.name === 'failed' && stage.reason === 'signup-closed');

const withLink = (state: ManageState, link: string, key: SignupKey | undefined): ManageState =>
  key
    ? { ...initialManageState, link, key, stage: { name: 'loading' } }
    : { ...state, link, key: undefined, stage: { name: 'link', problem: 'wrong-form' } };

const withEdit = (state: ManageState, { change, now }: { readonly change: Change; readonly now: number }): ManageState => {
  const { signup, event } = state;
  if (!signup) return state;
  const edited = event ? eventWithout(event, signup) : eventOf(signup);
  const edit: Edit = { change, event: edited, draft: draftOf(signup, edited, now), problem: undefined, advice: new Map() };
  return { ...state, stage: { name: 'editing' }, edit };
};

const inEdit = (state: ManageState, change: Partial<Edit>): ManageState =>
  state.stage.name === 'editing' && state.edit ? { ...state, edit: { ...state.edit, ...change } } : state;

/** The answer to a request for the signup. Another link may have been opened meanwhile: then it is too late. */
const reduceLoading = (state: ManageState, event: ManageEvent): ManageState => {
  if (!('key' in event) || event.key !== state.key) return state;
  if (event.type === 'signup-received') return { ...state, stage: { name: 'shown' }, signup: event.signup, link: '', isUnsure: false };
  if (event.type !== 'signup-unavailable') return state;
  const { reference, token } = event.key;
  return { ...state, stage: { name: 'link', problem: event.problem }, link: state.link || `${reference}.${token}` };
};

/** How a sending ended: nothing else happens while it is under way. */
const reduceSending = (state: ManageState, event: ManageEvent): ManageState => {
  switch (event.type) {
    case 'stored': {
      const hadSeat = state.signup !== undefined && hasSeat(state.signup);
      const stage: Stage = state.payload ? { name: 'changed' } : { name: 'cancelled', hadSeat };
      return { ...state, stage, signup: event.signup, edit: undefined, isUnsure: false };
    }
    case 'failed': {
      const { reason, isByHost } = event;
      return { ...state, stage: { name: 'failed', reason, isByHost }, isUnsure: state.isUnsure || reason === 'not-confirmed' };
    }
    case 'event-full':
      return { ...state, stage: { name: 'full', offer: event.offer } };
    case 'signup-gone':
      return { ...state, stage: { name: 'link', problem: 'unknown' } };
    default:
      return state;
  }
};

type Handlers = {
  readonly [T in ManageEvent['type']]?: (state: ManageState, event: Extract<ManageEvent, { readonly type: T }>) => ManageState;
};

/** What each event changes while nothing is loaded or sent. */
const handlers: Handlers = {
  'reload-requested': (state) => (state.key ? { ...state, stage: { name: 'loading' }, edit: undefined } : state),
  'edit-started': withEdit,
  'edit-resumed': (state) => (canResume(state) ? { ...state, stage: { name: 'editing' } } : state),
  edited: (state, { draft }) => inEdit(state, { draft }),
  advised: (state, { advice }) => inEdit(state, { advice }),
  'problem-found': (state, { problem }) => inEdit(state, { problem }),
  'codes-removed': (state, { draft }) => inEdit(state, { draft, problem: undefined }),
  'cancel-asked': (state) => (state.signup ? { ...state, stage: { name: 'cancelling' } } : state),
  left: (state) => (state.signup ? { ...state, stage: { name: 'shown' }, edit: undefined } : state),
  'sending-started': (state, { payload }) => (state.key ? { ...state, stage: { name: 'sending' }, payload } : state),
};

/** What happens next with a signup. An event that cannot happen in a stage, or that comes too late, changes nothing. */
export const reduceManage = (state: ManageState, event: ManageEvent): ManageState => {
  // Another link may be opened at any time.
  if (event.type === 'link-given') return withLink(state, event.link, event.key);
  if (event.type === 'event-received') return event.key === state.key ? { ...state, event: event.event } : state;
  if (state.stage.name === 'loading') return reduceLoading(state, event);
  if (state.stage.name === 'sending') return reduceSending(state, event);
  const handle = handlers[event.type] as ((state: ManageState, event: ManageEvent) => ManageState) | undefined;
  return handle?.(state, event) ?? state;
};
