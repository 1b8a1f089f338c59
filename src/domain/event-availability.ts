import type { EventDate } from '../contract/events.js';
import type { Attendance } from '../contract/vocabulary.js';
import type { ShownDate, ShownEvent } from './event-reader.js';

/**
 * Whether and how one can come to an event. `elsewhere` = no signups are taken here, or there is no date yet to sign up for; `just-come` =
 * none is needed; `queue` = full, with room on the waiting list; `full` = the waiting list is full too, or there is none.
 */
export type EventState =
  | 'cancelled'
  | 'postponed'
  | 'over'
  | 'elsewhere'
  | 'just-come'
  | 'not-yet'
  | 'closed'
  | 'application'
  | 'lottery'
  | 'open'
  | 'queue'
  | 'full';

/** The dates that one can still come to. @param now milliseconds since 1970; `NaN` = not known: then what the event says of each date decides */
export const comingDates = ({ dates }: ShownEvent, now: number): readonly ShownDate[] =>
  dates.filter(({ status, ends }) => status === 'scheduled' && !(Date.parse(ends) <= now));

/** On the spot, at a distance, or both; of another's calendar that says neither, nothing is known. */
export const attendances = ({ place, remoteNote, dates, isElsewhere }: ShownEvent): readonly Attendance[] => {
  const isRemote = Boolean(remoteNote) || dates.some(({ remote }) => remote);
  const isPlace = Boolean(place) || dates.some(({ room }) => room);
  return [...(isPlace || !(isRemote || isElsewhere) ? (['place'] as const) : []), ...(isRemote ? (['remote'] as const) : [])];
};

/** How many seats a date has left for this way to come; `undefined` = not limited or not known. */
export const seatsLeft = (date: EventDate, attendance: Attendance): number | undefined =>
  (attendance === 'remote' ? date.remote : date.room)?.left;

/** Whether a date has a seat in any of the event's ways to come. */
const hasSeat = (event: ShownEvent, date: EventDate): boolean => attendances(event).some((way) => seatsLeft(date, way) !== 0);

/** Whether one more may wait. */
export const isQueueOpen = ({ signup: { waitingList } }: ShownEvent): boolean =>
  waitingList !== undefined && waitingList.length < (waitingList.capacity ?? Infinity);

const ofDates = (event: ShownEvent, now: number): EventState | undefined => {
  const { status, dates } = event;
  if (status !== 'scheduled') return status;
  if (dates.length === 0 || comingDates(event, now).length > 0) return undefined;
  return (['postponed', 'cancelled'] as const).find((ended) => dates.every((date) => date.status === ended)) ?? 'over';
};

/** @param now milliseconds since 1970; `NaN` = not known: then nothing is too early or too late, unless the event says so */
export const stateOf = (event: ShownEvent, now: number): EventState => {
  const { signup, dates, isElsewhere } = event;
  const gone = ofDates(event, now);
  if (gone) return gone;
  if (isElsewhere) return 'elsewhere';
  if (signup.mode === 'none') return 'just-come';
  if (dates.length === 0) return 'elsewhere';
  if (signup.opens && Date.parse(signup.opens) > now) return 'not-yet';
  if (signup.closes && Date.parse(signup.closes) <= now) return 'closed';
  if (signup.mode !== 'open') return signup.mode;
  if (comingDates(event, now).some((date) => hasSeat(event, date))) return 'open';
  return isQueueOpen(event) ? 'queue' : 'full';
};
