/** When an event of a file begins and ends. */
import { clockInFinland, dayInFinland, midnightInFinland } from './finnish-clock.js';
import { readMoment } from './moment-reader.js';

/**
 * Which moments of a date have a clock time; both when it is absent. `none` = whole days. `start` = nobody knows when it ends: `ends` is then
 * the end of the last day, until which the event is listed.
 */
export type ClockTimes = 'none' | 'start';

export interface EventTimes {
  readonly starts: string;
  readonly ends: string;
  readonly clockTimes?: ClockTimes;
}

/** Nobody sits so long without a break: what is longer is a series, of which only the days are known. */
const LONGEST_SITTING = 7 * 86_400_000;

const clockOf = (instant: string): string => clockInFinland(instant).slice(11, 16);

/** The last day of something that ends at this moment: midnight belongs to the day before. */
const lastDayOf = (moment: string): string =>
  moment.length > 10 && clockOf(moment) === '00:00' ? dayInFinland(new Date(Date.parse(moment) - 1).toISOString()) : dayInFinland(moment);

/** Days without clock times. @param end day or instant; one before the start is none */
export const wholeDays = (start: string, end: string = start): EventTimes => {
  const first = dayInFinland(start);
  const last = lastDayOf(end);
  return { starts: midnightInFinland(first), ends: midnightInFinland(last > first ? last : first, 1), clockTimes: 'none' };
};

/** Without clock times what goes on for several days: the heading of what has parts is no sitting of three weeks. */
export const daysOf = (times: EventTimes): EventTimes =>
  lastDayOf(times.ends) > dayInFinland(times.starts) ? wholeDays(times.starts, times.ends) : times;

/** A clock time at the beginning only. @param lastDay a day; one before the start is none */
const openEnded = (starts: string, lastDay: string): EventTimes => {
  const first = dayInFinland(starts);
  return { starts, ends: midnightInFinland(lastDay > first ? lastDay : first, 1), clockTimes: 'start' };
};

const sitting = (starts: string, ends: string): EventTimes => {
  const isFromMidnight = clockOf(starts) === '00:00';
  // Plugins write a whole day as 0.00–23.59.
  if (isFromMidnight && ['00:00', '23:59'].includes(clockOf(ends))) return wholeDays(starts, ends);
  // The same of a site whose time zone was never set: it writes Finnish days as if they were those of UTC.
  if (starts.slice(11, 16) === '00:00' && ends.slice(11, 16) === '23:59') return wholeDays(starts.slice(0, 10), ends.slice(0, 10));
  return Date.parse(ends) - Date.parse(starts) > LONGEST_SITTING ? wholeDays(starts, ends) : { starts, ends };
};

/**
 * From when until when, of what a file says; nothing when the start is no day and no time. A day alone gets no clock time, and no end is
 * invented: an end that is unknown, unreadable or not after the start is none.
 */
export const readTimes = (start: unknown, end: unknown): EventTimes | undefined => {
  const starts = readMoment(start);
  if (starts === undefined) return undefined;
  const ends = readMoment(end);
  if (starts.length === 10) return wholeDays(starts, ends);
  if (ends?.length === 10) return openEnded(starts, ends);
  if (ends !== undefined && Date.parse(ends) > Date.parse(starts)) return sitting(starts, ends);
  return clockOf(starts) === '00:00' ? wholeDays(starts) : openEnded(starts, '');
};
