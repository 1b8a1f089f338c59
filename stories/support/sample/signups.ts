import type { Event } from '../../../src/contract/events.js';
import type { OwnSignup, Signup, SignupDate, SignupPatch, SignupReceipt } from '../../../src/contract/signups.js';
import { sampleEvents } from './events.js';

/** The own link of the sample signup, which is there from the beginning. */
export const ownReference = '6666-7777-9999';
export const ownToken = 'sampleSampleSample0000';

const states = { open: 'confirmed', application: 'applied', lottery: 'drawn', none: 'confirmed' } as const;

const datesOf = (event: Event, { dates }: Pick<Signup, 'dates'>): SignupDate[] =>
  event.dates
    .filter(({ id }) => dates.includes(id))
    .map(({ id, room }) =>
      event.signup.mode === 'open' && room?.left === 0 ? { id, state: 'waiting', position: 3 } : { id, state: states[event.signup.mode] },
    );

const ownOf = (event: Event, signup: Signup, { reference, dates, deleteOn }: SignupReceipt): OwnSignup => ({
  reference,
  event: { id: event.id, title: event.title, language: event.language },
  name: signup.name,
  contact: signup.contact,
  attendance: signup.attendance,
  dates: dates.flatMap((date) => {
    const found = event.dates.find(({ id }) => id === date.id);
    return found ? [{ ...date, starts: found.starts, ends: found.ends, status: found.status }] : [];
  }),
  companions: signup.companions,
  supportPerson: signup.supportPerson,
  needsTold: signup.supportNeeds !== undefined,
  deleteOn,
});

const apply = (own: OwnSignup, { attendance, companions, contact, dates, supportNeeds }: SignupPatch): OwnSignup => ({
  ...own,
  ...(attendance && { attendance }),
  ...(companions !== undefined && { companions }),
  ...(contact && { contact }),
  ...(dates && { dates: own.dates.map((date) => (dates.includes(date.id) ? date : { ...date, state: 'cancelled' as const })) }),
  ...(supportNeeds !== undefined && { needsTold: supportNeeds !== null }),
});

const sample: Signup = {
  name: 'Kaisa',
  contact: { way: 'text-message', value: '040 000 0000' },
  attendance: 'place',
  dates: ['evening-1', 'evening-2'],
  companions: 1,
  supportPerson: false,
  acceptWaiting: true,
  supportNeeds: { needs: ['speech-to-text'], basis: 'consent' },
  language: 'fi',
};

/** Signups of one fake endpoint: what was sent can be looked at, changed and cancelled by its own token. */
export const makeSignups = (now: Date) => {
  const stored = new Map<string, { readonly token: string; readonly own: OwnSignup }>();
  const deleteOn = new Date(now.getTime() + 45 * 86_400_000).toISOString().slice(0, 10);
  const find = (reference: string, token: string): OwnSignup | undefined => {
    const found = stored.get(reference);
    return found?.token === token ? found.own : undefined;
  };
  const keep = (own: OwnSignup, token: string): OwnSignup => {
    stored.set(own.reference, { token, own });
    return own;
  };
  const add = (event: Event, signup: Signup, reference = '7777-9999-2222', token = 'freshFreshFreshFresh00'): SignupReceipt => {
    const receipt = { reference, token, dates: datesOf(event, signup), deleteOn };
    keep(ownOf(event, signup, receipt), token);
    return receipt;
  };
  const change = (reference: string, token: string, patch: SignupPatch): OwnSignup | undefined => {
    const own = find(reference, token);
    return own && keep(apply(own, patch), token);
  };
  const cancel = (reference: string, token: string): OwnSignup | undefined => {
    const own = find(reference, token);
    return own && keep({ ...own, dates: own.dates.map((date) => ({ ...date, state: 'cancelled' as const })) }, token);
  };
  const [evening] = sampleEvents(now);
  if (evening) add(evening, sample, ownReference, ownToken);
  return { add, find, change, cancel };
};
