import { fits, isInstant, isObject, isText, oneOf, optional } from './shapes.js';

/** A coming event, as much of it as a level of the house shows. */
export interface ComingEvent {
  readonly title: string;
  /** The next moment at which it is held (RFC 3339); absent for what has no date, such as a web panel. */
  readonly starts?: string;
  readonly place?: string;
  /** Of its title and place, which need not be the page's. */
  readonly language?: string;
}

/** As much of the contract's event as the house reads. */
interface ScheduledEvent {
  readonly title: string;
  readonly dates: readonly { readonly starts: string; readonly status: string }[];
  readonly place?: { readonly name: string };
  readonly language?: string;
}

const scheduledEvent = {
  title: isText,
  status: oneOf(['scheduled']),
  dates: [{ starts: isInstant, status: isText }],
  place: optional({ name: isText }),
  language: optional(isText),
} as const;

/** Whether an item of `GET /events` is an event that is held as planned, with all that the house reads. */
export const isScheduledEvent = (item: unknown): item is ScheduledEvent => fits(item, scheduledEvent);

const comingEventOf = ({ title, dates, place, language }: ScheduledEvent, now: number): ComingEvent[] => {
  const starts = dates
    .flatMap((date) => (date.status === 'scheduled' && Date.parse(date.starts) > now ? [date.starts] : []))
    .sort((one, other) => Date.parse(one) - Date.parse(other))[0];
  if (dates.length > 0 && starts === undefined) return [];
  return [{ title, ...(starts && { starts }), ...(place && { place: place.name }), ...(language && { language }) }];
};

/**
 * The coming events in an answer to `GET /events`. What is broken, cancelled, postponed or over is left out: the house only points at events,
 * and the list of events has the details.
 *
 * @param now milliseconds since 1970
 */
export const readComingEvents = (answer: unknown, now: number): readonly ComingEvent[] => {
  const items = isObject(answer) && Array.isArray(answer['items']) ? (answer['items'] as readonly unknown[]) : [];
  return items.filter(isScheduledEvent).flatMap((event) => comingEventOf(event, now));
};
