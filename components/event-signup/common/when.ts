import { msg, str } from '@lit/localize';
import { clockInFinland, formatDay, region } from '../../../src/localization/format.js';

const weekdayOf = (instant: string): string =>
  msg('sunnuntaina maanantaina tiistaina keskiviikkona torstaina perjantaina lauantaina', {
    desc: 'event-signup: the days of the week as they stand before a date, from Sunday, with spaces between',
  }).split(' ')[new Date(clockInFinland(instant)).getUTCDay()] ?? '';

/** A moment's parts for the small calendar leaf: day of the month, month, weekday. */
export const leafOf = (instant: string): readonly string[] => {
  const [day = '', month = ''] = formatDay(instant).split(' ');
  // In Finnish the month of a date is "tammikuuta", alone "tammikuu".
  return [day.replace('.', ''), month.replace(/ta$/, ''), weekdayOf(instant).slice(0, region() === 'fi-FI' ? 2 : 3)];
};

const dayOf = (instant: string): string => `${weekdayOf(instant)} ${formatDay(instant)}`;

/** Clock time as it is written in Finland: 9.00, in English 9:00. */
const timeOf = (instant: string): string => {
  const time = clockInFinland(instant).slice(11, 16).replace(/^0/, '');
  return region() === 'en-GB' ? time : time.replace(':', '.');
};

/** A moment: "tiistaina 12. tammikuuta 2027 klo 17.00". @param instant RFC 3339 */
export const formatMoment = (instant: string): string =>
  msg(str`${dayOf(instant)} klo ${timeOf(instant)}`, { desc: 'event-signup: a day and a time' });

/** From when until when: one day and two times, or two moments. */
export const formatSpan = ({ starts, ends }: { readonly starts: string; readonly ends: string }): string =>
  dayOf(starts) === dayOf(ends)
    ? msg(str`${dayOf(starts)} klo ${timeOf(starts)}–${timeOf(ends)}`, { desc: 'event-signup: a day with two times' })
    : `${formatMoment(starts)} – ${formatMoment(ends)}`;
