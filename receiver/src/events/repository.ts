import { sql, type Kysely } from 'kysely';
import type { Event } from '../../../src/contract/events.js';
import type { Attendance, HouseLevel } from '../../../src/contract/vocabulary.js';
import type { Tables } from '../database/schema.js';
import { toEvent } from './view.js';
import { bestLanguage } from '../common/language.js';
import { countOccupancy, Occupancy, readEvents } from './stored-events.js';

export interface EventFilter {
  readonly kind: string | undefined;
  readonly level: HouseLevel | undefined;
  readonly attendance: Attendance | undefined;
  /** Part of the name or the address of the place, in any language and any case. */
  readonly place: string | undefined;
  readonly language: string | undefined;
  /** Only events of which something has not ended at this moment. */
  readonly from: Date;
  /** Only what comes after this one in the list. */
  readonly after: { readonly startsAt: number; readonly id: string } | undefined;
  readonly limit: number;
}

/** Later than any date: the place in the list of events without a coming date. Milliseconds since 1970. */
export const NO_COMING_DATE = 253_402_300_799_000;

/** When the first date starts that has not ended, in milliseconds; dates that were postponed have no time. */
export const startsAt = (from: Date) => sql<string>`coalesce(
  (select floor(extract(epoch from min(d.starts)) * 1000) from event_date d where d.event_id = event.id and d.ends > ${from} and d.status <> 'postponed'),
  ${NO_COMING_DATE})::bigint`;

/** Something of it has not ended, or has no time (yet): no dates, or postponed ones. */
export const isComing = (from: Date) => sql<boolean>`(
  event.status = 'postponed'
  or not exists (select from event_date d where d.event_id = event.id)
  or exists (select from event_date d where d.event_id = event.id and (d.ends > ${from} or d.status = 'postponed')))`;

const takesPlace = (how: Attendance, from: Date) => sql<boolean>`exists (
  select from event_date d where d.event_id = event.id and d.ends > ${from} and ${sql.ref(how === 'place' ? 'd.on_place' : 'd.on_remote')})`;

const isAt = (place: string) => sql<boolean>`exists (
  select from event_text t where t.event_id = event.id
  and strpos(lower(concat_ws(' ', t.body->'place'->>'name', t.body->'place'->>'address')), lower(${place})) > 0)`;

function selectIds(database: Kysely<Tables>, { kind, level, attendance, place, language, from, after, limit }: EventFilter) {
  const order = startsAt(from);
  return database
    .selectFrom('event')
    .select(['id', order.as('starts_at')])
    .where('published', '=', true)
    .where(isComing(from))
    .$if(kind !== undefined, (query) => query.where('kind', '=', kind ?? ''))
    .$if(level !== undefined, (query) => query.where('level', '=', level ?? 'dialogue'))
    .$if(attendance !== undefined, (query) => query.where(takesPlace(attendance ?? 'place', from)))
    .$if(place !== undefined, (query) => query.where(isAt(place ?? '')))
    .$if(language !== undefined, (query) => query.where(sql<boolean>`languages @> ${JSON.stringify([language])}::jsonb`))
    .$if(after !== undefined, (query) => query.where(sql<boolean>`(${order}, id) > (${after?.startsAt ?? 0}::bigint, ${after?.id ?? ''})`))
    .orderBy('starts_at')
    .orderBy('id')
    .limit(limit + 1)
    .execute();
}

/** The words of events, each in the asked language or the nearest one that this event has: the whole event in one language, never a mix. */
async function textsOf(database: Kysely<Tables>, ids: readonly string[], asked: string | undefined) {
  const rows = await database.selectFrom('event_text').selectAll().where('event_id', 'in', ids).execute();
  return (id: string) => {
    const own = rows.filter(({ event_id }) => event_id === id);
    const language = bestLanguage(
      asked,
      own.map((row) => row.language),
    );
    return own.find((row) => row.language === language);
  };
}

async function view(database: Kysely<Tables>, ids: readonly string[], asked: string | undefined, now: Date): Promise<Event[]> {
  if (ids.length === 0) return [];
  const stored = await readEvents(database, ids);
  const texts = await textsOf(database, ids, asked);
  const occupancy = await countOccupancy(database, ids);
  return stored.flatMap((event) => {
    const text = texts(event.id);
    if (text === undefined) return [];
    return [toEvent(event, text.body, text.language, occupancy.get(event.id) ?? new Occupancy(), now)];
  });
}

/** Published events, the one that comes first at the top; `next` is given when there are more. */
export async function listEvents(database: Kysely<Tables>, filter: EventFilter, asked: string | undefined, now: Date) {
  const rows = await selectIds(database, filter);
  const shown = rows.slice(0, filter.limit);
  const last = rows.length > filter.limit ? shown.at(-1) : undefined;
  const items = await view(
    database,
    shown.map(({ id }) => id),
    asked,
    now,
  );
  return { items, next: last === undefined ? undefined : { startsAt: Number(last.starts_at), id: last.id } };
}

/** One published event in the asked language or the nearest one there is. */
export async function findEvent(database: Kysely<Tables>, id: string, asked: string | undefined, now: Date): Promise<Event | undefined> {
  const row = await database.selectFrom('event').select('id').where('id', '=', id).where('published', '=', true).executeTakeFirst();
  return row === undefined ? undefined : (await view(database, [row.id], asked, now))[0];
}
