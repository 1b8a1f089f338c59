import { sql, type Kysely } from 'kysely';

const tables = [
  sql`create table outcome (
    id text primary key,
    status text not null
      check (status in ('received', 'under-review', 'planned', 'in-progress', 'done', 'partly-done', 'will-not-do')),
    level text,
    unit text not null,
    themes text[] not null,
    said_count integer check (said_count >= 0),
    said_rank integer not null
      generated always as (case when said_count between 1 and 4 then 1 else coalesce(said_count, -1) end) stored,
    next_by date,
    languages text[] not null,
    body_hash bytea not null,
    published_at timestamptz,
    updated_at timestamptz not null
  )`,
  sql`create table outcome_text (
    outcome_id text not null references outcome (id) on delete cascade,
    language text not null,
    body jsonb not null,
    words text not null,
    primary key (outcome_id, language)
  )`,
  sql`create table outcome_history (
    id bigint generated always as identity primary key,
    outcome_id text not null references outcome (id) on delete cascade,
    at timestamptz not null,
    status text not null,
    notes jsonb not null
  )`,
  sql`create table outcome_unit (id text primary key, names jsonb not null)`,
  sql`create table outcome_theme (id text primary key, labels jsonb not null)`,
  sql`create table outcome_answer (
    idempotency_key uuid primary key,
    body_hash bytea not null,
    outcome_id text not null references outcome (id) on delete cascade,
    better text not null check (better in ('yes', 'partly', 'no')),
    received_at timestamptz not null
  )`,
  sql`create table outcome_feedback (
    feedback_id bigint primary key references feedback (id) on delete cascade,
    outcome_id text not null references outcome (id) on delete cascade
  )`,
  sql`create table feedback_waiting (
    unit text not null,
    day date not null,
    waiting integer not null,
    primary key (unit, day)
  )`,
];

/** What staff do with a feedback, and its unit as a column that an index can hold. */
const desk = [
  sql`alter table feedback
    add column unit text generated always as (context ->> 'unit') stored,
    add column marks text[] not null default '{}',
    add column passed_to text`,
];

/** `fastupdate` is off because its pending list is emptied by autovacuum, which the embedded database does not have. */
const indexes = [
  sql`create index outcome_by_update on outcome (updated_at, id) where published_at is not null`,
  sql`create index outcome_by_said on outcome (said_rank, updated_at, id) where published_at is not null`,
  sql`create index outcome_by_unit on outcome (unit, updated_at, id) where published_at is not null`,
  sql`create index outcome_by_theme on outcome using gin (themes) with (fastupdate = off)`,
  sql`create index outcome_by_status on outcome (status, updated_at, id) where published_at is not null`,
  sql`create index outcome_history_of on outcome_history (outcome_id, id)`,
  sql`create index outcome_answer_of on outcome_answer (outcome_id, better)`,
  sql`create index outcome_feedback_of on outcome_feedback (outcome_id)`,
  sql`create index feedback_by_unit on feedback (unit, status, id)`,
  sql`create index feedback_by_moment on feedback (received_at)`,
];

const waiting = [
  sql`create function feedback_waits(status text) returns boolean immutable language sql
    return status in ('received', 'read', 'passed-on')`,
  sql`create function count_waiting(of_unit text, received timestamptz, change integer) returns void language sql as $$
    insert into feedback_waiting (unit, day, waiting)
      values (coalesce(of_unit, ''), (received at time zone 'Europe/Helsinki')::date, change)
      on conflict (unit, day) do update set waiting = feedback_waiting.waiting + excluded.waiting;
    delete from feedback_waiting
      where unit = coalesce(of_unit, '') and day = (received at time zone 'Europe/Helsinki')::date and waiting = 0;
  $$`,
  sql`create function feedback_waiting_changed() returns trigger language plpgsql as $$
    begin
      if tg_op = 'UPDATE' and feedback_waits(old.status) = feedback_waits(new.status) then return null; end if;
      if tg_op <> 'INSERT' and feedback_waits(old.status) then perform count_waiting(old.unit, old.received_at, -1); end if;
      if tg_op <> 'DELETE' and feedback_waits(new.status) then perform count_waiting(new.unit, new.received_at, 1); end if;
      return null;
    end
  $$`,
  sql`create trigger feedback_waiting_changed after insert or delete or update of status on feedback
    for each row execute function feedback_waiting_changed()`,
  sql`insert into feedback_waiting (unit, day, waiting)
    select coalesce(unit, ''), (received_at at time zone 'Europe/Helsinki')::date, count(*)
    from feedback where feedback_waits(status) group by 1, 2`,
];

export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of [...tables, ...desk, ...indexes, ...waiting]) await statement.execute(database);
}
