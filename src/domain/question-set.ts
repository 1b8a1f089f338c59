import * as v from 'valibot';
import { QuestionSet, type Question } from '../contract/surveys.js';
import type { Fault } from './fault.js';
import { isPossible } from './survey.js';

/** A set that can be used, or everything that must be put right first. */
export type Explanation = { readonly set: QuestionSet } | { readonly faults: readonly Fault[] };

type Condition = NonNullable<Question['when']>;
type Issue = v.InferIssue<typeof QuestionSet>;

/** A JSON pointer (RFC 6901) of object keys and list positions. */
const pointerTo = (...keys: readonly unknown[]): string =>
  keys.map((key) => `/${String(key).replace(/~/g, '~0').replace(/\//g, '~1')}`).join('');

const FORMS: Readonly<Record<string, string>> = {
  id: 'must be letters, digits, dots, hyphens and underscores, at most 80 of them',
  value: 'must be letters, digits, dots, hyphens and underscores, at most 80 of them',
  question: 'must be the id of an earlier question',
  language: 'must be a language tag such as "fi", "sv" or "en"',
  instrument: 'must be "own" for questions of your own',
};

/** Of an absent key the schema tells the name once more; of a type, the words that there are. */
const missingDetail = (key: string, form: string | undefined, expected: string | null): string => {
  const must = form ?? (expected === key ? undefined : `must be ${String(expected)}`);
  return must === undefined ? `${key} is missing.` : `${key} is missing: it ${must}.`;
};

/** What is wrong with one field, in words that need no knowledge of the schema. */
const detailOf = (issue: Issue): string => {
  const last = issue.path?.at(-1)?.key;
  const key = typeof last === 'string' ? `"${last}"` : 'This';
  const limit = 'requirement' in issue ? String(issue.requirement) : '';
  const form = FORMS[String(last)];
  if (issue.received === 'undefined') return missingDetail(key, form, issue.expected);
  if (issue.type === 'regex') return `${key} ${form ?? 'has the wrong form'}.`;
  if (issue.type === 'min_length') return Array.isArray(issue.input) ? `${key} needs at least ${limit}.` : `${key} is empty.`;
  if (issue.type === 'max_length') return `${key} is too long: at most ${limit}.`;
  if (issue.type === 'min_value' || issue.type === 'max_value') {
    return `${key} must be ${issue.type === 'min_value' ? 'at least' : 'at most'} ${limit}.`;
  }
  return `${key} must be ${issue.expected ?? 'something else'}, but is ${issue.received}.`;
};

/** Why a condition can never come true, or nothing. */
const conditionFault = (set: QuestionSet, index: number, when: Condition): Fault | undefined => {
  const base = pointerTo('questions', index, 'when');
  const target = set.questions.findIndex(({ id }) => id === when.question);
  const question = set.questions[target];
  if (!question) return { pointer: `${base}/question`, detail: `There is no question "${when.question}".` };
  if (target === index) return { pointer: `${base}/question`, detail: 'A question cannot depend on itself.' };
  if (target > index)
    return { pointer: `${base}/question`, detail: `The question "${when.question}" comes later; a condition may only point back.` };
  if (question.type === 'text')
    return { pointer: `${base}/question`, detail: `The question "${when.question}" is a text; a text cannot be a condition.` };
  const values = [when.is].flat();
  if (values.length === 0) return { pointer: `${base}/is`, detail: 'The condition names no value.' };
  const wrong = values.findIndex((value) => !isPossible(question, question.type === 'many-of' ? [value] : value));
  if (wrong < 0) return undefined;
  const pointer = `${base}/is` + (Array.isArray(when.is) ? pointerTo(wrong) : '');
  return {
    pointer,
    detail: `The question "${when.question}" (${question.type}) can never have the answer ${JSON.stringify(values[wrong])}.`,
  };
};

/** The places of values that have been used before. */
const repeated = (values: readonly string[]): number[] => values.flatMap((value, index) => (values.indexOf(value) < index ? [index] : []));

/** What no single field shows: the same name twice, and conditions that cannot come true. */
const faultsBetween = (set: QuestionSet): Fault[] => {
  const sameId = repeated(set.questions.map(({ id }) => id)).map((index) => ({
    pointer: pointerTo('questions', index, 'id'),
    detail: `The id "${String(set.questions[index]?.id)}" is used by an earlier question.`,
  }));
  const inQuestions = set.questions.flatMap((question, index) => {
    const options = 'options' in question ? question.options.map(({ value }) => value) : [];
    const sameValue = repeated(options).map((option) => ({
      pointer: pointerTo('questions', index, 'options', option, 'value'),
      detail: `The value "${String(options[option])}" is used by an earlier option.`,
    }));
    const condition = question.when && conditionFault(set, index, question.when);
    return condition ? [...sameValue, condition] : sameValue;
  });
  return [...sameId, ...inQuestions];
};

/**
 * Checks a question set that an organisation wrote, and names in English what is wrong and where (`pointer`: JSON pointer into the set).
 * First the fields one by one, then, when they are right, what they say together. Never throws, whatever the input.
 */
export const explainQuestionSet = (input: unknown): Explanation => {
  const result = v.safeParse(QuestionSet, input);
  if (!result.success) {
    return {
      faults: result.issues.map((issue) => ({ pointer: pointerTo(...(issue.path ?? []).map(({ key }) => key)), detail: detailOf(issue) })),
    };
  }
  const faults = faultsBetween(result.output);
  return faults.length > 0 ? { faults } : { set: result.output };
};
