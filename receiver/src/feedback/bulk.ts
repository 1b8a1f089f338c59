import type { Kysely } from 'kysely';
import type { BulkChange, BulkResult } from '../../../src/contract/staff-feedback.js';
import { formatReference } from '../../../src/domain/reference.js';
import type { Tables } from '../database/schema.js';
import { ProblemError } from '../http/problems.js';
import { linkFeedback } from '../outcomes/feedback-links.js';
import type { StaffAct } from '../staff/staff.js';
import { addStep, withFeedback } from './staff-repository.js';

type Result = BulkResult['result'];

/** A feedback that is further on than read stays where it is. */
async function markRead(database: Kysely<Tables>, reference: string, act: StaffAct): Promise<Result> {
  let result: Result = 'unchanged';
  await withFeedback(database, reference, act, async (transaction, row) => {
    if (row.status !== 'received') return;
    await addStep(transaction, row, { status: 'read', note: null, ...act });
    result = 'changed';
  });
  return result;
}

async function changeOne(database: Kysely<Tables>, reference: string, change: BulkChange, act: StaffAct): Promise<Result> {
  try {
    if (change.action === 'read') return await markRead(database, reference, act);
    return (await linkFeedback(database, reference, change.outcome, act)) ? 'changed' : 'unchanged';
  } catch (error) {
    if (error instanceof ProblemError && error.kind === 'not-found') return 'not-found';
    throw error;
  }
}

/**
 * Changes several feedbacks one after the other. What fails in the middle leaves the earlier ones changed; repeated, they are unchanged.
 *
 * @throws ProblemError `invalid` when there is no such outcome
 */
export async function changeInBulk(database: Kysely<Tables>, change: BulkChange, act: StaffAct): Promise<BulkResult[]> {
  const references = new Set(change.references.map((written) => formatReference(written) ?? written));
  const results: BulkResult[] = [];
  for (const reference of references) results.push({ reference, result: await changeOne(database, reference, change, act) });
  return results;
}
