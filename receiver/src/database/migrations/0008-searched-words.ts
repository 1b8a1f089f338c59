import { sql, type Kysely } from 'kysely';

const CHUNK = 500;

interface Row {
  readonly outcome: string;
  readonly language: string;
  readonly parts: readonly (string | null)[];
}

/** As `searchedWords` writes it from now on: small letters of all scripts, which not every server knows. */
const wordsOf = (parts: Row['parts']): string =>
  parts
    .filter((part) => part !== null)
    .join('\n')
    .normalize('NFKC')
    .toLocaleLowerCase('fi');

const textsAfter = (database: Kysely<unknown>, { outcome, language }: Pick<Row, 'outcome' | 'language'>) =>
  sql<Row>`
    select outcome_id as outcome, language, jsonb_build_array(
      body ->> 'title', body ->> 'said', body -> 'did' ->> 'summary', body -> 'did' ->> 'where', body ->> 'reason', body ->> 'next', body ->> 'responsible') as parts
    from outcome_text where (outcome_id, language) > (${outcome}, ${language}) order by outcome_id, language limit ${CHUNK}
  `.execute(database);

/** A search finds in stored outcomes, too, what it finds in a board from a file: next steps and who is responsible, in any way of writing letters. */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (let last: Pick<Row, 'outcome' | 'language'> | undefined = { outcome: '', language: '' }; last !== undefined;) {
    const { rows }: { readonly rows: readonly Row[] } = await textsAfter(database, last);
    for (const { outcome, language, parts } of rows) {
      await sql`update outcome_text set words = ${wordsOf(parts)} where outcome_id = ${outcome} and language = ${language}`.execute(
        database,
      );
    }
    last = rows.at(-1);
  }
}
