import type { Answer } from '../contract/feedback.js';
import type { Question, QuestionSet } from '../contract/surveys.js';
import type { Fault } from './fault.js';
import { checkAnswers } from './survey.js';
import type { AnswerError } from './survey.js';
import { visibleQuestions } from './visible.js';

const DETAILS: Readonly<Record<AnswerError['problem'], string>> = {
  empty: 'At least one question must be answered.',
  required: 'must be answered',
  'too-long': 'The text is longer than the question allows.',
  invalid: 'The value is not one that the question can be answered with.',
};

/** Answers that do not belong in this set at all, whatever their value. */
const misplaced = (set: QuestionSet, answers: readonly Answer[]): Fault[] => {
  const shown = visibleQuestions(set, new Map(answers.map(({ question, value }) => [question, value])));
  return answers.flatMap(({ question }, index) => {
    const pointer = `/answers/${index}/question`;
    if (!set.questions.some(({ id }) => id === question)) return [{ pointer, detail: 'The question set has no such question.' }];
    if (answers.findIndex((other) => other.question === question) < index) return [{ pointer, detail: 'The question is answered twice.' }];
    return shown.some(({ id }) => id === question) ? [] : [{ pointer, detail: 'The question is not shown with these answers.' }];
  });
};

const toFault = (answers: readonly Answer[], { question, problem }: AnswerError): Fault => {
  const index = answers.findIndex((answer) => answer.question === question);
  if (index >= 0) return { pointer: `/answers/${index}/value`, detail: problem === 'required' ? 'The answer is empty.' : DETAILS[problem] };
  return { pointer: '/answers', detail: problem === 'required' ? `The question "${question}" ${DETAILS.required}.` : DETAILS[problem] };
};

const errorsIn = (set: QuestionSet, answers: readonly Answer[]): readonly AnswerError[] =>
  checkAnswers(set, new Map(answers.map(({ question, value }) => [question, value])));

/**
 * Whether what was received can have come from this question set: the same rules that the person met, checked again. Pointers are into
 * the request body, such as `/answers/2/value`. Empty = it fits.
 */
export const checkFeedbackAgainstSet = (set: QuestionSet, answers: readonly Answer[]): readonly Fault[] => [
  ...misplaced(set, answers),
  ...errorsIn(set, answers).map((error) => toFault(answers, error)),
];

/** The same for the questions that an event asks of those who sign up. None of them need be answered unless it is required. */
export const checkSignupAnswers = (questions: readonly Question[], answers: readonly Answer[]): readonly Fault[] => {
  const set = { id: 'event', version: '1', language: 'fi', instrument: 'own', title: 'event', questions: [...questions] };
  const errors = errorsIn(set, answers).filter(({ question }) => question !== undefined);
  return [...misplaced(set, answers), ...errors.map((error) => toFault(answers, error))];
};
