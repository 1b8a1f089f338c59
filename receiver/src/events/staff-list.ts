import { sql, type Kysely } from 'kysely';
import type { StaffEvent } from '../../../src/contract/staff-events.js';
import { ID_FORM, MOMENT_FORM, readCursor, writeCursor } from '../common/cursor.js';
import type { Tables } from '../database/schema.js';
import type { Units } from '../staff/staff.js';
import { isComing, startsAt } from './repository.js';
import { viewForStaff } from './staff-repository.js';

export type When = 'coming' | 'draft' | 'past' | undefined;

/** A place in a list, and the moment of its first page: a date that ends meanwhile moves nothing between two pages. */
interface Place {
  readonly from: Date;
  readonly rank: number;
  readonly id: string;
}

const formOf = (when: When): RegExp => new RegExp(`^${when ?? 'all'} ${MOMENT_FORM} (-?\\d{1,15}) ${ID_FORM}$`);

/** @throws ProblemError `invalid` for a place in another list */
function readPlace(text: string, when: When): Place {
  const [from, rank, id = ''] = readCursor(text, formOf(when));
  return { from: new Date(Number(from)), rank: Number(rank), id };
}

const LAST_END = sql`(select max(d.ends) from event_date d where d.event_id = event.id)`;

/** What a list is ordered by, as a number that grows from one event to the next. */
const rankOf = (when: When, from: Date) => {
  if (when === 'coming') return startsAt(from);
  return sql<string>`-floor(extract(epoch from ${when === 'past' ? LAST_END : sql.ref('event.updated_at')}) * 1000)::bigint`;
};

interface EventListFilter {
  readonly units: Units;
  readonly when: When;
  readonly cursor: string | undefined;
  readonly limit: number;
}

/** A page of the events of the own units. @throws ProblemError `invalid` for a cursor of another list */
export async function listForStaff(database: Kysely<Tables>, { units, when, cursor, limit }: EventListFilter, now: Date) {
  const after = cursor === undefined ? undefined : readPlace(cursor, when);
  const from = after?.from ?? now;
  const rank = rankOf(when, from);
  const rows = await database
    .selectFrom('event')
    .select(['id', rank.as('rank')])
    .$if(units !== null, (query) => query.where(sql<boolean>`unit = any(${[...(units ?? [])]}::text[])`))
    .$if(when !== undefined, (query) => query.where('published', '=', when !== 'draft'))
    .$if(when === 'coming', (query) => query.where(isComing(from)))
    .$if(when === 'past', (query) => query.where(sql<boolean>`not ${isComing(from)}`))
    .$if(after !== undefined, (query) => query.where(sql<boolean>`(${rank}, id) > (${after?.rank ?? 0}::bigint, ${after?.id ?? ''})`))
    .orderBy('rank')
    .orderBy('id')
    .limit(limit + 1)
    .execute();
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  const items: StaffEvent[] = await viewForStaff(
    database,
    shown.map(({ id }) => id),
    now,
  );
  return { items, next: last && writeCursor(when ?? 'all', from.getTime(), last.rank, last.id) };
}
