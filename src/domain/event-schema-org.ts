/** Events as schema.org JSON-LD, as plugins of content systems write them into pages, or as a file. */
import type { Event } from '../contract/events.js';
import type { EventStatus } from '../contract/vocabulary.js';
import {
  idOf,
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
  word,
} from './event-file.js';
import type { FileReading, ItemResult } from './event-file.js';
import type { EventList } from './event-reader.js';
import { readSchedule } from './event-schedule.js';
import { daysOf, readTimes, wholeDays } from './event-times.js';
import type { EventTimes } from './event-times.js';
import { readMoment } from './moment-reader.js';
import { isObject, isText } from './shapes.js';
import type { Fields } from './shapes.js';
import { languageIn, lineIn, textIn } from './translations.js';

/** Where the events of a page are found. */
const CONTAINERS = [
  '@graph',
  'itemListElement',
  'item',
  'mainEntity',
  'hasPart',
  'about',
  'event',
  'events',
  'subEvent',
  'subEvents',
  'hasCourseInstance',
  'dataFeedElement',
];
/** Kinds of events whose names do not end so, and names that end so and are none to come to. */
const OTHER_TYPES = ['EventSeries', 'CourseInstance', 'Festival', 'Hackathon'];
const NO_TYPES = ['PublicationEvent', 'BroadcastEvent', 'OnDemandEvent', 'DeliveryEvent'];

const typesOf = (item: Fields): readonly string[] => listOf(item['@type']).map(word);

const isEvent = (item: Fields): boolean =>
  typesOf(item).some((type) => (type.endsWith('Event') && !NO_TYPES.includes(type)) || OTHER_TYPES.includes(type));

const isSeries = (item: Fields): boolean => typesOf(item).includes('EventSeries');

const VOCABULARY = /^(?:schema:|https?:\/\/schema\.org\/)/;

/**
 * With the fields named as the vocabulary names them: some write its prefix or its address before each, and `type` and `id`, which its context
 * allows, for `@type` and `@id`.
 */
const withPlainNames = (value: unknown, hasContext = false): unknown => {
  if (Array.isArray(value)) return value.map((one) => withPlainNames(one, hasContext));
  if (!isObject(value)) return value;
  const isWithin = hasContext || '@context' in value;
  const nameOf = (given: string): string => {
    const name = given.replace(VOCABULARY, '');
    return isWithin && ['type', 'id'].includes(name) && !(`@${name}` in value) ? `@${name}` : name;
  };
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [nameOf(name), withPlainNames(field, isWithin)]));
};

/** Things that others refer to by `@id`. */
type Nodes = ReadonlyMap<unknown, Fields>;

/** Every thing in the document that has a name to refer to. */
const nodesIn = (value: unknown, nodes: Map<unknown, Fields> = new Map<unknown, Fields>()): Map<unknown, Fields> => {
  if (Array.isArray(value)) value.forEach((one) => nodesIn(one, nodes));
  if (!isObject(value)) return nodes;
  const names = Object.keys(value).filter((name) => name !== '@id' && name !== '@type');
  if (isText(value['@id']) && names.length > 0 && !nodes.has(value['@id'])) nodes.set(value['@id'], value);
  for (const name of names) nodesIn(value[name], nodes);
  return nodes;
};

/** The thing itself, where only its `@id` is given. */
const resolved = (value: unknown, nodes: Nodes): unknown => {
  const isReference = isObject(value) && !Object.keys(value).some((name) => name !== '@id' && name !== '@type');
  return isReference ? (nodes.get(value['@id']) ?? value) : value;
};

const resolvedList = (value: unknown, nodes: Nodes): readonly unknown[] => listOf(value).map((one) => resolved(one, nodes));

/** What a part of a series does not say itself. */
const INHERITED = ['location', 'organizer', 'url', 'inLanguage', 'eventAttendanceMode', 'image'];

const withInherited = (item: Fields, parent: Fields | undefined): Fields => {
  if (!parent) return item;
  const missing = INHERITED.filter((name) => item[name] === undefined && parent[name] !== undefined);
  return {
    ...Object.fromEntries(missing.map((name) => [name, parent[name]])),
    ...item,
    ...(item['name'] === undefined && { name: parent['name'] }),
  };
};

/** All events of the document, those within others too. @param parent the event that this is a part of */
const eventsIn = (value: unknown, nodes: Nodes, seen = new Set<unknown>(), parent?: Fields): readonly Fields[] => {
  if (Array.isArray(value)) return value.flatMap((one) => eventsIn(one, nodes, seen, parent));
  const item = resolved(value, nodes);
  if (!isObject(item) || seen.has(item)) return [];
  seen.add(item);
  const superEvent = parent ?? resolvedList(item['superEvent'], nodes).find((one) => isObject(one));
  const here = isEvent(item) ? [withInherited(item, isObject(superEvent) ? superEvent : undefined)] : [];
  const within = CONTAINERS.flatMap((name) => eventsIn(item[name], nodes, seen, /^subEvent|^hasCourse/.test(name) ? item : undefined));
  // The heading of a series says nothing that its parts do not say.
  return isSeries(item) && within.length > 0 ? within : [...here, ...within];
};

const countryOf = (value: unknown): string => (isObject(value) ? lineIn(value['name'], 'fi') : '');

const addressOf = (address: unknown, language: string): string => {
  if (!isObject(address)) return lineIn(address, language);
  const [street, code, town] = ['streetAddress', 'postalCode', 'addressLocality'].map((name) =>
    typeof address[name] === 'number' ? String(address[name]) : lineIn(address[name], language),
  );
  return joinParts([street ?? '', [code, town].filter(Boolean).join(' ')]) || countryOf(address['addressCountry']);
};

interface Whereabouts {
  readonly place: Event['place'];
  readonly isRemote: boolean;
  readonly remoteNote: string;
}

const isAddress = (text: string): boolean => /^(?:https?:\/\/|www\.)/i.test(text);

const isVirtual = (location: unknown, language: string): boolean => {
  const name = isObject(location) ? lineIn(location['name'], language) : lineIn(location, language);
  return (isObject(location) && typesOf(location).includes('VirtualLocation')) || isRemoteName(name) || isAddress(name);
};

const placeOf = (location: unknown, nodes: Nodes, language: string): Event['place'] => {
  if (!isObject(location)) return makePlace(lineIn(location, language), '');
  const isOnlyAddress = typesOf(location).includes('PostalAddress');
  const address = addressOf(isOnlyAddress ? location : resolvedList(location['address'], nodes)[0], language);
  return makePlace(lineIn(location['name'], language), address);
};

/** On the spot, at a distance or both: by the kinds of its places, and by what is said of it. */
const whereaboutsOf = (item: Fields, statuses: readonly string[], nodes: Nodes, language: string): Whereabouts => {
  const locations = resolvedList(item['location'], nodes);
  const mode = statusWords(item['eventAttendanceMode'])[0] ?? '';
  const isMixed = mode.startsWith('mixed');
  const isOnline =
    mode.startsWith('online') ||
    statusWords(item['courseMode']).some((one) => /^(?:online|remote|distance)/.test(one)) ||
    (statuses.includes('movedonline') && !isMixed);
  const virtual = locations.filter((one) => isVirtual(one, language));
  const places = isOnline ? [] : locations.filter((one) => !virtual.includes(one));
  const notes = virtual.map((one) =>
    isObject(one) ? (webAddress(one['url']) ?? textIn(one['description'], language)) : lineIn(one, language),
  );
  return {
    place: places.map((one) => placeOf(one, nodes, language)).find((place) => place !== undefined),
    isRemote: virtual.length > 0 || isOnline || isMixed,
    remoteNote: notes.find((note) => note !== '' && !isRemoteName(note)) ?? '',
  };
};

const saysSomething = (value: unknown): value is Fields => isObject(value) && Object.keys(value).some((name) => !name.startsWith('@'));

/** Moments may be written as typed values, and as lists. */
const momentsOf = (value: unknown): readonly unknown[] => listOf(value).map((one) => (isObject(one) ? one['@value'] : one));

/** The days of what is repeated in a way that is not understood, while it is known when it ends or it has not begun. */
const daysOfUnknownRule = (start: unknown, ends: readonly unknown[], now: number): readonly EventTimes[] => {
  const last = ends.find((end) => readMoment(end) !== undefined);
  const times = readTimes(start, last);
  const days = times && wholeDays(times.starts, times.ends);
  return days && (last !== undefined || Date.parse(days.ends) > now) ? [days] : [];
};

/** Of an event that says how long it lasts instead of when it ends. */
const endAfter = (start: unknown, duration: unknown): string | undefined => {
  const moment = readMoment(start);
  const [, days = 0, hours = 0, minutes = 0] =
    /^P(?:(\d{1,2})D)?(?:T(?:(\d{1,3})H)?(?:(\d{1,4})M)?(?:0*S)?)?$/i.exec(isText(duration) ? duration.trim() : '') ?? [];
  const length = ((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60_000;
  return moment === undefined || moment.length === 10 || length === 0 ? undefined : new Date(Date.parse(moment) + length).toISOString();
};

const timesOf = (item: Fields, nodes: Nodes, now: number): readonly EventTimes[] => {
  const [starts, ends] = [momentsOf(item['startDate']), momentsOf(item['endDate'])];
  const schedules = resolvedList(item['eventSchedule'], nodes).filter(saysSomething);
  const plain = { ...item, startDate: starts[0], endDate: ends[0] };
  const scheduled = schedules.flatMap((schedule) => readSchedule(schedule, plain, now) ?? []);
  if (scheduled.length > 0) return scheduled.sort((one, other) => Date.parse(one.starts) - Date.parse(other.starts));
  const [schedule] = schedules;
  if (schedule) return daysOfUnknownRule(starts[0] ?? schedule['startDate'], [schedule['endDate'], ends[0]], now);
  const isHeading = isSeries(item) || listOf(item['subEvent'] ?? item['subEvents']).length > 0;
  return starts.flatMap((start, index) => {
    const times = readTimes(start, ends[index] ?? endAfter(start, item['duration']));
    return times ? [isHeading ? daysOf(times) : times] : [];
  });
};

/** Why an event without any time is not listed. */
const faultOf = (item: Fields): string => {
  if (listOf(item['eventSchedule']).length > 0) return 'eventSchedule is not understood';
  return item['startDate'] ? 'startDate is no day and no time' : 'no startDate';
};

/** One that is postponed has a new day when it says so, or says what its day was before. */
const statusWithDate = (item: Fields, words: readonly string[]): EventStatus => {
  const status = statusOf(words);
  const [before, now] = ['previousStartDate', 'startDate'].map((name) => readMoment(momentsOf(item[name])[0]));
  return status === 'postponed' && before !== undefined && now !== undefined && before !== now ? 'scheduled' : status;
};

const firstAddress = (value: unknown, { resolve }: FileReading): string | undefined =>
  listOf(value)
    .map((one) => webAddress(isObject(one) ? (one['@id'] ?? one['url']) : one, resolve))
    .find((address) => address !== undefined);

const namesOf = (value: unknown, nodes: Nodes, language: string): string =>
  joinParts(resolvedList(value, nodes).map((one) => lineIn(isObject(one) ? one['name'] : one, language)));

/** A text that has no language of its own is in the language of the event, where it has only one. */
const languageOf = (item: Fields, languages: readonly string[], asked: string): string => {
  const hasNone = typeof item['name'] === 'string' && languages.length === 1;
  return (hasNone && languages[0]) || languageIn(item['name'], asked);
};

const languagesOf = (item: Fields, nodes: Nodes): string[] =>
  languageTags(resolvedList(item['inLanguage'], nodes).map((one) => (isObject(one) ? (one['alternateName'] ?? one['name']) : one)));

const toEvent = (item: Fields, nodes: Nodes, reading: FileReading): ItemResult => {
  const languages = languagesOf(item, nodes);
  const language = languageOf(item, languages, reading.language);
  const title = lineIn(item['name'], language);
  if (!title) return { fault: 'no name' };
  const words = statusWords(item['eventStatus']);
  const status = statusWithDate(item, words);
  const times = timesOf(item, nodes, reading.now);
  if (times.length === 0 && status !== 'postponed') {
    return { fault: `${title}: ${faultOf(item)}` };
  }
  const link = firstAddress(item['url'], reading) ?? firstAddress(item['mainEntityOfPage'], reading);
  const offers = resolvedList(item['offers'], nodes)
    .flatMap((offer) => (isObject(offer) ? [offer, ...resolvedList(offer['offers'], nodes)] : []))
    .map((offer) => isObject(offer) && firstAddress(offer['url'], reading));
  const event = makeEvent(
    {
      id: idOf(isText(item['@id']) ? item['@id'] : (link ?? `${title}-${times[0]?.starts ?? ''}`)),
      name: item['name'],
      descriptions: [item['description']],
      status,
      times,
      ...whereaboutsOf(item, words, nodes, language),
      organiser: namesOf(item['organizer'], nodes, language),
      languages,
      link,
      signupLink: offers.find((address): address is string => Boolean(address)),
    },
    language,
  );
  return event ? { event } : { fault: `${title}: cannot be read` };
};

/** Events of JSON-LD, wherever in it they are; things of other types are passed over. `undefined` when there is no event in it. */
export const readSchemaOrg = (body: unknown, language: string, given: Partial<FileReading> = {}): EventList | undefined => {
  const document = withPlainNames(body);
  const nodes = nodesIn(document);
  const items = eventsIn(document, nodes);
  if (items.length === 0) return undefined;
  const reading = readingOf(language, given);
  const parents = new Set(items.flatMap((item) => listOf(item['superEvent']).map((one) => (isObject(one) ? one['@id'] : one))));
  // The heading of a series whose parts are elsewhere in the document.
  const isHeading = (item: Fields): boolean => isSeries(item) && item['@id'] !== undefined && parents.has(item['@id']);
  const results = items.map((item) => (isHeading(item) ? undefined : toEvent(item, nodes, reading)));
  const leftOut = results.flatMap((result, place) => (result && 'fault' in result ? [`${place} (${result.fault})`] : []));
  const events = withoutDoubles(results.flatMap((result) => (result && 'event' in result ? [result.event] : [])));
  return { events, broken: leftOut.length, leftOut };
};
