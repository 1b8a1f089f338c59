import type { Question, QuestionSet } from '../../../src/contract/surveys.js';
import { visibleQuestions } from '../../../src/domain/visible.js';
import type { Answers } from '../../../src/domain/visible.js';
import { questionWithReply } from './form-view.js';

/** The question on whose step a field is: contact fields are with the offer of a reply. */
export const questionOfField = (set: QuestionSet, answers: Answers, field: string): Question | undefined => {
  const questions = visibleQuestions(set, answers);
  return questions.find(({ id }) => id === field) ?? questionWithReply(questions);
};
