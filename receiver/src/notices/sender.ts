import { createHmac } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import type { Tables } from '../database/schema.js';
import type { Job } from '../common/jobs.js';
import { describeError, type Log } from '../common/log.js';
import type { NoticeWebhook } from '../settings.js';

export interface SenderOptions {
  readonly database: Kysely<Tables>;
  readonly webhook: NoticeWebhook;
  readonly clock: () => Date;
  readonly log: Log;
}

const EVERY = 5000;
const TIMEOUT = 10_000;
const BATCH = 20;
/** The first pause, the longest one, and how often one notice is tried: more than three days in all. */
const FIRST_PAUSE = 30_000;
const LONGEST_PAUSE = 6 * 3_600_000;
const MOST_TRIES = 22;

/** When a notice is tried again after its nth try; also how long another instance leaves it alone while this one sends it. */
const pauseAfter = (tries: number): number => Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (tries - 1));

/** Takes what is due, and puts the next try ahead before anything is sent: a process that dies meanwhile loses nothing and two never send the same at once. */
const claim = ({ database, clock }: SenderOptions): Promise<{ notice_id: string; tries: number }[]> =>
  database.transaction().execute(async (transaction) => {
    const now = clock();
    const due = await transaction
      .selectFrom('notice_outbox')
      .select(['notice_id', 'tries'])
      .where('handed_over_at', 'is', null)
      .where('next_try_at', '<=', now)
      .where('tries', '<', MOST_TRIES)
      .orderBy('next_try_at')
      .limit(BATCH)
      .forUpdate()
      .skipLocked()
      .execute();
    for (const { notice_id, tries } of due) {
      const next = new Date(now.getTime() + pauseAfter(tries + 1));
      await transaction
        .updateTable('notice_outbox')
        .set({ tries: sql`tries + 1`, next_try_at: next })
        .where('notice_id', '=', notice_id)
        .execute();
    }
    return due;
  });

/**
 * What the organisation's sender needs to reach one person, and no more: the contact, the language and the text. No name, no event, no code, no needs. A due reply is for staff
 * and has no contact at all. A notice that staff have ticked, or whose person has cancelled, is not sent.
 */
async function bodyOf({ database }: SenderOptions, noticeId: string): Promise<string | undefined> {
  const row = await database
    .selectFrom('notice')
    .leftJoin('signup_contact', 'signup_contact.signup_id', 'notice.signup_id')
    .select([
      'notice.id',
      'notice.at',
      'notice.kind',
      'notice.language',
      'notice.text',
      'notice.signup_id',
      'signup_contact.way',
      'signup_contact.value',
    ])
    .where('notice.id', '=', noticeId)
    .where('notice.told_at', 'is', null)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { id, at, kind, language, text, way, value } = row;
  const message = { id, at: at.toISOString(), kind, language, text };
  if (row.signup_id === null) return JSON.stringify(message);
  return way === null ? undefined : JSON.stringify({ ...message, contact: { way, value } });
}

/** Signs as Standard Webhooks does: HMAC-SHA256 of id, time and body, so that an old message cannot be sent again as a new one. */
export function signedHeaders(secret: string, id: string, seconds: number, body: string): Record<string, string> {
  const signature = createHmac('sha256', secret).update(`${id}.${seconds}.${body}`).digest('base64');
  return {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': String(seconds),
    'webhook-signature': `v1,${signature}`,
  };
}

async function post({ webhook, clock }: SenderOptions, id: string, body: string): Promise<boolean> {
  const headers = signedHeaders(webhook.secret, `notice-${id}`, Math.floor(clock().getTime() / 1000), body);
  // A redirect is not followed: it would carry the contact to an address that nobody has set.
  const response = await fetch(webhook.url, { method: 'POST', headers, body, redirect: 'error', signal: AbortSignal.timeout(TIMEOUT) });
  await response.body?.cancel();
  return response.ok;
}

async function sendOne(options: SenderOptions, { notice_id: id, tries }: { notice_id: string; tries: number }): Promise<void> {
  const { database, clock, log } = options;
  const body = await bodyOf(options, id);
  if (body === undefined) {
    await database.deleteFrom('notice_outbox').where('notice_id', '=', id).execute();
    return;
  }
  const isTaken = await post(options, id, body).catch((error: unknown) => {
    log.warn({ tries: tries + 1, ...describeError(error) }, 'notice not handed over');
    return false;
  });
  if (isTaken) await database.updateTable('notice_outbox').set({ handed_over_at: clock() }).where('notice_id', '=', id).execute();
}

/**
 * Hands over everything that is due.
 *
 * @returns how many notices were tried
 */
export async function sendDue(options: SenderOptions): Promise<number> {
  const due = await claim(options);
  for (const one of due) await sendOne(options, one);
  return due.length;
}

/** Hands notices over to the organisation's own sender every few seconds, each at least once. */
export const noticeSenderJob = (options: SenderOptions): Job => ({ name: 'notice-sender', every: EVERY, run: () => sendDue(options) });
