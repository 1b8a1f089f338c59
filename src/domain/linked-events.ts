/**
 * Events of a Linked Events interface (`GET /v1/event/`, the event calendar of several Finnish cities), read only. With `include=location`
 * the place comes along, with `include=sub_events` the days of a series.
 */
import type { Event } from '../contract/events.js';
import {
  idOf,
  isDeletedName,
  isRemoteName,
  joinParts,
  languageTags,
  listOf,
  makeEvent,
  makePlace,
  readingOf,
  statusOf,
  statusWords,
  webAddress,
  withoutDoubles,
} from './event-file.js';
import type { FileReading, ItemResult } from './event-file.js';
import type { EventList } from './event-reader.js';
import { readTimes, wholeDays } from './event-times.js';
import type { EventTimes } from './event-times.js';
import { dayInFinland } from './finnish-clock.js';
import { readMoment } from './moment-reader.js';
import { isObject, isText } from './shapes.js';
import type { Fields } from './shapes.js';
import { languageIn, lineIn, textIn } from './translations.js';

/** What an address of the interface ends with: the item's identifier. */
const lastPart = (address: unknown): string =>
  isText(address)
    ? (address
        .replace(/[?#].*$/, '')
        .replace(/\/+$/, '')
        .split('/')
        .at(-1) ?? '')
    : '';

const identifierOf = (item: unknown): string => (isObject(item) && (isText(item['id']) ? item['id'] : lastPart(item['@id']))) || '';

const isRemote = (item: Fields): boolean => {
  const { location } = item;
  return (
    item['is_virtualevent'] === true ||
    isText(item['virtualevent_url']) ||
    identifierOf(location).endsWith(':internet') ||
    isRemoteName(lineIn(isObject(location) ? location['name'] : location, 'fi'))
  );
};

/** The place, as much of it as is known; what is told besides its address, such as the room, comes after it. */
const placeOf = (item: Fields, language: string): Event['place'] => {
  const { location } = item;
  // A table that was filled in by hand has the place as a text.
  if (isText(location)) {
    const name = lineIn(location, language);
    return isRemoteName(name) ? undefined : makePlace(name, joinParts([name, lineIn(item['location_extra_info'], language)]));
  }
  const isGiven = isObject(location) && location['deleted'] !== true && !isDeletedName(lineIn(location['name'], 'fi'));
  const textOf = (field: string): string => (isGiven ? lineIn(location[field], language) : '');
  const name = textOf('name');
  if (isRemoteName(name) || identifierOf(location).endsWith(':internet')) return undefined;
  const address = joinParts([textOf('street_address'), textOf('address_locality')]);
  return makePlace(name || address, joinParts([address, lineIn(item['location_extra_info'], language)]));
};

/** A whole day has a date without a time, or flags that say that its time means nothing. */
const momentOf = (item: Fields, field: 'start' | 'end'): unknown => {
  const moment = readMoment(item[`${field}_time`]);
  if (moment === undefined || item[`has_${field}_time`] !== false) return item[`${field}_time`];
  // The end of a whole day is the midnight after it.
  return dayInFinland(field === 'end' ? new Date(Date.parse(moment) - 1).toISOString() : moment);
};

const timesOf = (item: Fields): EventTimes | undefined => readTimes(momentOf(item, 'start'), momentOf(item, 'end'));

/** The days of a series that came along with it. */
const daysOfSeries = (item: Fields): readonly EventTimes[] =>
  listOf(item['sub_events'])
    .flatMap((part) =>
      isObject(part) && !isGone(part) && statusOf(statusWords(part['event_status'])) === 'scheduled' ? (timesOf(part) ?? []) : [],
    )
    .sort((one, other) => Date.parse(one.starts) - Date.parse(other.starts));

/** Deleted, which the name says too, or not published yet. */
const isGone = (item: Fields): boolean =>
  item['deleted'] === true || item['publication_status'] === 'draft' || isDeletedName(lineIn(item['name'], 'fi'));

/** A series is no sitting of three weeks: its days are known, or when it begins and ends. */
const allTimes = (item: Fields): readonly EventTimes[] => {
  const times = timesOf(item);
  const days = item['super_event_type'] === 'recurring' ? daysOfSeries(item) : [];
  if (days.length > 0 || !times) return days;
  const isSeries = isText(item['super_event_type']) || listOf(item['sub_events']).length > 0;
  return [isSeries ? wholeDays(times.starts, times.ends) : times];
};

const languagesOf = (item: Fields): string[] =>
  languageTags(listOf(item['in_language']).map((one) => (isObject(one) ? (isText(one['id']) ? one['id'] : lastPart(one['@id'])) : one)));

const SIGNUP_LINK =
  /regist|signup|sign_up|enrol|ilmoitt|ilmo|anmäl|anmal|ticket|lippu|biljett|lyyti|webropol|eventbrite|forms\.(?:office|gle)|docs\.google\.com\/forms/i;

/** Where one signs up, unless that has ended. The address of the interface itself (`@id`) is no page. */
const signupLinkOf = (item: Fields, language: string, now: number): string | undefined => {
  const registration = isObject(item['registration']) ? item['registration'] : {};
  const end = readMoment(item['enrolment_end_time'] ?? registration['enrolment_end_time']);
  if (end !== undefined && Date.parse(end) + (end.length === 10 ? 86_400_000 : 0) < now) return undefined;
  const external = listOf(item['external_links']).filter(
    (link): link is Fields => isObject(link) && SIGNUP_LINK.test(`${String(link['name'])} ${String(link['link'])}`),
  );
  const inLanguage = external.find((link) => link['language'] === language) ?? external[0];
  const offered = listOf(item['offers']).map((offer) => isObject(offer) && webAddress(textIn(offer['info_url'], language)));
  const candidates = [webAddress(textIn(registration['signup_url'], language)), webAddress(inLanguage?.['link']), ...offered];
  return candidates.find((address): address is string => Boolean(address));
};

/** The interface that an item comes from: its own addresses show data, no page. */
const interfaceOf = (item: Fields): string | undefined =>
  isText(item['@id']) ? /^https?:\/\/.+\/(?=(?:event|registration)\/[^/]+\/?$)/.exec(item['@id'])?.[0] : undefined;

/** The organiser's page. */
const pageOf = (item: Fields, language: string): string | undefined => {
  const address = webAddress(textIn(item['info_url'], language));
  const data = interfaceOf(item);
  return address !== undefined && data !== undefined && address.startsWith(data) ? undefined : address;
};

/** What it costs, when it costs something. */
const priceOf = (item: Fields, language: string): string => {
  const prices = listOf(item['offers']).map((offer) =>
    isObject(offer) && offer['is_free'] !== true ? lineIn(offer['price'], language) : '',
  );
  return joinParts(prices);
};

const toEvent = (item: unknown, { language: asked, now }: FileReading): ItemResult => {
  if (!isObject(item)) return { fault: 'not an event' };
  if (isGone(item)) return undefined;
  const id = identifierOf(item);
  if (!id) return { fault: 'no id' };
  const language = languageIn(item['name'], asked);
  if (!lineIn(item['name'], language)) return { fault: `${id}: no name` };
  const status = statusOf(statusWords(item['event_status']));
  const times = allTimes(item);
  if (times.length === 0 && status !== 'postponed') {
    return { fault: `${id}: ${item['start_time'] ? 'start_time is no day and no time' : 'no start_time'}` };
  }
  const remote = isRemote(item);
  const place = remote && !isObject(item['location']) ? undefined : placeOf(item, language);
  // Where there is no place it tells how to come.
  const extra = place ? '' : lineIn(item['location_extra_info'], language);
  const event = makeEvent(
    {
      id: idOf(id),
      name: item['name'],
      descriptions: [item['description'], item['short_description']],
      more: priceOf(item, language),
      status,
      times,
      place,
      isRemote: remote,
      remoteNote: joinParts([extra, webAddress(item['virtualevent_url']) ?? '']),
      organiser: lineIn(item['provider'], language),
      languages: languagesOf(item),
      link: pageOf(item, language),
      signupLink: signupLinkOf(item, language, now),
    },
    language,
  );
  return event ? { event } : { fault: `${id}: cannot be read` };
};

/** The identifiers of the events that the list has as parts of a series. */
const partsIn = (items: readonly unknown[]): ReadonlySet<string> =>
  new Set(
    items.flatMap((item) => (isObject(item) && !isGone(item) ? [identifierOf(item), `part of ${identifierOf(item['super_event'])}`] : [])),
  );

/** The heading of a series whose days are in the list: it says nothing that they do not say. */
const isHeading = (item: unknown, parts: ReadonlySet<string>): boolean =>
  isObject(item) &&
  item['super_event_type'] === 'recurring' &&
  (parts.has(`part of ${identifierOf(item)}`) || listOf(item['sub_events']).some((part) => parts.has(identifierOf(part))));

/** A page, a list or one event of the interface. */
const itemsOf = (body: unknown): readonly unknown[] | undefined => {
  const isItem = (item: unknown): boolean => isObject(item) && 'start_time' in item;
  if (Array.isArray(body)) return body.some(isItem) ? body : undefined;
  if (!isObject(body)) return undefined;
  if (isItem(body) && isObject(body['name'])) return [body];
  return isObject(body['meta']) && Array.isArray(body['data']) ? body['data'] : undefined;
};

/** A page of Linked Events in the asked language; `undefined` when it is none. Broken items are left out, counted and named. */
export const readLinkedEvents = (body: unknown, language: string, given: Partial<FileReading> = {}): EventList | undefined => {
  const items = itemsOf(body);
  if (!items) return undefined;
  const reading = readingOf(language, given);
  const parts = partsIn(items);
  const results = items.map((item) => (isHeading(item, parts) ? undefined : toEvent(item, reading)));
  const leftOut = results.flatMap((result, place) => (result && 'fault' in result ? [`${place} (${result.fault})`] : []));
  const meta: unknown = isObject(body) ? body['meta'] : undefined;
  const next = isObject(meta) ? webAddress(meta['next'], reading.resolve) : undefined;
  return {
    events: withoutDoubles(results.flatMap((result) => (result && 'event' in result ? [result.event] : []))),
    broken: leftOut.length,
    leftOut,
    ...(next && { nextCursor: next }),
  };
};
