import { comingDates, stateOf } from '../../../src/domain/event-availability.js';
import type { EventState } from '../../../src/domain/event-availability.js';
import type { ShownEvent } from '../../../src/domain/event-reader.js';
import { clockInFinland } from '../../../src/domain/finnish-offset.js';

/** An event in its place of the list. */
export interface Row {
  readonly event: ShownEvent;
  readonly state: EventState;
  /** The next date that one can come to, else the last one; none = it is not known yet. */
  readonly date: ShownEvent['dates'][number] | undefined;
  readonly moreDates: number;
  /** When that date begins, by clocks in Finland: `YYYY-MM-DDTHH:MM…`; empty = without a date. */
  readonly clock: string;
  /** Nobody can join any more, or not now: shown quietly. */
  readonly isQuiet: boolean;
}

/** The rows of one month. `month` = `YYYY-MM`; empty = without a date. */
export interface Month {
  readonly month: string;
  readonly rows: readonly Row[];
}

const QUIET: readonly EventState[] = ['cancelled', 'postponed', 'over', 'closed', 'full'];

const rowOf = (event: ShownEvent, now: number): Row => {
  const [date = event.dates.at(-1), ...more] = comingDates(event, now);
  const state = stateOf(event, now);
  const clock = date ? clockInFinland(date.starts) : '';
  return { event, state, date, moreDates: more.length, isQuiet: QUIET.includes(state), clock };
};

/** By day, within a day what one can join first; without a date last. */
const sortKey = ({ clock, isQuiet }: Row): string => `${clock.slice(0, 10) || '~'}${isQuiet ? 1 : 0}${clock}`;

const monthOf = ({ clock }: Row): string => clock.slice(0, 7);

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** The events by the month of their next date, in the order of time. @param now milliseconds since 1970 */
export const monthsOf = (events: readonly ShownEvent[], now: number): readonly Month[] => {
  const rows = events.map((event) => rowOf(event, now)).sort((one, other) => compare(sortKey(one), sortKey(other)));
  const months = new Set(rows.map(monthOf));
  return [...months].map((month) => ({ month, rows: rows.filter((row) => monthOf(row) === month) }));
};
