/**
 * Events as an endpoint, a file or a page gives them, checked by hand: the schema library would cost everyone who only looks at the list.
 * Here what the list shows; the rest is checked when an event is opened (`event-details.ts`).
 */
import type { Event } from '../contract/events.js';

/** An event to show. `isElsewhere` = from a calendar that takes no signups; `link` leads to the organiser's own page (http or https). */
export type ShownEvent = Event & { readonly isElsewhere?: boolean; readonly link?: string };

/** The good items, how many were left out because they were broken, and where the next page begins. */
export interface EventList {
  readonly events: readonly ShownEvent[];
  readonly broken: number;
  readonly nextCursor?: string;
}

export type Fields = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
export const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
export const isInstant = (value: unknown): value is string => isText(value) && !Number.isNaN(Date.parse(value));
export const isAbsentOr = (check: (value: unknown) => boolean, ...values: readonly unknown[]): boolean =>
  values.every((value) => value === undefined || check(value));
export const isListOf = (check: (value: unknown) => boolean, value: unknown): boolean => Array.isArray(value) && value.every(check);
export const isOneOf = (words: string, value: unknown): boolean => isText(value) && words.split(' ').includes(value);
export const isCount = (value: unknown): boolean => Number.isInteger(value) && (value as number) >= 0;

const isStatus = (value: unknown): boolean => isOneOf('scheduled postponed cancelled over', value);
const isRoom = (room: unknown): boolean => isObject(room) && isAbsentOr(isCount, room['left']);

const isDate = (date: unknown): boolean =>
  isObject(date) &&
  isText(date['id']) &&
  isInstant(date['starts']) &&
  isInstant(date['ends']) &&
  isStatus(date['status']) &&
  isAbsentOr(isRoom, date['room'], date['remote']);

const isSignup = (signup: unknown): boolean =>
  isObject(signup) &&
  isOneOf('open application lottery none', signup['mode']) &&
  isAbsentOr(isInstant, signup['opens'], signup['closes']) &&
  isAbsentOr((list) => isObject(list) && isCount(list['length']) && isAbsentOr(isCount, list['capacity']), signup['waitingList']);

/** Whether the list can show it. */
const isListed = (item: unknown): item is ShownEvent =>
  isObject(item) &&
  isText(item['id']) &&
  isText(item['title']) &&
  isStatus(item['status']) &&
  isListOf(isDate, item['dates']) &&
  isSignup(item['signup']) &&
  isAbsentOr((place) => isObject(place) && isText(place['name']), item['place']);

/** A page of events: broken items are left out and counted. `undefined` when it is no page of events at all. */
export const readEvents = (body: unknown): EventList | undefined => {
  const items: unknown = isObject(body) && (isListed(body) ? [body] : body['items']);
  if (!Array.isArray(items)) return undefined;
  const events = items.filter(isListed);
  const cursor = (body as Fields)['nextCursor'];
  return { events, broken: items.length - events.length, ...(isText(cursor) && { nextCursor: cursor }) };
};
