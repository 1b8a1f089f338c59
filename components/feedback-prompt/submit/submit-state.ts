import { asking } from '../feedback-state.js';
import type { FeedbackEvent, FeedbackState } from '../feedback-state.js';

/**
 * While the answer is on its way, nothing but its outcome changes the state. A dialog that was closed meanwhile opens again: the code, or that
 * nothing is known to have arrived, stands nowhere else.
 */
const reduceSending = (before: FeedbackState, event: FeedbackEvent): FeedbackState => {
  const state = { ...before, isDialogOpen: true };
  switch (event.type) {
    case 'confirmed':
      // What was sent is of no more use here, and the next person may look.
      return { ...state, stage: { name: 'received', receipt: event.receipt, reply: event.reply }, answers: new Map(), advice: new Map() };
    case 'refused':
      return { ...state, stage: event.stage };
    case 'not-confirmed':
      return { ...state, stage: { name: 'not-confirmed', sender: event.sender } };
    default:
      return before;
  }
};

/** What checking and sending change, and the steps, where nobody goes on unchecked. None of these events happens before `SubmitFlow` is here. */
export const reduceSubmit = (state: FeedbackState, event: FeedbackEvent): FeedbackState => {
  if (state.stage.name === 'sending') return reduceSending(state, event);
  switch (event.type) {
    case 'checks-failed':
      return { ...state, stage: event.stage };
    case 'codes-removed':
      return state.stage.name === 'code-found' ? { ...state, answers: event.answers, stage: event.stage } : state;
    case 'advised':
      return { ...state, advice: event.advice };
    case 'step-shown':
      return { ...state, stage: asking, step: event.step };
    case 'field-shown':
      return { ...state, step: event.step };
    case 'stopped-by-page':
      return { ...state, stage: asking };
    case 'sending-started':
      return { ...state, stage: { name: 'sending' } };
    default:
      return state;
  }
};
