import { sql, type Kysely } from 'kysely';
import type { Tables } from '../database/schema.js';
import type { EventBody } from '../../../src/contract/staff-events.js';

const json = (value: unknown): string => JSON.stringify(value);

async function saveFacts(database: Kysely<Tables>, id: string, body: EventBody, now: Date): Promise<void> {
  const { kind, level, published, unit = null, outcome = null, deleteAfterDays } = body;
  const facts = {
    kind,
    level,
    published,
    signup: json(body.signup),
    support: json(body.support),
    languages: json(body.languages),
    outcome,
    unit,
    delete_after_days: deleteAfterDays,
    updated_at: now,
  };
  await database
    .insertInto('event')
    .values({ id, status: 'scheduled', ...facts })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(facts))
    .execute();
}

async function saveTexts(database: Kysely<Tables>, id: string, { texts }: EventBody): Promise<void> {
  await database.deleteFrom('event_text').where('event_id', '=', id).execute();
  const rows = Object.entries(texts).map(([language, text]) => ({ event_id: id, language, body: json(text) }));
  await database.insertInto('event_text').values(rows).execute();
}

const dateRows = (id: string, { dates, texts }: EventBody) => {
  const hasPlace = Object.values(texts).some(({ place }) => place !== undefined);
  return dates.map(({ id: dateId, starts, ends, room, remote }) => ({
    event_id: id,
    id: dateId,
    starts: new Date(starts),
    ends: new Date(ends),
    status: 'scheduled' as const,
    on_place: hasPlace || room !== undefined,
    place_capacity: room?.capacity ?? null,
    on_remote: remote !== undefined,
    remote_capacity: remote?.capacity ?? null,
  }));
};

/** A postponed date that gets a new time takes place again. */
const STATUS = sql<'scheduled' | 'postponed' | 'cancelled'>`case
  when event_date.status = 'postponed' and event_date.starts <> excluded.starts then 'scheduled' else event_date.status end`;

async function saveDates(database: Kysely<Tables>, id: string, body: EventBody): Promise<void> {
  const rows = dateRows(id, body);
  const kept = rows.map((row) => row.id);
  await database
    .deleteFrom('event_date')
    .where('event_id', '=', id)
    .$if(kept.length > 0, (query) => query.where('id', 'not in', kept))
    .execute();
  if (rows.length === 0) return;
  await database
    .insertInto('event_date')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['event_id', 'id']).doUpdateSet((columns) => ({
        status: STATUS,
        starts: columns.ref('excluded.starts'),
        ends: columns.ref('excluded.ends'),
        on_place: columns.ref('excluded.on_place'),
        place_capacity: columns.ref('excluded.place_capacity'),
        on_remote: columns.ref('excluded.on_remote'),
        remote_capacity: columns.ref('excluded.remote_capacity'),
      })),
    )
    .execute();
}

/** Saves an event as written; dates that it no longer has are deleted with their rows. */
export async function saveEventRows(database: Kysely<Tables>, id: string, body: EventBody, now: Date): Promise<void> {
  await saveFacts(database, id, body, now);
  await saveTexts(database, id, body);
  await saveDates(database, id, body);
}
