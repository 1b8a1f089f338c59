import { currentLocale } from './localization.js';

const formats: Record<string, string> = { fi: 'fi-FI', 'fi-simple': 'fi-FI', sv: 'sv-FI', en: 'en-GB', se: 'se-FI' };
/** The form of dates and numbers that readers in Finland know: plain `sv` would write 2026-11-22, plain `en` 11/22/26. */
export const region = (): string => formats[currentLocale()] ?? currentLocale();

/** A day in long form, for example "22. marraskuuta 2026". @param day `YYYY-MM-DD` */
export const formatDay = (day: string): string =>
  new Intl.DateTimeFormat(region(), { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));

/** The day of a moment in Finland, in long form. @param instant RFC 3339 */
export const formatInstantDay = (instant: string): string =>
  new Intl.DateTimeFormat(region(), { dateStyle: 'long', timeZone: 'Europe/Helsinki' }).format(new Date(instant));
