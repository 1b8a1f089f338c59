/**
 * Days and times as clocks in Finland show them, in the page's language. Written by hand, because the engine's own formatter takes 30 to 50 ms
 * to wake up, more than a whole widget; a test compares every day of 2020–2035 with the engine's.
 */
import { clockInFinland } from '../domain/finnish-offset.js';
import { currentLocale } from './localization.js';
import { msg, str } from './msg.js';

/** From January, as they are in a date. Inside a function, because the language may change. */
export const monthNames = (): readonly string[] =>
  msg('tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta', {
    desc: 'common: the months in a date, from January, with spaces between',
  }).split(' ');

/**
 * A day in long form, for example "22. marraskuuta 2026".
 *
 * @param moment `YYYY-MM-DD`, or an instant (RFC 3339), of which the day in Finland is meant
 */
export const formatDay = (moment: string): string => {
  const [year = 0, month = 1, day = 1] = (moment.length === 10 ? moment : clockInFinland(moment)).split(/\D/).map(Number);
  return msg(str`${day}. ${monthNames()[month - 1]} ${year}`, { desc: 'common: a date: day, then month and year' });
};

/** Clock time as it is written in Finland: 9.00, in English 9:00. @param instant RFC 3339 */
export const formatTime = (instant: string): string => {
  const time = clockInFinland(instant).slice(11, 16).replace(/^0/, '');
  return currentLocale() === 'en' ? time : time.replace(':', '.');
};

/**
 * A day and a time, for example "22. marraskuuta 2026 klo 17.00".
 *
 * @param instant RFC 3339
 * @param day its day, in another form than the plain one
 * @param time its time, or two times of that day
 */
export const formatInstant = (instant: string, day = formatDay(instant), time = formatTime(instant)): string =>
  msg(str`${day} klo ${time}`, { desc: 'common: a day and a time' });
