import type { FeedbackReceipt } from '../../../src/contract/feedback.js';
import { browserRuntime } from '../../../src/transport/browser.js';
import { send } from '../../../src/transport/send.js';
import type { Outcome, Phase, SendRequest } from '../../../src/transport/send.js';
import { readReceipt } from './read-receipt.js';

/** One answer as it leaves the page, with its key. */
export type Posted = Pick<SendRequest<FeedbackReceipt>, 'key' | 'body' | 'headers'>;

let hasWarned = false;
const warnNoEndpoint = (): void => {
  if (!hasWarned) console.warn('sote-feedback-prompt: no endpoint, so nothing was sent.');
  hasWarned = true;
};

/** Sends an answer to the endpoint. Nothing comes back when there is none, which the web team is told once. */
export const postFeedback = async (
  endpoint: string | undefined,
  posted: Posted,
  tell: (phase: Phase) => void,
): Promise<Outcome<FeedbackReceipt> | undefined> => {
  if (!endpoint) {
    warnNoEndpoint();
    return undefined;
  }
  const url = `${endpoint.replace(/\/+$/, '')}/feedback`;
  return send({ ...posted, url, read: readReceipt }, browserRuntime(), tell);
};
