import type { FeedbackState } from '../../../src/contract/feedback.js';
import { FEEDBACK_STATUSES } from '../../../src/contract/vocabulary/follow-up.js';
import { fits, isInstant, isText, oneOf, optional } from '../../../src/domain/shapes.js';
import type { Shape } from '../../../src/domain/shapes.js';

const STATE: Shape = {
  status: oneOf(FEEDBACK_STATUSES),
  history: [{ at: isInstant, status: oneOf(FEEDBACK_STATUSES), note: optional(isText) }],
  outcome: optional({ id: isText, title: isText, language: optional(isText) }),
};

/** The progress of a feedback, when the response has the contract's form. */
export const readState = (body: unknown): FeedbackState | undefined => (fits(body, STATE) ? (body as FeedbackState) : undefined);
