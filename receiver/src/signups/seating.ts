import type { EventFullOffer, SignupDate } from '../../../src/contract/signups.js';
import type { Attendance } from '../../../src/contract/vocabulary.js';
import { getsIn, seatsLeft } from '../../../src/domain/capacity.js';
import { dateStatusAt, isSignupOpen } from '../../../src/domain/event-state.js';
import { ProblemError, type PointedError } from '../http/problems.js';
import type { Occupancy, StoredDate, StoredEvent } from '../events/stored-events.js';

/** What a party asks for: every one of these dates, or none. */
export interface SeatRequest {
  readonly dates: readonly string[];
  readonly attendance: Attendance;
  readonly seats: number;
  readonly acceptWaiting: boolean;
  /** JSON pointer to where a date was asked for; by default its place in `dates`. */
  readonly pointer?: (dateId: string) => string;
}

/** What a party gets on one date. */
export interface Seating {
  readonly dateId: string;
  readonly state: Extract<SignupDate['state'], 'confirmed' | 'waiting' | 'applied' | 'drawn'>;
  /** Place in the queue, from 1. */
  readonly position?: number;
}

const offers = (date: StoredDate, attendance: Attendance): boolean => (attendance === 'place' ? date.on_place : date.on_remote);

/** Whether one can still get in on this date: it is neither cancelled nor postponed and has not begun. */
const isAhead = (event: StoredEvent, date: StoredDate, now: Date): boolean =>
  dateStatusAt(event, date, now) === 'scheduled' && now < date.starts;

function fault(event: StoredEvent, request: SeatRequest, id: string, index: number): PointedError | undefined {
  const pointer = request.pointer?.(id) ?? `/dates/${index}`;
  const date = event.dates.find((known) => known.id === id);
  if (date === undefined) return { pointer, detail: 'The event has no such date.' };
  if (request.dates.indexOf(id) !== index) return { pointer, detail: 'The date is there twice.' };
  return offers(date, request.attendance)
    ? undefined
    : { pointer: '/attendance', detail: 'One cannot take part like this on every chosen date.' };
}

/**
 * The wished dates of an event.
 *
 * @throws ProblemError `invalid` (no such date, not this way of taking part), `signup-closed`
 */
function requestedDates(event: StoredEvent, request: SeatRequest, now: Date): StoredDate[] {
  const faults = request.dates.flatMap((id, index) => fault(event, request, id, index) ?? []);
  if (faults.length > 0) throw new ProblemError('invalid', faults);
  const dates = request.dates.flatMap((id) => event.dates.filter((date) => date.id === id));
  const closed = dates.flatMap((date, index) =>
    isAhead(event, date, now)
      ? []
      : [{ pointer: request.pointer?.(date.id) ?? `/dates/${index}`, detail: 'This date takes nobody any more.' }],
  );
  if (!isSignupOpen(event.signup, now) || closed.length > 0) throw new ProblemError('signup-closed', closed);
  return dates;
}

/** How many more parties the queue takes, all dates together. */
const queueRoom = ({ signup }: StoredEvent, occupancy: Occupancy): number =>
  signup.waitingList === undefined ? 0 : (signup.waitingList.capacity ?? Infinity) - occupancy.waiting;

function refuseAsFull(event: StoredEvent, request: SeatRequest, full: readonly StoredDate[], occupancy: Occupancy, now: Date): never {
  const open = queueRoom(event, occupancy) >= full.length;
  const first = full[0];
  const nextPosition = first === undefined ? 1 : occupancy.room(first, request.attendance).waiting + 1;
  const others = event.dates.filter(
    (date) =>
      !request.dates.includes(date.id) &&
      isAhead(event, date, now) &&
      offers(date, request.attendance) &&
      getsIn(occupancy.room(date, request.attendance), request.seats),
  );
  const offer: EventFullOffer = {
    full: full.map(({ id }) => id),
    waitingList: open ? { open, nextPosition } : { open },
    otherDates: others.map((date) => {
      const left = seatsLeft(occupancy.room(date, request.attendance));
      return { id: date.id, starts: date.starts.toISOString(), ends: date.ends.toISOString(), ...(left === undefined ? {} : { left }) };
    }),
  };
  throw new ProblemError('event-full', [], {}, { ...offer });
}

const CHOSEN_LATER = { application: 'applied', lottery: 'drawn' } as const;

/**
 * Seats a party on all wished dates: where there is room at once, else at the end of the queue if it accepts that. Call it with the event's row locked and
 * counts that are read after the lock.
 *
 * @throws ProblemError `invalid`, `signup-closed`, or `event-full` with what is offered instead
 */
export function seat(event: StoredEvent, request: SeatRequest, occupancy: Occupancy, now: Date): Seating[] {
  const dates = requestedDates(event, request, now);
  const { mode } = event.signup;
  if (mode === 'application' || mode === 'lottery') return dates.map(({ id }) => ({ dateId: id, state: CHOSEN_LATER[mode] }));
  const full = dates.filter((date) => !getsIn(occupancy.room(date, request.attendance), request.seats));
  if (full.length > 0 && !(request.acceptWaiting && queueRoom(event, occupancy) >= full.length)) {
    refuseAsFull(event, request, full, occupancy, now);
  }
  return dates.map((date) => {
    if (!full.includes(date)) return { dateId: date.id, state: 'confirmed' };
    return { dateId: date.id, state: 'waiting', position: occupancy.room(date, request.attendance).waiting + 1 };
  });
}
