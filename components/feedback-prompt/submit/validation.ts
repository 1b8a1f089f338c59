/** What is checked in the browser before an answer is sent. Pure functions. */
import type { Question, QuestionSet } from '../../../src/contract/surveys.js';
import type { Inspect, TextField } from '../../../src/domain/personal-data.js';
import { checkAnswers } from '../../../src/domain/survey.js';
import type { Answers } from '../../../src/domain/visible.js';
import type { FieldError, StageOf } from '../feedback-state.js';

/** The free texts of the questions, in the order of the page. */
export const textsOf = ({ questions }: QuestionSet, answers: Answers): TextField[] =>
  questions.flatMap(({ id, type }) => {
    const text = answers.get(id);
    return type === 'text' && typeof text === 'string' ? [{ id, text }] : [];
  });

export interface Validation {
  readonly set: QuestionSet;
  readonly answers: Answers;
  /** Of the questions and of the contact fields. */
  readonly texts: readonly TextField[];
  /** What is wrong with the contact fields. */
  readonly contactErrors: readonly FieldError[];
  /** Checks this question alone, when the person goes on to the next one: "answer at least one" waits for the end. */
  readonly only?: Question | undefined;
  readonly inspect: Inspect;
}

/** What stops the sending; nothing = the answer can be sent. */
export const validate = ({
  set,
  answers,
  texts,
  contactErrors,
  only,
  inspect,
}: Validation): StageOf<'incomplete' | 'code-found'> | undefined => {
  const concerns = (field: string | undefined) => !only || field === only.id;
  // "Answer at least one" waits for the end, and then leads to the first question.
  const errors = answerErrors(set, answers).filter(({ field, problem }) => concerns(problem === 'empty' ? undefined : field));
  if (errors.length + contactErrors.length > 0) return { name: 'incomplete', errors: [...errors, ...contactErrors] };
  const codes = inspect(texts).codes.filter(({ parts }) => parts.some(({ field }) => concerns(field)));
  return codes.length > 0 ? { name: 'code-found', codes, foundBy: 'widget' } : undefined;
};

/** What is wrong with the answers themselves. */
export const answerErrors = (set: QuestionSet, answers: Answers): readonly FieldError[] =>
  checkAnswers(set, answers).map(({ question, problem }) => ({ field: question ?? set.questions[0]?.id ?? '', problem }));
