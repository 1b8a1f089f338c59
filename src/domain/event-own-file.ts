/** Events of the contract in a file, as people and tables write them. */
import type { EventList } from './event-reader.js';
import { isListed, readEvents } from './event-reader.js';
import { readTimes } from './event-times.js';
import { midnightInFinland } from './finnish-clock.js';
import { readMoment } from './moment-reader.js';
import { isInstant, isObject } from './shapes.js';
import type { Fields } from './shapes.js';
import { withoutEmpty } from './without-empty.js';

/** @param daysLater of a day alone: 0 = its beginning, 1 = its end */
const instantOf = (value: unknown, daysLater: number): unknown => {
  const moment = isInstant(value) ? value : readMoment(value);
  return typeof moment === 'string' && moment.length === 10 ? midnightInFinland(moment, daysLater) : (moment ?? value);
};

const withTimes = (date: unknown, index: number): unknown => {
  if (!isObject(date)) return date;
  const times = isInstant(date['starts']) && isInstant(date['ends']) && isInOrder(date) ? {} : readTimes(date['starts'], date['ends']);
  return { id: `date-${index + 1}`, status: 'scheduled', ...date, ...times };
};

const isInOrder = ({ starts, ends }: Fields): boolean => Date.parse(String(starts)) < Date.parse(String(ends));

const signupOf = (signup: unknown): unknown => {
  if (!isObject(signup)) return signup;
  const { opens, closes } = signup;
  return {
    ...signup,
    ...(opens !== undefined && { opens: instantOf(opens, 0) }),
    ...(closes !== undefined && { closes: instantOf(closes, 1) }),
  };
};

/** Nothing, or a part of which no field is filled in. */
const isEmpty = (value: unknown): boolean => value === undefined || value === null || (isObject(value) && Object.keys(value).length === 0);

/** A place without an address is known by its name: its view shows the two once when they are the same. */
const placeOf = (place: unknown): unknown => (isObject(place) ? { address: place['name'], accessibility: [], ...place } : place);

const eventOf = (value: unknown, language: string): unknown => {
  const item = withoutEmpty(value);
  if (!isObject(item)) return item;
  const { id, dates, signup, title, place, ...others } = item;
  return {
    kind: 'other',
    description: title,
    terms: {},
    support: [],
    languages: [],
    language,
    ...others,
    title,
    id: typeof id === 'number' ? String(id) : id,
    dates: Array.isArray(dates) ? dates.filter((date) => !isEmpty(date)).map(withTimes) : dates,
    ...(!isEmpty(place) && { place: placeOf(place) }),
    signup: signupOf(signup),
  };
};

/** `{"items": […]}`, a bare list or one event; `undefined` when it is none of them. Broken items are left out and counted. */
export const readOwnFile = (body: unknown, language: string): EventList | undefined => {
  if (isListed(body)) return readEvents({ items: [eventOf(body, language)] });
  const items: unknown = isObject(body) ? (body['items'] ?? (Array.isArray(body['dates']) ? [body] : undefined)) : body;
  return Array.isArray(items) ? readEvents({ items: items.map((item) => eventOf(item, language)) }) : undefined;
};
