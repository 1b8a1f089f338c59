import { sql, type Expression, type ExpressionBuilder, type Kysely, type SqlBool } from 'kysely';
import type { StaffFeedback } from '../../../src/contract/staff-feedback.js';
import type { Feedback } from '../../../src/contract/feedback.js';
import type { FeedbackStatus } from '../../../src/contract/vocabulary.js';
import { formatReference } from '../../../src/domain/reference.js';
import { pageOf } from '../common/pages.js';
import { midnightOf } from '../common/midnight.js';
import type { Tables } from '../database/schema.js';
import type { Units } from '../staff/staff.js';
import { settledAt } from './last-step.js';
import { isVisible, selectFeedback, toItem } from './staff-view.js';

export interface FeedbackFilter {
  readonly status?: FeedbackStatus;
  readonly mark?: string;
  readonly channel?: Feedback['channel'];
  readonly unit?: string;
  readonly passedTo?: string;
  /** Days in Europe/Helsinki, both included. */
  readonly from?: string;
  readonly to?: string;
  readonly due?: 'yes';
  readonly linked?: 'yes' | 'no';
  readonly q?: string;
  /** Only rows older than this one. */
  readonly cursor?: string;
}

/** Capital letters of the languages that people write in; a database may know small letters of ASCII alone. */
const CAPITALS = 'ÅÄÖÆØŠŽÁČĐŊŦÂ';

const LOWERED = sql<string>`translate(lower(jsonb_path_query_array(feedback.answers, '$[*].value')::text), ${CAPITALS}, ${CAPITALS.toLowerCase()})`;

/** A part of a text as a pattern of LIKE, written as it is in JSON. */
const patternOf = (text: string): string => {
  const inJson = JSON.stringify(text.toLowerCase()).slice(1, -1);
  return `%${inJson.replaceAll(/[\\%_]/g, '\\$&')}%`;
};

/** A code finds its feedback, and any other text the answers that have it. */
function search(q: string): Expression<SqlBool> {
  const reference = formatReference(q);
  return reference === undefined ? sql<boolean>`${LOWERED} like ${patternOf(q)}` : sql<boolean>`feedback.reference = ${reference}`;
}

const isAsked = (builder: ExpressionBuilder<Tables, 'feedback'>, filter: FeedbackFilter) => {
  const { status, mark, channel, unit, passedTo, from, to, due, linked, q, cursor } = filter;
  const conditions: (Expression<SqlBool> | undefined)[] = [
    status && builder('feedback.status', '=', status),
    mark === undefined ? undefined : sql<boolean>`feedback.marks @> ${[mark]}::text[]`,
    channel && builder('feedback.channel', '=', channel),
    unit === undefined ? undefined : builder('feedback.unit', '=', unit),
    passedTo === undefined ? undefined : builder('feedback.passed_to', '=', passedTo),
    from === undefined ? undefined : builder('feedback.received_at', '>=', midnightOf(from, 0)),
    to === undefined ? undefined : builder('feedback.received_at', '<', midnightOf(to, 1)),
    due && sql<boolean>`feedback_contact.feedback_id is not null and ${settledAt('feedback.id')} is null`,
    linked &&
      (linked === 'yes' ? sql<boolean>`outcome_feedback.outcome_id is not null` : sql<boolean>`outcome_feedback.outcome_id is null`),
    q === undefined ? undefined : search(q),
    cursor === undefined ? undefined : builder('feedback.id', '<', cursor),
  ];
  return builder.and(conditions.filter((condition) => condition !== undefined));
};

/** Feedback for staff, newest first, page by page. */
export async function listFeedback(
  database: Kysely<Tables>,
  filter: FeedbackFilter,
  { units, limit }: { readonly units: Units; readonly limit: number },
): Promise<{ items: StaffFeedback[]; nextCursor?: string }> {
  const rows = await selectFeedback(database)
    .where(isVisible(units))
    .where((builder) => isAsked(builder, filter))
    .orderBy('feedback.id', 'desc')
    .limit(limit + 1)
    .execute();
  const shown = rows.slice(0, limit);
  return pageOf({ items: shown.map(toItem), next: rows.length > limit ? shown.at(-1)?.id : undefined });
}
