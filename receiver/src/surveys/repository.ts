import type { Kysely } from 'kysely';
import type { QuestionSet } from '../../../src/contract/surveys.js';
import type { Tables } from '../database/schema.js';
import { bestLanguage } from '../common/language.js';

/** A question set in the asked language or the nearest one there is. */
export async function findSurvey(database: Kysely<Tables>, id: string, asked: string | undefined): Promise<QuestionSet | undefined> {
  const rows = await database.selectFrom('survey').select('language').where('id', '=', id).execute();
  const language = bestLanguage(
    asked,
    rows.map((row) => row.language),
  );
  if (language === undefined) return undefined;
  const row = await database.selectFrom('survey').select('body').where('id', '=', id).where('language', '=', language).executeTakeFirst();
  return row?.body;
}

/** Keeps one version of a set in one language; a newer one takes its place. */
export async function saveSurvey(database: Kysely<Tables>, set: QuestionSet): Promise<void> {
  const { id, language, version } = set;
  const body = JSON.stringify(set);
  await database
    .insertInto('survey')
    .values({ id, language, version, body })
    .onConflict((conflict) => conflict.columns(['id', 'language']).doUpdateSet({ version, body }))
    .execute();
}
