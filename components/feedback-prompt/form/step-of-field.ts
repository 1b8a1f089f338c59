import type { Question, QuestionSet } from '../../../src/contract/surveys.js';
import { visibleQuestions } from '../../../src/domain/visible.js';
import type { Answers } from '../../../src/domain/visible.js';
import type { Step } from '../feedback-state.js';
import { questionWithReply } from './form-view.js';

/** The step of a question; without one, the first. */
export const stepTo = (question: Question | undefined): Step => ({ ...(question && { question: question.id }), isReview: false });

/** The step where a field is: contact fields are with the offer of a reply. */
export const stepOfField = (set: QuestionSet, answers: Answers, field: string): Step => {
  const questions = visibleQuestions(set, answers);
  return stepTo(questions.find(({ id }) => id === field) ?? questionWithReply(questions));
};
