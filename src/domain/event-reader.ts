/**
 * Events of an endpoint, a file or a page. Here the fields that the list shows are checked; `event-details.ts` checks the others when an event
 * is opened, so that who only reads the list does not pay for them.
 */
import type { Event, EventDate } from '../contract/events.js';
import { EVENT_STATUSES, SIGNUP_MODES } from '../contract/vocabulary/events.js';
import { fits, isCount, isInstant, isObject, isText, oneOf, optional } from './shapes.js';
import type { Shape } from './shapes.js';

/** A date to show. `clockTimes` says which of its moments have a clock time (see event-times.ts); both when it is absent. */
export type ShownDate = EventDate & { readonly clockTimes?: 'none' | 'start' };

/** An event to show. */
export type ShownEvent = Omit<Event, 'dates'> & {
  readonly dates: readonly ShownDate[];
  /** From a calendar that takes no signups here. */
  readonly isElsewhere?: boolean;
  /** The organiser's own page (http or https). */
  readonly link?: string;
  /** Where the organiser takes signups (http or https). */
  readonly signupLink?: string;
  /** The language of the description, where it is not the event's. */
  readonly descriptionLanguage?: string;
};

/** The good items, how many were left out because they were broken, and where the next page begins. */
export interface EventList {
  readonly events: readonly ShownEvent[];
  readonly broken: number;
  /** Their places in the list, from 0, and of a file also what is wrong with each: for the web team. */
  readonly leftOut: readonly string[];
  readonly nextCursor?: string;
}

const isStatus = oneOf(EVENT_STATUSES);
const room = optional({ left: optional(isCount) });

const listedEvent: Shape = {
  id: isText,
  title: isText,
  status: isStatus,
  dates: [{ id: isText, starts: isInstant, ends: isInstant, status: isStatus, room, remote: room }],
  signup: {
    mode: oneOf(SIGNUP_MODES),
    opens: optional(isInstant),
    closes: optional(isInstant),
    waitingList: optional({ length: isCount, capacity: optional(isCount) }),
  },
  place: optional({ name: isText }),
};

export const isListed = (item: unknown): item is ShownEvent => fits(item, listedEvent);

/** A page of events: broken items are left out and counted. `undefined` when it is no page of events at all. */
export const readEvents = (body: unknown): EventList | undefined => {
  if (!isObject(body)) return undefined;
  const items: unknown = isListed(body) ? [body] : body['items'];
  if (!Array.isArray(items)) return undefined;
  const events = items.filter(isListed);
  const leftOut = items.flatMap((item, place) => (isListed(item) ? [] : [String(place)]));
  const cursor = body['nextCursor'];
  return { events, broken: leftOut.length, leftOut, ...(isText(cursor) && { nextCursor: cursor }) };
};
