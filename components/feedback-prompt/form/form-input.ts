import type { AnswerValue } from '../../../src/contract/feedback.js';
import type { QuestionSet } from '../../../src/contract/surveys.js';

/**
 * What the person has just answered, from the native control that it came from. A group of boxes gives the list of those chosen; nothing is
 * returned for a control that is not part of the answer.
 */
export const readAnswer = (
  target: EventTarget | null,
  set: QuestionSet,
): { readonly question: string; readonly value: AnswerValue | undefined } | undefined => {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return undefined;
  const { name, type, value, form } = target;
  const kind = set.questions.find(({ id }) => id === name)?.type;
  if (!kind && !name.startsWith('_')) return undefined;
  if (type === 'checkbox') {
    const chosen = form ? (new FormData(form).getAll(name) as string[]) : [];
    return { question: name, value: chosen.length > 0 ? chosen : undefined };
  }
  const isNumber = /faces|recommend|agree/.test(kind ?? '') && /^\d+$/.test(value);
  return { question: name, value: isNumber ? Number(value) : value };
};
