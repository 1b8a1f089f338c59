import { sql, type Kysely } from 'kysely';
import type { OutcomePage } from '../../../src/contract/outcomes.js';
import type { OutcomeSort } from '../../../src/contract/vocabulary.js';
import type { ByLanguage } from '../database/columns.js';
import type { Tables } from '../database/schema.js';
import { plain } from '../../../src/domain/outcome-filter.js';
import { ORDERS, type IndexedOutcome } from './filter.js';
import type { PlainNames } from './search.js';

type Names = readonly { readonly id: string; readonly names: ByLanguage }[];

/** Every published outcome as committed at one moment. */
export interface OutcomeLists {
  readonly sorted: Readonly<Record<OutcomeSort, readonly IndexedOutcome[]>>;
  /** How many there are of each status. */
  readonly counts: OutcomePage['counts'];
  /** Units and themes that published outcomes have. */
  readonly units: Names;
  readonly themes: Names;
  /** The same for a search. */
  readonly plainNames: PlainNames;
}

const WORDS = sql<ByLanguage>`(select coalesce(jsonb_object_agg(language, words), '{}') from outcome_text where outcome_id = outcome.id)`;

const changedSince = (database: Kysely<Tables>, change: string) =>
  database
    .selectFrom('outcome')
    .select(['id', 'status', 'level', 'unit', 'themes', 'said_rank', 'updated_at', 'languages', 'published_at', WORDS.as('words')])
    .where('change', '>', change)
    .execute();

type Row = Awaited<ReturnType<typeof changedSince>>[number];

const toIndexed = ({ id, status, level, unit, themes, said_rank, updated_at, languages, words }: Row): IndexedOutcome => ({
  ...{ id, status, level, unit, themes, languages, words },
  rank: said_rank,
  updatedAt: updated_at.getTime(),
});

const plainNames = (names: Names): ReadonlyMap<string, ByLanguage> =>
  new Map(
    names.map((each) => [each.id, Object.fromEntries(Object.entries(each.names).map(([language, name]) => [language, plain(name)]))]),
  );

const NOTHING: OutcomeLists = {
  sorted: { 'outcome-first': [], updated: [], oldest: [], 'most-said': [] },
  ...{ counts: {}, units: [], themes: [] },
  plainNames: { units: new Map(), themes: new Map() },
};

export function countByStatus(outcomes: readonly IndexedOutcome[]): OutcomePage['counts'] {
  const counts: OutcomePage['counts'] = {};
  for (const { status } of outcomes) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}

/**
 * Everything by which the board filters, sorts, searches and counts, in memory: about a kilobyte an outcome. Before each use the database says whether
 * anything changed, and only what changed is read; so an instance sees what another one committed, and no request reads ten thousand texts.
 */
export class OutcomeIndex {
  readonly #database: Kysely<Tables>;
  readonly #outcomes = new Map<string, IndexedOutcome>();
  #number = '0';
  #lists = NOTHING;
  #lastUpdate: Promise<unknown> = Promise.resolve();

  constructor(database: Kysely<Tables>) {
    this.#database = database;
  }

  /** The outcomes as they are now. Two calls at the same time update one after the other. */
  current(): Promise<OutcomeLists> {
    const lists = this.#lastUpdate.then(() => this.#update());
    this.#lastUpdate = lists.catch(() => undefined);
    return lists;
  }

  async #update(): Promise<OutcomeLists> {
    const { number, deleted } = await this.#database.selectFrom('outcome_change').selectAll().executeTakeFirstOrThrow();
    if (number === this.#number) return this.#lists;
    const isRebuild = Number(deleted) > Number(this.#number);
    const rows = await changedSince(this.#database, isRebuild ? '0' : this.#number);
    if (isRebuild) this.#outcomes.clear();
    for (const row of rows) {
      if (row.published_at === null) this.#outcomes.delete(row.id);
      else this.#outcomes.set(row.id, toIndexed(row));
    }
    this.#lists = await this.#makeLists();
    this.#number = number;
    return this.#lists;
  }

  async #makeLists(): Promise<OutcomeLists> {
    const all = [...this.#outcomes.values()];
    const [units, themes] = [new Set(all.map(({ unit }) => unit)), new Set(all.flatMap((outcome) => outcome.themes))];
    const allUnits = await this.#database.selectFrom('outcome_unit').select(['id', 'names']).execute();
    const allThemes = await this.#database.selectFrom('outcome_theme').select(['id', 'labels as names']).execute();
    const named = { units: allUnits.filter(({ id }) => units.has(id)), themes: allThemes.filter(({ id }) => themes.has(id)) };
    const updated = all.toSorted(ORDERS.updated);
    return {
      sorted: {
        'outcome-first': all.toSorted(ORDERS['outcome-first']),
        updated,
        oldest: updated.toReversed(),
        'most-said': all.toSorted(ORDERS['most-said']),
      },
      counts: countByStatus(all),
      ...named,
      plainNames: { units: plainNames(named.units), themes: plainNames(named.themes) },
    };
  }
}
