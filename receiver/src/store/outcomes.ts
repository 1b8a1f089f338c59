import { sql, type Kysely } from 'kysely';
import type { Outcome, OutcomePage } from '../../../src/contract/outcomes.js';
import type { ByLanguage } from '../database/tables-outcomes.js';
import type { Tables } from '../database/tables.js';
import { bestLanguage } from '../languages.js';
import { composeOutcome } from '../outcome-view.js';
import {
  conditionOf,
  isAfter,
  languageGiven,
  type IndexedOutcome,
  type OutcomeFilter,
  type OutcomePlace,
  type OutcomeSort,
} from './outcome-filter.js';
import type { OutcomeLists } from './outcome-index.js';

export interface OutcomeAsked {
  readonly filter: OutcomeFilter;
  readonly sort: OutcomeSort;
  readonly after: OutcomePlace | undefined;
  readonly limit: number;
  /** Languages in the order of the reader's wish. */
  readonly wishes: readonly string[];
}

/** The theme ids of an outcome with their labels, in the order of the ids. */
const THEMES = sql<{ id: string; labels: ByLanguage }[]>`(
  select coalesce(jsonb_agg(jsonb_build_object('id', theme.id, 'labels', theme.labels) order by place), '[]')
  from unnest(outcome.themes) with ordinality as listed (id, place) join outcome_theme theme on theme.id = listed.id
)`;

const HISTORY = sql<{ at: string; status: Outcome['status']; notes: ByLanguage }[]>`(
  select coalesce(jsonb_agg(jsonb_build_object('at', step.at, 'status', step.status, 'notes', step.notes) order by step.id), '[]')
  from outcome_history step where step.outcome_id = outcome.id
)`;

/** Adds the words and everything else of the card to rows of outcomes. */
const withCard = (database: Kysely<Tables>, wishes: readonly string[]) =>
  database
    .selectFrom('outcome')
    .innerJoin('outcome_text as text', (join) =>
      join.onRef('text.outcome_id', '=', 'outcome.id').on('text.language', '=', languageGiven(wishes)),
    )
    .innerJoin('outcome_unit as unit', 'unit.id', 'outcome.unit')
    .select(['outcome.id', 'outcome.status', 'outcome.level', 'outcome.unit', 'outcome.said_count'])
    .select(['outcome.next_by', 'outcome.updated_at', 'outcome.published_at'])
    .select(['text.language', 'text.body', 'unit.names', THEMES.as('labelled'), HISTORY.as('steps')]);

type Row = Awaited<ReturnType<ReturnType<typeof withCard>['execute']>>[number];

/** A name in the language of the card, else in the nearest there is. */
const nameIn = (names: ByLanguage, language: string): string => names[bestLanguage(language, Object.keys(names)) ?? ''] ?? '';

/** A row as the public card. */
export function toOutcome(row: Row): Outcome {
  const { id, status, level, language, body } = row;
  const history = row.steps.map(({ at, status: step, notes }) => {
    const note = notes[language];
    return { at: new Date(at).toISOString(), status: step, ...(note === undefined ? {} : { note }) };
  });
  const unit = { id: row.unit, name: nameIn(row.names, language) };
  const themes = row.labelled.map((theme) => ({ id: theme.id, label: nameIn(theme.labels, language) }));
  const parts = { id, status, level, unit, themes, text: body, history, language };
  return composeOutcome({ ...parts, saidCount: row.said_count, nextBy: row.next_by, updatedAt: row.updated_at.toISOString() });
}

/** The outcomes of one page, and how many of each status there are on all pages together. */
function pageOf({ sorted }: OutcomeLists, { filter, sort, after, limit, wishes }: OutcomeAsked) {
  const [isAsked, isLater] = [conditionOf(filter, wishes), after === undefined ? () => true : isAfter(sort, after)];
  const page: IndexedOutcome[] = [];
  const counts: OutcomePage['counts'] = {};
  for (const outcome of sorted[sort]) {
    if (!isAsked(outcome)) continue;
    counts[outcome.status] = (counts[outcome.status] ?? 0) + 1;
    if (page.length <= limit && isLater(outcome)) page.push(outcome);
  }
  return { page, counts };
}

export interface FoundOutcomes {
  readonly items: Outcome[];
  /** Under the filter, by status. */
  readonly counts: OutcomePage['counts'];
  /** The place of the last item, when more come after it. */
  readonly next?: OutcomePlace;
}

/** Published outcomes under a filter in an order. Only those of the page get their words, themes and history. */
export async function findOutcomes(database: Kysely<Tables>, lists: OutcomeLists, asked: OutcomeAsked): Promise<FoundOutcomes> {
  const { page, counts } = pageOf(lists, asked);
  const shown = page.slice(0, asked.limit);
  if (shown.length === 0) return { items: [], counts };
  const ids = shown.map(({ id }) => id);
  const cards = withCard(database, asked.wishes).where('outcome.id', 'in', ids).where('outcome.published_at', 'is not', null);
  const rows = new Map((await cards.execute()).map((row) => [row.id, row]));
  // One that has just been taken back has no row.
  const items = ids.flatMap((id) => rows.get(id) ?? []).map(toOutcome);
  const last = page.length > asked.limit ? shown.at(-1) : undefined;
  if (last === undefined) return { items, counts };
  return { items, counts, next: { rank: last.rank, updatedAt: new Date(last.updatedAt).toISOString(), id: last.id } };
}

/** One published outcome. */
export async function findOutcome(database: Kysely<Tables>, id: string, wishes: readonly string[]): Promise<Outcome | undefined> {
  const published = withCard(database, wishes).where('outcome.id', '=', id).where('outcome.published_at', 'is not', null);
  const row = await published.executeTakeFirst();
  return row === undefined ? undefined : toOutcome(row);
}
