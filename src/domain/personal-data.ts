import { readFields, type Reading, type Span, type TextField } from './spelling.js';

export type { Span, TextField };

/** A true personal identity code: one part, or several when it is split. */
export interface Code {
  readonly parts: readonly Span[];
}

/** Something that the person may want to take out, and may leave. */
export interface Hint {
  readonly kind: 'perhaps-code' | 'phone' | 'email';
  readonly span: Span;
}

/** What `inspect` found. `codes` stop the sending, `hints` never do. */
export interface Inspection {
  readonly codes: readonly Code[];
  readonly hints: readonly Hint[];
}

export type Inspect = (fields: readonly TextField[]) => Inspection;

const CHECK = '0123456789ABCDEFHJKLMNPRSTUVWXY';

/**
 * A code in any spelling: a gap between any two characters, `.`, `/`, `,` or `-` between the parts of the date, four digits of the year.
 * Groups: the character before, the date, separator, end part. No two neighbouring quantifiers can take the same
 * character but one gap, so the work grows with the length of the text only.
 */
const SHAPE =
  /(^|\D)([0-3] ?\d ?(?:[./,-] ?)?[01] ?\d ?(?:[./,-] ?)?(?:1[89]|20)?\d ?\d) ?([-+A-FU-Y./,:]*) ?(\d ?\d ?\d ?[\dA-FHJ-NPR-Y])(?!\d)/g;

/** The signs of the century that are not mere punctuation. */
const SEPARATOR = /[-+A-Y]/;

/** A date of six digits or an end part with its separator, on its own. */
const HALF = /(^|[^\d\p{L}])(?:(\d{6})|([-+A-FU-Y])(\d{3})([\dA-FHJ-NPR-Y]))(?![\d\p{L}])/gu;

const EMAIL = /()[^ @,;:<>()]{1,64}@[^ @,;:<>()]+\.\w+/g;

/** A number that begins with +, 00358 or 0 and an area or operator, 7 to 15 digits; not a date and not opening hours. */
const PHONE =
  /((?:^|[^\d -])[ (-]{0,3})(?!(?:\d\d[ -]?[01]\d[ -]?(?:19|20)\d\d|\d{4} ?- ?\d{4})(?![ -]?\d))(?:\+ ?[1-9]|00 ?358|0[1-9])(?:[ ()-]{0,2}\d){5,13}(?![ -]?\d)/g;

/**
 * Whether six digits are a calendar day. Of the years that two digits can mean only 1800 and 1900 differ from 2000, by having no leap
 * day: a separator of theirs is read as the 1900s, any other and none as the 2000s.
 */
const isDay = (digits: string, separator: string): boolean => {
  const month = +digits.slice(2, 4) - 1;
  const year = (/[-+U-Y]/.test(separator) ? 1900 : 2000) + +digits.slice(4);
  return new Date(Date.UTC(year, month, +digits.slice(0, 2))).getUTCMonth() === month;
};

type Kind = 'code' | 'perhaps-code' | undefined;

/** How sure a spelling of a real day and number is. `isRight`: its check character fits. */
const sureness = (code: string, date: string, separator: string, end: string, isRight: boolean): Kind => {
  const isSeparated = SEPARATOR.test(separator);
  // Ten bare digits that begin with 0 are a phone number far more often than a code.
  if (!isSeparated && end.slice(-1) <= '9') return isRight && /^[1-3]\d{5} ?\d{4}$/.test(code) ? 'code' : undefined;
  // `13.10.24 120e` is a day and a price more often than a code.
  if (isRight && (isSeparated || /^[\d ]+$/.test(date))) return 'code';
  const isTight = isSeparated ? !(date + end).includes(' ') : /^\w+$/.test(code);
  return isRight || isTight ? 'perhaps-code' : undefined;
};

/** Whether a match of `SHAPE` is a code for certain, perhaps, or not at all. Inside a word only a certain one in one piece counts. */
const judge = (match: RegExpExecArray, next: string): Kind => {
  const [before, date, separator, end] = match.slice(1) as [string, string, string, string];
  const code = match[0].slice(before.length);
  const digits = date.replace(/\D/g, '');
  const day = digits.slice(0, 4) + digits.slice(-2);
  const number = end.replace(/ /g, '').slice(0, 3);
  if (+number < 2 || !isDay(day, separator)) return undefined;
  const kind = sureness(code, date, separator, end, CHECK[+(day + number) % 31] === end.slice(-1));
  const isInWord = /\p{L}/u.test(next);
  return isInWord && (kind !== 'code' || !SEPARATOR.test(separator) || code.includes(' ')) ? undefined : kind;
};

/** Calls `found` for every match with its start, without the character before it; unless it took the match, the search goes on inside it. */
const each = (text: string, pattern: RegExp, found: (match: RegExpExecArray, start: number, end: number) => unknown): void => {
  pattern.lastIndex = 0;
  for (let match; (match = pattern.exec(text));) {
    const start = match.index + (match[1] as string).length;
    if (!found(match, start, pattern.lastIndex)) pattern.lastIndex = start + 1;
  }
};

/**
 * The codes whose two halves are apart, the date first, whatever is between them: six digits, and later in the same
 * field or in another one `-` (or `+`, or a letter), three digits and the check character, with nothing but punctuation or white
 * space around. An end part is read with the nearest date before it that fits.
 */
const pairs = (reading: Reading): Code[] => {
  const codes: Code[] = [];
  // Dates by what they add to the check sum: one look-up for an end part, however many dates there are.
  const dates: { start: number; date: string }[] = [];
  each(reading.units.join(''), HALF, ([, , date, separator = '', number = '', check = ''], start, end) => {
    if (date && isDay(date, '')) dates[(+date * 1000) % 31] = { start, date };
    const head = dates[(CHECK.indexOf(check) + 1023 - +number) % 31];
    if (+number > 1 && head && isDay(head.date, separator)) {
      codes.push({ parts: [...reading.spans(head.start, head.start + 6), ...reading.spans(start, end)] });
    }
  });
  return codes;
};

/**
 * Finds what does not belong in a free text. Give all texts of one form at once, in their order on the page.
 *
 * `codes`: true Finnish personal identity codes (a real day, an individual number 002–999 and the right check character; Digital and
 * Population Data Services Agency), however they are spelled or split over lines or fields. Without a separator a code counts when its
 * check character is a letter, or when it is ten digits that do not begin with 0.
 * `hints`: the right shape with a wrong check character, phone numbers and e-mail addresses. Never throws.
 */
export const inspect: Inspect = (fields) => {
  const reading = readFields(fields);
  const { units, spans } = reading;
  const text = units.join('');
  const codes: Code[] = [];
  const hints: Hint[] = [];
  const hint = (kind: Hint['kind'], start: number, end: number) => hints.push(...spans(start, end).map((span) => ({ kind, span })));
  each(text, SHAPE, (match, start, end) => {
    const kind = judge(match, text.charAt(end));
    if (kind === 'code') codes.push({ parts: spans(start, end) });
    else if (kind) hint(kind, start, end);
    // What is reported once is not looked at again.
    return kind && units.fill('|', start, end);
  });
  codes.push(...pairs(reading));
  const rest = units.join('');
  each(rest, EMAIL, (_, start, end) => hint('email', start, end));
  each(rest, PHONE, (_, start, end) => hint('phone', start, end));
  return { codes, hints };
};

/**
 * The text without the spans, which must be of this text (their `field` is not looked at). Of the white space on the two sides of a
 * removed span one side is kept, the one with more line breaks; none at the beginning, at the end and before a full stop or comma.
 * Nothing else changes.
 */
export const removeSpans = (text: string, spans: readonly Span[]): string => {
  let rest = text;
  for (const { start, end } of [...spans].sort((one, other) => other.start - one.start)) {
    const before = rest.slice(0, start).trimEnd();
    const after = rest.slice(end).trimStart();
    const left = rest.slice(before.length, start);
    const right = rest.slice(end, rest.length - after.length);
    const isRightKept = !left || right.split('\n').length > left.split('\n').length;
    const gap = isRightKept ? right : !right && /^[.,;:!?)]/.test(after) ? '' : left;
    rest = before + (before && after ? gap : '') + after;
  }
  return rest;
};
