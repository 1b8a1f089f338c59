import { sql, type Kysely } from 'kysely';

const events = [
  sql`create table event (
    id text primary key,
    kind text not null,
    level text not null,
    status text not null check (status in ('scheduled', 'postponed', 'cancelled')),
    published boolean not null,
    signup jsonb not null,
    support jsonb not null,
    languages jsonb not null,
    outcome text,
    delete_after_days integer not null,
    updated_at timestamptz not null
  )`,
  sql`create table event_text (
    event_id text not null references event (id) on delete cascade,
    language text not null,
    body jsonb not null,
    primary key (event_id, language)
  )`,
  sql`create table event_date (
    event_id text not null references event (id) on delete cascade,
    id text not null,
    starts timestamptz not null,
    ends timestamptz not null,
    status text not null check (status in ('scheduled', 'postponed', 'cancelled')),
    on_place boolean not null,
    place_capacity integer,
    on_remote boolean not null,
    remote_capacity integer,
    primary key (event_id, id)
  )`,
  sql`create index event_date_by_end on event_date (ends)`,
  sql`create table event_draw (
    event_id text primary key references event (id) on delete cascade,
    at timestamptz not null,
    seed text not null,
    drawn jsonb not null
  )`,
];

const signups = [
  sql`create table signup (
    id bigint generated always as identity primary key,
    event_id text not null references event (id) on delete cascade,
    key_hash bytea not null unique,
    body_hash bytea not null,
    reference text not null unique,
    token_hash bytea not null,
    receipt jsonb not null,
    received_at timestamptz not null,
    language text not null,
    attendance text not null,
    companions integer not null,
    support_person boolean not null,
    answers jsonb,
    topic text,
    delete_on date not null
  )`,
  sql`create index signup_of_event on signup (event_id, id)`,
  sql`create index signup_by_deletion on signup (delete_on)`,
  sql`create table signup_contact (
    signup_id bigint primary key references signup (id) on delete cascade,
    name text not null,
    on_behalf_of text,
    way text not null,
    value text not null
  )`,
  sql`create table signup_needs (
    signup_id bigint primary key references signup (id) on delete cascade,
    needs jsonb not null,
    other text,
    basis text not null
  )`,
  sql`create sequence signup_rank`,
  sql`create table signup_date (
    signup_id bigint not null references signup (id) on delete cascade,
    event_id text not null,
    date_id text not null,
    attendance text not null,
    seats integer not null check (seats > 0),
    state text not null check (state in ('confirmed', 'waiting', 'applied', 'drawn', 'not-chosen', 'cancelled')),
    rank bigint not null,
    cancel_by date,
    primary key (signup_id, date_id),
    foreign key (event_id, date_id) references event_date (event_id, id) on delete cascade
  )`,
  sql`create index signup_date_in_order on signup_date (event_id, date_id, attendance, state, rank)`,
];

const notices = [
  sql`create table notice (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    kind text not null,
    event_id text not null references event (id) on delete cascade,
    signup_id bigint not null references signup (id) on delete cascade,
    date_id text,
    language text not null,
    text text not null,
    told_at timestamptz,
    told_by text
  )`,
  sql`create index notice_to_tell on notice (id) where told_at is null`,
  sql`create index notice_of_signup on notice (signup_id)`,
  sql`create table notice_outbox (
    notice_id bigint primary key references notice (id) on delete cascade,
    tries integer not null default 0,
    next_try_at timestamptz not null,
    handed_over_at timestamptz
  )`,
  sql`create index notice_outbox_due on notice_outbox (next_try_at) where handed_over_at is null`,
  sql`create table secret (name text primary key, value bytea not null)`,
];

export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of [...events, ...signups, ...notices]) await statement.execute(database);
}
