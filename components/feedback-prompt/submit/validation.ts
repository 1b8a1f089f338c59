/** What is checked in the browser before an answer is sent. Pure functions. */
import type { Question, QuestionSet } from '../../../src/contract/surveys.js';
import type { ContactWay } from '../../../src/domain/contact.js';
import type { Inspect, TextField } from '../../../src/domain/personal-data.js';
import { checkAnswers } from '../../../src/domain/survey.js';
import type { Answers } from '../../../src/domain/visible.js';
import type { FeedbackEvent, FeedbackState, FieldError } from '../feedback-state.js';
import { CONTACT_FIELDS } from '../reply/contact-ways.js';

/** The free texts in the order of the page: those of the questions, then how a reply is wanted. */
export const textsOf = (set: QuestionSet, answers: Answers): TextField[] => {
  const questions = set.questions.filter(({ type }) => type === 'text').map(({ id }) => id);
  const way = (CONTACT_FIELDS as Partial<typeof CONTACT_FIELDS>)[answers.get('_way') as ContactWay];
  // What was written for another way of replying is not on screen, and is not sent.
  const contact = answers.has('_reply') ? ['_name', ...(way ? [way] : [])] : [];
  return [...questions, ...contact].flatMap((id) => {
    const text = answers.get(id);
    return typeof text === 'string' ? [{ id, text }] : [];
  });
};

export interface Validation {
  readonly set: QuestionSet;
  readonly answers: Answers;
  /** What is wrong with the contact fields. */
  readonly contactErrors: readonly FieldError[];
  /** Checks this question alone, when the person goes on to the next one: "answer at least one" waits for the end. */
  readonly only?: Question | undefined;
  readonly inspect: Inspect;
}

/** What stops the sending, as an event; nothing = the answer can be sent. */
export const validate = ({ set, answers, contactErrors, only, inspect }: Validation): FeedbackEvent | undefined => {
  const concerns = (field: string | undefined) => !only || field === only.id;
  // "Answer at least one" waits for the end, and then leads to the first question.
  const errors = answerErrors(set, answers).filter(({ field, problem }) => concerns(problem === 'empty' ? undefined : field));
  if (errors.length + contactErrors.length > 0) return { type: 'errors-found', errors: [...errors, ...contactErrors] };
  const codes = inspect(textsOf(set, answers)).codes.filter(({ parts }) => parts.some(({ field }) => concerns(field)));
  return codes.length > 0 ? { type: 'codes-found', codes } : undefined;
};

/** What is wrong with the answers themselves. */
export const answerErrors = (set: QuestionSet, answers: Answers): readonly FieldError[] =>
  checkAnswers(set, answers).map(({ question, problem }) => ({ field: question ?? set.questions[0]?.id ?? '', problem }));

/** What may be a code, a phone number or an address. Not in the fields that ask for one. */
export const adviceFor = (set: QuestionSet, answers: Answers, inspect: Inspect): FeedbackState['advice'] => {
  const hints = inspect(textsOf(set, answers)).hints.filter(({ span }) => !span.field.startsWith('_'));
  return new Map(hints.map(({ kind, span }) => [span.field, kind]));
};
