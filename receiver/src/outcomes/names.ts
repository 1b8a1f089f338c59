import type { Transaction } from 'kysely';
import type { Tables } from '../database/schema.js';
import type { GivenNames } from './outcome-body.js';

const json = (value: unknown): string => JSON.stringify(value);

/**
 * Names of units and labels of themes are common to all outcomes: the last ones published stand. Those of a draft stand only where there is
 * none yet, because what is public already would be called by them at once.
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
  // In one order everywhere, so that two that are saved at once do not wait for each other.
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
