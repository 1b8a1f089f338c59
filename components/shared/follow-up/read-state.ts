import type { FeedbackState } from '../../../src/contract/feedback.js';
import { isAbsentOr, isInstant, isObject, isText } from '../../../src/domain/shapes.js';

const STATUSES = ['received', 'read', 'passed-on', 'answered', 'in-outcome', 'closed'];
const isStatus = (value: unknown): boolean => STATUSES.includes(value as string);
const isStep = (step: unknown): boolean =>
  isObject(step) && isInstant(step['at']) && isStatus(step['status']) && isAbsentOr(isText, step['note']);
const isOutcome = (outcome: unknown): boolean =>
  isObject(outcome) && isText(outcome['id']) && isText(outcome['title']) && isAbsentOr(isText, outcome['language']);

/** Where a feedback is, when the answer has the contract's form. */
export const readState = (body: unknown): FeedbackState | undefined => {
  if (!isObject(body) || !isStatus(body['status']) || !Array.isArray(body['history'])) return undefined;
  const isWhole = body['history'].every(isStep) && isAbsentOr(isOutcome, body['outcome']);
  return isWhole ? (body as unknown as FeedbackState) : undefined;
};
