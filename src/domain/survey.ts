import type { Answer, AnswerValue } from '../contract/feedback.js';
import type { Question, QuestionSet } from '../contract/surveys.js';
import type { Fault } from './fault.js';

/** What a person has answered so far, by question id. A cleared choice is not in the map. */
export type Answers = ReadonlyMap<string, AnswerValue>;

/** What stands in the way of sending. `question` is missing when no question was answered at all. */
export interface AnswerError {
  readonly question: string | undefined;
  readonly problem: 'empty' | 'required' | 'too-long' | 'invalid';
}

/** The longest text that travels, whatever a question allows (contract: `AnswerValue`, counted in UTF-16 units). */
const LONGEST_TEXT = 5000;

/** Length as the person sees it: characters (Unicode code points, an emoji is one) without the white space around the text. */
export const textLength = (text: string): number => [...text.trim()].length;

/** How many characters a text question takes. */
export const textLimit = (question: Question): number => (question.type === 'text' ? question.limit : undefined) ?? LONGEST_TEXT;

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

/** Whether an answer meets a condition: it is, or for many choices has, one of the values that the condition names. */
const meets = (value: AnswerValue | undefined, is: NonNullable<Question['when']>['is']): boolean => {
  const given: readonly (string | number)[] = Array.isArray(value) ? value : value === undefined ? [] : [value];
  return [is].flat().some((wanted) => given.includes(wanted));
};

/**
 * The questions to show with these answers, in the order of the set. One with a `when` is shown when the question that it names comes
 * before it, is itself shown and has such an answer; so an answer to a question that is hidden now decides nothing.
 */
export const visibleQuestions = (set: QuestionSet, answers: Answers): readonly Question[] => {
  const shown = new Set<string>();
  return set.questions.filter(({ id, when }) => {
    const isShown = !when || (shown.has(when.question) && meets(answers.get(when.question), when.is));
    if (isShown) shown.add(id);
    return isShown;
  });
};

const problemOf = (question: Question, value: AnswerValue | undefined): AnswerError['problem'] | undefined => {
  if (!isAnswered(value)) return question.required ? 'required' : undefined;
  if (!isPossible(question, value)) return 'invalid';
  const isTooLong = typeof value === 'string' && (textLength(value) > textLimit(question) || value.trim().length > LONGEST_TEXT);
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

const DETAILS: Readonly<Record<AnswerError['problem'], string>> = {
  empty: 'At least one question must be answered.',
  required: 'must be answered',
  'too-long': 'The text is longer than the question allows.',
  invalid: 'The value is not one that the question can be answered with.',
};

/** Where an answer stands that cannot stand there at all, whatever its value. */
const misplaced = (set: QuestionSet, answers: readonly Answer[]): Fault[] => {
  const shown = visibleQuestions(set, new Map(answers.map(({ question, value }) => [question, value])));
  return answers.flatMap(({ question }, index) => {
    const pointer = `/answers/${index}/question`;
    if (!set.questions.some(({ id }) => id === question)) return [{ pointer, detail: 'The question set has no such question.' }];
    if (answers.findIndex((other) => other.question === question) < index) return [{ pointer, detail: 'The question is answered twice.' }];
    return shown.some(({ id }) => id === question) ? [] : [{ pointer, detail: 'The question is not shown with these answers.' }];
  });
};

/**
 * Whether what was received can have come from this question set: the same rules that the person met, checked again. Pointers are into
 * the request body, such as `/answers/2/value`. Empty = it fits.
 */
export const checkFeedbackAgainstSet = (set: QuestionSet, answers: readonly Answer[]): readonly Fault[] => {
  const faults = misplaced(set, answers);
  const errors = checkAnswers(set, new Map(answers.map(({ question, value }) => [question, value])));
  const more = errors.map(({ question, problem }) => {
    const index = answers.findIndex((answer) => answer.question === question);
    if (index >= 0)
      return { pointer: `/answers/${index}/value`, detail: problem === 'required' ? 'The answer is empty.' : DETAILS[problem] };
    return { pointer: '/answers', detail: problem === 'required' ? `The question "${question}" ${DETAILS.required}.` : DETAILS[problem] };
  });
  return [...faults, ...more];
};
