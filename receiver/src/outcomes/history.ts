import type { Kysely, Transaction } from 'kysely';
import type { Tables } from '../database/schema.js';
import { audit } from '../audit/audit.js';
import { ProblemError } from '../http/problems.js';
import type { StaffAct } from '../staff/staff.js';
import { lockOutcome } from './lock-outcome.js';

/** Makes the last step of a draft public with the outcome; earlier ones, from when a draft could have several, are deleted. */
export async function publishSteps(transaction: Transaction<Tables>, outcome: string): Promise<void> {
  const last = transaction
    .selectFrom('outcome_history')
    .select(({ fn }) => fn.max('id').as('id'))
    .where('outcome_id', '=', outcome);
  const drafts = transaction.deleteFrom('outcome_history').where('outcome_id', '=', outcome).where('is_public', '=', false);
  await drafts.where('id', '<', last).execute();
  await transaction.updateTable('outcome_history').set({ is_public: true }).where('outcome_id', '=', outcome).execute();
}

/**
 * Deletes the note of one step for good, in every language. Repeated, it is done once.
 *
 * @throws ProblemError `not-found` when the outcome has no such step, `changed-meanwhile`
 */
export const redactNote = (database: Kysely<Tables>, outcome: string, step: string, act: StaffAct): Promise<void> =>
  database.transaction().execute(async (transaction) => {
    await lockOutcome(transaction, outcome, act);
    // A change of the outcome itself, so that every instance reads its card anew.
    const touched = transaction.updateTable('outcome').set((columns) => ({ updated_at: columns.ref('updated_at') }));
    await touched.where('id', '=', outcome).execute();
    const steps = transaction.selectFrom('outcome_history').select('notes').where('outcome_id', '=', outcome).where('id', '=', step);
    const row = await steps.executeTakeFirst();
    if (row === undefined) throw new ProblemError('not-found');
    if (Object.keys(row.notes).length === 0) return;
    await transaction.updateTable('outcome_history').set({ notes: '{}' }).where('id', '=', step).execute();
    await audit(transaction, act, 'redact', `outcome ${outcome}`, { step });
  });
