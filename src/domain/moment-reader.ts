/** The one reader of days and times in files that others write: calendars of cities, plugins of content systems, tables that people fill in. */
import { clockInFinland, instantInFinland } from './finnish-clock.js';

/** People and tables write the weekday before a Finnish date. */
const WEEKDAY = String.raw`(?:(?:ma|ti|ke|to|pe|la|su|maanantai|tiistai|keskiviikko|torstai|perjantai|lauantai|sunnuntai|m\u00e5n|tis|ons|tors|fre|l\u00f6r|s\u00f6n|(?:m\u00e5n|tis|ons|tors|fre|l\u00f6r|s\u00f6n)dag)(?:na|n)?\.?,?\s+)?`;
const DAY = String.raw`(?:(?<year>\d{4})-(?<month>\d\d?)-(?<day>\d\d?)|${WEEKDAY}(?<finnishDay>\d\d?)\.(?<finnishMonth>\d\d?)\.(?<finnishYear>\d{4}))`;
const BEFORE_CLOCK = String.raw`(?:(?<isIso>T)|,?\s+(?:(?<isFinnish>klo|kello|kl)\.?\s*|at\s+)?)`;
const CLOCK = String.raw`(?<hours>\d\d?)(?:[:.](?<minutes>\d\d)(?:[:.](?<seconds>\d\d)(?:[.,]\d{1,9})?)?)?(?![\d:.])`;
const PATTERN = new RegExp(String.raw`^${DAY}(?:${BEFORE_CLOCK}${CLOCK})?\s*(?<zone>\D.*)?$`, 'i');

const OFFSET = /^(?:UTC|GMT)?\s*(?<sign>[+\u2212-])(?<hours>\d\d?)(?::?(?<minutes>\d\d))?(?:\s*\[[\w/+-]+\])?$/i;
const UTC = /^(?:Z|UTC|GMT)(?:\s*\[[\w/+-]+\])?$/i;
const FINLAND = /^\[?Europe\/(?:Helsinki|Mariehamn)\]?$/i;

const MINUTE = 60_000;

/** Milliseconds ahead of UTC; `finland` = by Finland's clocks; nothing when the zone is not known. */
const readZone = (zone: string): number | 'finland' | undefined => {
  if (zone === '' || FINLAND.test(zone)) return 'finland';
  if (UTC.test(zone)) return 0;
  const { sign, hours = '', minutes = '0' } = OFFSET.exec(zone)?.groups ?? {};
  const offset = Number(hours) * 60 + Number(minutes);
  if (sign === undefined || Number(minutes) > 59 || offset > 14 * 60) return undefined;
  return (sign === '+' ? 1 : -1) * offset * MINUTE;
};

/** Both names are used all the year round by mistake: read only where they agree with the clocks in Finland. */
const readNamedZone = (asIfUtc: number, name: string): string | undefined => {
  const instant = new Date(asIfUtc - (name === 'EEST' ? 3 : 2) * 60 * MINUTE).toISOString();
  return Date.parse(clockInFinland(instant)) === asIfUtc ? instant : undefined;
};

const toInstant = (asIfUtc: number, zone: string): string | undefined => {
  const name = zone.toUpperCase();
  if (name === 'EET' || name === 'EEST') return readNamedZone(asIfUtc, name);
  const offset = readZone(zone);
  if (offset === 'finland') return instantInFinland(asIfUtc);
  return offset === undefined ? undefined : new Date(asIfUtc - offset).toISOString();
};

/** Only a day of the calendar: engines read 30 February as a day of March, or as nothing. */
const readDay = (year: number, month: number, day: number): number | undefined => {
  const time = Date.UTC(year, month - 1, day);
  const isReal = year >= 1970 && year < 2100 && new Date(time).getUTCMonth() === month - 1 && day > 0;
  return isReal ? time : undefined;
};

type Groups = Readonly<Record<string, string | undefined>>;

const dayIn = ({ year, month, day, finnishYear, finnishMonth, finnishDay }: Groups): number | undefined =>
  readDay(Number(year ?? finnishYear), Number(month ?? finnishMonth), Number(day ?? finnishDay));

/** Milliseconds since midnight. 24.00 is the end of the day (ISO 8601). */
const clockIn = ({ hours, minutes, seconds = '0', isIso, isFinnish }: Groups): number | undefined => {
  // An hour alone is one where it is said to be: "T17", "klo 17".
  if ((minutes ?? isIso ?? isFinnish) === undefined) return undefined;
  const [minute, second] = [Number(minutes ?? 0), Number(seconds)];
  const total = (Number(hours) * 60 + minute) * 60 + second;
  return minute < 60 && second < 60 && total <= 24 * 3600 ? total * 1000 : undefined;
};

/**
 * A day (`YYYY-MM-DD`) or an instant (RFC 3339, in UTC) from what a file says: `2027-01-12`, `2027-01-12T17:00`, `2027-1-12 17.00 +0200`,
 * `ti 12.1.2027 klo 17`. Without an offset it is Finnish time, whatever the zone of who reads it. What is not understood for sure, or is no
 * day of the calendar, is nothing: a wrong time is worse than none.
 */
export const readMoment = (value: unknown): string | undefined => {
  // Marks that nobody sees come along when a date is copied: of direction, of a place to break, of the byte order.
  const found = typeof value === 'string' ? PATTERN.exec(value.replace(/\p{Cf}/gu, '').trim())?.groups : undefined;
  const midnight = found && dayIn(found);
  if (midnight === undefined) return undefined;
  const zone = (found?.['zone'] ?? '').trim();
  if (found?.['hours'] === undefined) {
    // A day may have an offset too (XML Schema): it is the same day.
    return /^(?:Z|\+0[23]:?00)?$/i.test(zone) ? new Date(midnight).toISOString().slice(0, 10) : undefined;
  }
  const clock = clockIn(found);
  // "12:00-14:00" as people type it is no offset of minus fourteen hours.
  const isRange = !found['isIso'] && /^[\u2212-]/.test(zone);
  return clock === undefined || isRange ? undefined : toInstant(midnight + clock, zone);
};
