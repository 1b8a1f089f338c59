import { region } from '../../src/localization/format.js';

/** Making a formatter costs a hundred times what using it does, and a board may show thousands of dates. */
const formats: Record<string, Intl.DateTimeFormat> = {};

/** In long form, for example "22. marraskuuta 2026". @param moment a day (YYYY-MM-DD), or an instant, of which the day in Finland is meant */
export const formatDate = (moment: string): string => {
  const timeZone = moment.length === 10 ? 'UTC' : 'Europe/Helsinki';
  return (formats[region() + timeZone] ??= new Intl.DateTimeFormat(region(), { dateStyle: 'long', timeZone })).format(new Date(moment));
};
