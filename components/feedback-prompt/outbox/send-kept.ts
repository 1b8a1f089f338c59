import type { Feedback, FeedbackReceipt } from '../../../src/contract/feedback.js';
import { submit } from '../../../src/controllers/submit-controller.js';
import type { Outcome } from '../../../src/transport/attempt.js';
import type { Waiting } from '../../../src/transport/outbox.js';
import type { Runtime } from '../../../src/transport/runtime.js';
import { sendOnce } from '../../../src/transport/send.js';
import { SEND } from '../feedback-prompt.events.js';
import { readReceipt } from '../submit/read-receipt.js';

/**
 * One try to send what waits, with the key that it has had from the start. The host page is asked as for a first sending.
 *
 * @returns nothing when the host page held the answer back
 */
export const sendKept = async (
  widget: Element,
  { url, key, body }: Waiting,
  runtime: Runtime,
): Promise<Outcome<FeedbackReceipt> | undefined> => {
  const payload = JSON.parse(body) as Feedback;
  const outcome = await submit(
    widget,
    { event: SEND, payload, url, key, read: readReceipt },
    { onStart: () => undefined, send: (request) => sendOnce(request, runtime) },
  );
  return outcome.kind === 'stopped' || outcome.kind === 'no-endpoint' ? undefined : outcome;
};
