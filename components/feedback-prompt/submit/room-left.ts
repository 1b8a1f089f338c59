import type { AnswerValue } from '../../../src/contract/feedback.js';
import type { Question } from '../../../src/contract/surveys.js';
import { textLength, textLimit } from '../../../src/domain/visible.js';

/** A counter that is always there says that much is expected. */
const NEAR = 300;

/** How many characters a text may still have; only when the limit is near. Negative = too many. */
export const roomLeft = (question: Question | undefined, value: AnswerValue | undefined): number | undefined => {
  if (question?.type !== 'text' || typeof value !== 'string') return undefined;
  const left = textLimit(question) - textLength(value);
  return left > NEAR ? undefined : left;
};
