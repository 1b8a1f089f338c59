import type { Kysely, Transaction } from 'kysely';
import type { StaffNames } from '../../../src/contract/staff-outcomes.js';
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

/** Every unit and theme with its names. They are no secret, and feedback is passed on to any unit, so that the rights of who asks do not matter. */
export async function listNames(database: Kysely<Tables>): Promise<StaffNames> {
  const named = await database.selectFrom('outcome_unit').select(['id', 'names']).orderBy('id').execute();
  const themes = await database.selectFrom('outcome_theme').select(['id', 'labels']).orderBy('id').execute();
  const known = new Set(named.map(({ id }) => id));
  const given = await database.selectFrom('feedback').select('unit').distinct().where('unit', 'is not', null).orderBy('unit').execute();
  const others = given.flatMap(({ unit }) => (unit === null || known.has(unit) ? [] : [{ id: unit, names: {} }]));
  return { units: [...named, ...others], themes };
}
