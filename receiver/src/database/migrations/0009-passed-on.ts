import { sql, type Kysely } from 'kysely';

/** A unit asks for what was passed on to it. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`create index feedback_by_receiver on feedback (passed_to, id) where passed_to is not null`.execute(database);
}
