import type { Feedback, FeedbackReceipt } from '../../../src/contract/feedback.js';
import type { Submission } from '../../../src/controllers/submit-controller.js';
import { SEND } from '../feedback-prompt.events.js';
import { readReceipt } from './read-receipt.js';

interface Prepared {
  readonly key: string;
  readonly body: Feedback;
  readonly url: string | undefined;
}

/** An answer on its way to the endpoint, at the first try and after it has waited on the device. */
export const submissionOf = ({ key, body, url }: Prepared): Submission<FeedbackReceipt> => ({
  event: SEND,
  payload: body,
  url,
  key,
  read: readReceipt,
});
