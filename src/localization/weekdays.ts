/** Days with their weekday, for events. */
import { msg, str } from '@lit/localize';
import { clockInFinland, formatDay, formatInstant, formatTime } from './dates.js';

const weekdayNames = (): readonly string[] => [
  msg('sunnuntaina', { desc: 'event-signup: Sunday before a date' }),
  msg('maanantaina', { desc: 'event-signup: Monday before a date' }),
  msg('tiistaina', { desc: 'event-signup: Tuesday before a date' }),
  msg('keskiviikkona', { desc: 'event-signup: Wednesday before a date' }),
  msg('torstaina', { desc: 'event-signup: Thursday before a date' }),
  msg('perjantaina', { desc: 'event-signup: Friday before a date' }),
  msg('lauantaina', { desc: 'event-signup: Saturday before a date' }),
];

const shortWeekdayNames = (): readonly string[] => [
  msg('su', { desc: 'event-signup: Sunday on a date tile' }),
  msg('ma', { desc: 'event-signup: Monday on a date tile' }),
  msg('ti', { desc: 'event-signup: Tuesday on a date tile' }),
  msg('ke', { desc: 'event-signup: Wednesday on a date tile' }),
  msg('to', { desc: 'event-signup: Thursday on a date tile' }),
  msg('pe', { desc: 'event-signup: Friday on a date tile' }),
  msg('la', { desc: 'event-signup: Saturday on a date tile' }),
];

/** A month alone has another form than in a date: "tammikuu" and "12. tammikuuta". */
const monthNames = (): readonly string[] => [
  msg('tammikuu', { desc: 'event-signup: January alone' }),
  msg('helmikuu', { desc: 'event-signup: February alone' }),
  msg('maaliskuu', { desc: 'event-signup: March alone' }),
  msg('huhtikuu', { desc: 'event-signup: April alone' }),
  msg('toukokuu', { desc: 'event-signup: May alone' }),
  msg('kesäkuu', { desc: 'event-signup: June alone' }),
  msg('heinäkuu', { desc: 'event-signup: July alone' }),
  msg('elokuu', { desc: 'event-signup: August alone' }),
  msg('syyskuu', { desc: 'event-signup: September alone' }),
  msg('lokakuu', { desc: 'event-signup: October alone' }),
  msg('marraskuu', { desc: 'event-signup: November alone' }),
  msg('joulukuu', { desc: 'event-signup: December alone' }),
];

const weekdayAt = (instant: string): number => new Date(clockInFinland(instant)).getUTCDay();

/** The parts of a small date tile. @param instant RFC 3339 */
export const dateTile = (instant: string): { readonly day: string; readonly month: string; readonly weekday: string } => {
  const [, month = '1', day = ''] = clockInFinland(instant).split(/\D/);
  return {
    day: String(Number(day)),
    month: monthNames()[Number(month) - 1] ?? '',
    weekday: shortWeekdayNames()[weekdayAt(instant)] ?? '',
  };
};

const weekdayAndDay = (instant: string): string => `${weekdayNames()[weekdayAt(instant)] ?? ''} ${formatDay(instant)}`;

/** A moment: "tiistaina 12. tammikuuta 2027 klo 17.00". @param instant RFC 3339 */
export const formatMoment = (instant: string): string => formatInstant(instant, weekdayAndDay(instant));

/** From when until when: one day and two times, or two moments. */
export const formatSpan = ({ starts, ends }: { readonly starts: string; readonly ends: string }): string => {
  const day = weekdayAndDay(starts);
  if (day !== weekdayAndDay(ends)) return `${formatMoment(starts)} – ${formatMoment(ends)}`;
  return msg(str`${day} klo ${formatTime(starts)}–${formatTime(ends)}`, { desc: 'event-signup: a day with two times' });
};
