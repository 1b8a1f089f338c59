import { sql, type Expression, type ExpressionBuilder, type Kysely, type SqlBool, type Transaction } from 'kysely';
import type { Answer, Feedback } from '../../../src/contract/feedback.js';
import type { FeedbackStatus } from '../../../src/contract/vocabulary.js';
import type { Tables } from '../database/schema.js';
import { FEEDBACK_MARKS } from '../../../src/contract/vocabulary.js';
import type { StaffFeedback } from '../../../src/contract/staff-feedback.js';
import { audit, type Act } from '../audit/audit.js';
import { ProblemError } from '../http/problems.js';
import { dropDueReply } from './due-replies.js';

export interface FeedbackFilter {
  readonly status?: FeedbackStatus;
  readonly mark?: string;
  readonly channel?: Feedback['channel'];
  readonly unit?: string;
  readonly passedTo?: string;
  /** Only rows older than this one. */
  readonly before?: string;
}

export interface StatusChange extends Act {
  readonly status: FeedbackStatus;
  readonly note: string | null;
}

/** The filter in the query of the list. */
export const filterIn = ({ status, mark, channel, unit, passedTo, cursor }: Readonly<Record<string, string>>): FeedbackFilter => ({
  ...(status === undefined ? {} : { status: status as FeedbackStatus }),
  ...(mark === undefined ? {} : { mark }),
  ...(channel === undefined ? {} : { channel: channel as Feedback['channel'] }),
  ...(unit === undefined ? {} : { unit }),
  ...(passedTo === undefined ? {} : { passedTo }),
  ...(cursor === undefined ? {} : { before: cursor }),
});

function select(database: Kysely<Tables>) {
  return database
    .selectFrom('feedback')
    .leftJoin('feedback_contact', 'feedback_contact.feedback_id', 'feedback.id')
    .leftJoin('outcome_feedback', 'outcome_feedback.feedback_id', 'feedback.id')
    .selectAll('feedback')
    .select('outcome_feedback.outcome_id')
    .select(['feedback_contact.name', 'feedback_contact.way', 'feedback_contact.value', 'feedback_contact.basis']);
}

type Selected = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number];

/** Leaves out missing fields, as everywhere in the contract. */
const present = <Value extends object>(fields: Value) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) as { [Name in keyof Value]?: NonNullable<Value[Name]> };

function toItem(row: Selected): StaffFeedback {
  const { name, way, value, basis } = row;
  const contact = way === null || value === null || basis === null ? null : { way, value, basis, ...present({ name }) };
  return {
    reference: row.reference,
    receivedAt: row.received_at.toISOString(),
    status: row.status,
    questionSet: row.question_set,
    answers: row.answers,
    context: row.context,
    channel: row.channel,
    language: row.language,
    signals: row.signals,
    marks: FEEDBACK_MARKS.filter((mark) => row.marks.includes(mark)),
    ...present({
      respondent: row.respondent,
      about: row.about,
      replyBy: row.reply_by,
      contact,
      passedTo: row.passed_to,
      outcome: row.outcome_id,
    }),
  };
}

const isAsked = (builder: ExpressionBuilder<Tables, 'feedback'>, { status, mark, channel, unit, passedTo, before }: FeedbackFilter) => {
  const conditions: Expression<SqlBool>[] = [];
  if (status !== undefined) conditions.push(builder('feedback.status', '=', status));
  if (mark !== undefined) conditions.push(sql`feedback.marks @> ${[mark]}::text[]`);
  if (channel !== undefined) conditions.push(builder('feedback.channel', '=', channel));
  if (unit !== undefined) conditions.push(builder('feedback.unit', '=', unit));
  if (passedTo !== undefined) conditions.push(builder('feedback.passed_to', '=', passedTo));
  if (before !== undefined) conditions.push(builder('feedback.id', '<', before));
  return builder.and(conditions);
};

/** Feedback for staff, newest first; `next` is given when there is more. */
export async function listFeedback(database: Kysely<Tables>, filter: FeedbackFilter, limit: number) {
  const rows = await select(database)
    .where((builder) => isAsked(builder, filter))
    .orderBy('feedback.id', 'desc')
    .limit(limit + 1)
    .execute();
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return { items: shown.map(toItem), next: last?.id };
}

/** One feedback for staff. */
export async function findFeedback(database: Kysely<Tables>, reference: string): Promise<StaffFeedback | undefined> {
  const row = await select(database).where('reference', '=', reference).executeTakeFirst();
  return row && toItem(row);
}

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
 * @returns false when there is no such feedback
 */
export const withFeedback = (
  database: Kysely<Tables>,
  reference: string,
  change: (transaction: Transaction<Tables>, row: LockedFeedback) => Promise<void>,
): Promise<boolean> =>
  database.transaction().execute(async (transaction) => {
    const columns = ['id', 'status', 'answers', 'marks', 'passed_to'] as const;
    const rows = transaction.selectFrom('feedback').select(columns).where('reference', '=', reference);
    const row = await rows.forUpdate().executeTakeFirst();
    if (row !== undefined) await change(transaction, row);
    return row !== undefined;
  });

/** Sets the status with its line in the history and in the audit, unless it is the last step already. */
export async function addStep(
  transaction: Transaction<Tables>,
  { id, status: from }: Pick<LockedFeedback, 'id' | 'status'>,
  { status, note, at, actor }: StatusChange,
): Promise<void> {
  const steps = transaction.selectFrom('feedback_history').select(['status', 'note']).where('feedback_id', '=', id);
  const last = await steps.orderBy('id', 'desc').limit(1).executeTakeFirst();
  if (last?.status === status && last.note === note) return;
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
 * @returns false when there is no such feedback
 * @throws ProblemError `invalid` for `in-outcome` without a published outcome
 */
export const changeStatus = (database: Kysely<Tables>, reference: string, change: StatusChange): Promise<boolean> =>
  withFeedback(database, reference, async (transaction, row) => {
    if (change.status === 'in-outcome') await requirePublishedOutcome(transaction, row.id);
    await addStep(transaction, row, change);
  });
