import type { Settings } from '../../src/controllers/settings.js';

/** Days, as far as a date can be counted from them. */
export const daysOf = (settings: Settings, name: 'keep-days' | 'reply-days', least = 1): number | undefined => {
  const days = settings.wholeNumber(name, least);
  return days !== undefined && days < 100_000 ? days : undefined;
};
