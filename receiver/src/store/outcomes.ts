import { sql, type Kysely } from 'kysely';
import type { Outcome } from '../../../src/contract/outcomes.js';
import type { ByLanguage } from '../database/tables-outcomes.js';
import type { Tables } from '../database/tables.js';
import { bestLanguage } from '../languages.js';
import { composeOutcome } from '../outcome-view.js';
import { isAfter, isAsked, languageGiven, ORDERS, type OutcomeFilter, type OutcomePlace, type OutcomeSort } from './outcome-filter.js';

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
    .select(['outcome.id', 'outcome.status', 'outcome.level', 'outcome.unit', 'outcome.said_count', 'outcome.said_rank'])
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

/** The ids of one page first: only these rows get their words, themes and history. */
function idsOf(database: Kysely<Tables>, { filter, sort, after, limit, wishes }: OutcomeAsked) {
  const { columns, direction } = ORDERS[sort];
  const rows = database
    .selectFrom('outcome')
    .select('outcome.id')
    .where((builder) => isAsked(builder, filter, wishes))
    .$if(after !== undefined, (query) => query.where(isAfter(sort, after ?? { rank: 0, updatedAt: '', id: '' })));
  return columns.reduce((query, column) => query.orderBy(column, direction), rows).limit(limit + 1);
}

/** Published outcomes under a filter in an order; `next` is the place of the last one when there are more. */
export async function findOutcomes(database: Kysely<Tables>, asked: OutcomeAsked): Promise<{ items: Outcome[]; next?: OutcomePlace }> {
  const { columns, direction } = ORDERS[asked.sort];
  const rows = withCard(database, asked.wishes).where('outcome.id', 'in', idsOf(database, asked));
  const found = await columns.reduce((query, column) => query.orderBy(column, direction), rows).execute();
  const shown = found.slice(0, asked.limit);
  const last = found.length > asked.limit ? shown.at(-1) : undefined;
  const items = shown.map(toOutcome);
  if (last === undefined) return { items };
  return { items, next: { rank: last.said_rank, updatedAt: last.updated_at.toISOString(), id: last.id } };
}

/** One published outcome. */
export async function findOutcome(database: Kysely<Tables>, id: string, wishes: readonly string[]): Promise<Outcome | undefined> {
  const published = withCard(database, wishes).where('outcome.id', '=', id).where('outcome.published_at', 'is not', null);
  const row = await published.executeTakeFirst();
  return row === undefined ? undefined : toOutcome(row);
}
