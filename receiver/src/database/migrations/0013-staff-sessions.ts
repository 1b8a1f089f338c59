import { sql, type Kysely } from 'kysely';

const statements = [
  sql`create table staff_session (
    id_hash bytea primary key,
    staff text not null,
    name text not null,
    role text not null,
    units text[],
    way text not null,
    token_hash bytea,
    seen_at timestamptz not null,
    ends_at timestamptz not null
  )`,
  sql`create index staff_session_of on staff_session (staff)`,
  sql`alter table event add column unit text`,
];

/** Who is signed in at the desk, and whose event it is. */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(database);
}
