import type { FeedbackReceipt } from '../../../src/contract/feedback.js';
import { REFERENCE_ALPHABET } from '../../../src/contract/vocabulary/feedback.js';
import { fits, isDay, isInstant, optional } from '../../../src/domain/shapes.js';
import type { Shape } from '../../../src/domain/shapes.js';

/** Three groups of four, as a code is sent. */
const REFERENCE = new RegExp(`^([${REFERENCE_ALPHABET}]{4}-){2}[${REFERENCE_ALPHABET}]{4}$`);

const RECEIPT: Shape = {
  reference: (value) => typeof value === 'string' && REFERENCE.test(value),
  receivedAt: isInstant,
  replyBy: optional(isDay),
};

/** The receipt, when the response has the contract's form and status; any other response proves nothing. */
export const readReceipt = (body: unknown, status: number): FeedbackReceipt | undefined =>
  status === 201 && fits(body, RECEIPT) ? (body as FeedbackReceipt) : undefined;
