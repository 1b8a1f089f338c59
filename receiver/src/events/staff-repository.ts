import type { Kysely } from 'kysely';
import type { EventStatus } from '../../../src/contract/vocabulary.js';
import { dateStatusAt, eventStatusAt } from '../../../src/domain/event-state.js';
import type { Tables } from '../database/schema.js';
import type { EventBody, EventTexts } from '../../../src/contract/staff-events.js';
import type { SignupCounts, StaffEvent } from '../../../src/contract/staff-events.js';
import { readEvents, type StoredEvent } from './stored-events.js';

const NONE: SignupCounts = { confirmed: 0, waiting: 0, applied: 0, drawn: 0, 'not-chosen': 0, cancelled: 0 };

async function countStates(database: Kysely<Tables>, ids: readonly string[]): Promise<ReadonlyMap<string, SignupCounts>> {
  const counts = new Map(ids.map((id) => [id, { ...NONE }]));
  const rows = await database
    .selectFrom('signup_date')
    .select(['event_id', 'state'])
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('event_id', 'in', ids)
    .groupBy(['event_id', 'state'])
    .execute();
  for (const { event_id, state, count } of rows) (counts.get(event_id) ?? { ...NONE })[state] = Number(count);
  return counts;
}

/** The event as it was written. */
function bodyOf(event: StoredEvent, texts: Record<string, EventTexts>): EventBody {
  const dates = event.dates.map(({ id, starts, ends, on_remote, place_capacity, remote_capacity }) => ({
    id,
    starts: starts.toISOString(),
    ends: ends.toISOString(),
    ...(place_capacity === null ? {} : { room: { capacity: place_capacity } }),
    ...(on_remote ? { remote: remote_capacity === null ? {} : { capacity: remote_capacity } } : {}),
  }));
  const { kind, level, published, signup, support, languages, outcome, delete_after_days: deleteAfterDays } = event;
  const known = outcome === null ? {} : { outcome };
  return { kind, level, published, dates, signup, support, languages, ...known, deleteAfterDays, texts };
}

/** Events as staff see them, in the order of the ids. */
export async function viewForStaff(database: Kysely<Tables>, ids: readonly string[], now: Date): Promise<StaffEvent[]> {
  if (ids.length === 0) return [];
  const events = await readEvents(database, ids);
  const texts = await database.selectFrom('event_text').selectAll().where('event_id', 'in', ids).execute();
  const counts = await countStates(database, ids);
  return events.map((event) => {
    const own = texts.filter(({ event_id }) => event_id === event.id).map(({ language, body }) => [language, body] as const);
    const dateStatus = Object.fromEntries(event.dates.map((date): [string, EventStatus] => [date.id, dateStatusAt(event, date, now)]));
    return {
      id: event.id,
      status: eventStatusAt(event, now),
      updatedAt: event.updated_at.toISOString(),
      dateStatus,
      signups: counts.get(event.id) ?? NONE,
      body: bodyOf(event, Object.fromEntries(own)),
    };
  });
}

/** The events that were changed last; everything that a small organisation has. */
export async function listForStaff(database: Kysely<Tables>, limit: number, now: Date): Promise<StaffEvent[]> {
  const rows = await database.selectFrom('event').select('id').orderBy('updated_at', 'desc').orderBy('id').limit(limit).execute();
  return viewForStaff(
    database,
    rows.map(({ id }) => id),
    now,
  );
}
