import type { EventStatus } from '../contract/vocabulary.js';
import type { SignupDate } from '../contract/signups.js';

/** What is decided about an event or a date. That it is over, the clock decides. */
export type DecidedStatus = Exclude<EventStatus, 'over'>;

interface Term {
  readonly ends: Date;
  readonly status: DecidedStatus;
}

/** Where one date stands now: what is said of the whole event counts for each of its dates. */
export function dateStatusAt(event: { readonly status: DecidedStatus }, date: Term, now: Date): EventStatus {
  if (event.status === 'cancelled' || date.status === 'cancelled') return 'cancelled';
  if (event.status === 'postponed' || date.status === 'postponed') return 'postponed';
  return date.ends <= now ? 'over' : 'scheduled';
}

/** Where an event stands now: over when its last date has ended; cancelled and postponed as soon as all that is left of it is. */
export function eventStatusAt(event: { readonly status: DecidedStatus; readonly dates: readonly Term[] }, now: Date): EventStatus {
  if (event.status !== 'scheduled' || event.dates.length === 0) return event.status;
  const statuses = event.dates.map((date) => dateStatusAt(event, date, now));
  return (['scheduled', 'postponed', 'over'] as const).find((status) => statuses.includes(status)) ?? 'cancelled';
}

/** When one can sign up. Without `opens` from the beginning, without `closes` until the date starts. */
export interface SignupWindow {
  readonly mode: 'open' | 'application' | 'lottery' | 'none';
  readonly opens?: string | undefined;
  readonly closes?: string | undefined;
}

/** Whether somebody new can sign up for an event now, apart from whether a date of it takes anybody. */
export function isSignupOpen({ mode, opens, closes }: SignupWindow, now: Date): boolean {
  if (mode === 'none') return false;
  return (opens === undefined || new Date(opens) <= now) && (closes === undefined || now < new Date(closes));
}

const DAY = 86_400_000;
/** How many days one who moved up from the queue has to say that they cannot come. */
const DAYS_TO_CANCEL = 3;

/**
 * Until when one who got a seat from the queue is asked to cancel if they cannot come: three days from now, but no later than a day before the
 * start, so that the next in the queue has a day too; if even that has passed, until the start.
 */
export function cancelByInstant(now: Date, starts: Date): Date {
  const wanted = Math.min(now.getTime() + DAYS_TO_CANCEL * DAY, starts.getTime() - DAY);
  return new Date(wanted < now.getTime() ? starts.getTime() : wanted);
}

/** Whether a signup for a date has come to its end: cancelled, or answered with a no. */
export const isSignupOver = (state: SignupDate['state']): boolean => state === 'cancelled' || state === 'not-chosen';
