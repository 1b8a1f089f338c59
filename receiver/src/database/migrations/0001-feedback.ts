import { sql, type Kysely } from 'kysely';

const statements = [
  sql`create table feedback (
    id bigint generated always as identity primary key,
    idempotency_key uuid not null unique,
    body_hash bytea not null,
    reference text not null unique,
    received_at timestamptz not null,
    status text not null check (status in ('received', 'read', 'passed-on', 'answered', 'in-outcome', 'closed')),
    reply_by date,
    question_set jsonb not null,
    answers jsonb not null,
    respondent text,
    about text,
    context jsonb not null,
    channel text not null,
    language text not null,
    signals jsonb not null
  )`,
  sql`create index feedback_by_status on feedback (status, id desc)`,
  sql`create table feedback_contact (
    feedback_id bigint primary key references feedback (id) on delete cascade,
    name text,
    way text not null,
    value text not null,
    basis text not null
  )`,
  sql`create table feedback_history (
    id bigint generated always as identity primary key,
    feedback_id bigint not null references feedback (id) on delete cascade,
    at timestamptz not null,
    status text not null,
    note text
  )`,
  sql`create index feedback_history_of on feedback_history (feedback_id, id)`,
  sql`create table survey (
    id text not null,
    language text not null,
    version text not null,
    body jsonb not null,
    primary key (id, language)
  )`,
  sql`create table audit (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    actor text not null,
    action text not null,
    subject text not null,
    change jsonb not null
  )`,
  sql`create table seed (name text primary key, at timestamptz not null)`,
];

export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(database);
}
