import { sql } from 'kysely';
import { dayInHelsinki } from '../../../src/domain/contact.js';
import type { Sweeper } from '../common/retention.js';

/** Signups whose day has come, with contacts, needs and notices: the day that the receipt told. */
export const oldSignups: Sweeper = {
  name: 'signups',
  sweep: async (database, now) => {
    const { numDeletedRows } = await database.deleteFrom('signup').where('delete_on', '<=', dayInHelsinki(now)).executeTakeFirstOrThrow();
    return Number(numDeletedRows);
  },
};

/** The codes in a lot, when nobody of an event is left: they belonged to people. That it was drawn, and the seed, stay. */
export const oldLots: Sweeper = {
  name: 'lots',
  sweep: async (database) => {
    const { numUpdatedRows } = await database
      .updateTable('event_draw')
      .set({ drawn: '[]' })
      .where(sql<boolean>`drawn <> '[]'`)
      .where(sql<boolean>`not exists (select from signup where signup.event_id = event_draw.event_id)`)
      .executeTakeFirstOrThrow();
    return Number(numUpdatedRows);
  },
};
