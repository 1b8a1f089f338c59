import type { Transaction } from 'kysely';
import type { Tables } from '../database/schema.js';
import { ProblemError } from '../http/problems.js';
import { requireVersion } from '../http/versions.js';
import { isWithin, type StaffAct } from '../staff/staff.js';
import { findStaffOutcome } from './staff-repository.js';

/** An outcome that nobody else changes before the transaction ends, within the rights; `undefined` = there is none of this id. */
export async function lockIfThere(transaction: Transaction<Tables>, id: string, { units, expected }: StaffAct) {
  const columns = ['id', 'status', 'unit', 'body_hash', 'published_at', 'names'] as const;
  const row = await transaction.selectFrom('outcome').select(columns).where('id', '=', id).forUpdate().executeTakeFirst();
  if (row !== undefined && !isWithin(units, row.unit)) throw new ProblemError('not-found');
  if (expected !== undefined) requireVersion(await findStaffOutcome(transaction, id, units), expected);
  return row;
}

/**
 * The same for one that must be there.
 *
 * @throws ProblemError `not-found`, `changed-meanwhile`
 */
export async function lockOutcome(transaction: Transaction<Tables>, id: string, act: StaffAct) {
  const row = await lockIfThere(transaction, id, act);
  if (row === undefined) throw new ProblemError('not-found');
  return row;
}
