import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { QuestionSet } from '../../../src/contract/surveys.js';
import type { Tables } from '../database/schema.js';

/** Which set an answer says that it belongs to. */
export interface SetVersion {
  readonly id: string;
  readonly version: string;
}

/** A question set as it was when it was read. */
export interface KnownSet {
  /** Absent = this version is not kept here. */
  readonly set: QuestionSet | undefined;
  /** The transaction that wrote it last (`xmin`); `null` = not kept. */
  readonly writtenBy: string | null;
}

/** Anybody may send any name: more than so many are not remembered. */
const MOST_KNOWN = 200;

/** The set of this version; its rules are the same in every language. */
const rowOf = <Value>(column: RawBuilder<unknown>, { id, version }: SetVersion) => sql<Value>`(
  select ${column} from survey where id = ${id} and version = ${version} order by language limit 1
)`;

/** Whether a set is still as it was read: a condition for the statement that stores what was checked with it. */
export const isUnchanged = (name: SetVersion, { writtenBy }: KnownSet) =>
  sql<boolean>`${rowOf(sql`xmin::text`, name)} is not distinct from ${writtenBy}::text`;

/**
 * The question sets that answers are checked against, so that each is read once and not for every answer. What is remembered may be old: whoever
 * stores something that was checked with a set stores it only if the set `isUnchanged`, else forgets it here and checks again.
 */
export class KnownSets {
  readonly #database: Kysely<Tables>;
  readonly #sets = new Map<string, KnownSet>();

  constructor(database: Kysely<Tables>) {
    this.#database = database;
  }

  async get({ id, version }: SetVersion): Promise<KnownSet> {
    const name = `${id} ${version}`;
    const known = this.#sets.get(name);
    if (known !== undefined) return known;
    const rows = this.#database.selectFrom('survey').select(['body', sql<string>`xmin::text`.as('writtenBy')]);
    const row = await rows.where('id', '=', id).where('version', '=', version).orderBy('language').limit(1).executeTakeFirst();
    const read = { set: row?.body, writtenBy: row?.writtenBy ?? null };
    if (this.#sets.size >= MOST_KNOWN) this.#sets.clear();
    this.#sets.set(name, read);
    return read;
  }

  forget({ id, version }: SetVersion): void {
    this.#sets.delete(`${id} ${version}`);
  }
}
