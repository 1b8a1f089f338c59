/**
 * Events of an endpoint, a file or a page. Here the fields that the list shows are checked; `event-details.ts` checks the others when an event
 * is opened, so that who only reads the list does not pay for them.
 */
import type { Event } from '../contract/events.js';
import { EVENT_STATUSES, SIGNUP_MODES } from '../contract/vocabulary.js';
import { fits, isCount, isInstant, isObject, isText, oneOf, optional } from './shapes.js';
import type { Shape } from './shapes.js';

/** An event to show. `isElsewhere` = from a calendar that takes no signups; `link` leads to the organiser's own page (http or https). */
export type ShownEvent = Event & { readonly isElsewhere?: boolean; readonly link?: string };

/** The good items, how many were left out because they were broken, and where the next page begins. */
export interface EventList {
  readonly events: readonly ShownEvent[];
  readonly broken: number;
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

const isListed = (item: unknown): item is ShownEvent => fits(item, listedEvent);

/** A page of events: broken items are left out and counted. `undefined` when it is no page of events at all. */
export const readEvents = (body: unknown): EventList | undefined => {
  if (!isObject(body)) return undefined;
  const items: unknown = isListed(body) ? [body] : body['items'];
  if (!Array.isArray(items)) return undefined;
  const events = items.filter(isListed);
  const cursor = body['nextCursor'];
  return { events, broken: items.length - events.length, ...(isText(cursor) && { nextCursor: cursor }) };
};
