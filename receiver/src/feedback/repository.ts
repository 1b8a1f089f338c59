import { sql, type Kysely, type Transaction } from 'kysely';
import type { Feedback, FeedbackReceipt, FeedbackState } from '../../../src/contract/feedback.js';
import type { Tables } from '../database/schema.js';
import { hashOfKey, type StoredReceipt } from '../http/idempotency.js';
import { audit, type Act } from '../audit/audit.js';
import { languageShown } from '../outcomes/filter.js';

export interface NewFeedback {
  readonly key: string;
  /** `keyedHash` of the body. */
  readonly hash: Buffer;
  readonly reference: string;
  readonly receivedAt: Date;
  readonly feedback: Feedback;
  /** The staff member who entered it for the person, and when; absent = the person sent it. */
  readonly entered?: Act | undefined;
}

/** How long one insert waits for another instance that has inserted the same key and not committed yet. */
const LONGEST_WAIT = sql`set local lock_timeout = '2s'`;

const json = (value: unknown): string => JSON.stringify(value);

/** What was answered to this key, if anything is stored under it. */
export async function findReceipt(database: Kysely<Tables>, key: string): Promise<StoredReceipt<FeedbackReceipt> | undefined> {
  const columns = ['body_hash', 'reference', 'received_at', 'reply_by'] as const;
  const row = await database.selectFrom('feedback').select(columns).where('key_hash', '=', hashOfKey('feedback', key)).executeTakeFirst();
  if (row === undefined) return undefined;
  const receipt = { reference: row.reference, receivedAt: row.received_at.toISOString() };
  return { hash: Buffer.from(row.body_hash), receipt: row.reply_by === null ? receipt : { ...receipt, replyBy: row.reply_by } };
}

async function insertRow(transaction: Transaction<Tables>, { key, hash, reference, receivedAt, feedback }: NewFeedback) {
  const { questionSet, answers, respondent, about, contact, context, channel, language, signals } = feedback;
  return transaction
    .insertInto('feedback')
    .values({
      key_hash: hashOfKey('feedback', key),
      body_hash: hash,
      reference,
      received_at: receivedAt,
      status: 'received',
      reply_by: contact?.replyBy ?? null,
      question_set: json(questionSet),
      answers: json(answers),
      respondent: respondent ?? null,
      about: about ?? null,
      context: json(context),
      channel,
      language,
      signals: json(signals),
    })
    .onConflict((conflict) => conflict.column('key_hash').doNothing())
    .returning('id')
    .executeTakeFirst();
}

/**
 * Stores one answer with its contact and the first line of its history, all or nothing.
 *
 * @returns after the commit: true, or false when another request has stored this key
 */
export const insertFeedback = (database: Kysely<Tables>, added: NewFeedback): Promise<boolean> =>
  database.transaction().execute(async (transaction) => {
    await LONGEST_WAIT.execute(transaction);
    const row = await insertRow(transaction, added);
    if (row === undefined) return false;
    const { contact } = added.feedback;
    if (contact !== undefined) {
      const { name = null, way, value, basis } = contact;
      await transaction.insertInto('feedback_contact').values({ feedback_id: row.id, name, way, value, basis }).execute();
    }
    await transaction
      .insertInto('feedback_history')
      .values({ feedback_id: row.id, at: added.receivedAt, status: 'received', note: null })
      .execute();
    if (added.entered !== undefined) {
      await audit(transaction, added.entered, 'enter-feedback', `feedback ${row.id}`, { channel: added.feedback.channel });
    }
    return true;
  });

/** The published outcome that a feedback belongs to. */
function findOutcomeOf(database: Kysely<Tables>, feedback: string, languages: readonly string[]) {
  return database
    .selectFrom('outcome_feedback')
    .innerJoin('outcome', 'outcome.id', 'outcome_feedback.outcome_id')
    .innerJoin('outcome_text', (join) =>
      join.onRef('outcome_text.outcome_id', '=', 'outcome.id').on('outcome_text.language', '=', languageShown(languages)),
    )
    .select(['outcome.id', 'outcome_text.body', 'outcome_text.language'])
    .where('outcome_feedback.feedback_id', '=', feedback)
    .where('outcome.published_at', 'is not', null)
    .executeTakeFirst();
}

/** The state of one feedback; `noteText` gives the text of a note, `languages` those for the outcome's title, best first. */
export async function findState(
  database: Kysely<Tables>,
  reference: string,
  { noteText, languages }: { readonly noteText: (id: string) => string | undefined; readonly languages: readonly string[] },
): Promise<FeedbackState | undefined> {
  const row = await database.selectFrom('feedback').select(['id', 'status']).where('reference', '=', reference).executeTakeFirst();
  if (row === undefined) return undefined;
  const steps = await database
    .selectFrom('feedback_history')
    .select(['at', 'status', 'note'])
    .where('feedback_id', '=', row.id)
    .orderBy('id')
    .execute();
  const history = steps.map(({ at, status, note }) => {
    const text = note === null ? undefined : noteText(note);
    return { at: at.toISOString(), status, ...(text === undefined ? {} : { note: text }) };
  });
  const outcome = await findOutcomeOf(database, row.id, languages);
  if (outcome === undefined) return { status: row.status, history };
  const { id, body, language } = outcome;
  return { status: row.status, history, outcome: { id, title: body.title, language } };
}
