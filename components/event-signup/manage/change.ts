import type { OwnSignup, SignupPatch } from '../../../src/contract/signups.js';
import { tidyContactValue } from '../../../src/domain/contact.js';
import type { ShownEvent } from '../../../src/domain/event-reader.js';
import { newDraft, toSupportNeeds } from '../../../src/domain/signup-draft.js';
import type { Basis, SignupDraft } from '../../../src/domain/signup-draft.js';

/** What can be changed, one at a time. */
export type Change = 'coming' | 'contact' | 'needs';

const isActiveDate = ({ state }: OwnSignup['dates'][number]): boolean => state !== 'cancelled' && state !== 'not-chosen';

/** Whether there is still a date to come to, to wait for or to be chosen for. */
export const isActive = ({ dates }: OwnSignup): boolean => dates.some(isActiveDate);

/** Whether there is a seat on some date. */
export const hasSeat = ({ dates }: OwnSignup): boolean => dates.some(({ state }) => state === 'confirmed');

/** The event by what the signup itself contains, for when the event cannot be fetched: enough for the contact and the needs. */
export const eventOf = ({ event, dates }: OwnSignup): ShownEvent => ({
  ...event,
  kind: 'other',
  level: 'dialogue',
  description: event.title,
  status: 'scheduled',
  dates: dates.map(({ id, starts, ends, status }) => ({ id, starts, ends, status })),
  signup: { mode: 'open' },
  terms: {},
  support: [],
  languages: [],
});

/**
 * The event as it would be without this signup: its seats and its places in the queue count as free, so that what the person has already
 * can be kept, also where everything is taken.
 */
export const eventWithout = (event: ShownEvent, { dates, attendance, companions }: OwnSignup): ShownEvent => {
  const stateOf = (id: string) => dates.find((date) => date.id === id)?.state;
  const room = attendance === 'remote' ? 'remote' : 'room';
  const { waitingList } = event.signup;
  const waits = dates.filter(({ state }) => state === 'waiting').length;
  return {
    ...event,
    dates: event.dates.map((date) => {
      const known = date[room];
      if (stateOf(date.id) !== 'confirmed' || known?.left === undefined) return date;
      return { ...date, [room]: { ...known, left: known.left + 1 + companions } };
    }),
    signup: {
      ...event.signup,
      ...(waitingList && { waitingList: { ...waitingList, length: Math.max(0, waitingList.length - waits) } }),
    },
  };
};

/** The form's draft with what the endpoint has. Needs stay empty: they are never shown again. */
export const draftOf = (signup: OwnSignup, event: ShownEvent, now: number): SignupDraft => ({
  ...newDraft(event, now),
  name: signup.name ?? '',
  way: signup.contact?.way,
  value: signup.contact?.value ?? '',
  attendance: signup.attendance,
  dates: signup.dates.filter(isActiveDate).map(({ id }) => id),
  companions: signup.companions > 0 ? String(signup.companions) : '',
  supportPerson: signup.supportPerson,
  acceptWaiting: signup.dates.some(({ state }) => state === 'waiting'),
});

/** The merge patch of one change. */
export const patchOf = (change: Change, draft: SignupDraft, basis: Basis): SignupPatch => {
  switch (change) {
    case 'coming':
      return {
        ...(draft.attendance && { attendance: draft.attendance }),
        dates: [...draft.dates],
        companions: Number(draft.companions),
        acceptWaiting: draft.acceptWaiting,
      };
    case 'contact':
      return draft.way ? { contact: { way: draft.way, value: tidyContactValue(draft.way, draft.value) } } : {};
    case 'needs':
      return { supportNeeds: toSupportNeeds(draft, basis) ?? null };
  }
};

/** The fields that each change asks. */
const fields: Readonly<Record<Change, readonly string[]>> = {
  coming: ['dates', 'attendance', 'companions', 'waiting'],
  contact: ['way', 'value'],
  needs: ['other-need', 'consent'],
};

export const isFieldOf = (change: Change, field: string): boolean => fields[change].includes(field);
