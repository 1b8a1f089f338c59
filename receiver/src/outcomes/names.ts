import type { Transaction } from 'kysely';
import type { Tables } from '../database/schema.js';
import type { GivenNames } from './checks.js';

const json = (value: unknown): string => JSON.stringify(value);

/**
 * Saves the names of units and the labels of themes, which all outcomes share: the last published ones apply. Those of a draft are saved only where
 * there are none yet, because public outcomes would show them at once.
 */
export async function saveNames(transaction: Transaction<Tables>, { unit, themes }: GivenNames, isPublic: boolean): Promise<void> {
  await transaction
    .insertInto('outcome_unit')
    .values({ id: unit.id, names: json(unit.names) })
    .onConflict((conflict) => {
      const known = conflict.column('id');
      return isPublic ? known.doUpdateSet({ names: json(unit.names) }) : known.doNothing();
    })
    .execute();
  // In one order everywhere, so that two transactions never wait for each other.
  for (const { id, labels } of [...themes].sort((one, other) => (one.id < other.id ? -1 : 1))) {
    await transaction
      .insertInto('outcome_theme')
      .values({ id, labels: json(labels) })
      .onConflict((conflict) => {
        const known = conflict.column('id');
        return isPublic ? known.doUpdateSet({ labels: json(labels) }) : known.doNothing();
      })
      .execute();
  }
}
