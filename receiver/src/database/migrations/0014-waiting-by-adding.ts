import { sql, type Kysely } from 'kysely';

/**
 * A row that every new answer changes is a lock that all others wait for until its commit. From now on each change of what waits is a row of its
 * own in `feedback_waiting`; they are added up when they are read, and by a job (`addUpWaiting`).
 */
const waiting = [
  sql`drop trigger feedback_waiting_changed on feedback`,
  sql`drop function feedback_waiting_changed`,
  sql`drop function count_waiting`,
  sql`alter table feedback_waiting drop constraint feedback_waiting_pkey`,
  sql`create function feedback_waiting_changed() returns trigger language plpgsql as $$
    begin
      if tg_op <> 'INSERT' then
        insert into feedback_waiting (unit, day, waiting)
          select coalesce(old.unit, ''), (old.received_at at time zone 'Europe/Helsinki')::date, -1 where feedback_waits(old.status);
      end if;
      if tg_op <> 'DELETE' then
        insert into feedback_waiting (unit, day, waiting)
          select coalesce(new.unit, ''), (new.received_at at time zone 'Europe/Helsinki')::date, 1 where feedback_waits(new.status);
      end if;
      return null;
    end
  $$`,
  sql`create trigger feedback_waiting_added after insert or delete on feedback
    for each row execute function feedback_waiting_changed()`,
  sql`create trigger feedback_waiting_changed after update of status on feedback
    for each row when (feedback_waits(old.status) <> feedback_waits(new.status)) execute function feedback_waiting_changed()`,
];

/** The first step of every history says what the feedback itself says: when it was received. */
const history = [
  sql`delete from feedback_history first using feedback
    where feedback.id = first.feedback_id and first.status = 'received' and first.note is null and first.at = feedback.received_at
    and not exists (select from feedback_history earlier where earlier.feedback_id = first.feedback_id and earlier.id < first.id)`,
];

export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of [...waiting, ...history]) await statement.execute(database);
}
