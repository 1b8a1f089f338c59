import { sql, type Kysely } from 'kysely';
import type { Job } from '../common/jobs.js';
import type { Tables } from '../database/schema.js';

/** Milliseconds. So long the rows of new answers wait to be added up; a page of the board adds up what is there. */
const MINUTE = 60_000;

/** So many rows leave enough space behind to give it back at once: the embedded database has nobody else who does. */
const WORTH_VACUUMING = 1000;

/**
 * Makes one row of all that changed what waits of a unit and day. In one statement, so that nobody ever sees a change twice or not at all; an instance
 * that does it at the same time finds the rows gone.
 *
 * @returns how many rows there were of those that were added up
 */
export async function addUpWaiting(database: Kysely<Tables>): Promise<number> {
  const { rows } = await sql<{ taken: number }>`
    with several as (
      select unit, day from feedback_waiting group by unit, day having count(*) > 1 or sum(waiting) = 0
    ), taken as (
      delete from feedback_waiting using several
      where feedback_waiting.unit = several.unit and feedback_waiting.day = several.day
      returning feedback_waiting.unit, feedback_waiting.day, feedback_waiting.waiting
    ), summed as (
      insert into feedback_waiting (unit, day, waiting)
      select unit, day, sum(waiting) from taken group by unit, day having sum(waiting) <> 0
    )
    select count(*)::integer as taken from taken
  `.execute(database);
  return rows[0]?.taken ?? 0;
}

/** Every minute. */
export const waitingJob = (database: Kysely<Tables>): Job => ({
  name: 'waiting',
  every: MINUTE,
  run: async () => {
    if ((await addUpWaiting(database)) >= WORTH_VACUUMING) await sql`vacuum feedback_waiting`.execute(database);
  },
});
