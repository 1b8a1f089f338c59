import { msg, str } from '@lit/localize';
import { currentLocale } from './localization.js';

/** The form of dates and numbers that readers in Finland know: plain `sv` would write 2026-11-22, plain `en` 11/22/26. */
export const region = (): string => (currentLocale() === 'en' ? 'en-GB' : `${currentLocale().slice(0, 2)}-FI`);

/**
 * An instant as the clocks in Finland show it, `YYYY-MM-DDTHH:MM…`: two hours ahead of UTC, three from the last Sunday of March, 01:00 UTC, to
 * that of October (2000/84/EC). By hand, as are the days: the engine's own formatter takes 30 to 50 ms to wake up, more than a whole widget.
 */
export const clockInFinland = (instant: string): string => {
  const time = Date.parse(instant);
  const year = new Date(time).getUTCFullYear();
  // The weekday of the 31st moves on by one a year, by two after a leap day: from 1901 to 2099.
  const turn = (month: number, shift: number) => Date.UTC(year, month, 31 - ((Math.floor(year * 1.25) + shift) % 7), 1);
  return new Date(time + (time < turn(2, 4) || time >= turn(9, 1) ? 2 : 3) * 3_600_000).toISOString();
};

/**
 * A day in long form, for example "22. marraskuuta 2026".
 *
 * @param moment `YYYY-MM-DD`, or an instant (RFC 3339), of which the day in Finland is meant
 */
export const formatDay = (moment: string): string => {
  const [year = 0, month = 1, day = 1] = (moment.length === 10 ? moment : clockInFinland(moment)).split(/\D/).map(Number);
  const name = msg(
    'tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta',
    { desc: 'common: the months as they stand in a date, with spaces between' },
  ).split(' ')[month - 1];
  return msg(str`${day}. ${name} ${year}`, { desc: 'common: a date: day, then month and year' });
};
