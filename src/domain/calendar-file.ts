/** One date in the calendar. Instants are RFC 3339 with an offset. */
export interface CalendarEntry {
  /** Unique in the world and the same each time, so that a second import changes the entry instead of doubling it. */
  readonly uid: string;
  readonly starts: string;
  readonly ends: string;
  /** Neutral: others may see the calendar. */
  readonly summary: string;
  readonly description?: string | undefined;
  readonly location?: string | undefined;
  /** http or https. Never an address with a token. */
  readonly url?: string | undefined;
}

const ZONE = 'Europe/Helsinki';

/** The zone's rule since 1996 (directive 2000/84/EC): last Sundays of March and October, 01:00 UTC. */
const TIMEZONE = [
  'BEGIN:VTIMEZONE',
  `TZID:${ZONE}`,
  'BEGIN:DAYLIGHT',
  'DTSTART:19960331T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0300',
  'TZNAME:EEST',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'DTSTART:19961027T040000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'TZOFFSETFROM:+0300',
  'TZOFFSETTO:+0200',
  'TZNAME:EET',
  'END:STANDARD',
  'END:VTIMEZONE',
];

const octets = (character: string): number => {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
};

/** Lines of at most 75 octets, each further one after a space (RFC 5545, 3.1). A character is never split. */
const fold = (line: string): string => {
  let folded = '';
  let length = 0;
  for (const character of line) {
    const size = octets(character);
    if (length + size > 75) {
      folded += '\r\n ';
      length = 1;
    }
    folded += character;
    length += size;
  }
  return folded;
};

/** Text as a value (RFC 5545, 3.3.11). Control characters cannot stand in one; half a surrogate pair is no character. */
const escapeText = (text: string): string =>
  text
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');

/** An instant in UTC: `20261122T150000Z`. */
const utc = (instant: Date): string => instant.toISOString().replace(/[-:]/g, '').replace(/\.\d+/, '');

/** An instant as clocks in Finland show it: `20261122T170000`. */
const local = (instant: string): string => {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: ZONE,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(new Date(instant));
  const part = (type: string): string => parts.find((found) => found.type === type)?.value ?? '';
  return `${part('year')}${part('month')}${part('day')}T${part('hour')}${part('minute')}${part('second')}`;
};

/** A clock time of the hour that comes twice in October is told in UTC: programs disagree on which of the two it means. */
const timed = (name: string, instant: string): string => {
  const isTwice = [-1, 1].some((hours) => local(new Date(Date.parse(instant) + hours * 3_600_000).toISOString()) === local(instant));
  return isTwice ? `${name}:${utc(new Date(instant))}` : `${name};TZID=${ZONE}:${local(instant)}`;
};

const optional = (name: string, value: string | undefined): string[] => (value ? [`${name}:${escapeText(value)}`] : []);

const entryLines = (entry: CalendarEntry, stamp: Date): string[] => [
  'BEGIN:VEVENT',
  `UID:${escapeText(entry.uid)}`,
  `DTSTAMP:${utc(stamp)}`,
  timed('DTSTART', entry.starts),
  timed('DTEND', entry.ends),
  ...optional('SUMMARY', entry.summary),
  ...optional('DESCRIPTION', entry.description),
  ...optional('LOCATION', entry.location),
  // A URI is no text: nothing in it is escaped, and white space cannot stand in it.
  ...(entry.url && /^https?:\/\/\S+$/.test(entry.url) ? [`URL:${entry.url}`] : []),
  'CLASS:PRIVATE',
  'END:VEVENT',
];

/**
 * A calendar file (iCalendar, RFC 5545) of one date or a series, in Finnish time with its time zone. `stamp` is when the file is made.
 * Throws a RangeError for an instant that is none.
 */
export const makeCalendarFile = (entries: readonly CalendarEntry[], stamp: Date): string => {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//sote-osallisuus//event-signup//FI',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...TIMEZONE,
    ...entries.flatMap((entry) => entryLines(entry, stamp)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
};
