/** The days of what is repeated, from a schema.org `Schedule`. */
import { word, listOf } from './event-file.js';
import { readTimes, wholeDays } from './event-times.js';
import type { EventTimes } from './event-times.js';
import { clockInFinland, dayInFinland } from './finnish-clock.js';
import { readMoment } from './moment-reader.js';
import { isObject, isText } from './shapes.js';
import type { Fields } from './shapes.js';

const DAY = 86_400_000;
/** How many of the coming days are shown, and how far they are looked for. */
const SHOWN = 12;
const LONGEST = 3660;

const WEEKDAYS = ['su', 'mo', 'tu', 'we', 'th', 'fr', 'sa'];

interface Rule {
  readonly unit: 'D' | 'W' | 'M' | 'Y';
  readonly every: number;
  readonly weekdays: readonly WeekdayRule[];
  readonly monthDays: readonly number[];
  readonly months: readonly number[];
}

/** `nth` = which one of the month, −1 for the last. */
interface WeekdayRule {
  readonly weekday: number;
  readonly nth?: number;
}

const WORDS: Readonly<Record<string, string>> = {
  daily: 'P1D',
  weekly: 'P1W',
  biweekly: 'P2W',
  monthly: 'P1M',
  yearly: 'P1Y',
  annually: 'P1Y',
};

/** A name in English, whole or cut: another one that begins so, such as `torstai` or `tiistai`, is none. */
const WEEKDAY = /^(-?\d)?(su|mo|tu|we|th|fr|sa)(?:n|e|d|u|i|t|[a-z]*day)?$/i;

const weekdayOf = (value: string, nth: unknown): WeekdayRule | undefined => {
  const [, count, name] = WEEKDAY.exec(word(value)) ?? [];
  const place = count ? Number(count) : nth;
  return name === undefined
    ? undefined
    : { weekday: WEEKDAYS.indexOf(name.toLowerCase()), ...(typeof place === 'number' && { nth: place }) };
};

/** `Monday`, `["MO", "TH"]`, `MO,TH`, `https://schema.org/Monday`. */
const weekdayNames = (value: unknown): readonly string[] =>
  listOf(value)
    .map((one) => (isObject(one) ? one['@id'] : one))
    .flatMap((one) => (isText(one) ? one.split(/[\s,]+/).filter(Boolean) : ['?']));

/** Nothing when any of it is not understood: half a rule gives wrong days. */
const ruleOf = (schedule: Fields): Rule | undefined => {
  const weekdays = weekdayNames(schedule['byDay']).map((name) => weekdayOf(name, schedule['byMonthWeek']));
  const given = isText(schedule['repeatFrequency']) ? schedule['repeatFrequency'].trim() : '';
  const [, count, unit] = /^(?:R\d*\/)?P(\d{1,3})([DWMY])$/.exec((WORDS[given.toLowerCase()] ?? given).toUpperCase()) ?? [];
  if ((!unit && (given !== '' || weekdays.length === 0)) || weekdays.includes(undefined)) return undefined;
  return {
    unit: (unit ?? 'W') as Rule['unit'],
    every: Number(count ?? 1) || 1,
    weekdays: weekdays.filter((weekday) => weekday !== undefined),
    monthDays: listOf(schedule['byMonthDay']).map(Number),
    months: listOf(schedule['byMonth']).map(Number),
  };
};

const weekOf = (time: number): number => Math.floor((time / DAY + 3) / 7);
const monthOf = (time: number): number => new Date(time).getUTCFullYear() * 12 + new Date(time).getUTCMonth();

const isWeekday = (time: number, { weekday, nth }: WeekdayRule): boolean => {
  const date = new Date(time);
  if (date.getUTCDay() !== weekday) return false;
  if (nth === undefined) return true;
  if (nth < 0) return new Date(time + 7 * DAY).getUTCMonth() !== date.getUTCMonth();
  return Math.ceil(date.getUTCDate() / 7) === nth;
};

const fits = (time: number, first: number, { unit, every, weekdays, monthDays, months: inMonths }: Rule): boolean => {
  const date = new Date(time);
  if (inMonths.length > 0 && !inMonths.includes(date.getUTCMonth() + 1)) return false;
  const isOnDay = weekdays.length === 0 || weekdays.some((rule) => isWeekday(time, rule));
  switch (unit) {
    case 'D':
      return isOnDay && ((time - first) / DAY) % every === 0;
    case 'W':
      return (
        (weekdays.length > 0 ? isOnDay : date.getUTCDay() === new Date(first).getUTCDay()) && (weekOf(time) - weekOf(first)) % every === 0
      );
    default: {
      const months = monthOf(time) - monthOf(first);
      const dates = monthDays.length > 0 ? monthDays : [new Date(first).getUTCDate()];
      return months % (unit === 'Y' ? every * 12 : every) === 0 && (weekdays.length > 0 ? isOnDay : dates.includes(date.getUTCDate()));
    }
  }
};

/** `17:00:00`, `T17:00` or `17:00:00+02:00`: a clock in Finland. */
const clockIn = (value: unknown): string | undefined =>
  isText(value) ? /^T?(\d\d?[:.]\d\d)(?:[:.]\d\d)?(?:\+0[23]:?00)?$/i.exec(value.trim())?.[1] : undefined;

/** So much later by the clock of the same day: `PT1H30M`. */
const clockAfter = (start: string | undefined, duration: unknown): string | undefined => {
  const [, hours = 0, minutes = 0] = /^PT(?:(\d{1,2})H)?(?:(\d{1,3})M)?$/i.exec(isText(duration) ? duration.trim() : '') ?? [];
  const [hour = 0, minute = 0] = (start ?? '').split(/[:.]/).map(Number);
  const end = (hour + Number(hours)) * 60 + minute + Number(minutes);
  const isLater = start !== undefined && Number(hours) + Number(minutes) > 0 && end <= 24 * 60;
  return isLater ? `${String(Math.floor(end / 60)).padStart(2, '0')}:${String(end % 60).padStart(2, '0')}` : undefined;
};

/** Of a moment that has one. */
const clockOf = (value: unknown): string | undefined => {
  const moment = readMoment(value);
  return moment === undefined || moment.length === 10 ? undefined : clockInFinland(moment).slice(11, 16);
};

const timesOn = (day: string, start: string | undefined, end: string | undefined): EventTimes | undefined => {
  if (!start) return wholeDays(day);
  const ends = end && end.replace('.', ':').padStart(5, '0') <= start.replace('.', ':').padStart(5, '0') ? undefined : end;
  return readTimes(`${day} ${start}`, ends && `${day} ${ends}`);
};

/** First and last day of the series. */
const boundsOf = (schedule: Fields, event: Fields): readonly [first: string, last: string | undefined] | undefined => {
  const first = readMoment(schedule['startDate']) ?? readMoment(event['startDate']);
  const last = readMoment(schedule['endDate']) ?? readMoment(event['endDate']);
  if (!first) return undefined;
  const [firstDay, lastDay] = [dayInFinland(first), last && dayInFinland(last)];
  // The end of the first evening is not the end of the series.
  return [firstDay, lastDay !== undefined && (lastDay > firstDay || schedule['endDate'] !== undefined) ? lastDay : undefined];
};

const REPEATING = ['repeatFrequency', 'byDay', 'byMonth', 'byMonthDay', 'byMonthWeek', 'repeatCount'];

/** Some list single evenings as schedules that repeat nothing. */
const isOneDay = (schedule: Fields): boolean => {
  const [first, last] = ['startDate', 'endDate'].map((name) => readMoment(schedule[name]));
  return first !== undefined && REPEATING.every((name) => !schedule[name]) && dayInFinland(last ?? first) === dayInFinland(first);
};

const findDays = (schedule: Fields, [first, last]: readonly [string, string | undefined]): string[] | undefined => {
  const rule = ruleOf(schedule);
  if (!rule) return undefined;
  const excepted = new Set(
    listOf(schedule['exceptDate'])
      .flatMap((value) => readMoment(value) ?? [])
      .map(dayInFinland),
  );
  const limit = typeof schedule['repeatCount'] === 'number' ? schedule['repeatCount'] : Infinity;
  const begins = Date.parse(first);
  const ends = last === undefined ? Infinity : Date.parse(last);
  const days: string[] = [];
  for (let step = 0, count = 0; step <= LONGEST && count < limit; step += 1) {
    const time = begins + step * DAY;
    if (time > ends) break;
    if (!fits(time, begins, rule)) continue;
    count += 1;
    days.push(new Date(time).toISOString().slice(0, 10));
  }
  return days.filter((day) => !excepted.has(day));
};

/**
 * The next times of what is repeated, at most twelve; the last one of all when it is over. Nothing when its rule is not understood, or its
 * clock is not Finland's.
 */
export const readSchedule = (schedule: unknown, event: Fields, now: number): readonly EventTimes[] | undefined => {
  if (!isObject(schedule)) return undefined;
  const zone = schedule['scheduleTimezone'];
  const bounds = boundsOf(schedule, event);
  if (!bounds || (isText(zone) && !/^Europe\/(?:Helsinki|Mariehamn)$/.test(zone))) return undefined;
  const days = isOneDay(schedule) ? [bounds[0]] : findDays(schedule, bounds);
  if (!days) return undefined;
  // A clock that is given and cannot be read is not guessed from another.
  const start = isText(schedule['startTime'])
    ? clockIn(schedule['startTime'])
    : (clockOf(schedule['startDate']) ?? clockOf(event['startDate']));
  const duration = schedule['duration'] ?? event['duration'];
  const end = clockIn(schedule['endTime']) ?? clockAfter(start, duration) ?? clockOf(event['endDate']);
  const times = days.flatMap((day) => timesOn(day, start, end) ?? []);
  const coming = times.filter(({ ends }) => Date.parse(ends) > now).slice(0, SHOWN);
  return coming.length > 0 ? coming : times.slice(-1);
};
