import { sql, type Kysely } from 'kysely';
import type { Outcome, OutcomePage } from '../../../src/contract/outcomes.js';
import type { OutcomeSort } from '../../../src/contract/vocabulary.js';
import type { ByLanguage } from '../database/columns.js';
import type { Tables } from '../database/schema.js';
import { nameIn } from '../common/language.js';
import { composeOutcome } from './view.js';
import { conditionOf, isAfter, languageShown } from './filter.js';
import type { IndexedOutcome, OutcomeFilter, OutcomePlace } from './filter.js';
import { countByStatus, type OutcomeLists } from './outcome-index.js';
import { BoundedCache } from '../common/bounded-cache.js';

export interface OutcomeRequest {
  readonly filter: OutcomeFilter;
  readonly sort: OutcomeSort;
  readonly after: OutcomePlace | undefined;
  readonly limit: number;
  /** The reader's languages, best first. */
  readonly preferred: readonly string[];
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

/** Rows of outcomes with everything that a card shows. */
const withCard = (database: Kysely<Tables>, preferred: readonly string[]) =>
  database
    .selectFrom('outcome')
    .innerJoin('outcome_text as text', (join) =>
      join.onRef('text.outcome_id', '=', 'outcome.id').on('text.language', '=', languageShown(preferred)),
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

/** All outcomes under a filter in an order, and how many of each status there are. */
interface Matches {
  readonly outcomes: readonly IndexedOutcome[];
  readonly counts: OutcomePage['counts'];
}

/** So that the next page, and the next reader of the same unit, need no search. */
const matchCache = new BoundedCache<OutcomeLists, Matches>(100);

function findMatches(lists: OutcomeLists, { filter, sort, preferred }: OutcomeRequest): Matches {
  const isMatch = conditionOf(filter, preferred, lists.plainNames);
  if (isMatch === undefined) return { outcomes: lists.sorted[sort], counts: lists.counts };
  const cached = matchCache.of(lists);
  const key = JSON.stringify([sort, filter, preferred]);
  const known = cached.get(key);
  if (known !== undefined) return known;
  const outcomes = lists.sorted[sort].filter(isMatch);
  const matches = { outcomes, counts: countByStatus(outcomes) };
  cached.set(key, matches);
  return matches;
}

/** The outcomes of one page and the one after it, and how many of each status there are on all pages together. */
function pageOf(lists: OutcomeLists, request: OutcomeRequest) {
  const { after, sort, limit } = request;
  const { outcomes, counts } = findMatches(lists, request);
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

/** Recently shown cards, by language and id. */
const cardCache = new BoundedCache<OutcomeLists, Outcome>(1000);

/** The cards of these outcomes in their order; one that has just been withdrawn has none. */
async function cardsFor(database: Kysely<Tables>, lists: OutcomeLists, ids: readonly string[], preferred: readonly string[]) {
  const cards = cardCache.of(lists);
  const keyOf = (id: string): string => `${preferred.join()} ${id}`;
  const missing = ids.filter((id) => !cards.has(keyOf(id)));
  if (missing.length > 0) {
    const rows = withCard(database, preferred).where('outcome.id', 'in', missing).where('outcome.published_at', 'is not', null);
    for (const row of await rows.execute()) cards.set(keyOf(row.id), toOutcome(row));
  }
  return ids.flatMap((id) => cards.get(keyOf(id)) ?? []);
}

/** Published outcomes under a filter in an order. Only those of the page get their texts, themes and history. */
export async function findOutcomes(database: Kysely<Tables>, lists: OutcomeLists, request: OutcomeRequest): Promise<FoundOutcomes> {
  const { page, counts } = pageOf(lists, request);
  const shown = page.slice(0, request.limit);
  const ids = shown.map(({ id }) => id);
  const items = await cardsFor(database, lists, ids, request.preferred);
  const last = page.length > request.limit ? shown.at(-1) : undefined;
  if (last === undefined) return { items, counts };
  return { items, counts, next: { status: last.status, rank: last.rank, updatedAt: new Date(last.updatedAt).toISOString(), id: last.id } };
}

/** One published outcome. */
export async function findOutcome(database: Kysely<Tables>, id: string, preferred: readonly string[]): Promise<Outcome | undefined> {
  const published = withCard(database, preferred).where('outcome.id', '=', id).where('outcome.published_at', 'is not', null);
  const row = await published.executeTakeFirst();
  return row === undefined ? undefined : toOutcome(row);
}
