import { msg, str } from '@lit/localize';
import { region } from '../../src/localization/format.js';

/** Making a formatter costs a hundred times what using it does. */
const made: Record<string, Intl.DateTimeFormat> = {};

const part = (instant: string, options: Intl.DateTimeFormatOptions): string =>
  (made[region() + Object.keys(options).join()] ??= new Intl.DateTimeFormat(region(), { timeZone: 'Europe/Helsinki', ...options })).format(
    new Date(instant),
  );

/** A moment's parts for the small calendar leaf: day of the month, month, weekday. */
export const leafOf = (instant: string): readonly string[] => [
  part(instant, { day: 'numeric' }).replace(/\D/g, ''),
  part(instant, { month: 'long' }),
  part(instant, { weekday: 'short' }),
];

const dayOf = (instant: string): string => part(instant, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });

/** Clock time as it is written in Finland: 17.00, in English 17:00. */
const timeOf = (instant: string): string => {
  const time = part(instant, { hour: 'numeric', minute: '2-digit' });
  return region() === 'en-GB' ? time : time.replace(':', '.');
};

/** A moment: "tiistai 12. tammikuuta 2027 klo 17.00". @param instant RFC 3339 */
export const formatMoment = (instant: string): string =>
  msg(str`${dayOf(instant)} klo ${timeOf(instant)}`, { desc: 'event-signup: a day and a time' });

/** From when until when: one day and two times, or two moments. */
export const formatSpan = ({ starts, ends }: { readonly starts: string; readonly ends: string }): string =>
  dayOf(starts) === dayOf(ends)
    ? msg(str`${dayOf(starts)} klo ${timeOf(starts)}–${timeOf(ends)}`, { desc: 'event-signup: a day with two times' })
    : `${formatMoment(starts)} – ${formatMoment(ends)}`;
