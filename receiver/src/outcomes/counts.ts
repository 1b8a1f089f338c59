import { sql, type Kysely } from 'kysely';
import type { OutcomePage, Waiting } from '../../../src/contract/outcomes.js';
import { dayInHelsinki } from '../../../src/domain/contact.js';
import type { Tables } from '../database/schema.js';
import { bestLanguage } from '../common/language.js';
import { DAY } from '../common/time.js';
import type { OutcomeLists } from './outcome-index.js';

/** The day by which the oldest unread feedback will be read; none when that is not promised or the day is past. */
async function readByOf(database: Kysely<Tables>, unit: string | undefined, now: Date, days: number | undefined): Promise<Waiting> {
  if (days === undefined) return { count: 0 };
  const oldest = await database
    .selectFrom('feedback')
    .select('received_at')
    .where('status', '=', 'received')
    .$if(unit !== undefined, (query) => query.where('unit', '=', unit ?? ''))
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  if (oldest === undefined) return { count: 0 };
  const readBy = dayInHelsinki(new Date(oldest.received_at.getTime() + days * DAY));
  return readBy < dayInHelsinki(now) ? { count: 0 } : { count: 0, readBy };
}

/** How much feedback is neither part of an outcome nor answered or closed, of one unit or of all. */
export async function countWaiting(
  database: Kysely<Tables>,
  { unit, now, readWithinDays }: { readonly unit: string | undefined; readonly now: Date; readonly readWithinDays: number | undefined },
): Promise<Waiting> {
  const days = database
    .selectFrom('feedback_waiting')
    .select(['day', sql<number>`sum(waiting)`.as('waiting')])
    .$if(unit !== undefined, (query) => query.where('unit', '=', unit ?? ''))
    .groupBy('day')
    .having(sql`sum(waiting)`, '>', 0);
  const { count, since } = await database
    .selectFrom(days.as('days'))
    .select([sql<number>`coalesce(sum(days.waiting), 0)::integer`.as('count'), sql<string | null>`min(days.day)`.as('since')])
    .executeTakeFirstOrThrow();
  if (count === 0 || since === null) return { count: 0 };
  return { ...(await readByOf(database, unit, now, readWithinDays)), count, since };
}

/** Languages whose alphabetical order is known by name; the tag of a request may be none that the engine takes. */
const COLLATED = ['fi', 'sv', 'en', 'se'];

/** The themes and units that published outcomes have, by name in the asked language. */
export function facetsIn({ themes, units }: OutcomeLists, asked: string | undefined): NonNullable<OutcomePage['facets']> {
  const order = new Intl.Collator(bestLanguage(asked, COLLATED));
  const named = (rows: typeof units) =>
    rows
      .map(({ id, names }) => ({ id, name: names[bestLanguage(asked, Object.keys(names)) ?? ''] ?? '' }))
      .sort((one, other) => order.compare(one.name, other.name));
  return { themes: named(themes).map(({ id, name }) => ({ id, label: name })), units: named(units) };
}
