import type { ShownEvent } from '../../../src/domain/event-reader.js';
import { inspect, removeSpans } from '../../../src/domain/personal-data.js';
import type { Code } from '../../../src/domain/personal-data.js';
import { findTooMuch, longestOf } from '../../../src/domain/request-size.js';
import { checkSignup } from '../../../src/domain/signup-check.js';
import type { SignupFault } from '../../../src/domain/signup-check.js';
import { textsOf, toSignup, withText } from '../../../src/domain/signup-draft.js';
import type { Basis, SignupDraft, SignupField } from '../../../src/domain/signup-draft.js';
import { msg, str } from '../../../src/localization/msg.js';
import { formatSpan } from '../../../src/localization/spans.js';
import type { Advice } from './form-state.js';
import { adviceText } from './messages.js';

/** What prevents the sending. A change of a signup is checked by the same rules. */
export type Problem =
  | { readonly name: 'incomplete'; readonly faults: readonly SignupFault[] }
  | { readonly name: 'code-found'; readonly codes: readonly Code[] };

/** What prevents the sending among these fields; nothing when it can be sent. */
export const findProblem = (
  event: ShownEvent,
  draft: SignupDraft,
  basis: Basis,
  isChecked: (field: string) => boolean,
): Problem | undefined => {
  const faults = checkSignup(event, draft, basis).filter(({ field }) => isChecked(field));
  if (faults.length > 0) return { name: 'incomplete', faults };
  const codes = inspect(textsOf(event, draft)).codes.filter(({ parts }) => parts.some(({ field }) => isChecked(field)));
  return codes.length > 0 ? { name: 'code-found', codes } : undefined;
};

/** More text than fits in one request, said at the longest one. */
export const findTooMuchText = (event: ShownEvent, draft: SignupDraft, basis: Basis): SignupFault | undefined => {
  const found = findTooMuch(toSignup(event, draft, basis, 'fi-simple'), textsOf(event, draft));
  return found && { field: found.field as SignupField, problem: 'too-much', size: found.over };
};

/** The endpoint takes less text than was sent. */
export const tooLongFault = (event: ShownEvent, draft: SignupDraft): SignupFault | undefined => {
  const longest = longestOf(textsOf(event, draft));
  return longest && { field: longest.id as SignupField, problem: 'refused-size', size: longest.text.trim().length };
};

const remainingFault = (fault: SignupFault, event: ShownEvent, draft: SignupDraft, basis: Basis): SignupFault | undefined => {
  const { field, problem, size = 0 } = fault;
  if (problem === 'too-much') return findTooMuchText(event, draft, basis);
  if (problem !== 'refused-size') return checkSignup(event, draft, basis).find((one) => one.field === field);
  const text = textsOf(event, draft).find(({ id }) => id === field)?.text ?? '';
  return text.trim().length >= size ? fault : undefined;
};

/** What of it is still so: an error goes when its cause is gone. Where the endpoint found a code, at no known place, only it can tell. */
export const remainingProblem = (problem: Problem, event: ShownEvent, draft: SignupDraft, basis: Basis): Problem | undefined => {
  if (problem.name === 'incomplete') {
    const faults = problem.faults.flatMap((fault) => remainingFault(fault, event, draft, basis) ?? []);
    return faults.length > 0 ? { name: 'incomplete', faults } : undefined;
  }
  const isPlaced = problem.codes.some(({ parts }) => parts.some(({ start, end }) => end > start));
  const codes = isPlaced ? inspect(textsOf(event, draft)).codes : problem.codes;
  return codes.length > 0 ? { name: 'code-found', codes } : undefined;
};

/** The draft without these identity codes; everything else stays. */
export const withoutCodes = (event: ShownEvent, draft: SignupDraft, codes: readonly Code[]): SignupDraft => {
  const spans = codes.flatMap(({ parts }) => parts);
  return textsOf(event, draft).reduce((rest, { id, text }) => {
    const inField = spans.filter(({ field }) => field === id);
    return inField.length > 0 ? withText(rest, id, removeSpans(text, inField)) : rest;
  }, draft);
};

/** Dates without room in the way to come that was chosen now are left out. Their field is above, so that is announced; nothing = none were. */
export const leftOutText = ({ dates }: ShownEvent, before: SignupDraft, after: SignupDraft): string | undefined => {
  if (before.attendance === after.attendance) return undefined;
  const days = dates
    .filter(({ id }) => before.dates.includes(id) && !after.dates.includes(id))
    .map(formatSpan)
    .join(', ');
  return days ? msg(str`Poistimme valinnan, koska päivä on täynnä: ${days}`, { desc: 'event-signup-form: dates left out' }) : undefined;
};

/** What may be an identity code, a phone number or an address in a free text. */
export const findAdvice = (event: ShownEvent, draft: SignupDraft): Advice => {
  const { hints } = inspect(textsOf(event, draft));
  return new Map(hints.flatMap(({ kind, span }) => (span.field === 'value' ? [] : [[span.field, kind] as const])));
};

/** The advice that is new, to be announced once; empty when there is none. */
export const newAdviceText = (before: Advice, after: Advice): string =>
  [...after].flatMap(([field, kind]) => (before.get(field) === kind ? [] : [adviceText(kind)])).join(' ');
