import { msg, str } from '@lit/localize';
import type { AnswerValue } from '../../../src/contract/feedback.js';
import type { Question } from '../../../src/contract/surveys.js';
import { textLength, textLimit } from '../../../src/domain/visible.js';

/** A counter that is always there says that much is expected. */
const NEAR = 300;

/** How much room a text has left; only when the limit is near. */
export const roomText = (question: Question, value: AnswerValue | undefined): string | undefined => {
  if (question.type !== 'text' || typeof value !== 'string') return undefined;
  const left = textLimit(question) - textLength(value);
  if (left > NEAR) return undefined;
  return left < 0
    ? msg(str`Liikaa merkkejä: ${-left}`, { desc: 'feedback-prompt: characters over the limit' })
    : msg(str`Merkkejä jäljellä: ${left}`, { desc: 'feedback-prompt: characters left' });
};
