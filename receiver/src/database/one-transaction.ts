import type { Kysely, Transaction } from 'kysely';
import type { Tables } from './schema.js';

/** The transaction as a database: what would begin a transaction of its own becomes a part of this one. */
function joined(transaction: Transaction<Tables>): Kysely<Tables> {
  const begin = () => ({ execute: (work: (same: Transaction<Tables>) => unknown) => work(transaction) });
  const database: Kysely<Tables> = new Proxy<Kysely<Tables>>(transaction, {
    get: (target, name) => {
      if (name === 'transaction') return begin;
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
  return database;
}

/** Does all of `work` or nothing, on one connection, whatever transactions it is made of. An error that it catches has still ended it. */
export const inOneTransaction = <Result>(database: Kysely<Tables>, work: (joined: Kysely<Tables>) => Promise<Result>): Promise<Result> =>
  database.transaction().execute((transaction) => work(joined(transaction)));
