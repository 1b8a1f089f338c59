/** Events as schema.org JSON-LD, read from a page or a file. */
import type { EventStatus } from '../contract/vocabulary.js';
import { readEvent } from './event-details.js';
import type { EventList, ShownEvent } from './event-reader.js';
import { idOf, isMoment, languageIn, textIn, withoutSignup, webAddress } from './linked-events.js';
import { isObject, isText } from './shapes.js';
import type { Fields } from './shapes.js';

const STATUSES: Readonly<Record<string, EventStatus>> = {
  EventScheduled: 'scheduled',
  EventRescheduled: 'scheduled',
  EventMovedOnline: 'scheduled',
  EventPostponed: 'postponed',
  EventCancelled: 'cancelled',
};

/** The last word of `https://schema.org/EventScheduled`, or of the same without the address. */
const word = (value: unknown): string => (isText(value) ? value.replace(/^.*[/#:]/, '') : '');

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : value === undefined ? [] : [value]);

const isEventType = (item: unknown): item is Fields => isObject(item) && listOf(item['@type']).some((type) => word(type).endsWith('Event'));

const addressOf = (address: unknown): string => {
  if (isText(address)) return address;
  if (!isObject(address)) return '';
  return [address['streetAddress'], [address['postalCode'], address['addressLocality']].filter(isText).join(' ')].filter(isText).join(', ');
};

const placeOf = (location: readonly unknown[]) => {
  const found = location.find((one) => isObject(one) && word(one['@type']) !== 'VirtualLocation');
  if (!isObject(found)) return undefined;
  const name = textIn(found['name'], 'fi') || addressOf(found['address']);
  return name ? { name, address: addressOf(found['address']) || name, accessibility: [] } : undefined;
};

const toEvent = (item: unknown, asked: string): ShownEvent | undefined => {
  if (!isEventType(item) || !isMoment(item['startDate'])) return undefined;
  const language = languageIn(item['name'], asked);
  const title = textIn(item['name'], language);
  const starts = new Date(item['startDate']).toISOString();
  const ends = isMoment(item['endDate']) ? new Date(item['endDate']).toISOString() : new Date(Date.parse(starts) + 3_600_000).toISOString();
  const location = listOf(item['location']);
  const place = placeOf(location);
  const isRemote = location.some((one) => isObject(one) && word(one['@type']) === 'VirtualLocation');
  const organiser = listOf(item['organizer']).map((one) => (isObject(one) ? textIn(one['name'], language) : ''))[0];
  const link = webAddress(item['url']);
  return readEvent({
    ...withoutSignup,
    id: idOf(isText(item['@id']) ? item['@id'] : (link ?? `${title}-${starts}`)),
    title,
    description: textIn(item['description'], language) || title,
    status: STATUSES[word(item['eventStatus']) || 'EventScheduled'],
    dates: [{ id: 'date', starts, ends, status: 'scheduled', ...(isRemote && { remote: {} }) }],
    ...(place && { place }),
    ...(organiser && { organiser }),
    languages: listOf(item['inLanguage']).filter(isText),
    language,
    ...(link && { link }),
  });
};

/** Events of JSON-LD: one, a list, or a `@graph`; items of other types are passed over. `undefined` when there is no event in it. */
export const readSchemaOrg = (body: unknown, language: string): EventList | undefined => {
  const items = listOf(isObject(body) && body['@graph'] !== undefined ? body['@graph'] : body).filter(isEventType);
  if (items.length === 0) return undefined;
  const events = items.flatMap((item) => toEvent(item, language) ?? []);
  return { events, broken: items.length - events.length };
};
