import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { StaffContact, StaffFeedback } from '../../../src/contract/staff-feedback.js';
import { FEEDBACK_MARKS, FIXED_TEXT_IDS } from '../../../src/contract/vocabulary.js';
import type { Tables } from '../database/schema.js';
import { tagOf, type Version } from '../http/versions.js';
import type { Units } from '../staff/staff.js';
import { findSteps, type HistoryStep } from './history.js';

/** What a member of staff sees: feedback to their units, and what was passed on to them. */
export const isVisible = (units: Units): RawBuilder<boolean> =>
  units === null
    ? sql<boolean>`true`
    : sql<boolean>`(feedback.unit = any(${[...units]}::text[]) or feedback.passed_to = any(${[...units]}::text[]))`;

/** Feedback with what belongs to it, and without the contact. */
export const selectFeedback = (database: Kysely<Tables>) =>
  database
    .selectFrom('feedback')
    .leftJoin('feedback_contact', 'feedback_contact.feedback_id', 'feedback.id')
    .leftJoin('outcome_feedback', 'outcome_feedback.feedback_id', 'feedback.id')
    .selectAll('feedback')
    .select(['outcome_feedback.outcome_id', 'feedback_contact.way']);

type Selected = Awaited<ReturnType<ReturnType<typeof selectFeedback>['execute']>>[number];

/** Leaves out missing fields, as everywhere in the contract. */
const present = <Value extends object>(fields: Value) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) as { [Name in keyof Value]?: NonNullable<Value[Name]> };

export const toItem = (row: Selected): StaffFeedback => ({
  reference: row.reference,
  receivedAt: row.received_at.toISOString(),
  status: row.status,
  questionSet: row.question_set,
  answers: row.answers,
  context: row.context,
  channel: row.channel,
  language: row.language,
  signals: row.signals,
  marks: FEEDBACK_MARKS.filter((mark) => row.marks.includes(mark)),
  ...present({
    respondent: row.respondent,
    about: row.about,
    replyBy: row.reply_by,
    contactWay: row.way,
    passedTo: row.passed_to,
    outcome: row.outcome_id,
  }),
});

const toHistory = (steps: readonly HistoryStep[]): NonNullable<StaffFeedback['history']> =>
  steps.map(({ at, status, note: written }) => {
    const note = FIXED_TEXT_IDS.find((known) => known === written);
    return { at: at.toISOString(), status, ...(note === undefined ? {} : { note }) };
  });

/** One feedback for staff with its history, and its entity tag. */
export async function findFeedback(database: Kysely<Tables>, reference: string, units: Units): Promise<Version<StaffFeedback> | undefined> {
  const row = await selectFeedback(database).where('reference', '=', reference).where(isVisible(units)).executeTakeFirst();
  if (row === undefined) return undefined;
  const content = { ...toItem(row), history: toHistory(await findSteps(database, row)) };
  return { content, tag: tagOf(content) };
}

/** How the person wants the reply, and the row of the feedback. */
export async function findContact(
  database: Kysely<Tables>,
  reference: string,
  units: Units,
): Promise<{ id: string; contact: StaffContact } | undefined> {
  const row = await database
    .selectFrom('feedback')
    .innerJoin('feedback_contact', 'feedback_contact.feedback_id', 'feedback.id')
    .select(['feedback.id', 'name', 'way', 'value', 'basis'])
    .where('reference', '=', reference)
    .where(isVisible(units))
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { id, name, ...contact } = row;
  return { id, contact: { ...contact, ...present({ name }) } };
}
