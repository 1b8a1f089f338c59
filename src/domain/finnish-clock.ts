/** Clocks in Finland. What a first view shows of them is in `finnish-offset.ts`; from here come the instants that a file or a form means. */
import { HOUR, offsetAt } from './finnish-offset.js';

export { clockInFinland, dayInFinland } from './finnish-offset.js';

/**
 * The instant at which clocks in Finland show a time, given as if it were UTC. A time that is skipped in March is taken by the clock before
 * the change, a time that comes twice in October is the first one, as `Temporal` does.
 */
export const instantInFinland = (asIfUtc: number): string => {
  const inSummer = asIfUtc - 3 * HOUR;
  return new Date(offsetAt(inSummer) === 3 * HOUR ? inSummer : asIfUtc - 2 * HOUR).toISOString();
};

/** The instant at which a day (`YYYY-MM-DD`) begins in Finland, or one of the days after it. */
export const midnightInFinland = (day: string, daysLater = 0): string => instantInFinland(Date.parse(day) + daysLater * 24 * HOUR);
