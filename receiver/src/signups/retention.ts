import { sql } from 'kysely';
import { dayInHelsinki } from '../../../src/domain/contact.js';
import type { RetentionRule } from '../common/retention.js';

/** Signups with contacts, needs and notices, on the day that the receipt named. */
export const expiredSignups: RetentionRule = {
  name: 'signups',
  deleteExpired: async (database, now) => {
    const { numDeletedRows } = await database.deleteFrom('signup').where('delete_on', '<=', dayInHelsinki(now)).executeTakeFirstOrThrow();
    return Number(numDeletedRows);
  },
};

/** The references in a draw, once no signup of the event is left: they belonged to people. That it was drawn, and the seed, stay. */
export const expiredDraws: RetentionRule = {
  name: 'draws',
  deleteExpired: async (database) => {
    const { numUpdatedRows } = await database
      .updateTable('event_draw')
      .set({ drawn: '[]' })
      .where(sql<boolean>`drawn <> '[]'`)
      .where(sql<boolean>`not exists (select from signup where signup.event_id = event_draw.event_id)`)
      .executeTakeFirstOrThrow();
    return Number(numUpdatedRows);
  },
};
