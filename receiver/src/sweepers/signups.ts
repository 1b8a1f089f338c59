import { dayInHelsinki } from '../../../src/domain/contact.js';
import type { Sweeper } from '../retention.js';

/** Signups whose day has come, with contacts, needs and notices: the day that the receipt told. */
export const oldSignups: Sweeper = {
  name: 'signups',
  sweep: async (database, now) => {
    const { numDeletedRows } = await database.deleteFrom('signup').where('delete_on', '<=', dayInHelsinki(now)).executeTakeFirstOrThrow();
    return Number(numDeletedRows);
  },
};
