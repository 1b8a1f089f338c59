import { sql, type Kysely, type SqlBool } from 'kysely';
import type { OutcomeAnswer } from '../../../src/contract/outcomes.js';
import type { OutcomeStatus } from '../../../src/contract/vocabulary.js';
import type { ByLanguage } from '../database/columns.js';
import type { Tables } from '../database/schema.js';
import { bestLanguage } from '../common/language.js';
import type { OutcomeText } from '../../../src/contract/staff-outcomes.js';
import type { StaffOutcome, StaffOutcomeSummary } from '../../../src/contract/staff-outcomes.js';
import { tagOf, type Version } from '../http/versions.js';
import type { Units } from '../staff/staff.js';
import type { OutcomePlace } from './filter.js';

const LINKED = sql<number>`(select count(*)::integer from outcome_feedback linked where linked.outcome_id = outcome.id)`;

const BETTER = sql<Partial<Record<OutcomeAnswer['better'], number>>>`(
  select coalesce(jsonb_object_agg(better, number), '{}')
  from (select better, count(*) as number from outcome_answer given where given.outcome_id = outcome.id group by better) counted
)`;

const TEXTS = sql<Record<string, OutcomeText>>`(
  select jsonb_object_agg(text.language, text.body) from outcome_text text where text.outcome_id = outcome.id
)`;

const select = (database: Kysely<Tables>) =>
  database
    .selectFrom('outcome')
    .selectAll('outcome')
    .select([LINKED.as('linked'), BETTER.as('better'), TEXTS.as('texts')]);

type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number];

const summaryOf = ({ id, status, published_at: publishedAt, updated_at: updatedAt, linked, better }: Row) => ({
  id,
  status,
  ...(publishedAt === null ? {} : { publishedAt: publishedAt.toISOString() }),
  updatedAt: updatedAt.toISOString(),
  linked,
  better: { yes: 0, partly: 0, no: 0, ...better },
});

function toListed(row: Row): StaffOutcomeSummary {
  const language = bestLanguage('fi', row.languages) ?? '';
  return { ...summaryOf(row), language, languages: row.languages, title: row.texts[language]?.title ?? '' };
}

export interface StaffOutcomeFilter {
  readonly status: OutcomeStatus | undefined;
  readonly isPublished: boolean | undefined;
  readonly unit: string | undefined;
  readonly units: Units;
  readonly after: OutcomePlace | undefined;
  readonly limit: number;
}

/** What a member of staff sees: the outcomes of their units. */
export const isOutcomeVisible = (units: Units) =>
  units === null ? sql<SqlBool>`true` : sql<SqlBool>`outcome.unit = any(${[...units]}::text[])`;

/** Written as one comparison of rows, which an index answers by going straight there. */
const isEarlier = (place: OutcomePlace | undefined) =>
  sql<SqlBool>`(outcome.updated_at, outcome.id) < (${place?.updatedAt}::timestamptz, ${place?.id})`;

/** Outcomes for staff, newest first; `next` is the place of the last one when there are more. */
export async function listStaffOutcomes(database: Kysely<Tables>, { status, isPublished, unit, units, after, limit }: StaffOutcomeFilter) {
  const asked = select(database)
    .where(isOutcomeVisible(units))
    .$if(unit !== undefined, (query) => query.where('outcome.unit', '=', unit ?? ''))
    .$if(status !== undefined, (query) => query.where('outcome.status', '=', status ?? 'received'))
    .$if(isPublished !== undefined, (query) => query.where('outcome.published_at', isPublished === true ? 'is not' : 'is', null))
    .$if(after !== undefined, (query) => query.where(isEarlier(after)));
  const rows = await asked
    .orderBy('outcome.updated_at', 'desc')
    .orderBy('outcome.id', 'desc')
    .limit(limit + 1)
    .execute();
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  const next = last && { status: last.status, rank: last.said_rank, updatedAt: last.updated_at.toISOString(), id: last.id };
  return { items: shown.map(toListed), next };
}

async function namesOf(database: Kysely<Tables>, { unit, themes, names }: Row) {
  if (names !== null) return names;
  const units = await database.selectFrom('outcome_unit').select(['id', 'names']).where('id', '=', unit).executeTakeFirstOrThrow();
  if (themes.length === 0) return { unit: units, themes: [] };
  const rows = await database.selectFrom('outcome_theme').select(['id', 'labels']).where('id', 'in', themes).execute();
  const labels = new Map<string, ByLanguage>(rows.map((row) => [row.id, row.labels]));
  return { unit: units, themes: themes.map((id) => ({ id, labels: labels.get(id) ?? {} })) };
}

/** One outcome for staff. Its entity tag is of what staff write: neither an answer of a client nor a link of a colleague is a conflict. */
export async function findStaffOutcome(database: Kysely<Tables>, id: string, units: Units): Promise<Version<StaffOutcome> | undefined> {
  const row = await select(database).where('outcome.id', '=', id).where(isOutcomeVisible(units)).executeTakeFirst();
  if (row === undefined) return undefined;
  const names = await namesOf(database, row);
  const steps = database.selectFrom('outcome_history').select(['id', 'at', 'status', 'notes']).where('outcome_id', '=', id);
  const linked = database
    .selectFrom('outcome_feedback')
    .innerJoin('feedback', 'feedback.id', 'outcome_feedback.feedback_id')
    .select('reference')
    .where('outcome_id', '=', id);
  const history = (await steps.orderBy('id').execute()).map(({ id: step, at, ...told }) => ({ step, at: at.toISOString(), ...told }));
  const references = (await linked.orderBy('feedback.id').execute()).map(({ reference }) => reference);
  const optional = {
    ...(row.level === null ? {} : { level: row.level }),
    ...(row.said_count === null ? {} : { saidCount: row.said_count }),
    ...(row.next_by === null ? {} : { nextBy: row.next_by }),
  };
  const summary = summaryOf(row);
  const body = { status: row.status, ...names, ...optional, texts: row.texts };
  return { content: { ...summary, body, history, references }, tag: tagOf([body, history, summary.publishedAt]) };
}
