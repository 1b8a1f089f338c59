/** From when until when, where the day is not named beside it. */
import { formatInstant } from './dates.js';
import { formatLong, formatWeekday, timesOf } from './weekdays.js';
import type { Span } from './weekdays.js';

/** One day with its times, or two moments, or days alone. */
export const formatSpan = (span: Span): string => {
  const times = timesOf(span);
  if (times === undefined) return formatLong(span);
  const day = formatWeekday(span.starts);
  return times ? formatInstant(span.starts, day, times) : day;
};
