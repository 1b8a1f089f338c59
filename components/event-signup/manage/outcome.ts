import type { OwnSignup } from '../../../src/contract/signups.js';
import type { SubmitOutcome } from '../../../src/controllers/submit-controller.js';
import { readOffer } from '../../../src/domain/signup-reader.js';
import { refusalOf } from '../common/sending.js';
import type { ManageEvent } from './manage-state.js';

type NotStored = Exclude<SubmitOutcome<OwnSignup>, { readonly kind: 'confirmed' | 'stopped' }>;

/** What happens after a change that was not stored, or may not be. @param isByHost whether the host page sent it */
export const manageEventOf = (outcome: NotStored, isByHost: boolean): ManageEvent => {
  if (outcome.kind === 'not-confirmed') return { type: 'failed', reason: 'not-confirmed', isByHost };
  const refusal = refusalOf(outcome);
  if (refusal === 'not-found') return { type: 'signup-gone' };
  if (refusal === 'event-full' && outcome.kind === 'refused') return { type: 'event-full', offer: readOffer(outcome.problem) };
  return { type: 'failed', reason: refusal === 'no-endpoint' || refusal === 'signup-closed' ? refusal : 'refused', isByHost };
};

const KNOWN_REFUSALS: readonly unknown[] = ['no-endpoint', 'signup-closed', 'event-full', 'not-found'];

/** `reason` of `sote-signup-change-failed` and `sote-signup-cancel-failed`. */
export const failureReason = (outcome: NotStored): string => {
  if (outcome.kind === 'not-confirmed') return outcome.reason;
  const refusal = refusalOf(outcome);
  return refusal !== undefined && KNOWN_REFUSALS.includes(refusal) ? refusal : 'refused';
};
