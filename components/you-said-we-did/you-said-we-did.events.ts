import type { OutcomeAnswer } from '../../src/contract/outcomes.js';
import type { SendDetail } from '../../src/controllers/send-event.js';

/** Before "is it better now?" is answered: `preventDefault()` stops it, `respondWith` takes it over. `payload.outcome` = the card's id. */
export type OutcomeAnswerSendEvent = CustomEvent<SendDetail<OutcomeAnswer & { readonly outcome: string }>>;
/** The answer stands at the endpoint. Tells nothing of it: tag managers listen. */
export type OutcomeAnswerSentEvent = CustomEvent<Record<string, never>>;
/** The answer was not taken (`refused`), or it is not known (`time-out`, `network`, `server`, `bad-answer`, `in-progress`). */
export type OutcomeAnswerFailedEvent = CustomEvent<{ readonly reason: string }>;

export const SEND = 'sote-outcome-answer-send';

const emit = (element: EventTarget, type: string, detail: object): void => {
  element.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
};

export const emitSent = (element: EventTarget): void => emit(element, 'sote-outcome-answer-sent', {});
export const emitFailed = (element: EventTarget, reason: string): void => emit(element, 'sote-outcome-answer-failed', { reason });

declare global {
  interface GlobalEventHandlersEventMap {
    'sote-outcome-answer-send': OutcomeAnswerSendEvent;
    'sote-outcome-answer-sent': OutcomeAnswerSentEvent;
    'sote-outcome-answer-failed': OutcomeAnswerFailedEvent;
  }
}
