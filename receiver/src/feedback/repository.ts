import type { Kysely } from 'kysely';
import type { FeedbackReceipt, FeedbackState } from '../../../src/contract/feedback.js';
import type { Tables } from '../database/schema.js';
import { hashOfKey, type StoredReceipt } from '../http/idempotency.js';
import { languageShown } from '../outcomes/filter.js';
import { findSteps } from './history.js';

/** What is stored of a receipt. */
export interface StoredFeedback {
  readonly id: string;
  readonly reference: string;
  readonly received_at: Date;
  readonly reply_by: string | null;
}

export function toReceipt({ reference, received_at: at, reply_by: replyBy }: StoredFeedback): FeedbackReceipt {
  const receipt = { reference, receivedAt: at.toISOString() };
  return replyBy === null ? receipt : { ...receipt, replyBy };
}

/** What was answered to this key, if anything is stored under it. */
export async function findReceipt(database: Kysely<Tables>, key: string): Promise<StoredReceipt<FeedbackReceipt> | undefined> {
  const columns = ['id', 'body_hash', 'reference', 'received_at', 'reply_by'] as const;
  const row = await database.selectFrom('feedback').select(columns).where('key_hash', '=', hashOfKey('feedback', key)).executeTakeFirst();
  return row && { hash: Buffer.from(row.body_hash), receipt: toReceipt(row) };
}

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
  const stored = database.selectFrom('feedback').select(['id', 'status', 'received_at']).where('reference', '=', reference);
  const row = await stored.executeTakeFirst();
  if (row === undefined) return undefined;
  const history = (await findSteps(database, row)).map(({ at, status, note }) => {
    const text = note === null ? undefined : noteText(note);
    return { at: at.toISOString(), status, ...(text === undefined ? {} : { note: text }) };
  });
  const outcome = await findOutcomeOf(database, row.id, languages);
  if (outcome === undefined) return { status: row.status, history };
  const { id, body, language } = outcome;
  return { status: row.status, history, outcome: { id, title: body.title, language } };
}
