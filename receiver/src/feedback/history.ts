import type { Kysely } from 'kysely';
import type { FeedbackStatus } from '../../../src/contract/vocabulary.js';
import type { Tables } from '../database/schema.js';

export interface HistoryStep {
  readonly at: Date;
  readonly status: FeedbackStatus;
  /** Id of a fixed text. */
  readonly note: string | null;
}

/** Every step of a feedback in order. That it was received is no row of its own: the feedback itself says when. */
export async function findSteps(
  database: Kysely<Tables>,
  { id, received_at: at }: { readonly id: string; readonly received_at: Date },
): Promise<readonly HistoryStep[]> {
  const later = database.selectFrom('feedback_history').select(['at', 'status', 'note']).where('feedback_id', '=', id).orderBy('id');
  return [{ at, status: 'received', note: null }, ...(await later.execute())];
}
