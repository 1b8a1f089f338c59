import { region } from './format.js';

/** A moment in Finland, in long form, for example "22. marraskuuta 2026 klo 17.00". @param instant RFC 3339 */
export const formatInstant = (instant: string): string =>
  new Intl.DateTimeFormat(region(), { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Helsinki' }).format(new Date(instant));
