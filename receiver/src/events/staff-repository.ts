import type { Kysely } from 'kysely';
import type { EventStatus } from '../../../src/contract/vocabulary.js';
import { dateStatusAt, eventStatusAt } from '../../../src/domain/event-state.js';
import type { Tables } from '../database/schema.js';
import type { EventBody, EventTexts } from '../../../src/contract/staff-events.js';
import type { Draw, SignupCounts, StaffEvent } from '../../../src/contract/staff-events.js';
import { tagOf, type Version } from '../http/versions.js';
import { isWithin, type Units } from '../staff/staff.js';
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
  const { kind, level, published, signup, support, languages, outcome, unit, delete_after_days: deleteAfterDays } = event;
  const known = { ...(outcome === null ? {} : { outcome }), ...(unit === null ? {} : { unit }) };
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

/** One event for staff. Its entity tag is of what staff decide: neither a signup nor the passing of time is a conflict. */
export async function versionOf(database: Kysely<Tables>, id: string, now: Date): Promise<Version<StaffEvent> | undefined> {
  const [[content], [stored]] = [await viewForStaff(database, [id], now), await readEvents(database, [id])];
  if (content === undefined || stored === undefined) return undefined;
  return { content, tag: tagOf([content.body, stored.status, stored.dates.map(({ status }) => status)]) };
}

/** How the places of an event of the own units were drawn, if they were. */
export async function findDraw(database: Kysely<Tables>, id: string, units: Units): Promise<Draw | undefined> {
  const row = await database
    .selectFrom('event_draw')
    .innerJoin('event', 'event.id', 'event_draw.event_id')
    .select(['event_draw.at', 'event_draw.seed', 'event_draw.drawn', 'event.unit'])
    .where('event_draw.event_id', '=', id)
    .executeTakeFirst();
  if (row === undefined || !isWithin(units, row.unit)) return undefined;
  return { at: row.at.toISOString(), seed: row.seed, order: row.drawn };
}
