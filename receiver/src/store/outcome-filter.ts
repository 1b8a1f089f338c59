import { sql, type Expression, type ExpressionBuilder, type SqlBool } from 'kysely';
import type { OUTCOME_SORTS } from '../../../src/contract/outcomes.js';
import type { Tables } from '../database/tables.js';

/** What the board asks for; lists are never empty. */
export interface OutcomeFilter {
  readonly statuses?: readonly string[];
  readonly themes?: readonly string[];
  readonly levels?: readonly string[];
  readonly unit?: string;
  /** Days in Europe/Helsinki, both included. */
  readonly from?: string;
  readonly to?: string;
  readonly words?: readonly string[];
}

export type OutcomeSort = (typeof OUTCOME_SORTS)[number];

/** Where a page ends: what the list is sorted by, and the id where that is equal. */
export interface OutcomePlace {
  readonly rank: number;
  readonly updatedAt: string;
  readonly id: string;
}

type Builder = ExpressionBuilder<Tables, 'outcome'>;

/** The language that a reader gets of an outcome: the first wish that it has, else its first one. */
export function languageGiven(wishes: readonly string[]) {
  const cases = wishes.map((wish) => sql`when ${wish} = any(outcome.languages) then ${wish}`);
  return sql<string>`case ${sql.join(cases, sql` `)} else outcome.languages[1] end`;
}

/**
 * Each word stands somewhere in the text that the reader gets, also in the middle of a longer one (`hoito` in `kotihoito`). No index finds
 * that without an extension that a server may not have; ten thousand texts are read in the time of a few pages (docs/performance.md).
 */
function hasWords(builder: Builder, words: readonly string[], wishes: readonly string[]) {
  const texts = builder
    .selectFrom('outcome_text')
    .select('outcome_text.outcome_id')
    .where('outcome_text.language', '=', languageGiven(wishes))
    .where((text) => text.and(words.map((word) => sql<SqlBool>`strpos(outcome_text.words, ${word}) > 0`)))
    .whereRef('outcome_text.outcome_id', '=', 'outcome.id');
  return builder.exists(texts);
}

const midnight = (day: string, offset: number) => sql<Date>`(${day}::date + ${offset}::integer)::timestamp at time zone 'Europe/Helsinki'`;

/** Published outcomes under a filter. */
export function isAsked(builder: Builder, filter: OutcomeFilter, wishes: readonly string[]): Expression<SqlBool> {
  const { statuses, themes, levels, unit, from, to, words } = filter;
  const conditions: Expression<SqlBool>[] = [builder('outcome.published_at', 'is not', null)];
  if (statuses !== undefined) conditions.push(sql`outcome.status = any(${[...statuses]}::text[])`);
  if (themes !== undefined) conditions.push(sql`outcome.themes && ${[...themes]}::text[]`);
  if (levels !== undefined) conditions.push(sql`outcome.level = any(${[...levels]}::text[])`);
  if (unit !== undefined) conditions.push(builder('outcome.unit', '=', unit));
  if (from !== undefined) conditions.push(builder('outcome.updated_at', '>=', midnight(from, 0)));
  if (to !== undefined) conditions.push(builder('outcome.updated_at', '<', midnight(to, 1)));
  if (words !== undefined) conditions.push(hasWords(builder, words, wishes));
  return builder.and(conditions);
}

/** What comes after a place. Written as one comparison of rows, which an index answers by going straight there. */
export function isAfter(sort: OutcomeSort, { rank, updatedAt, id }: OutcomePlace): Expression<SqlBool> {
  if (sort === 'oldest') return sql`(outcome.updated_at, outcome.id) > (${updatedAt}::timestamptz, ${id})`;
  if (sort === 'updated') return sql`(outcome.updated_at, outcome.id) < (${updatedAt}::timestamptz, ${id})`;
  return sql`(outcome.said_rank, outcome.updated_at, outcome.id) < (${rank}::integer, ${updatedAt}::timestamptz, ${id})`;
}

/** Columns and direction of each order. */
export const ORDERS = {
  updated: { columns: ['outcome.updated_at', 'outcome.id'], direction: 'desc' },
  oldest: { columns: ['outcome.updated_at', 'outcome.id'], direction: 'asc' },
  'most-said': { columns: ['outcome.said_rank', 'outcome.updated_at', 'outcome.id'], direction: 'desc' },
} as const satisfies Record<OutcomeSort, unknown>;
