import { formatDay } from '../../../src/localization/dates.js';

/** A day in a table: the year is said only when it is not this one. */
export const shortDay = (moment: string): string => {
  const day = formatDay(moment);
  const year = String(new Date().getFullYear());
  return day.endsWith(` ${year}`) ? day.slice(0, -year.length - 1) : day;
};
