import type { Feedback, FeedbackReceipt } from '../../../src/contract/feedback.js';
import { submit } from '../../../src/controllers/submit-controller.js';
import type { Outcome } from '../../../src/transport/attempt.js';
import type { Waiting } from '../../../src/transport/outbox.js';
import type { Runtime } from '../../../src/transport/runtime.js';
import { sendOnce } from '../../../src/transport/send.js';
import type { submissionOf } from '../submit/submission.js';

/**
 * One try to send what waits, with the key that it has had from the start. The host page is asked as for a first sending.
 *
 * @param toSubmission fetched with the submit flow
 * @returns nothing when the host page held the answer back
 */
export const sendKept = async (
  widget: Element,
  { url, key, body }: Waiting,
  toSubmission: typeof submissionOf,
  runtime: Runtime,
): Promise<Outcome<FeedbackReceipt> | undefined> => {
  const submission = toSubmission({ key, body: JSON.parse(body) as Feedback, url });
  const outcome = await submit(widget, submission, { onStart: () => undefined, send: (request) => sendOnce(request, runtime) });
  return outcome.kind === 'stopped' || outcome.kind === 'no-endpoint' ? undefined : outcome;
};
