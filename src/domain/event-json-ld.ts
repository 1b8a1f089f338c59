/** Events as schema.org JSON-LD, for search engines and calendars that read a page. */
import { attendances } from './event-availability.js';
import type { ShownDate, ShownEvent } from './event-reader.js';
import { clockInFinland, dayInFinland } from './finnish-clock.js';

/** What the page says of itself. */
interface Page {
  /** Its address, without what follows `#`. */
  readonly address: string;
  readonly organisation: string | undefined;
}

const STATUSES: Readonly<Record<string, string>> = { cancelled: 'EventCancelled', postponed: 'EventPostponed' };

/** With Finland's offset, as people there read it. */
const withOffset = (instant: string): string => {
  const clock = clockInFinland(instant);
  const hours = (Date.parse(clock) - Date.parse(instant)) / 3_600_000;
  return `${clock.slice(0, 19)}+0${hours}:00`;
};

const timesOf = ({ starts, ends, clockTimes }: ShownDate): object => {
  const [first, last] = [dayInFinland(starts), dayInFinland(new Date(Date.parse(ends) - 1).toISOString())];
  const endDay = last > first ? { endDate: last } : {};
  if (clockTimes === 'none') return { startDate: first, ...endDay };
  return clockTimes === 'start'
    ? { startDate: withOffset(starts), ...endDay }
    : { startDate: withOffset(starts), endDate: withOffset(ends) };
};

const locationOf = (event: ShownEvent, url: string): object => {
  const ways = attendances(event);
  const { place } = event;
  const locations = [
    ...(place ? [{ '@type': 'Place', name: place.name, address: place.address }] : []),
    ...(ways.includes('remote') ? [{ '@type': 'VirtualLocation', url }] : []),
  ];
  const mode = ways.length > 1 ? 'Mixed' : ways[0] === 'remote' ? 'Online' : 'Offline';
  return {
    ...(ways.length > 0 && { eventAttendanceMode: `https://schema.org/${mode}EventAttendanceMode` }),
    ...(locations.length > 0 && { location: locations }),
  };
};

const itemOf = (event: ShownEvent, date: ShownDate | undefined, { address, organisation }: Page): object => {
  const status = event.status === 'scheduled' ? (date?.status ?? event.status) : event.status;
  const url = event.link ?? address;
  const organiser = event.organiser ?? organisation;
  return {
    '@type': 'Event',
    name: event.title,
    description: event.description,
    inLanguage: event.languages.length > 0 ? event.languages : event.language,
    url,
    eventStatus: `https://schema.org/${STATUSES[status] ?? 'EventScheduled'}`,
    ...(date && timesOf(date)),
    ...locationOf(event, url),
    ...(organiser && { organizer: { '@type': 'Organization', name: organiser } }),
    ...(event.signupLink && { offers: { '@type': 'Offer', url: event.signupLink } }),
  };
};

/** Each coming date of each event; one that waits for a new day has none. @param now milliseconds since 1970 */
export const jsonLdOf = (events: readonly ShownEvent[], page: Page, now: number): object => ({
  '@context': 'https://schema.org',
  '@graph': events.flatMap((event) => {
    if (event.status === 'over') return [];
    if (event.dates.length === 0) return event.status === 'postponed' ? [itemOf(event, undefined, page)] : [];
    return event.dates.filter(({ ends }) => Date.parse(ends) > now).map((date) => itemOf(event, date, page));
  }),
});
