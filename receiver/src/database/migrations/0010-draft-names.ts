import { sql, type Kysely } from 'kysely';

/** What a draft calls its unit and its themes stays with the draft until it is published. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`alter table outcome add column names jsonb`.execute(database);
}
