import type { AnswerValue } from '../../../src/contract/feedback.js';
import type { Question, QuestionSet } from '../../../src/contract/surveys.js';
import { getJson } from '../../../src/transport/get.js';

const asked = new Map<string, Promise<QuestionSet | undefined>>();

const readSet = (body: unknown): QuestionSet | undefined => {
  const { questions } = (body ?? {}) as Partial<QuestionSet>;
  return Array.isArray(questions) ? (body as QuestionSet) : undefined;
};

/** A question set of the endpoint, asked for once; nothing when there is none. */
export const findSet = async (base: string, id: string, language: string): Promise<QuestionSet | undefined> => {
  const url = `${base}/surveys/${encodeURIComponent(id)}?lang=${language}`;
  let set = asked.get(url);
  if (!set) asked.set(url, (set = getJson(url).then(readSet)));
  const found = await set;
  if (!found) asked.delete(url);
  return found;
};

const labelOf = (question: Question, value: string): string | undefined =>
  'options' in question ? question.options.find((option) => option.value === value)?.label : undefined;

interface Words {
  readonly yes: string;
  readonly no: string;
}

/** An answer in words: the label of a choice, a number of its scale, a text as it was written. */
export const answerWords = (question: Question | undefined, value: AnswerValue, { yes, no }: Words): string => {
  if (Array.isArray(value)) return value.map((one) => (question && labelOf(question, one)) ?? one).join(', ');
  if (typeof value === 'number') {
    const most = question?.type === 'recommend' ? 10 : 5;
    return `${value} / ${most}`;
  }
  if (question?.type === 'yes-no') return value === 'yes' ? yes : value === 'no' ? no : value;
  return (question && labelOf(question, value)) ?? value;
};

/** Whether an answer is a text that somebody wrote, so that it may have to be blacked out. */
export const isWritten = (question: Question | undefined, value: AnswerValue): value is string =>
  typeof value === 'string' && (question ? question.type === 'text' : value.length > 20 || /\s/.test(value));
