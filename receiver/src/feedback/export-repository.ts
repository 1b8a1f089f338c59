import { sql, type Kysely } from 'kysely';
import { midnightOf } from '../common/midnight.js';
import type { Tables } from '../database/schema.js';
import type { Units } from '../staff/staff.js';
import { isVisible } from './staff-view.js';

export interface ExportFilter {
  readonly status: string | undefined;
  readonly channel: string | undefined;
  readonly unit: string | undefined;
  readonly passedTo: string | undefined;
  /** Days in Europe/Helsinki, both included. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly units: Units;
}

/** Rows that are read at a time: the export needs no more memory for a hundred thousand than for these. */
const CHUNK = 500;

function chunk(database: Kysely<Tables>, { status, channel, unit, passedTo, from, to, units }: ExportFilter, after: string) {
  return database
    .selectFrom('feedback')
    .leftJoin('outcome_feedback', 'outcome_feedback.feedback_id', 'feedback.id')
    .select(['feedback.id', 'reference', 'received_at', 'status', 'question_set', 'answers', 'respondent', 'about', 'context'])
    .select(['channel', 'language', 'marks', 'passed_to', 'outcome_feedback.outcome_id'])
    .where('feedback.id', '>', after)
    .where(isVisible(units))
    .$if(status !== undefined, (query) => query.where(sql<boolean>`status = ${status ?? ''}`))
    .$if(channel !== undefined, (query) => query.where(sql<boolean>`channel = ${channel ?? ''}`))
    .$if(unit !== undefined, (query) => query.where('unit', '=', unit ?? ''))
    .$if(passedTo !== undefined, (query) => query.where('passed_to', '=', passedTo ?? ''))
    .$if(from !== undefined, (query) => query.where('received_at', '>=', midnightOf(from ?? '', 0)))
    .$if(to !== undefined, (query) => query.where('received_at', '<', midnightOf(to ?? '', 1)))
    .orderBy('feedback.id')
    .limit(CHUNK)
    .execute();
}

export type ExportRow = Awaited<ReturnType<typeof chunk>>[number];

/** Feedback without contacts, oldest first, some at a time. */
export async function* exportFeedback(database: Kysely<Tables>, filter: ExportFilter): AsyncGenerator<readonly ExportRow[]> {
  for (let after = '0'; ;) {
    const rows = await chunk(database, filter, after);
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows;
    after = last.id;
  }
}
