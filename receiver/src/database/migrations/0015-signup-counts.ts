import { sql, type Kysely } from 'kysely';

/**
 * How many have signed up stays when the signups themselves are deleted: a number for each unit and month, without anything of the people or of
 * the event. Events of the whole organisation have the unit ''.
 */
const statements = [
  sql`create table signup_count (
    unit text not null,
    month text not null,
    signups integer not null,
    primary key (unit, month)
  )`,
  sql`insert into signup_count (unit, month, signups)
    select coalesce(event.unit, ''), to_char(signup.received_at at time zone 'Europe/Helsinki', 'YYYY-MM'), count(*)
    from signup join event on event.id = signup.event_id group by 1, 2`,
];

export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(database);
}
