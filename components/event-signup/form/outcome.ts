import type { SignupReceipt } from '../../../src/contract/signups.js';
import type { SubmitOutcome } from '../../../src/controllers/submit-controller.js';
import type { ShownEvent } from '../../../src/domain/event-reader.js';
import type { SignupField } from '../../../src/domain/signup-draft.js';
import { readOffer } from '../../../src/domain/signup-reader.js';
import { refusalOf } from '../common/sending.js';
import { sectionOf } from './fields/sections.js';
import type { FormEvent } from './form-state.js';

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
const codesFound = (outcome: NotStored, event: ShownEvent): FormEvent | undefined => {
  const errors = outcome.kind === 'refused' ? (outcome.problem.errors ?? []) : [];
  const [first, ...others] = errors.map(({ pointer }) => fieldAt(pointer, event));
  if (first === undefined) return undefined;
  const codes = [first, ...others].map((field) => ({ parts: [{ field, start: 0, end: 0 }] }));
  return { type: 'codes-found', codes, section: sectionOf(first) };
};

/** What happens in the form after a signup that was not stored, or may not be. @param isByHost whether the host page sent it */
export const formEventOf = (outcome: NotStored, event: ShownEvent, isByHost: boolean): FormEvent => {
  if (outcome.kind === 'not-confirmed') return { type: 'not-confirmed', isByHost };
  const refusal = refusalOf(outcome);
  if (refusal === 'event-full' && outcome.kind === 'refused') return { type: 'event-full', offer: readOffer(outcome.problem) };
  const found = refusal === 'personal-data' ? codesFound(outcome, event) : undefined;
  return found ?? { type: 'refused', reason: refusal === 'no-endpoint' || refusal === 'signup-closed' ? refusal : 'refused' };
};

const KNOWN_REFUSALS: readonly unknown[] = ['no-endpoint', 'signup-closed', 'event-full'];

/** `reason` of `sote-signup-failed`. */
export const failureReason = (outcome: NotStored): string => {
  if (outcome.kind === 'not-confirmed') return outcome.reason;
  const refusal = refusalOf(outcome);
  return refusal !== undefined && KNOWN_REFUSALS.includes(refusal) ? refusal : 'refused';
};
