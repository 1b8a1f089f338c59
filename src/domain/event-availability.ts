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
  const isRemote = remoteNote || dates.some(({ remote }) => remote);
  const isPlace = Boolean(place) || dates.some(({ room }) => room) || !(isRemote || isElsewhere);
  return (['place', 'remote'] as const).filter((way) => (way === 'place' ? isPlace : isRemote));
};

/** How many seats a date has left for this way to come; `undefined` = not limited or not known. */
export const seatsLeft = (date: EventDate, attendance: Attendance): number | undefined =>
  (attendance === 'remote' ? date.remote : date.room)?.left;

/** Whether one more may wait. */
export const isQueueOpen = ({ signup: { waitingList } }: ShownEvent): boolean =>
  waitingList !== undefined && waitingList.length < (waitingList.capacity ?? Infinity);

/** Of an event whose every date is gone. */
const stateOfGone = ({ dates }: ShownEvent): EventState =>
  (['postponed', 'cancelled'] as const).find((state) => dates.every(({ status }) => status === state)) ?? 'over';

/** @param now milliseconds since 1970; `NaN` = not known: then nothing is too early or too late, unless the event says so */
export const stateOf = (event: ShownEvent, now: number): EventState => {
  const { status, signup, dates, isElsewhere } = event;
  const coming = comingDates(event, now);
  if (status !== 'scheduled') return status;
  if (dates.length > 0 && coming.length === 0) return stateOfGone(event);
  if (isElsewhere) return 'elsewhere';
  if (signup.mode === 'none') return 'just-come';
  if (dates.length === 0) return 'elsewhere';
  if (signup.opens && Date.parse(signup.opens) > now) return 'not-yet';
  if (signup.closes && Date.parse(signup.closes) <= now) return 'closed';
  if (signup.mode !== 'open') return signup.mode;
  if (attendances(event).some((way) => coming.some((date) => seatsLeft(date, way) !== 0))) return 'open';
  return isQueueOpen(event) ? 'queue' : 'full';
};
