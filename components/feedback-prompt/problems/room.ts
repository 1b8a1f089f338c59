import type { AnswerValue } from '../../../src/contract/feedback.js';
import type { Question } from '../../../src/contract/surveys.js';
import { msg, str } from '../../../src/localization/msg.js';
import { roomLeft } from '../submit/room-left.js';

/** How much room a text has left, in words; only when the limit is near. */
export const roomText = (question: Question, value: AnswerValue | undefined): string | undefined => {
  const left = roomLeft(question, value);
  if (left === undefined) return undefined;
  return left < 0
    ? msg(str`Liikaa merkkejä: ${-left}`, { desc: 'feedback-prompt-form: characters over the limit' })
    : msg(str`Merkkejä jäljellä: ${left}`, { desc: 'feedback-prompt-form: characters left' });
};
