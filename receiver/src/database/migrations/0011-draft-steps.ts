import { sql, type Kysely } from 'kysely';

const statements = [
  sql`alter table outcome_history add column is_public boolean not null default true`,
  sql`update outcome_history set is_public = false from outcome
    where outcome.id = outcome_history.outcome_id and outcome.published_at is null
    and not exists (select from audit where audit.action = 'publish-outcome' and audit.subject = 'outcome ' || outcome.id)`,
];

/** Tells the steps of a draft, which are replaced until it is published, from those that people have seen. */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(database);
}
