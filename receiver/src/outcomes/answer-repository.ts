import type { Kysely } from 'kysely';
import type { OutcomeAnswer, OutcomeAnswerReceipt } from '../../../src/contract/outcomes.js';
import type { OutcomeStatus } from '../../../src/contract/vocabulary.js';
import type { Tables } from '../database/schema.js';
import type { StoredReceipt } from '../http/idempotency.js';

/** What was answered to this key, if anything is stored under it. */
export async function findAnswer(database: Kysely<Tables>, key: string): Promise<StoredReceipt<OutcomeAnswerReceipt> | undefined> {
  const rows = database.selectFrom('outcome_answer').select(['body_hash', 'received_at']).where('idempotency_key', '=', key);
  const row = await rows.executeTakeFirst();
  return row && { hash: Buffer.from(row.body_hash), receipt: { receivedAt: row.received_at.toISOString() } };
}

/** The status of a published outcome. */
export async function findPublicStatus(database: Kysely<Tables>, id: string): Promise<OutcomeStatus | undefined> {
  const rows = database.selectFrom('outcome').select('status').where('id', '=', id).where('published_at', 'is not', null);
  return (await rows.executeTakeFirst())?.status;
}

export interface NewAnswer extends OutcomeAnswer {
  readonly key: string;
  readonly hash: Buffer;
  readonly outcome: string;
  readonly at: Date;
}

/** Stores one answer and gives its receipt as it is stored; nothing when another request has stored this key. */
export async function insertAnswer(
  database: Kysely<Tables>,
  { key, hash, outcome, better, at }: NewAnswer,
): Promise<OutcomeAnswerReceipt | undefined> {
  const row = await database
    .insertInto('outcome_answer')
    .values({ idempotency_key: key, body_hash: hash, outcome_id: outcome, better, received_at: at })
    .onConflict((conflict) => conflict.column('idempotency_key').doNothing())
    .returning('received_at')
    .executeTakeFirst();
  return row && { receivedAt: row.received_at.toISOString() };
}
