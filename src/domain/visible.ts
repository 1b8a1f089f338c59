import type { AnswerValue } from '../contract/feedback.js';
import type { Question, QuestionSet } from '../contract/surveys.js';

/** What a person has answered so far, by question id. A cleared choice is not in the map. */
export type Answers = ReadonlyMap<string, AnswerValue>;

/** The longest text that travels, whatever a question allows (contract: `AnswerValue`, counted in UTF-16 units). */
export const LONGEST_TEXT = 5000;

/**
 * Length without the white space around the text, counted as the contract counts it, so that a counter and an endpoint never disagree: in UTF-16
 * units. A line break is one, most emoji are two.
 */
export const textLength = (text: string): number => text.trim().length;

/** How many characters a text question takes. */
export const textLimit = (question: Question): number => (question.type === 'text' ? question.limit : undefined) ?? LONGEST_TEXT;

/** Whether an answer meets a condition: it is, or for many choices has, one of the values that the condition names. */
const meets = (value: AnswerValue | undefined, is: NonNullable<Question['when']>['is']): boolean => {
  const given: readonly unknown[] = [value].flat();
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
