import type { Kysely } from 'kysely';
import type { FeedbackStatus } from '../../../src/contract/feedback.js';
import type { Tables } from '../database/tables.js';
import type { StaffFeedback } from '../routes/staff-table.js';

export interface FeedbackFilter {
  readonly status: FeedbackStatus | undefined;
  /** Only rows older than this one. */
  readonly before: string | undefined;
  readonly limit: number;
}

export interface StatusChange {
  readonly status: FeedbackStatus;
  readonly note: string | null;
  readonly at: Date;
  readonly actor: string;
}

function select(database: Kysely<Tables>) {
  return database
    .selectFrom('feedback')
    .leftJoin('feedback_contact', 'feedback_contact.feedback_id', 'feedback.id')
    .selectAll('feedback')
    .select(['feedback_contact.name', 'feedback_contact.way', 'feedback_contact.value', 'feedback_contact.basis']);
}

type Selected = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number];

/** Fields that are not there are left out, as everywhere in the contract. */
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
    ...present({ respondent: row.respondent, about: row.about, replyBy: row.reply_by, contact }),
  };
}

/** Feedback for staff, newest first; `next` is given when there is more. */
export async function listFeedback(database: Kysely<Tables>, { status, before, limit }: FeedbackFilter) {
  const rows = await select(database)
    .$if(status !== undefined, (query) => query.where('feedback.status', '=', status ?? 'received'))
    .$if(before !== undefined, (query) => query.where('feedback.id', '<', before ?? ''))
    .orderBy('feedback.id', 'desc')
    .limit(limit + 1)
    .execute();
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return { items: shown.map(toItem), next: last?.id };
}

/**
 * Sets the status, its line in the history and its line in the audit in one transaction. Asked twice, it is done once.
 *
 * @returns false when there is no such feedback
 */
export const changeStatus = (database: Kysely<Tables>, reference: string, { status, note, at, actor }: StatusChange): Promise<boolean> =>
  database.transaction().execute(async (transaction) => {
    const row = await transaction
      .selectFrom('feedback')
      .select(['id', 'status'])
      .where('reference', '=', reference)
      .forUpdate()
      .executeTakeFirst();
    if (row === undefined) return false;
    const steps = transaction.selectFrom('feedback_history').select(['status', 'note']).where('feedback_id', '=', row.id);
    const last = await steps.orderBy('id', 'desc').limit(1).executeTakeFirst();
    if (last?.status === status && last.note === note) return true;
    await transaction.updateTable('feedback').set({ status }).where('id', '=', row.id).execute();
    await transaction.insertInto('feedback_history').values({ feedback_id: row.id, at, status, note }).execute();
    const change = JSON.stringify({ from: row.status, to: status, note });
    await transaction
      .insertInto('audit')
      .values({ at, actor, action: 'set-status', subject: `feedback ${row.id}`, change })
      .execute();
    return true;
  });
