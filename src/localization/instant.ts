import { currentLocale } from './localization.js';

/** As in format.ts, written again: shared, it would become a file of its own for every visit of a form. */
const regions: Record<string, string> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' };

/** A moment in Finland, in long form, for example "22. marraskuuta 2026 klo 17.00". @param instant RFC 3339 */
export const formatInstant = (instant: string): string => {
  const form = new Intl.DateTimeFormat(regions[currentLocale()], { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Helsinki' });
  return form.format(new Date(instant));
};
