import type { Kysely, Transaction } from 'kysely';
import type { FeedbackStatus } from '../../../src/contract/vocabulary.js';
import type { Tables } from '../database/schema.js';
import { audit, type Act } from '../audit/audit.js';
import { ProblemError } from '../http/problems.js';
import { requireVersion } from '../http/versions.js';
import type { StaffAct } from '../staff/staff.js';
import { publishSteps } from './history.js';
import { lockOutcome } from './lock-outcome.js';
import { saveNames } from './names.js';
import { STATUS_BEFORE } from '../feedback/last-step.js';
import { findFeedback, isVisible } from '../feedback/staff-view.js';

/** One feedback whose status changes because of an outcome. */
interface Move {
  readonly id: string;
  readonly from: FeedbackStatus;
  readonly to: FeedbackStatus;
}

async function moveAll(transaction: Transaction<Tables>, moves: readonly Move[], act: Act): Promise<void> {
  for (const { id, from, to } of moves.filter((move) => move.from !== move.to)) {
    await transaction.updateTable('feedback').set({ status: to }).where('id', '=', id).execute();
    await transaction.insertInto('feedback_history').values({ feedback_id: id, at: act.at, status: to, note: null }).execute();
    await audit(transaction, act, 'set-status', `feedback ${id}`, { from, to, note: null });
  }
}

/** Feedback of an outcome, locked in one order, so that two transactions never wait for each other. */
const linkedTo = (transaction: Transaction<Tables>, outcome: string) =>
  transaction
    .selectFrom('feedback')
    .select(['feedback.id', 'feedback.status', STATUS_BEFORE.as('before')])
    .where('feedback.id', 'in', transaction.selectFrom('outcome_feedback').select('feedback_id').where('outcome_id', '=', outcome))
    .orderBy('feedback.id')
    .forUpdate('feedback')
    .execute();

/**
 * Publishes an outcome or withdraws it. The status of its feedback becomes `in-outcome`, or what it was before. Repeated, it is done once.
 *
 * @throws ProblemError `not-found`, `changed-meanwhile`
 */
export const publishOutcome = (database: Kysely<Tables>, id: string, isPublished: boolean, act: StaffAct): Promise<void> =>
  database.transaction().execute(async (transaction) => {
    const row = await lockOutcome(transaction, id, act);
    if ((row.published_at !== null) === isPublished) return;
    // The board shows it as new from this moment.
    const change = isPublished ? { published_at: act.at, updated_at: act.at, names: null } : { published_at: null };
    if (isPublished && row.names !== null) await saveNames(transaction, row.names, true);
    if (isPublished) await publishSteps(transaction, id);
    await transaction.updateTable('outcome').set(change).where('id', '=', id).execute();
    await audit(transaction, act, isPublished ? 'publish-outcome' : 'unpublish-outcome', `outcome ${id}`, {});
    const linked = await linkedTo(transaction, id);
    const moves = linked.map(
      ({ id: feedback, status, before }) =>
        ({
          id: feedback,
          from: status,
          to: isPublished ? 'in-outcome' : status === 'in-outcome' ? (before ?? 'received') : status,
        }) satisfies Move,
    );
    await moveAll(transaction, moves, act);
  });

async function linkRow(transaction: Transaction<Tables>, feedback: string, outcome: string | null): Promise<string | null> {
  const stored = transaction.selectFrom('outcome_feedback').select('outcome_id').where('feedback_id', '=', feedback);
  const before = (await stored.executeTakeFirst())?.outcome_id ?? null;
  if (before === outcome) return before;
  await transaction.deleteFrom('outcome_feedback').where('feedback_id', '=', feedback).execute();
  if (outcome !== null) await transaction.insertInto('outcome_feedback').values({ feedback_id: feedback, outcome_id: outcome }).execute();
  return before;
}

/** The outcome that feedback is linked to: not the version counts, only that it is there. */
async function lockTarget(transaction: Transaction<Tables>, outcome: string, { at, actor, units }: StaffAct) {
  try {
    return await lockOutcome(transaction, outcome, { at, actor, units });
  } catch (error) {
    if (!(error instanceof ProblemError) || error.kind !== 'not-found') throw error;
    throw new ProblemError('invalid', [{ detail: 'There is no such outcome.', pointer: '/outcome' }]);
  }
}

/**
 * Links a feedback to an outcome, or (null) to none. Its status follows when the outcome is public.
 *
 * @returns whether anything changed
 * @throws ProblemError `not-found`, `changed-meanwhile`, `invalid` when there is no such outcome
 */
export const linkFeedback = (database: Kysely<Tables>, reference: string, outcome: string | null, act: StaffAct): Promise<boolean> =>
  database.transaction().execute(async (transaction) => {
    // The outcome is locked first, as when it is published: two transactions never wait for each other.
    const target = outcome === null ? undefined : await lockTarget(transaction, outcome, act);
    const row = await transaction
      .selectFrom('feedback')
      .select(['feedback.id', 'feedback.status', STATUS_BEFORE.as('before')])
      .where('reference', '=', reference)
      .where(isVisible(act.units))
      .forUpdate()
      .executeTakeFirst();
    if (row === undefined) throw new ProblemError('not-found');
    if (act.expected !== undefined) requireVersion(await findFeedback(transaction, reference, act.units), act.expected);
    const before = await linkRow(transaction, row.id, outcome);
    if (before === outcome) return false;
    await audit(transaction, act, 'link-outcome', `feedback ${row.id}`, { from: before, to: outcome });
    const isIn = target?.published_at instanceof Date;
    const to = isIn ? 'in-outcome' : row.status === 'in-outcome' ? (row.before ?? 'received') : row.status;
    await moveAll(transaction, [{ id: row.id, from: row.status, to }], act);
    return true;
  });
