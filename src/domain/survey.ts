import type { Answer, AnswerValue } from '../contract/feedback.js';
import type { Question, QuestionSet } from '../contract/surveys.js';
import { textLength, textLimit, visibleQuestions } from './visible.js';
import type { Answers } from './visible.js';

/** What must be fixed before sending. `question` is missing when no question was answered at all. */
export interface AnswerError {
  readonly question: string | undefined;
  readonly problem: 'empty' | 'required' | 'too-long' | 'invalid';
}

/** Whether a value says something: not missing, not white space, not an empty list. */
const isAnswered = (value: AnswerValue | undefined): value is AnswerValue =>
  typeof value === 'string' ? value.trim() !== '' : Array.isArray(value) ? value.length > 0 : value !== undefined;

const isWholeWithin = (value: unknown, lowest: number, highest: number): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value >= lowest && value <= highest;

/** Whether a value is one that the question can be answered with. The length of a text is not looked at. */
export const isPossible = (question: Question, value: unknown): boolean => {
  switch (question.type) {
    case 'recommend':
      return isWholeWithin(value, 0, 10);
    case 'agree':
      return value === 'not-applicable' || isWholeWithin(value, 1, 5);
    case 'faces':
      return isWholeWithin(value, 1, 5);
    case 'yes-no':
      return value === 'yes' || value === 'no';
    case 'one-of':
      return question.options.some((option) => option.value === value);
    case 'many-of':
      return (
        Array.isArray(value) &&
        new Set(value).size === value.length &&
        value.every((choice) => question.options.some((option) => option.value === choice))
      );
    case 'text':
      return typeof value === 'string';
  }
};

const problemOf = (question: Question, value: AnswerValue | undefined): AnswerError['problem'] | undefined => {
  if (!isAnswered(value)) return question.required ? 'required' : undefined;
  if (!isPossible(question, value)) return 'invalid';
  const isTooLong = typeof value === 'string' && textLength(value) > textLimit(question);
  return isTooLong ? 'too-long' : undefined;
};

/**
 * What must be put right before sending, in the order of the questions; empty = it can be sent. A set without one answer is `empty`
 * and nothing else, unless a required question says it more exactly. Nothing is ever cut.
 */
export const checkAnswers = (set: QuestionSet, answers: Answers): readonly AnswerError[] => {
  const questions = visibleQuestions(set, answers);
  const errors = questions.flatMap((question) => {
    const problem = problemOf(question, answers.get(question.id));
    return problem ? [{ question: question.id, problem }] : [];
  });
  const isEmpty = !questions.some(({ id }) => isAnswered(answers.get(id)));
  return isEmpty && errors.length === 0 ? [{ question: undefined, problem: 'empty' }] : errors;
};

/** The answers as they travel: of the questions shown, those that say something, texts without the white space around them. */
export const toAnswers = (set: QuestionSet, answers: Answers): Answer[] =>
  visibleQuestions(set, answers).flatMap(({ id }) => {
    const value = answers.get(id);
    return isAnswered(value) ? [{ question: id, value: typeof value === 'string' ? value.trim() : value }] : [];
  });
