import type { Signup, SignupPatch } from '../../src/contract/signups.js';
import type { SIGNUP_STATES } from '../../src/contract/vocabulary.js';
import type { SendDetail } from '../../src/controllers/send-event.js';

/** The state of a signup's dates; `mixed` when they differ. */
export type SentState = (typeof SIGNUP_STATES)[number] | 'mixed';

/** Before a signup leaves the page: `preventDefault()` stops it, `respondWith` takes it over, `headers` may be added to. */
export type SignupSendEvent = CustomEvent<SendDetail<Signup>>;
export type SignupChangeSendEvent = CustomEvent<SendDetail<SignupPatch>>;
/** A cancellation has no body. */
export type SignupCancelSendEvent = CustomEvent<SendDetail<Record<string, never>>>;
/** It is stored at the endpoint. Nothing of the person is in it: tag managers listen. */
export type SignupSentEvent = CustomEvent<{ readonly state: SentState }>;
/** It was not taken (`refused`, `event-full`, `signup-closed`) or it is not known (`time-out`, `network`, `server`, …, `no-endpoint`). */
export type SignupFailedEvent = CustomEvent<{ readonly reason: string }>;

/** What is sent. */
export type SubmissionKind = 'signup' | 'signup-change' | 'signup-cancel';

/** Written out, so that they can be searched for. */
export const NAMES = {
  signup: { send: 'sote-signup-send', sent: 'sote-signup-sent', failed: 'sote-signup-failed' },
  'signup-change': { send: 'sote-signup-change-send', sent: 'sote-signup-change-sent', failed: 'sote-signup-change-failed' },
  'signup-cancel': { send: 'sote-signup-cancel-send', sent: 'sote-signup-cancel-sent', failed: 'sote-signup-cancel-failed' },
} as const;

const emit = (element: EventTarget, type: string, detail: object): void => {
  element.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
};

export const emitSent = (element: EventTarget, kind: SubmissionKind, dates: readonly { readonly state: SentState }[]): void => {
  const [first, ...others] = new Set(dates.map(({ state }) => state));
  emit(element, NAMES[kind].sent, { state: others.length > 0 ? 'mixed' : first });
};
export const emitFailed = (element: EventTarget, kind: SubmissionKind, reason: string): void =>
  emit(element, NAMES[kind].failed, { reason });

declare global {
  interface GlobalEventHandlersEventMap {
    'sote-signup-send': SignupSendEvent;
    'sote-signup-sent': SignupSentEvent;
    'sote-signup-failed': SignupFailedEvent;
    'sote-signup-change-send': SignupChangeSendEvent;
    'sote-signup-change-sent': SignupSentEvent;
    'sote-signup-change-failed': SignupFailedEvent;
    'sote-signup-cancel-send': SignupCancelSendEvent;
    'sote-signup-cancel-sent': SignupSentEvent;
    'sote-signup-cancel-failed': SignupFailedEvent;
  }
}
