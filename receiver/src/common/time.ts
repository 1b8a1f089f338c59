import { isDay } from '../../../src/domain/shapes.js';

/** Milliseconds. */
export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

const clockInHelsinki = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Helsinki', timeZoneName: 'longOffset' });

/** Milliseconds that Finland's clock is ahead of UTC at an instant. */
function offsetAt(instant: Date): number {
  const name = clockInHelsinki.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
  const [, sign = '+', hours = '0', minutes = '0'] = /GMT([+-])(\d\d):(\d\d)/.exec(name) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}

/** The instant at which a clock in Finland shows `hours` and `minutes` on a day (`YYYY-MM-DD`). */
export function instantInHelsinki(day: string, hours: number, minutes = 0): Date {
  const asIfUtc = Date.parse(`${day}T00:00:00Z`) + (hours * 60 + minutes) * 60_000;
  return new Date(asIfUtc - offsetAt(new Date(asIfUtc - offsetAt(new Date(asIfUtc)))));
}

/** The instant at which a day begins in Finland. */
export const midnightInHelsinki = (day: string): Date => instantInHelsinki(day, 0);

export { isDay };

/** Whether a text is written like a day but is none (2026-02-31). */
export const isBrokenDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text) && !isDay(text);
