import { sql } from 'kysely';
import type { OutcomeSort, OutcomeStatus } from '../../../src/contract/vocabulary.js';
import { stageOf } from '../../../src/domain/outcome-filter.js';
import { DAY, midnightInHelsinki } from '../common/time.js';
import type { ByLanguage } from '../database/columns.js';
import { hasWords, type PlainNames } from './search.js';

/** The parts of a published outcome that it is found by. */
export interface IndexedOutcome {
  readonly id: string;
  readonly status: OutcomeStatus;
  readonly level: string | null;
  readonly unit: string;
  readonly themes: readonly string[];
  /** How many said so, as it is sorted: all numbers that are hidden are alike. */
  readonly rank: number;
  /** Milliseconds since 1970. */
  readonly updatedAt: number;
  readonly languages: readonly string[];
  /** By language: the text that a search looks in, in lower case. */
  readonly words: ByLanguage;
}

/** The board's filter; a list is never empty. */
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

/** Where a page ends: what the list is sorted by, and the id where that is equal. */
export interface OutcomePlace {
  readonly status: OutcomeStatus;
  readonly rank: number;
  readonly updatedAt: string;
  readonly id: string;
}

/** The language in which a reader gets an outcome: the first preferred one that it has, else its first one. */
export function languageShown(preferred: readonly string[]) {
  const cases = preferred.map((language) => sql`when ${language} = any(outcome.languages) then ${language}`);
  return sql<string>`case ${sql.join(cases, sql` `)} else outcome.languages[1] end`;
}

type Condition = (outcome: IndexedOutcome) => boolean;

const dayAfter = (day: string): string => new Date(Date.parse(day) + DAY).toISOString().slice(0, 10);

/** Whether an outcome matches a filter, the cheap conditions first; `undefined` = all of them do. */
export function conditionOf(
  { statuses, themes, levels, unit, from, to, words }: OutcomeFilter,
  preferred: readonly string[],
  names: PlainNames,
): Condition | undefined {
  const conditions: Condition[] = [];
  if (statuses !== undefined) conditions.push(({ status }) => statuses.includes(status));
  if (unit !== undefined) conditions.push((outcome) => outcome.unit === unit);
  if (levels !== undefined) conditions.push(({ level }) => level !== null && levels.includes(level));
  if (themes !== undefined) conditions.push((outcome) => outcome.themes.some((theme) => themes.includes(theme)));
  if (from !== undefined) {
    const first = midnightInHelsinki(from).getTime();
    conditions.push(({ updatedAt }) => updatedAt >= first);
  }
  if (to !== undefined) {
    const end = midnightInHelsinki(dayAfter(to)).getTime();
    conditions.push(({ updatedAt }) => updatedAt < end);
  }
  if (words !== undefined) conditions.push(hasWords(words, preferred, names));
  const [only, ...others] = conditions;
  return others.length === 0 ? only : (outcome) => conditions.every((condition) => condition(outcome));
}

type Order = (one: Sortable, other: Sortable) => number;
type Sortable = Pick<IndexedOutcome, 'status' | 'rank' | 'updatedAt' | 'id'>;

const byUpdate: Order = (one, other) => other.updatedAt - one.updatedAt || (one.id < other.id ? 1 : -1);

/** Each order; equal ones are ordered by id, so that a place in a list is unambiguous. */
export const ORDERS: Readonly<Record<OutcomeSort, Order>> = {
  'outcome-first': (one, other) => stageOf(one.status) - stageOf(other.status) || byUpdate(one, other),
  updated: byUpdate,
  oldest: (one, other) => -byUpdate(one, other),
  'most-said': (one, other) => other.rank - one.rank || byUpdate(one, other),
};

/** Whether an outcome comes after a place in the list. */
export function isAfter(sort: OutcomeSort, { updatedAt, ...rest }: OutcomePlace): Condition {
  const place = { ...rest, updatedAt: Date.parse(updatedAt) };
  return (outcome) => outcome.id !== place.id && ORDERS[sort](outcome, place) > 0;
}
