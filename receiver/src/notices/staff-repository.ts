import { sql, type Kysely } from 'kysely';
import type { Tables } from '../database/schema.js';
import { bestLanguage } from '../common/language.js';
import type { StaffNotice } from '../../../src/contract/staff-notices.js';
import { audit } from '../audit/audit.js';
import { isVisible as isFeedbackVisible } from '../feedback/staff-view.js';
import type { StaffAct, Units } from '../staff/staff.js';
import type { RowPage } from '../common/pages.js';

export interface NoticeFilter extends RowPage {
  readonly told: 'yes' | 'no' | undefined;
  readonly eventId: string | undefined;
  readonly units: Units;
}

/** Notices about the events and the feedback of one's units. */
const isVisible = (units: Units) =>
  units === null
    ? sql<boolean>`true`
    : sql<boolean>`exists (
        select from event where event.id = notice.event_id and event.unit = any(${[...units]}::text[])
        union all select from feedback where feedback.id = notice.feedback_id and ${isFeedbackVisible(units)}
      )`;

const select = (database: Kysely<Tables>, { told, eventId, units, after, limit }: NoticeFilter) =>
  database
    .selectFrom('notice')
    .leftJoin('signup', 'signup.id', 'notice.signup_id')
    .leftJoin('feedback', 'feedback.id', 'notice.feedback_id')
    .leftJoin('signup_contact', 'signup_contact.signup_id', 'notice.signup_id')
    .leftJoin('feedback_contact', 'feedback_contact.feedback_id', 'notice.feedback_id')
    .leftJoin('notice_outbox', 'notice_outbox.notice_id', 'notice.id')
    .selectAll('notice')
    .select((about) => [
      'notice_outbox.handed_over_at',
      about.fn.coalesce('signup.reference', 'feedback.reference').as('reference'),
      about.fn.coalesce('signup_contact.name', 'feedback_contact.name').as('name'),
      about.fn.coalesce('signup_contact.way', 'feedback_contact.way').as('way'),
      about.fn.coalesce('signup_contact.value', 'feedback_contact.value').as('value'),
    ])
    .where(isVisible(units))
    .$if(told === 'no', (query) => query.where('notice.told_at', 'is', null))
    .$if(told === 'yes', (query) => query.where('notice.told_at', 'is not', null))
    .$if(eventId !== undefined, (query) => query.where('notice.event_id', '=', eventId ?? ''))
    .$if(after !== undefined, (query) => query.where('notice.id', '>', after ?? ''))
    .orderBy('notice.id')
    .limit(limit + 1)
    .execute();

type Selected = Awaited<ReturnType<typeof select>>[number];

async function titlesOf(database: Kysely<Tables>, ids: readonly string[]): Promise<(id: string) => string> {
  const rows = ids.length === 0 ? [] : await database.selectFrom('event_text').selectAll().where('event_id', 'in', ids).execute();
  return (id) => {
    const own = rows.filter(({ event_id }) => event_id === id);
    const language = bestLanguage(
      'fi',
      own.map((row) => row.language),
    );
    return own.find((row) => row.language === language)?.body.title ?? id;
  };
}

function toItem(row: Selected, title: (eventId: string) => string): StaffNotice {
  const { way, value, name } = row;
  return {
    id: row.id,
    at: row.at.toISOString(),
    kind: row.kind,
    ...(row.event_id === null ? {} : { event: { id: row.event_id, title: title(row.event_id) } }),
    reference: row.reference ?? '',
    language: row.language,
    text: row.text,
    ...(name === null ? {} : { name }),
    ...(way === null || value === null ? {} : { contact: { way, value } }),
    ...(row.handed_over_at === null ? {} : { handedOverAt: row.handed_over_at.toISOString() }),
    ...(row.told_at === null ? {} : { toldAt: row.told_at.toISOString() }),
  };
}

/** Notices, the oldest first; `next` is given when there are more. */
export async function listNotices(database: Kysely<Tables>, filter: NoticeFilter) {
  const rows = await select(database, filter);
  const shown = rows.slice(0, filter.limit);
  const title = await titlesOf(
    database,
    shown.flatMap(({ event_id }) => event_id ?? []),
  );
  return { items: shown.map((row) => toItem(row, title)), next: rows.length > filter.limit ? shown.at(-1)?.id : undefined };
}

/**
 * Marks a notice as told to the person, once.
 *
 * @returns when that was first done; `undefined` = the notice does not exist (any more)
 */
export const markTold = (database: Kysely<Tables>, id: string, act: StaffAct): Promise<Date | undefined> =>
  database.transaction().execute(async (transaction) => {
    const row = await transaction
      .selectFrom('notice')
      .select('told_at')
      .where('id', '=', id)
      .where(isVisible(act.units))
      .forUpdate()
      .executeTakeFirst();
    if (row?.told_at !== null) return row?.told_at;
    await transaction.updateTable('notice').set({ told_at: act.at, told_by: act.actor }).where('id', '=', id).execute();
    await audit(transaction, act, 'tell', `notice ${id}`, {});
    return act.at;
  });
