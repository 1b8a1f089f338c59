import type { FeedbackReceipt } from '../../../src/contract/feedback.js';
import { askHost } from '../../../src/controllers/send-event.js';
import { attempt } from '../../../src/transport/attempt.js';
import type { Outcome } from '../../../src/transport/attempt.js';
import type { Waiting } from '../../../src/transport/outbox.js';
import { respond } from '../../../src/transport/respond.js';
import type { Runtime } from '../../../src/transport/runtime.js';
import { SEND } from '../feedback-prompt.events.js';
import { readReceipt } from '../submit/read-receipt.js';

/**
 * One try to send what waits, with the key that it has had from the start. The host page is asked as for a first sending; nothing = it
 * held the answer back.
 */
export const sendKept = async (
  widget: EventTarget,
  { url, key, body }: Waiting,
  runtime: Runtime,
): Promise<Outcome<FeedbackReceipt> | undefined> => {
  const permission = askHost(widget, SEND, JSON.parse(body));
  if (permission.by === 'nobody') return undefined;
  if (permission.by === 'host') return respond(permission.answer, readReceipt);
  const makeInit = () => {
    const headers = new Headers(permission.headers);
    headers.set('idempotency-key', key);
    headers.set('content-type', 'application/json');
    return { method: 'POST', headers, body };
  };
  return (await attempt(url, makeInit, readReceipt, runtime)).outcome;
};
