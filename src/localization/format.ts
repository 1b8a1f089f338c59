import { currentLocale } from './localization.js';

/** The form of dates and numbers that readers in Finland know: plain `sv` would write 2026-11-22, plain `en` 11/22/26. */
export const region = (): string => (currentLocale() === 'en' ? 'en-GB' : `${currentLocale().slice(0, 2)}-FI`);

/** Making a formatter costs a hundred times what using it does, and a board shows thousands of dates. */
const made: Record<string, Intl.DateTimeFormat> = {};

/** A day in long form, for example "22. marraskuuta 2026". @param moment `YYYY-MM-DD`, or an instant (RFC 3339), of which the day in Finland is meant */
export const formatDay = (moment: string): string => {
  const timeZone = moment.length === 10 ? 'UTC' : 'Europe/Helsinki';
  return (made[region() + timeZone] ??= new Intl.DateTimeFormat(region(), { dateStyle: 'long', timeZone })).format(new Date(moment));
};
