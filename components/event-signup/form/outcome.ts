import type { SignupReceipt } from '../../../src/contract/signups.js';
import type { SubmitOutcome } from '../../../src/controllers/submit-controller.js';
import type { ShownEvent } from '../../../src/domain/event-reader.js';
import type { Code } from '../../../src/domain/personal-data.js';
import type { SignupFault } from '../../../src/domain/signup-check.js';
import type { SignupField } from '../../../src/domain/signup-draft.js';
import { readOffer } from '../../../src/domain/signup-reader.js';
import { refusalOf } from '../common/sending.js';
import { sectionOf } from './fields/sections.js';
import type { FormEvent } from './form-state.js';

type FaultsFound = Extract<FormEvent, { readonly type: 'faults-found' }>;
type CodesFound = Extract<FormEvent, { readonly type: 'codes-found' }>;

/** The section of the first fault is the one to show. */
export const faultsFound = (faults: readonly SignupFault[]): FaultsFound => ({
  type: 'faults-found',
  faults,
  section: sectionOf(faults[0]?.field ?? ''),
});

export const codesFound = (codes: readonly Code[]): CodesFound => ({
  type: 'codes-found',
  codes,
  section: sectionOf(codes[0]?.parts[0]?.field ?? ''),
});

type NotStored = Exclude<SubmitOutcome<SignupReceipt>, { readonly kind: 'confirmed' | 'stopped' }>;

/** The fields on the page of the sent body's parts, for an endpoint whose guard of personal data is stricter than ours. */
const FIELDS: readonly (readonly [RegExp, SignupField])[] = [
  [/^\/name/, 'name'],
  [/^\/onBehalfOf/, 'behalf'],
  [/^\/contact/, 'value'],
  [/^\/supportNeeds\/other/, 'other-need'],
  [/^\/topic/, 'topic'],
];

const fieldAt = (pointer: string, { questions = [] }: ShownEvent): SignupField => {
  const found = FIELDS.find(([pattern]) => pattern.test(pointer))?.[1];
  return found ?? `q-${questions.find(({ type }) => type === 'text')?.id ?? ''}`;
};

/** The endpoint found a personal identity code. It says in which field, not at which place. */
const codesRefused = (outcome: NotStored, event: ShownEvent): FormEvent | undefined => {
  const errors = outcome.kind === 'refused' ? (outcome.problem.errors ?? []) : [];
  const codes = errors.map(({ pointer }) => ({ parts: [{ field: fieldAt(pointer, event), start: 0, end: 0 }] as const }));
  return codes.length > 0 ? codesFound(codes) : undefined;
};

/** What happens in the form after a signup that was not stored, or may not be. @param isByHost whether the host page sent it */
export const formEventOf = (outcome: NotStored, event: ShownEvent, isByHost: boolean): FormEvent => {
  if (outcome.kind === 'not-confirmed') return { type: 'not-confirmed', isByHost };
  const refusal = refusalOf(outcome);
  if (refusal === 'event-full' && outcome.kind === 'refused') return { type: 'event-full', offer: readOffer(outcome.problem) };
  const found = refusal === 'personal-data' ? codesRefused(outcome, event) : undefined;
  return found ?? { type: 'refused', reason: refusal === 'no-endpoint' || refusal === 'signup-closed' ? refusal : 'refused' };
};

const KNOWN_REFUSALS: readonly unknown[] = ['no-endpoint', 'signup-closed', 'event-full'];

/** `reason` of `sote-signup-failed`. */
export const failureReason = (outcome: NotStored): string => {
  if (outcome.kind === 'not-confirmed') return outcome.reason;
  const refusal = refusalOf(outcome);
  return refusal !== undefined && KNOWN_REFUSALS.includes(refusal) ? refusal : 'refused';
};
