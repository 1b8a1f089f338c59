import { warn } from '../../src/controllers/warn.js';

/**
 * Warns the web team once a widget of what people should know before they answer or sign up (GDPR art. 13) and the page does not give.
 *
 * @param given value by the name of its setting
 */
export const warnOfMissing = (tag: string, given: Readonly<Record<string, unknown>>): void => {
  const missing = Object.entries(given).flatMap(([name, value]) => (value ? [] : [name]));
  if (missing.length > 0) warn(({ peopleNotTold }) => peopleNotTold(tag, missing));
};
