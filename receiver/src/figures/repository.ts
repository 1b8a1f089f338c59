import { sql, type Kysely } from 'kysely';
import type { Tables } from '../database/schema.js';
import type { Units } from '../staff/staff.js';

export interface FiguresFilter {
  /** Months, both included. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly unit: string | undefined;
  readonly units: Units;
}

/** What happened to the feedback of one unit and one period; `period` is a month or a year. */
export interface Cell {
  readonly unit: string | null;
  readonly period: string;
  readonly received: number;
  readonly read: number;
  readonly answered: number;
  readonly inOutcome: number;
  readonly daysToFirstStep: number | null;
  readonly daysToReply: number | null;
}

const FORMS = { month: 'YYYY-MM', year: 'YYYY' } as const;

const IN_FINLAND = sql`feedback.received_at at time zone 'Europe/Helsinki'`;

/** When staff took the first step, and when they said that they have replied. */
const STEPS = sql`left join lateral (
  select min(at) filter (where status <> 'received') as first, min(at) filter (where status = 'answered') as reply
  from feedback_history where feedback_id = feedback.id
) step on true`;

const days = (until: string) =>
  sql`round((percentile_cont(0.5) within group (order by extract(epoch from ${sql.ref(until)} - feedback.received_at)) / 86400)::numeric, 1)::float8`;

/** Exact numbers, by unit and month or year; nobody sees them as they are. */
export async function countFigures(database: Kysely<Tables>, by: keyof typeof FORMS, filter: FiguresFilter): Promise<Cell[]> {
  const { from, to, unit, units } = filter;
  const month = sql`to_char(${IN_FINLAND}, 'YYYY-MM')`;
  const { rows } = await sql<Cell>`
    select feedback.unit, to_char(${IN_FINLAND}, ${FORMS[by]}) as period,
      count(*)::integer as received, count(step.first)::integer as read, count(step.reply)::integer as answered,
      count(outcome.id)::integer as "inOutcome", ${days('step.first')} as "daysToFirstStep", ${days('step.reply')} as "daysToReply"
    from feedback ${STEPS}
    left join outcome_feedback on outcome_feedback.feedback_id = feedback.id
    left join outcome on outcome.id = outcome_feedback.outcome_id and outcome.published_at is not null
    where (${units === null} or feedback.unit = any(${[...(units ?? [])]}::text[]))
      and (${from ?? null}::text is null or ${month} >= ${from ?? null}) and (${to ?? null}::text is null or ${month} <= ${to ?? null})
      and (${unit ?? null}::text is null or feedback.unit = ${unit ?? null})
    group by 1, 2 order by 2 desc, 1 nulls last
  `.execute(database);
  return rows;
}

/** How many signed up for the events of one unit in one period. */
export interface SignupCell {
  readonly unit: string | null;
  readonly period: string;
  readonly signups: number;
}

/** Exact numbers, by unit and month or year; nobody sees them as they are. */
export async function countSignups(database: Kysely<Tables>, by: keyof typeof FORMS, filter: FiguresFilter): Promise<SignupCell[]> {
  const { from, to, unit, units } = filter;
  const { rows } = await sql<SignupCell>`
    select nullif(unit, '') as unit, left(month, ${FORMS[by].length}::integer) as period, sum(signups)::integer as signups
    from signup_count
    where (${units === null} or unit = any(${[...(units ?? [])]}::text[]))
      and (${from ?? null}::text is null or month >= ${from ?? null}) and (${to ?? null}::text is null or month <= ${to ?? null})
      and (${unit ?? null}::text is null or unit = ${unit ?? null})
    group by 1, 2 order by 2 desc, 1 nulls last
  `.execute(database);
  return rows;
}
