/** One date in the calendar. Instants are RFC 3339 with an offset. */
export interface CalendarEntry {
  /** Unique in the world and the same each time, so that a second import changes the entry instead of doubling it. */
  readonly uid: string;
  readonly starts: string;
  /** Absent where nobody knows when it ends. */
  readonly ends?: string | undefined;
  /** Neutral: others may see the calendar. */
  readonly summary: string;
  readonly description?: string | undefined;
  readonly location?: string | undefined;
  /** http or https. Never an address with a token. */
  readonly url?: string | undefined;
}

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

/** Text as a value (RFC 5545, 3.3.11). It has no control characters; half a surrogate pair is no character. */
const escapeText = (text: string): string =>
  text
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');

/** An instant in UTC: `20261122T150000Z`. */
const utc = (instant: Date): string => instant.toISOString().replace(/[-:]/g, '').replace(/\.\d+/, '');

const optional = (name: string, value: string | undefined): string[] => (value ? [`${name}:${escapeText(value)}`] : []);

const entryLines = (entry: CalendarEntry, stamp: Date): string[] => [
  'BEGIN:VEVENT',
  `UID:${escapeText(entry.uid)}`,
  `DTSTAMP:${utc(stamp)}`,
  `DTSTART:${utc(new Date(entry.starts))}`,
  ...(entry.ends === undefined ? [] : [`DTEND:${utc(new Date(entry.ends))}`]),
  ...optional('SUMMARY', entry.summary),
  ...optional('DESCRIPTION', entry.description),
  ...optional('LOCATION', entry.location),
  // A URI is no text: nothing in it is escaped, and it has no white space.
  ...(entry.url && /^https?:\/\/\S+$/.test(entry.url) ? [`URL:${entry.url}`] : []),
  'CLASS:PRIVATE',
  'END:VEVENT',
];

/**
 * A calendar file (iCalendar, RFC 5545) of one date or a series. Its times are in UTC (3.3.5), which every program shows in its own zone, so
 * that no rule of summer time has to travel along. `stamp` is when the file is made. Throws a RangeError for what is no instant.
 */
export const makeCalendarFile = (entries: readonly CalendarEntry[], stamp: Date): string => {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//sote-osallisuus//event-signup//FI',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...entries.flatMap((entry) => entryLines(entry, stamp)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
};
