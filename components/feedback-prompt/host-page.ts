import type { AnswerValue } from '../../src/contract/feedback.js';
import type { QuestionSet } from '../../src/contract/surveys.js';

/** The last day on which an answer given now is kept, as a moment. @param days whole days, as the host wrote them */
export const keptUntil = (days: string | undefined): string | undefined =>
  days !== undefined && /^[1-9]\d{0,4}$/.test(days) ? new Date(Date.now() + Number(days) * 86_400_000).toISOString() : undefined;

let hasWarned = false;

/** Tells the web team once what people should be told before the first field and is not (GDPR art. 13; FEATURES K16). */
export const warnOfMissing = (given: Readonly<Record<'organisation' | 'reader' | 'privacyUrl', string | undefined>>): void => {
  const names = { organisation: 'organisation', reader: 'reader', privacyUrl: 'privacy-url' } as const;
  const missing = (Object.keys(names) as (keyof typeof names)[]).filter((name) => !given[name]).map((name) => names[name]);
  if (missing.length === 0 || hasWarned) return;
  hasWarned = true;
  console.warn(`sote-feedback-prompt: people are not told who asks and what for. Missing: ${missing.join(', ')}.`);
};

/** What the person just answered, from the native control that it came from. */
export const readAnswer = (
  target: EventTarget | null,
  set: QuestionSet,
): { readonly question: string; readonly value: AnswerValue | undefined } | undefined => {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return undefined;
  const question = set.questions.find(({ id }) => id === target.name);
  if (!question) return undefined;
  return { question: question.id, value: question.type === 'faces' ? Number(target.value) : target.value };
};
