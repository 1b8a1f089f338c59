import type { Event, EventDate } from '../../../src/contract/events.js';
import { seatsLeft } from '../../../src/domain/capacity.js';
import { dateStatusAt, eventStatusAt } from '../../../src/domain/event-state.js';
import { deletionDay } from './stored-events.js';
import type { EventTexts } from '../../../src/contract/staff-events.js';
import type { Occupancy, StoredDate, StoredEvent } from './stored-events.js';

function remoteOf(date: StoredDate, occupancy: Occupancy): EventDate['remote'] {
  if (!date.on_remote) return undefined;
  const room = occupancy.room(date, 'remote');
  return room.capacity === undefined ? {} : { capacity: room.capacity, left: seatsLeft(room) ?? 0 };
}

function dateView(event: StoredEvent, date: StoredDate, occupancy: Occupancy, now: Date): EventDate {
  const place = occupancy.room(date, 'place');
  const isLimited = date.on_place && place.capacity !== undefined;
  const remote = remoteOf(date, occupancy);
  return {
    id: date.id,
    starts: date.starts.toISOString(),
    ends: date.ends.toISOString(),
    status: dateStatusAt(event, date, now),
    ...(isLimited ? { room: { capacity: place.capacity, left: seatsLeft(place) ?? 0 } } : {}),
    ...(remote === undefined ? {} : { remote }),
  };
}

function signupView(stored: StoredEvent, { criteria, term, chosenBy }: EventTexts, occupancy: Occupancy, now: Date): Event['signup'] {
  const { waitingList, ...rules } = stored.signup;
  return {
    ...rules,
    ...(waitingList === undefined ? {} : { waitingList: { ...waitingList, length: occupancy.waiting } }),
    ...(criteria === undefined ? {} : { criteria }),
    ...(term === undefined ? {} : { term }),
    ...(chosenBy === undefined ? {} : { chosenBy }),
    ...(rules.mode === 'none' ? {} : { deleteOn: deletionDay(stored, now) }),
  };
}

/** An event as the contract tells it: decided facts, words of one language, counts, and the clock. */
export function toEvent(stored: StoredEvent, texts: EventTexts, language: string, occupancy: Occupancy, now: Date): Event {
  const { criteria: _criteria, term: _term, chosenBy: _chosenBy, ...words } = texts;
  return {
    ...words,
    id: stored.id,
    kind: stored.kind,
    level: stored.level,
    status: eventStatusAt(stored, now),
    dates: stored.dates.map((date) => dateView(stored, date, occupancy, now)),
    signup: signupView(stored, texts, occupancy, now),
    support: stored.support,
    languages: stored.languages,
    language,
    ...(stored.outcome === null ? {} : { outcome: stored.outcome }),
  };
}
