import type { Feedback } from '../../src/contract/feedback.js';
import type { SendDetail } from '../../src/controllers/send-event.js';

/** Before anything leaves the page: `preventDefault()` stops the sending, `respondWith` replaces it, `headers` may be added to. */
export type FeedbackSendEvent = CustomEvent<SendDetail<Feedback>>;
/** The answer is stored at the endpoint. Its details are left out, because tag managers listen. */
export type FeedbackSentEvent = CustomEvent<Record<string, never>>;
/** The answer was not accepted (`refused`), or it is not known whether it arrived (`time-out`, `network`, `server`, `bad-answer`, `in-progress`, `no-endpoint`). */
export type FeedbackFailedEvent = CustomEvent<{ readonly reason: string }>;

export const SEND = 'sote-feedback-send';

const emit = (element: EventTarget, type: string, detail: object): void => {
  element.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
};

export const emitSent = (element: EventTarget): void => emit(element, 'sote-feedback-sent', {});
export const emitFailed = (element: EventTarget, reason: string): void => emit(element, 'sote-feedback-failed', { reason });

declare global {
  interface GlobalEventHandlersEventMap {
    'sote-feedback-send': FeedbackSendEvent;
    'sote-feedback-sent': FeedbackSentEvent;
    'sote-feedback-failed': FeedbackFailedEvent;
  }
}
