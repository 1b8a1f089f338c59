/** What must be put right in a signup before it is sent, and what the form asks only when it matters. */
import type { EventDate } from '../contract/events.js';
import type { EventFullOffer } from '../contract/signups.js';
import type { Attendance } from '../contract/vocabulary.js';
import { checkContact } from './contact.js';
import type { ShownEvent } from './event-reader.js';
import { attendances, isQueueOpen, seatsLeft } from './event-availability.js';
import { companionsOf, hasNeeds, setOf } from './signup-draft.js';
import type { Basis, SignupDraft, SignupField } from './signup-draft.js';
import { checkAnswers } from './survey.js';

/** What must be put right before sending. */
export interface SignupFault {
  readonly field: SignupField;
  readonly problem: 'missing' | 'form' | 'too-long' | 'too-much' | 'refused-size';
  /** Of `too-much`, how many characters of all are over; of `refused-size`, how long the text was that was refused. */
  readonly size?: number;
  /** The event's own question, in its words. */
  readonly question?: string;
}

const LONGEST = { name: 100, behalf: 100, 'other-need': 1000, topic: 1000 } as const;

/** Who comes, when and how. */
export type Coming = Pick<SignupDraft, 'attendance' | 'dates' | 'companions'>;

/** Whether a date has room for the party in the chosen way to come. A support person takes no seat. */
const hasRoom = (date: EventDate, draft: Coming): boolean =>
  (seatsLeft(date, draft.attendance ?? 'place') ?? Infinity) > (companionsOf(draft) ?? 0);

/** The dates that may be chosen: those with a seat in this way to come, and all where one may wait. */
export const isChoosable = (event: ShownEvent, date: EventDate, attendance: Attendance | undefined): boolean =>
  event.signup.mode !== 'open' ||
  isQueueOpen(event) ||
  (attendance ? [attendance] : attendances(event)).some((way) => seatsLeft(date, way) !== 0);

/** The draft without the dates that cannot be chosen in its way to come. An only date stays: there is no field to choose it again. */
export const withoutFull = (event: ShownEvent, draft: SignupDraft): SignupDraft => {
  const isFull = (id: string) => event.dates.some((date) => date.id === id && !isChoosable(event, date, draft.attendance));
  return event.dates.length > 1 ? { ...draft, dates: draft.dates.filter((id) => !isFull(id)) } : draft;
};

/** Whether all the chosen dates have room for the party, as far as the event tells. */
export const seemsToHaveRoom = ({ dates }: ShownEvent, draft: Coming): boolean =>
  dates.every((date) => !draft.dates.includes(date.id) || hasRoom(date, draft));

/** Another way to come in which all the chosen dates have room for the party. */
export const otherWay = (event: ShownEvent, draft: Coming): Attendance | undefined =>
  attendances(event).find((attendance) => attendance !== draft.attendance && seemsToHaveRoom(event, { ...draft, attendance }));

/** Whether the waiting list matters now: a chosen date has too few seats for the party, and one may wait. */
export const isWaitingAsked = (event: ShownEvent, draft: SignupDraft): boolean =>
  event.signup.mode === 'open' &&
  isQueueOpen(event) &&
  draft.attendance !== undefined &&
  event.dates.some((date) => draft.dates.includes(date.id) && !hasRoom(date, draft));

/** The chosen dates that have room. Where the endpoint does not tell which are full, none of them counts. */
export const datesLeft = <T extends { readonly id: string }>(chosen: readonly T[], { full }: EventFullOffer): readonly T[] =>
  full ? chosen.filter(({ id }) => !full.includes(id)) : [];

const missing = (field: SignupField, isMissing: boolean): SignupFault[] => (isMissing ? [{ field, problem: 'missing' }] : []);
const tooLong = (field: keyof typeof LONGEST, text: string): SignupFault[] =>
  text.trim().length > LONGEST[field] ? [{ field, problem: 'too-long' }] : [];

const questionFaults = (event: ShownEvent, { answers }: SignupDraft): SignupFault[] =>
  checkAnswers(setOf(event), answers).flatMap(({ question, problem }) => {
    // Unlike in a question set, nothing at all may be answered here.
    if (question === undefined || problem === 'empty') return [];
    return [
      {
        field: `q-${question}`,
        problem: problem === 'required' ? 'missing' : problem === 'too-long' ? 'too-long' : 'form',
        question: event.questions?.find(({ id }) => id === question)?.text ?? '',
      },
    ] as const;
  });

/** What must be put right, in the order of the page; empty = it can be sent. @param basis of the support needs */
export const checkSignup = (event: ShownEvent, draft: SignupDraft, basis: Basis): readonly SignupFault[] => [
  ...missing('dates', draft.dates.length === 0),
  ...missing('attendance', !draft.attendance),
  ...(companionsOf(draft) === undefined ? [{ field: 'companions', problem: 'form' } as const] : []),
  ...missing('waiting', isWaitingAsked(event, draft) && !draft.acceptWaiting),
  ...missing('name', draft.name.trim() === ''),
  ...tooLong('name', draft.name),
  ...missing('behalf', draft.isForOther && draft.behalf.trim() === ''),
  ...tooLong('behalf', draft.isForOther ? draft.behalf : ''),
  // Without a way there is no field for the value yet.
  ...checkContact(draft).filter(({ field }) => field === 'way' || draft.way),
  ...tooLong('other-need', draft.otherNeed),
  ...missing('consent', basis === 'consent' && hasNeeds(draft) && !draft.consent),
  ...questionFaults(event, draft),
  ...tooLong('topic', draft.topic),
];
