import type { AnswerValue, FeedbackReceipt } from '../../src/contract/feedback.js';
import type { Sender } from '../../src/controllers/submit-controller.js';
import type { Code, Hint } from '../../src/domain/personal-data.js';
import type { AnswerError } from '../../src/domain/survey.js';
import type { Answers } from '../../src/domain/visible.js';

/** What must be fixed at a field before sending. `field` is the id of a question, or the name of a contact field: it begins with `_`. */
export interface FieldError {
  readonly field: string;
  readonly problem: AnswerError['problem'] | 'missing' | 'form' | 'too-much' | 'refused-size';
  /** Of `too-much`, how many characters of all are over; of `refused-size`, how long the text was that was refused. */
  readonly size?: number;
}

/** A part of the form that is fetched when it is needed, and whose failure the person must hear of. */
export type FormPart = 'submit' | 'reply' | 'privacy' | 'other-services';

/** Whether the person asked for a reply; `not-offered` = nobody could ask for one. */
export type ReplyRequest = 'wanted' | 'not-wanted' | 'not-offered';

/** What is on screen. In every stage but `received` the form is shown with its answers, and a panel above it. */
export type Stage =
  | { readonly name: 'asking' }
  /** `isSending` = it was needed for a press of "send", which is repeated when the part is here. */
  | { readonly name: 'unavailable'; readonly part: FormPart; readonly isSending: boolean }
  | { readonly name: 'incomplete'; readonly errors: readonly FieldError[] }
  /** Personal identity codes stop the sending. An endpoint's check may be stricter than ours: it gives the field, but no characters. */
  | { readonly name: 'code-found'; readonly codes: readonly Code[]; readonly foundBy: 'widget' | 'endpoint' }
  | { readonly name: 'code-removed' }
  | { readonly name: 'sending' }
  | { readonly name: 'not-confirmed'; readonly sender: Sender }
  | { readonly name: 'refused' }
  | { readonly name: 'received'; readonly receipt: FeedbackReceipt; readonly reply: ReplyRequest };

/** A stage by its name. */
export type StageOf<Name extends Stage['name']> = Extract<Stage, { readonly name: Name }>;

/** Where the person is when one question is asked at a time. */
export interface Step {
  /** Id of the question on screen; absent = the first one. */
  readonly question?: string;
  readonly isReview: boolean;
  /** The person came from the review to change an answer, and goes back there. */
  readonly isChange?: boolean | undefined;
}

/** The whole state of the widget. It lives in the page's memory only; `drafts/` and `outbox/` store answers where the page asks for it. */
export interface FeedbackState {
  readonly stage: Stage;
  /**
   * By question id. How a reply is wanted is here too, under names that no question can have: `_reply`, `_way`, `_name`, `_email`, `_phone`,
   * `_post`.
   */
  readonly answers: Answers;
  /** What a text seems to hold, by question: only advice, it stops nothing. */
  readonly advice: ReadonlyMap<string, Hint['kind']>;
  readonly step: Step;
  /** Whether the compact form shows all its questions. */
  readonly isExpanded: boolean;
  readonly isDialogOpen: boolean;
  /** The topic that the person chose instead of the page's. */
  readonly topic: 'accessibility' | 'general' | undefined;
}

export type FeedbackEvent =
  /** Without a value the answer was cleared; `isCleared` = by the button beside it. */
  | { readonly type: 'answered'; readonly question: string; readonly value: AnswerValue | undefined; readonly isCleared?: boolean }
  | { readonly type: 'draft-restored'; readonly answers: Answers }
  | { readonly type: 'advised'; readonly advice: FeedbackState['advice'] }
  | { readonly type: 'topic-chosen'; readonly topic: NonNullable<FeedbackState['topic']> }
  /** The compact form or the dialog, whichever the page has. */
  | { readonly type: 'opened' }
  | { readonly type: 'closed' }
  | { readonly type: 'part-unavailable'; readonly part: FormPart; readonly isSending: boolean }
  | { readonly type: 'part-loaded'; readonly part: FormPart }
  | { readonly type: 'checks-failed'; readonly stage: StageOf<'incomplete' | 'code-found'> }
  | { readonly type: 'codes-removed'; readonly answers: Answers; readonly stage: StageOf<'code-found' | 'code-removed'> }
  /** `field` = where the person goes on, when an answer is changed from the review. */
  | { readonly type: 'step-shown'; readonly step: Step; readonly field?: string }
  /** A link of a panel leads to a field; the panel stays. */
  | { readonly type: 'field-shown'; readonly step: Step; readonly field: string }
  | { readonly type: 'stopped-by-page' }
  | { readonly type: 'sending-started' }
  | { readonly type: 'confirmed'; readonly receipt: FeedbackReceipt; readonly reply: ReplyRequest }
  /** With what must be fixed, where the endpoint says it. */
  | { readonly type: 'refused'; readonly stage: StageOf<'refused' | 'incomplete' | 'code-found'> }
  | { readonly type: 'not-confirmed'; readonly sender: Sender }
  | { readonly type: 'kept-on-device' }
  | { readonly type: 'reset' }
  /** A shared screen was cleared for the next person. */
  | { readonly type: 'screen-cleared' };

export const initialState: FeedbackState = {
  stage: { name: 'asking' },
  answers: new Map(),
  advice: new Map(),
  step: { isReview: false },
  isExpanded: false,
  isDialogOpen: false,
  topic: undefined,
};

const withAnswer = (answers: Answers, question: string, value: AnswerValue | undefined): Answers => {
  const next = new Map(answers);
  if (value === undefined) next.delete(question);
  else next.set(question, value);
  return next;
};

export const asking: Stage = { name: 'asking' };

/** While the form is shown and nothing is on its way. */
const reduceForm = (state: FeedbackState, event: FeedbackEvent): FeedbackState | undefined => {
  switch (event.type) {
    case 'answered':
      return { ...state, answers: withAnswer(state.answers, event.question, event.value) };
    case 'draft-restored':
      return state.answers.size === 0 ? { ...state, answers: event.answers } : state;
    case 'topic-chosen':
      return { ...state, topic: event.topic };
    case 'part-unavailable':
      return { ...state, stage: { name: 'unavailable', part: event.part, isSending: event.isSending } };
    case 'part-loaded':
      return state.stage.name === 'unavailable' && state.stage.part === event.part ? { ...state, stage: asking } : state;
    default:
      return undefined;
  }
};

/** What checking, sending and the steps change: `submit/submit-state.ts`, which comes with the first touch. */
export type SubmitReducer = (state: FeedbackState, event: FeedbackEvent) => FeedbackState;

/** The state after an event. What cannot happen in a state changes nothing, and gives the very same object. */
export const reduce = (state: FeedbackState, event: FeedbackEvent, reduceSubmit?: SubmitReducer): FeedbackState => {
  switch (event.type) {
    case 'opened':
    case 'closed': {
      const isOpen = event.type === 'opened';
      return state.isExpanded === isOpen && state.isDialogOpen === isOpen ? state : { ...state, isExpanded: isOpen, isDialogOpen: isOpen };
    }
    case 'reset':
    case 'kept-on-device':
      return { ...initialState, topic: state.topic, isDialogOpen: state.isDialogOpen };
    case 'screen-cleared':
      return initialState;
    default: {
      const { name } = state.stage;
      if (name === 'received') return state;
      return (name === 'sending' ? undefined : reduceForm(state, event)) ?? reduceSubmit?.(state, event) ?? state;
    }
  }
};
