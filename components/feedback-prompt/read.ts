/**
 * The endpoint's answers, checked by hand: the schema library would cost every visitor who sends 2 kB. What the
 * widget shows is checked; what it does not use is not.
 */
import type { FeedbackReceipt } from '../../src/contract/feedback.js';
import { formatReference } from '../../src/domain/reference.js';
import { isAbsentOr, isDay, isInstant, isObject, isText } from '../../src/domain/shapes.js';

/** The receipt, when the answer has the contract's form and status; else it is no proof that anything was stored. */
export const readReceipt = (body: unknown, status: number): FeedbackReceipt | undefined => {
  if (status !== 201 || !isObject(body) || !isText(body['reference']) || formatReference(body['reference']) !== body['reference'])
    return undefined;
  return isInstant(body['receivedAt']) && isAbsentOr(isDay, body['replyBy']) ? (body as unknown as FeedbackReceipt) : undefined;
};
