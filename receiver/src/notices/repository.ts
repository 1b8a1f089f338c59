import type { Transaction } from 'kysely';
import type { Tables } from '../database/schema.js';
import { bestLanguage } from '../common/language.js';
import { NOTICE_KINDS, type NoticeKind } from '../../../src/contract/vocabulary.js';
import { dayInWords, languageOfNotice, momentInWords, noticeText, type NoticeLanguage } from './texts.js';
import type { EventChange } from '../events/event-transaction.js';

/** A notice to write for one person. */
export interface NewNotice {
  readonly kind: NoticeKind;
  readonly signupId: string;
  readonly dateId: string;
  readonly cancelBy?: Date;
  readonly position?: number;
  /** The staff's own words, by language. */
  readonly reason?: Readonly<Record<string, string>> | undefined;
}

function reasonIn(reason: NewNotice['reason'], language: NoticeLanguage): string {
  const given = reason ?? {};
  return given[bestLanguage(language, Object.keys(given)) ?? ''] ?? '';
}

function textFor({ event }: EventChange, { kind, dateId, cancelBy, position, reason }: NewNotice, language: NoticeLanguage): string {
  const date = event.dates.find(({ id }) => id === dateId);
  return noticeText(kind, language, {
    ...(date === undefined ? {} : { starts: momentInWords(date.starts, language) }),
    ...(cancelBy === undefined ? {} : { cancelBy: dayInWords(cancelBy, language) }),
    ...(position === undefined ? {} : { position: String(position) }),
    reason: reasonIn(reason, language),
  });
}

async function languagesOf(transaction: Transaction<Tables>, notices: readonly NewNotice[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(notices.map(({ signupId }) => signupId))];
  const rows = await transaction.selectFrom('signup').select(['id', 'language']).where('id', 'in', ids).execute();
  return new Map(rows.map(({ id, language }) => [id, language]));
}

/** Writes a notice for each person, with a ready text in their language; all or nothing with the change itself. */
export async function addNotices(change: EventChange, notices: readonly NewNotice[]): Promise<void> {
  if (notices.length === 0) return;
  const { transaction, event, now, handsOver } = change;
  const languages = await languagesOf(transaction, notices);
  const rows = notices.map((one) => {
    const language = languageOfNotice(languages.get(one.signupId) ?? 'fi');
    const text = textFor(change, one, language);
    return {
      at: now,
      kind: one.kind,
      event_id: event.id,
      signup_id: one.signupId,
      feedback_id: null,
      date_id: one.dateId,
      language,
      text,
      told_at: null,
      told_by: null,
    };
  });
  const added = await transaction.insertInto('notice').values(rows).returning('id').execute();
  if (!handsOver) return;
  await transaction
    .insertInto('notice_outbox')
    .values(added.map(({ id }) => ({ notice_id: id, tries: 0, next_try_at: now, handed_over_at: null })))
    .execute();
}

/** Deletes notices that the person has not been given and no longer needs: of every kind, or of the given ones. */
export async function dropPendingNotices(
  transaction: Transaction<Tables>,
  signupId: string,
  dateIds: readonly string[],
  kinds: readonly NoticeKind[] = NOTICE_KINDS,
): Promise<void> {
  if (dateIds.length === 0) return;
  await transaction
    .deleteFrom('notice')
    .where('signup_id', '=', signupId)
    .where('date_id', 'in', dateIds)
    .where('kind', 'in', kinds)
    .where('told_at', 'is', null)
    .execute();
}
