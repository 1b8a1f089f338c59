/**
 * Events as an endpoint, a file or a page gives them, checked by hand: the schema library would cost everyone who only looks at the list.
 * What the widget shows is checked; what it does not use is not.
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

const isAbsentOr = (check: (value: unknown) => boolean, ...values: readonly unknown[]): boolean =>
  values.every((value) => value === undefined || check(value));
const isListOf = (check: (value: unknown) => boolean, value: unknown): boolean => Array.isArray(value) && value.every(check);
const isOneOf = (words: string, value: unknown): boolean => isText(value) && words.split(' ').includes(value);
const isCount = (value: unknown): boolean => Number.isInteger(value) && (value as number) >= 0;
const isStatus = (value: unknown): boolean => isOneOf('scheduled postponed cancelled over', value);
const isRoom = (room: unknown): boolean => isObject(room) && isAbsentOr(isCount, room['left'], room['capacity']);
const isAllText = (value: unknown): boolean => isObject(value) && isAbsentOr(isText, ...Object.values(value));

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
  isAbsentOr(isInstant, signup['opens'], signup['closes'], signup['choiceDate']) &&
  isAbsentOr(isText, signup['criteria'], signup['term'], signup['chosenBy']) &&
  isAbsentOr(isCount, signup['places']) &&
  isAbsentOr((list) => isObject(list) && isCount(list['length']) && isAbsentOr(isCount, list['capacity']), signup['waitingList']);

const isPlace = (place: unknown): boolean =>
  isObject(place) &&
  isText(place['name']) &&
  isText(place['address']) &&
  isListOf(isText, place['accessibility']) &&
  isAbsentOr(isText, place['note']);

const isQuestion = (question: unknown): boolean =>
  isObject(question) &&
  isText(question['id']) &&
  isText(question['text']) &&
  (isOneOf('recommend agree faces yes-no text', question['type']) ||
    (isOneOf('one-of many-of', question['type']) && isListOf(isAllText, question['options'])));

/** The event, when every field that is shown has the contract's form. */
export const readEvent = (item: unknown): ShownEvent | undefined => {
  if (!isObject(item)) return undefined;
  const isWhole =
    ['id', 'kind', 'title', 'description'].every((name) => isText(item[name])) &&
    isStatus(item['status']) &&
    isListOf(isDate, item['dates']) &&
    isSignup(item['signup']) &&
    isAllText(item['terms']) &&
    isListOf(isText, item['support']) &&
    isListOf(isText, item['languages']) &&
    isAbsentOr(isPlace, item['place']) &&
    isAbsentOr(isAllText, item['influence']) &&
    isAbsentOr((questions) => isListOf(isQuestion, questions), item['questions']) &&
    'kindLabel agenda goal remoteNote contactPerson otherWayToSignUp organiser outcome language'
      .split(' ')
      .every((name) => isAbsentOr(isText, item[name]));
  return isWhole ? (item as unknown as ShownEvent) : undefined;
};

/** A page of events: broken items are left out and counted. `undefined` when it is no page of events at all. */
export const readEvents = (body: unknown): EventList | undefined => {
  const items = isObject(body) ? body['items'] : body;
  if (!Array.isArray(items)) return undefined;
  const events = items.flatMap((item) => readEvent(item) ?? []);
  const cursor = isObject(body) ? body['nextCursor'] : undefined;
  return { events, broken: items.length - events.length, ...(isText(cursor) && { nextCursor: cursor }) };
};
