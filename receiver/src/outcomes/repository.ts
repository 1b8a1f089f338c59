import { sql, type Kysely } from 'kysely';
import type { Outcome, OutcomePage } from '../../../src/contract/outcomes.js';
import type { ByLanguage } from '../database/schema-outcomes.js';
import type { Tables } from '../database/schema.js';
import { nameIn } from '../common/language.js';
import { composeOutcome } from './view.js';
import { conditionOf, isAfter, languageGiven } from './filter.js';
import type { IndexedOutcome, OutcomeFilter, OutcomePlace, OutcomeSort } from './filter.js';
import { countByStatus, type OutcomeLists } from './outcome-index.js';
import { Remembered } from '../common/bounded-cache.js';

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

interface Asked {
  readonly outcomes: readonly IndexedOutcome[];
  readonly counts: OutcomePage['counts'];
}

/** The next page, and the next reader of the same unit, find what was found for the first one. */
const askedOf = new Remembered<Asked>(100);

/** All outcomes under a filter in an order, and how many of each status there are. */
function allAsked(lists: OutcomeLists, { filter, sort, wishes }: OutcomeAsked): Asked {
  const isAsked = conditionOf(filter, wishes, lists.plainNames);
  if (isAsked === undefined) return { outcomes: lists.sorted[sort], counts: lists.counts };
  const known = askedOf.of(lists);
  const key = JSON.stringify([sort, filter, wishes]);
  const before = known.get(key);
  if (before !== undefined) return before;
  const outcomes = lists.sorted[sort].filter(isAsked);
  const asked = { outcomes, counts: countByStatus(outcomes) };
  known.set(key, asked);
  return asked;
}

/** The outcomes of one page and the one after it, and how many of each status there are on all pages together. */
function pageOf(lists: OutcomeLists, asked: OutcomeAsked) {
  const { after, sort, limit } = asked;
  const { outcomes, counts } = allAsked(lists, asked);
  const first = after === undefined ? 0 : outcomes.findIndex(isAfter(sort, after));
  return { page: first === -1 ? [] : outcomes.slice(first, first + limit + 1), counts };
}

export interface FoundOutcomes {
  readonly items: Outcome[];
  /** Under the filter, by status. */
  readonly counts: OutcomePage['counts'];
  /** The place of the last item, when more come after it. */
  readonly next?: OutcomePlace;
}

/** Cards that were asked for lately, by language and id. */
const cardsOf = new Remembered<Outcome>(1000);

/** The cards of these outcomes in their order; one that has just been taken back has none. */
async function cardsFor(database: Kysely<Tables>, lists: OutcomeLists, ids: readonly string[], wishes: readonly string[]) {
  const cards = cardsOf.of(lists);
  const keyOf = (id: string): string => `${wishes.join()} ${id}`;
  const missing = ids.filter((id) => !cards.has(keyOf(id)));
  if (missing.length > 0) {
    const asked = withCard(database, wishes).where('outcome.id', 'in', missing).where('outcome.published_at', 'is not', null);
    for (const row of await asked.execute()) cards.set(keyOf(row.id), toOutcome(row));
  }
  return ids.flatMap((id) => cards.get(keyOf(id)) ?? []);
}

/** Published outcomes under a filter in an order. Only those of the page get their words, themes and history. */
export async function findOutcomes(database: Kysely<Tables>, lists: OutcomeLists, asked: OutcomeAsked): Promise<FoundOutcomes> {
  const { page, counts } = pageOf(lists, asked);
  const shown = page.slice(0, asked.limit);
  const ids = shown.map(({ id }) => id);
  const items = await cardsFor(database, lists, ids, asked.wishes);
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
