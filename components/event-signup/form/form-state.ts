import type { EventFullOffer } from '../../../src/contract/signups.js';
import type { Code, Hint } from '../../../src/domain/personal-data.js';
import type { SignupFault } from '../../../src/domain/signup-check.js';
import type { SignupDraft } from '../../../src/domain/signup-draft.js';
import type { Section } from './fields/sections.js';

/** Why nothing was stored. */
export type RefusalReason = 'no-endpoint' | 'signup-closed' | 'refused';

/** What is on screen. The form stays there, with all that was filled in, until the receipt. */
export type Stage =
  | { readonly name: 'filling' | 'code-removed' | 'reviewing' | 'sending' }
  | { readonly name: 'incomplete'; readonly faults: readonly SignupFault[] }
  | { readonly name: 'code-found'; readonly codes: readonly Code[] }
  /** It may be stored or not. */
  | { readonly name: 'not-confirmed'; readonly isByHost: boolean }
  | { readonly name: 'refused'; readonly reason: RefusalReason }
  /** There was no room for `draft`; a changed one may be sent again. */
  | { readonly name: 'full'; readonly offer: EventFullOffer; readonly draft: SignupDraft };

/** What may be in a text without being wrong, by the field. */
export type Advice = ReadonlyMap<string, Hint['kind']>;

export interface FormState {
  readonly stage: Stage;
  readonly draft: SignupDraft;
  readonly advice: Advice;
  /** The section on screen, where the form asks one at a time. */
  readonly section: Section;
  /** Whether the person came from the review to change one section: then the review is next again. */
  readonly isReturning: boolean;
  /** How it went when the person copied what was filled in, in the stage in which that was. */
  readonly copying?: 'done' | 'failed';
}

export type FormEvent =
  | { readonly type: 'edited'; readonly draft: SignupDraft }
  | { readonly type: 'advised'; readonly advice: Advice }
  | { readonly type: 'faults-found'; readonly faults: readonly SignupFault[]; readonly section: Section }
  | { readonly type: 'codes-found'; readonly codes: readonly Code[]; readonly section: Section }
  | { readonly type: 'codes-removed' }
  /** A link of a summary leads to a field of this section. */
  | { readonly type: 'field-opened'; readonly section: Section }
  | { readonly type: 'section-opened'; readonly section: Section; readonly isFromReview?: boolean }
  | { readonly type: 'review-opened' }
  | { readonly type: 'copied'; readonly outcome: 'done' | 'failed' }
  | { readonly type: 'sending-started' }
  | { readonly type: 'not-confirmed'; readonly isByHost: boolean }
  | { readonly type: 'refused'; readonly reason: RefusalReason }
  | { readonly type: 'event-full'; readonly offer: EventFullOffer };

export const initialFormState = (draft: SignupDraft): FormState => ({
  stage: { name: 'filling' },
  draft,
  advice: new Map(),
  section: 'coming',
  isReturning: false,
});

/** What is told of copying belongs to the stage before. */
const enter = ({ copying: _, ...state }: FormState, stage: Stage, more: Partial<FormState> = {}): FormState => ({
  ...state,
  ...more,
  stage,
});

/** How a sending ended: nothing else happens while it is under way. */
const reduceSending = (state: FormState, event: FormEvent): FormState => {
  switch (event.type) {
    case 'not-confirmed':
      return enter(state, { name: 'not-confirmed', isByHost: event.isByHost });
    case 'refused':
      return enter(state, { name: 'refused', reason: event.reason });
    case 'event-full':
      return enter(state, { name: 'full', offer: event.offer, draft: state.draft });
    case 'codes-found':
      return enter(state, { name: 'code-found', codes: event.codes }, { section: event.section });
    // The endpoint takes less text than was sent.
    case 'faults-found':
      return enter(state, { name: 'incomplete', faults: event.faults }, { section: event.section });
    default:
      return state;
  }
};

/** What happens next in the form. An event that cannot happen in a stage changes nothing. */
export const reduceForm = (state: FormState, event: FormEvent): FormState => {
  const { stage } = state;
  if (stage.name === 'sending') return reduceSending(state, event);
  switch (event.type) {
    case 'edited':
      return { ...state, draft: event.draft };
    case 'advised':
      return { ...state, advice: event.advice };
    case 'faults-found':
      return enter(state, { name: 'incomplete', faults: event.faults }, { section: event.section });
    case 'codes-found':
      return enter(state, { name: 'code-found', codes: event.codes }, { section: event.section });
    case 'codes-removed':
      return stage.name === 'code-found' ? enter(state, { name: 'code-removed' }) : state;
    case 'field-opened':
      return { ...state, section: event.section };
    case 'section-opened':
      return enter(state, { name: 'filling' }, { section: event.section, isReturning: event.isFromReview ?? state.isReturning });
    case 'review-opened':
      return enter(state, { name: 'reviewing' }, { isReturning: false });
    case 'copied':
      return { ...state, copying: event.outcome };
    case 'sending-started':
      return enter(state, { name: 'sending' });
    default:
      return state;
  }
};
