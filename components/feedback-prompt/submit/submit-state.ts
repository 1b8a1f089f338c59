import { asking } from '../feedback-state.js';
import type { FeedbackEvent, FeedbackState, Step } from '../feedback-state.js';

const stepTo = (question: string | undefined): Step => (question === undefined ? { isReview: false } : { question, isReview: false });

/** While the answer is on its way, nothing but its outcome changes the state. */
const reduceSending = (state: FeedbackState, event: FeedbackEvent): FeedbackState => {
  switch (event.type) {
    case 'confirmed':
      // What was sent is of no more use here, and the next person may look.
      return { ...state, stage: { name: 'received', receipt: event.receipt, reply: event.reply }, answers: new Map(), advice: new Map() };
    case 'refused': {
      if (event.tooLong) return { ...state, stage: { name: 'incomplete', errors: [event.tooLong] } };
      const codes = event.fields.map((field) => ({ parts: [{ field, start: 0, end: 0 }] }));
      return { ...state, stage: codes.length > 0 ? { name: 'code-found', codes, foundBy: 'endpoint' } : { name: 'refused' } };
    }
    case 'not-confirmed':
      return { ...state, stage: { name: 'not-confirmed', sender: event.sender } };
    default:
      return state;
  }
};

/** What checking and sending change, and the steps, where nobody goes on unchecked. None of these events happens before `SubmitFlow` is here. */
export const reduceSubmit = (state: FeedbackState, event: FeedbackEvent): FeedbackState => {
  if (state.stage.name === 'sending') return reduceSending(state, event);
  switch (event.type) {
    case 'errors-found':
      return { ...state, stage: { name: 'incomplete', errors: event.errors } };
    case 'codes-found':
      return { ...state, stage: { name: 'code-found', codes: event.codes, foundBy: 'widget' } };
    case 'codes-removed': {
      if (state.stage.name !== 'code-found') return state;
      const { answers, remaining: codes } = event;
      return { ...state, answers, stage: codes.length > 0 ? { name: 'code-found', codes, foundBy: 'widget' } : { name: 'code-removed' } };
    }
    case 'advised':
      return { ...state, advice: event.advice };
    case 'step-shown':
      return { ...state, stage: asking, step: event.question === undefined ? { ...state.step, isReview: true } : stepTo(event.question) };
    case 'answer-reopened':
      return { ...state, stage: asking, step: stepTo(event.question) };
    case 'field-shown':
      return { ...state, step: stepTo(event.question) };
    case 'stopped-by-page':
      return { ...state, stage: asking };
    case 'sending-started':
      return { ...state, stage: { name: 'sending' } };
    default:
      return state;
  }
};
