import type { Kysely, Transaction } from 'kysely';
import type { Answer } from '../../../src/contract/feedback.js';
import type { FeedbackStatus } from '../../../src/contract/vocabulary.js';
import type { Tables } from '../database/schema.js';
import { audit, type Act } from '../audit/audit.js';
import { ProblemError } from '../http/problems.js';
import { requireVersion } from '../http/versions.js';
import type { StaffAct } from '../staff/staff.js';
import { dropDueReply } from './due-replies.js';
import { findFeedback, isVisible } from './staff-view.js';

interface Step extends Act {
  readonly status: FeedbackStatus;
  readonly note: string | null;
}

export type StatusChange = StaffAct & Step;

/** One feedback that nobody else changes before the transaction ends. */
export interface LockedFeedback {
  readonly id: string;
  readonly status: FeedbackStatus;
  readonly answers: Answer[];
  readonly marks: string[];
  readonly passed_to: string | null;
}

/**
 * Changes one feedback that nobody else changes meanwhile, all or nothing.
 *
 * @throws ProblemError `not-found` when there is none within the rights, `changed-meanwhile` when it is not the version that was read
 */
export const withFeedback = (
  database: Kysely<Tables>,
  reference: string,
  { units, expected }: StaffAct,
  change: (transaction: Transaction<Tables>, row: LockedFeedback) => Promise<void>,
): Promise<void> =>
  database.transaction().execute(async (transaction) => {
    const columns = ['id', 'status', 'answers', 'marks', 'passed_to'] as const;
    const rows = transaction.selectFrom('feedback').select(columns).where('reference', '=', reference).where(isVisible(units));
    const row = await rows.forUpdate().executeTakeFirst();
    if (row === undefined) throw new ProblemError('not-found');
    if (expected !== undefined) requireVersion(await findFeedback(transaction, reference, units), expected);
    await change(transaction, row);
  });

/** Sets the status with its line in the history and in the audit, unless it is the last step already. */
export async function addStep(
  transaction: Transaction<Tables>,
  { id, status: from }: Pick<LockedFeedback, 'id' | 'status'>,
  { status, note, at, actor }: Step,
): Promise<void> {
  const steps = transaction.selectFrom('feedback_history').select(['status', 'note']).where('feedback_id', '=', id);
  const last = await steps.orderBy('id', 'desc').limit(1).executeTakeFirst();
  const { status: lastStatus, note: lastNote } = last ?? { status: 'received', note: null };
  if (lastStatus === status && lastNote === note) return;
  await transaction.updateTable('feedback').set({ status }).where('id', '=', id).execute();
  await transaction.insertInto('feedback_history').values({ feedback_id: id, at, status, note }).execute();
  if (status === 'answered' || status === 'closed') await dropDueReply(transaction, id);
  await audit(transaction, { at, actor }, 'set-status', `feedback ${id}`, { from, to: status, note });
}

/** `in-outcome` promises the person something to read: only a feedback of a published outcome can have it. */
async function requirePublishedOutcome(transaction: Transaction<Tables>, feedbackId: string): Promise<void> {
  const published = await transaction
    .selectFrom('outcome_feedback')
    .innerJoin('outcome', 'outcome.id', 'outcome_feedback.outcome_id')
    .select('outcome.id')
    .where('outcome_feedback.feedback_id', '=', feedbackId)
    .where('outcome.published_at', 'is not', null)
    .executeTakeFirst();
  if (published !== undefined) return;
  throw new ProblemError('invalid', [{ detail: 'Link the feedback to a published outcome first.', pointer: '/status' }]);
}

/**
 * Sets the status, its line in the history and its line in the audit in one transaction. Repeated, it is done once.
 *
 * @throws ProblemError `not-found`, `changed-meanwhile`, `invalid` for `in-outcome` without a published outcome
 */
export const changeStatus = (database: Kysely<Tables>, reference: string, change: StatusChange): Promise<void> =>
  withFeedback(database, reference, change, async (transaction, row) => {
    if (change.status === 'in-outcome') await requirePublishedOutcome(transaction, row.id);
    await addStep(transaction, row, change);
  });
