import type { AnswerValue } from '../../../src/contract/feedback.js';
import type { Question, QuestionSet } from '../../../src/contract/surveys.js';
import { getJson } from '../../../src/transport/get.js';
import { choicesOf } from './choices.js';

const asked = new Map<string, Promise<QuestionSet | undefined>>();

const readSet = (body: unknown): QuestionSet | undefined => {
  const { questions } = (body ?? {}) as Partial<QuestionSet>;
  return Array.isArray(questions) ? (body as QuestionSet) : undefined;
};

/** A question set of the endpoint, asked for once; nothing when it cannot be had. @param onMissing the endpoint has none of this name */
export const findSet = async (base: string, id: string, language: string, onMissing?: () => void): Promise<QuestionSet | undefined> => {
  const url = `${base}/surveys/${encodeURIComponent(id)}?lang=${language}`;
  let set = asked.get(url);
  if (!set) asked.set(url, (set = getJson(url, ({ status }) => status === 404 && onMissing?.()).then(readSet)));
  const found = await set;
  if (!found) asked.delete(url);
  return found;
};

/** An answer in words: the labels of what was chosen, a number with its scale, a text as it was written. */
export const answerWords = (question: Question | undefined, value: AnswerValue): string => {
  const choices = question ? choicesOf(question) : [];
  const words = [value].flat().map((one) => choices.find((choice) => choice.value === one)?.label ?? String(one));
  const isScale = typeof value === 'number' && question?.type !== 'recommend';
  return words.join(', ') + (isScale ? ` (${value} / 5)` : question?.type === 'recommend' ? ' / 10' : '');
};

/** Whether an answer is a text that somebody wrote, so that it may have to be blacked out. */
export const isWritten = (question: Question | undefined, value: AnswerValue): value is string =>
  typeof value === 'string' && (question ? question.type === 'text' : value.length > 20 || /\s/.test(value));
