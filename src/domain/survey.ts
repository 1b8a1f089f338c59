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

/** The values that a question of choices can be answered with. */
const choicesOf = (question: Exclude<Question, { readonly type: 'text' }>): readonly unknown[] => {
  switch (question.type) {
    case 'recommend':
      return [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    case 'agree':
      return [1, 2, 3, 4, 5, 'not-applicable'];
    case 'faces':
      return [1, 2, 3, 4, 5];
    case 'yes-no':
      return ['yes', 'no'];
    default:
      return question.options.map((option) => option.value);
  }
};

/** Whether a value is one that the question can be answered with. The length of a text is not looked at. */
export const isPossible = (question: Question, value: unknown): boolean => {
  if (question.type === 'text') return typeof value === 'string';
  const choices = choicesOf(question);
  if (question.type !== 'many-of') return choices.includes(value);
  return Array.isArray(value) && new Set(value).size === value.length && value.every((choice) => choices.includes(choice));
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
