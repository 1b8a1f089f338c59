import { sql, type Kysely } from 'kysely';

const statements = [
  sql`create index audit_of on audit (subject, id)`,
  sql`create index feedback_by_mark on feedback using gin (marks) with (fastupdate = off)`,
];

export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(database);
}
