import { currentLocale } from './localization.js';

/** As in format.ts, written again: shared, it would become a file of its own for every visit of a form. */
const region = (): string => (currentLocale() === 'en' ? 'en-GB' : `${currentLocale().slice(0, 2)}-FI`);

/** A moment in Finland, in long form, for example "22. marraskuuta 2026 klo 17.00". @param instant RFC 3339 */
export const formatInstant = (instant: string): string => {
  const form = new Intl.DateTimeFormat(region(), { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Helsinki' });
  return form.format(new Date(instant));
};
