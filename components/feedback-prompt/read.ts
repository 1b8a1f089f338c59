/**
 * The endpoint's answers, checked by hand: the schema library would cost every visitor who sends 2 kB. What the
 * widget shows is checked; what it does not use is not.
 */
import type { FeedbackReceipt } from '../../src/contract/feedback.js';
import { formatReference } from '../../src/domain/reference.js';

type Fields = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
export const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
export const isInstant = (value: unknown): boolean => isText(value) && !Number.isNaN(Date.parse(value));
const isDay = (value: unknown): boolean => isInstant(value) && /^\d{4}-\d\d-\d\d$/.test(value as string);
export const isAbsentOr = (check: (value: unknown) => boolean, value: unknown): boolean => value === undefined || check(value);

/** The receipt, when the answer has the contract's form and status; else it is no proof that anything was stored. */
export const readReceipt = (body: unknown, status: number): FeedbackReceipt | undefined => {
  if (status !== 201 || !isObject(body) || !isText(body['reference']) || formatReference(body['reference']) !== body['reference'])
    return undefined;
  return isInstant(body['receivedAt']) && isAbsentOr(isDay, body['replyBy']) ? (body as unknown as FeedbackReceipt) : undefined;
};
