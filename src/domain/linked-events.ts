/**
 * Events of a Linked Events interface (`GET /v1/event/`, the event calendar of several Finnish cities), read only. With `include=location`
 * the place comes along.
 */
import type { EventStatus } from '../contract/vocabulary.js';
import { readEvent } from './event-details.js';
import type { EventList, ShownEvent } from './event-reader.js';
import { isObject, isText } from './shapes.js';
import type { Fields } from './shapes.js';

const STATUSES: Readonly<Record<string, EventStatus>> = {
  EventScheduled: 'scheduled',
  EventRescheduled: 'scheduled',
  EventPostponed: 'postponed',
  EventCancelled: 'cancelled',
};

/** The language in which a text is found: the asked one, else Finnish, else any that there is; a text without languages counts as the asked one. */
export const languageIn = (texts: unknown, language: string): string =>
  (isObject(texts) && '@value' in texts && isText(texts['@language']) && texts['@language']) ||
  (isObject(texts) && [language, 'fi', ...Object.keys(texts)].find((key) => isText(texts[key]))) ||
  language;

/** A text in the asked language, else in any that there is; without its HTML tags, as these calendars allow them. */
export const textIn = (texts: unknown, language: string): string => {
  const found = isObject(texts) ? (texts['@value'] ?? texts[languageIn(texts, language)]) : texts;
  if (!isText(found)) return '';
  return found
    .replace(/<br\s*\/?>|<\/(?:p|li|h\d)>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
};

/** A moment as these calendars write it: with or without a time, an offset or seconds. */
export const isMoment = (value: unknown): value is string => isText(value) && !Number.isNaN(Date.parse(value));

/** http and https only: another scheme in a link could run. */
export const webAddress = (value: unknown): string | undefined => (isText(value) && /^https?:\/\/\S+$/i.test(value) ? value : undefined);

/** An identifier that the contract allows, from any. */
export const idOf = (value: string): string =>
  value
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^[^A-Za-z0-9]+/, '')
    .slice(-80);

/** The fields that neither calendar has, so that the event follows the contract. */
export const withoutSignup = {
  isElsewhere: true,
  kind: 'other',
  level: 'dialogue',
  signup: { mode: 'none' },
  terms: {},
  support: [],
} as const;

const placeOf = (location: unknown, language: string) => {
  if (!isObject(location)) return undefined;
  const name = textIn(location['name'], language);
  const street = textIn(location['street_address'], language);
  const city = textIn(location['address_locality'], language);
  const address = [street, city].filter(Boolean).join(', ');
  return name ? { name, address: address || name, accessibility: [] } : undefined;
};

const isRemote = (item: Fields): boolean =>
  isObject(item['location']) && isText(item['location']['id']) && item['location']['id'].endsWith(':internet');

/** An event without an end lasts an hour: a calendar needs one. */
const endOf = (starts: string, ends: unknown): string =>
  isMoment(ends) ? new Date(ends).toISOString() : new Date(Date.parse(starts) + 3_600_000).toISOString();

const languagesOf = (item: Fields): string[] =>
  (Array.isArray(item['in_language']) ? item['in_language'] : []).flatMap((one: unknown) => {
    const id = isObject(one) ? one['@id'] : undefined;
    return isText(id) ? (/\/([a-z]{2,3})\/?$/.exec(id)?.[1] ?? []) : [];
  });

const toEvent = (item: unknown, asked: string): ShownEvent | undefined => {
  if (!isObject(item) || !isText(item['id']) || !isMoment(item['start_time'])) return undefined;
  // All of it in the language of its name, as far as there is: half in one and half in another could not be read aloud.
  const language = languageIn(item['name'], asked);
  const title = textIn(item['name'], language);
  const place = isRemote(item) ? undefined : placeOf(item['location'], language);
  const starts = new Date(item['start_time']).toISOString();
  const status = STATUSES[isText(item['event_status']) ? item['event_status'] : 'EventScheduled'];
  const link = webAddress(textIn(item['info_url'], language)) ?? webAddress(item['@id']);
  const organiser = textIn(item['provider'], language);
  return readEvent({
    ...withoutSignup,
    id: idOf(item['id']),
    title,
    description: textIn(item['description'], language) || textIn(item['short_description'], language) || title,
    status,
    dates: [{ id: 'date', starts, ends: endOf(starts, item['end_time']), status: 'scheduled', ...(isRemote(item) && { remote: {} }) }],
    ...(place && { place }),
    ...(organiser && { organiser }),
    languages: languagesOf(item),
    language: language.replace('_', '-'),
    ...(link && { link }),
  });
};

/** A page of Linked Events in the asked language; `undefined` when it is none. Broken items are left out and counted. */
export const readLinkedEvents = (body: unknown, language: string): EventList | undefined => {
  if (!isObject(body) || !isObject(body['meta']) || !Array.isArray(body['data'])) return undefined;
  const items: readonly unknown[] = body['data'];
  const events = items.flatMap((item) => toEvent(item, language) ?? []);
  const next = webAddress(body['meta']['next']);
  return { events, broken: items.length - events.length, ...(next && { nextCursor: next }) };
};
