/** Days with their weekday, for events. */
import { clockInFinland, dayInFinland } from '../domain/finnish-offset.js';
import { formatDay, formatInstant, formatTime, monthNames } from './dates.js';
import { msg, str } from './msg.js';

/** As `Date` counts them, from Sunday. */
const weekdayNames = (): string =>
  msg('sunnuntai maanantai tiistai keskiviikko torstai perjantai lauantai', {
    desc: 'event-signup: the weekdays with a date, from Sunday, with spaces between',
  });

const shortWeekdayNames = (): string =>
  msg('su ma ti ke to pe la', { desc: 'event-signup: the weekdays on a date tile, from Sunday, with spaces between' });

const weekdayAt = (instant: string, names: string): string => names.split(' ')[new Date(clockInFinland(instant)).getUTCDay()] ?? '';

/** The parts of a small date tile. @param instant RFC 3339 */
export const dateTile = (instant: string): { readonly day: string; readonly weekday: string } => ({
  day: String(Number(clockInFinland(instant).slice(8, 10))),
  weekday: weekdayAt(instant, shortWeekdayNames()),
});

/** "joulukuu 2026". In Finnish a month alone has another form than in a date: "tammikuu" and "12. tammikuuta". @param month `YYYY-MM` */
export const formatMonth = (month: string): string => {
  const [year = '', number] = month.split('-');
  const name = monthNames()[Number(number) - 1] ?? '';
  return `${name.replace(/ta$/, '')} ${year}`;
};

/** "tiistai 12. tammikuuta 2027". @param instant RFC 3339 */
export const formatWeekday = (instant: string): string => `${weekdayAt(instant, weekdayNames())} ${formatDay(instant)}`;

/** A moment: "tiistai 12. tammikuuta 2027 klo 17.00". @param instant RFC 3339 */
export const formatMoment = (instant: string): string => formatInstant(instant, formatWeekday(instant));

export interface Span {
  readonly starts: string;
  readonly ends: string;
  /** `none` = whole days; `start` = when it ends is not known, only until which day. */
  readonly clockTimes?: 'none' | 'start';
}

/** The first and the last day, `YYYY-MM-DD`: midnight is the end of the day before. */
const daysOf = ({ starts, ends }: Span): readonly [first: string, last: string] => [
  dayInFinland(starts),
  dayInFinland(new Date(Math.max(Date.parse(starts), Date.parse(ends) - 1)).toISOString()),
];

const endTime = (ends: string): string => formatTime(ends).replace(/^0(?=\D00$)/, '24');

/** The times of one day, never broken over two lines; '' for a whole day, nothing when the days differ. */
export const timesOf = (span: Span): string | undefined => {
  const { starts, ends, clockTimes } = span;
  const [first, last] = daysOf(span);
  if (first !== last) return undefined;
  if (clockTimes === 'none') return '';
  return clockTimes === 'start' ? formatTime(starts) : `${formatTime(starts)}–\u2060${endTime(ends)}`;
};

/** Whole days from one to another: "15.–19. helmikuuta 2027". What both have in common is said once. */
const formatDays = (first: string, last: string): string => {
  const start = formatDay(first);
  const end = formatDay(last);
  if (first.slice(0, 7) === last.slice(0, 7)) {
    return msg(str`${Number(first.slice(8))}.–${end}`, {
      desc: 'event-signup: days of one month: first day, then the last one with its month',
    });
  }
  const isSameYear = first.slice(0, 4) === last.slice(0, 4);
  return `${isSameYear ? start.replace(/ \d{4}$/, '') : start} – ${end}`;
};

/** From one day to another. */
export const formatLong = (span: Span): string => {
  const { starts, ends, clockTimes } = span;
  const [first, last] = daysOf(span);
  if (clockTimes === 'none') return formatDays(first, last);
  const end = clockTimes === 'start' ? formatWeekday(last) : formatInstant(ends, formatWeekday(last), endTime(ends));
  return `${formatMoment(starts)} – ${end}`;
};

/** From when until when, beside the day: "klo 17.00–19.00", '' for a whole day; from one day to another both are named. */
export const formatTimes = (span: Span): string => {
  const times = timesOf(span);
  if (times === undefined) return formatLong(span);
  return times && msg(str`klo ${times}`, { desc: 'event-signup: two times of a day that is named beside them' });
};
