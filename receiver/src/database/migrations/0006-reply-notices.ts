import { sql, type Kysely } from 'kysely';

/** A notice may also be about a feedback whose reply is due: one for each. */
const statements = [
  sql`alter table notice
    alter column event_id drop not null,
    alter column signup_id drop not null,
    add column feedback_id bigint references feedback (id) on delete cascade,
    add check ((signup_id is null) <> (feedback_id is null))`,
  sql`create unique index notice_of_feedback on notice (feedback_id)`,
];

export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(database);
}
