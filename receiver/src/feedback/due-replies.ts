import { sql, type Kysely, type Transaction } from 'kysely';
import { dayInHelsinki } from '../../../src/domain/contact.js';
import type { Job } from '../common/jobs.js';
import type { Log } from '../common/log.js';
import { HOUR } from '../common/time.js';
import type { Tables } from '../database/schema.js';
import { dayInWords, languageOfNotice, noticeText } from '../notices/texts.js';
import type { DueReply } from '../../../src/contract/staff-feedback.js';
import type { Units } from '../staff/staff.js';
import { settledAt } from './last-step.js';
import { isVisible } from './staff-view.js';

/** The day of the promise, or the fourteenth day that the law gives for accessibility (act 306/2019). */
const DUE = sql<string | null>`least(
  feedback.reply_by,
  case when feedback.about = 'accessibility' then (feedback.received_at at time zone 'Europe/Helsinki')::date + 14 end
)`;

const IS_UNANSWERED = sql<boolean>`${settledAt('feedback.id')} is null`;

/** People who wait for a reply, by the promised day; those without one come last. */
export async function findDue(
  database: Kysely<Tables>,
  now: Date,
  { units, limit }: { readonly units: Units; readonly limit: number },
): Promise<DueReply[]> {
  const rows = await database
    .selectFrom('feedback')
    .innerJoin('feedback_contact as contact', 'contact.feedback_id', 'feedback.id')
    .select(['reference', 'received_at', 'status', 'language', 'about', 'unit', 'contact.way', DUE.as('due')])
    .where(IS_UNANSWERED)
    .where(isVisible(units))
    .orderBy(sql`${DUE} asc nulls last, feedback.id`)
    .limit(limit)
    .execute();
  const today = dayInHelsinki(now);
  return rows.map(({ reference, received_at: at, status, language, about, unit, way, due }) => ({
    ...{ reference, receivedAt: at.toISOString(), status, language, way, isLate: due !== null && due < today },
    ...(due === null ? {} : { due }),
    ...(about === null ? {} : { about }),
    ...(unit === null ? {} : { unit }),
  }));
}

const selectDue = (database: Kysely<Tables>, now: Date) =>
  database
    .selectFrom('feedback')
    .innerJoin('feedback_contact as contact', 'contact.feedback_id', 'feedback.id')
    .leftJoin('notice', 'notice.feedback_id', 'feedback.id')
    .select(['feedback.id', 'feedback.language', DUE.as('due')])
    .where('notice.id', 'is', null)
    .where(sql<boolean>`${DUE} <= ${dayInHelsinki(now)}::date`)
    .where(IS_UNANSWERED)
    .orderBy('feedback.id')
    .execute();

/**
 * Writes a notice for staff about each reply that was promised by today and has not been given, once for each; `handsOver` also queues it for the
 * organisation's own sender. It has the day and nothing of the person or the feedback.
 *
 * @returns how many are new
 */
export const noteDueReplies = (database: Kysely<Tables>, now: Date, handsOver: boolean): Promise<number> =>
  database.transaction().execute(async (transaction) => {
    const rows = (await selectDue(transaction, now)).map(({ id, language: asked, due }) => {
      const language = languageOfNotice(asked);
      const text = noticeText('reply-due', language, { due: dayInWords(new Date(`${due ?? ''}T12:00:00Z`), language) });
      return { at: now, kind: 'reply-due' as const, feedback_id: id, language, text };
    });
    if (rows.length === 0) return 0;
    const inserted = transaction.insertInto('notice').values(rows);
    // Another instance may have written the same ones meanwhile.
    const added = await inserted
      .onConflict((conflict) => conflict.column('feedback_id').doNothing())
      .returning('id')
      .execute();
    if (handsOver && added.length > 0) {
      const waiting = added.map(({ id }) => ({ notice_id: id, tries: 0, next_try_at: now, handed_over_at: null }));
      await transaction.insertInto('notice_outbox').values(waiting).execute();
    }
    return added.length;
  });

/** Deletes the notice when the person has been answered, or can no longer be. */
export async function dropDueReply(transaction: Transaction<Tables>, feedbackId: string): Promise<void> {
  await transaction.deleteFrom('notice').where('feedback_id', '=', feedbackId).where('told_at', 'is', null).execute();
}

interface Options {
  readonly database: Kysely<Tables>;
  readonly clock: () => Date;
  readonly handsOver: boolean;
  readonly log: Log;
}

/** Looks every hour for replies that are due. */
export const dueRepliesJob = ({ database, clock, handsOver, log }: Options): Job => ({
  name: 'due-replies',
  every: HOUR,
  run: async () => {
    const replies = await noteDueReplies(database, clock(), handsOver);
    if (replies > 0) log.info({ replies }, 'replies are due');
  },
});
