import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Contact, Feedback, FeedbackReceipt } from '../../../src/contract/feedback.js';
import { audit, type Act } from '../audit/audit.js';
import type { Tables } from '../database/schema.js';
import { hashOfKey } from '../http/idempotency.js';
import { isUnchanged, type KnownSet } from '../surveys/known-sets.js';
import { toReceipt, type StoredFeedback } from './repository.js';

export interface NewFeedback {
  readonly key: string;
  /** `keyedHash` of the body. */
  readonly hash: Buffer;
  readonly reference: string;
  readonly receivedAt: Date;
  readonly feedback: Feedback;
  /** The question set that it was checked against; absent = it was not checked. */
  readonly checkedWith?: KnownSet;
}

const json = (value: unknown): string => JSON.stringify(value);

/**
 * Holds for this statement's transaction: so long one insert waits for another instance that has inserted the same key and not committed yet. It is a condition
 * that is always true, so that it needs no round trip of its own and works through a pooler.
 */
const WAITS_TWO_SECONDS = sql`set_config('lock_timeout', '2s', true) is not null`;

function insertRow({ key, hash, reference, receivedAt, feedback, checkedWith }: NewFeedback) {
  const { questionSet, answers, respondent = null, about = null, contact, context, channel, language, signals } = feedback;
  return sql<StoredFeedback>`
    insert into feedback (key_hash, body_hash, reference, received_at, status, reply_by,
      question_set, answers, respondent, about, context, channel, language, signals)
    select ${hashOfKey('feedback', key)}::bytea, ${hash}::bytea, ${reference}, ${receivedAt}::timestamptz, 'received', ${contact?.replyBy ?? null}::date,
      ${json(questionSet)}::jsonb, ${json(answers)}::jsonb, ${respondent}, ${about}, ${json(context)}::jsonb, ${channel}, ${language}, ${json(signals)}::jsonb
    where ${WAITS_TWO_SECONDS} and ${checkedWith === undefined ? sql`true` : isUnchanged(questionSet, checkedWith)}
    on conflict (key_hash) do nothing
    returning id, reference, received_at, reply_by`;
}

function withContact(row: RawBuilder<StoredFeedback>, contact: Contact) {
  const { name = null, way, value, basis } = contact;
  return sql<StoredFeedback>`
    with added as (${row}), contact as (
      insert into feedback_contact (feedback_id, name, way, value, basis) select id, ${name}, ${way}, ${value}, ${basis} from added
    )
    select id, reference, received_at, reply_by from added`;
}

async function insertOne(database: Kysely<Tables>, added: NewFeedback): Promise<StoredFeedback | undefined> {
  const { contact } = added.feedback;
  const row = insertRow(added);
  return (await (contact === undefined ? row : withContact(row, contact)).execute(database)).rows[0];
}

/**
 * Stores one answer with its contact in one statement: all or nothing, in one round trip.
 *
 * @returns after the commit: the receipt as it is stored; nothing when something is stored under this key, or when the question set is no longer
 * the one that it was checked against
 */
export async function insertFeedback(database: Kysely<Tables>, added: NewFeedback): Promise<FeedbackReceipt | undefined> {
  const row = await insertOne(database, added);
  return row && toReceipt(row);
}

/** The same for one that a staff member enters for the person, with its line in the audit. */
export const enterFeedback = (database: Kysely<Tables>, added: NewFeedback, entered: Act): Promise<FeedbackReceipt | undefined> =>
  database.transaction().execute(async (transaction) => {
    const row = await insertOne(transaction, added);
    if (row === undefined) return undefined;
    await audit(transaction, entered, 'enter-feedback', `feedback ${row.id}`, { channel: added.feedback.channel });
    return toReceipt(row);
  });
