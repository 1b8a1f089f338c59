import { sql, type Kysely, type Transaction } from 'kysely';
import type { Question } from '../../../src/contract/surveys.js';
import type { Signup, SignupReceipt, SupportNeeds } from '../../../src/contract/signups.js';
import { seatsOf } from '../../../src/domain/capacity.js';
import { dayInHelsinki } from '../../../src/domain/contact.js';
import type { Tables } from '../database/schema.js';
import { deletionDay } from '../events/stored-events.js';
import { hashOfKey, keyedHash } from '../http/idempotency.js';
import type { Seating } from './seating.js';
import { hashOfToken } from './token.js';
import type { StoredEvent } from '../events/stored-events.js';

const json = (value: unknown): string => JSON.stringify(value);

/** One request to sign up, with what only its sender and this request know. */
export interface NewSignup {
  readonly key: string;
  readonly token: string;
  readonly reference: string;
  readonly receivedAt: Date;
  readonly signup: Signup;
}

export type StoredReceipt = Omit<SignupReceipt, 'token'>;

/** Tells a repeated body from another one. */
export const bodyHash = (key: string, eventId: string, signup: Signup): Buffer => keyedHash(key, { eventId, signup });

/** What was answered to this key, if a signup is stored under it. */
export async function findSignupReceipt(database: Kysely<Tables>, key: string) {
  const row = await database
    .selectFrom('signup')
    .select(['reference', 'receipt', 'body_hash', 'delete_on'])
    .where('key_hash', '=', hashOfKey('signup', key))
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const receipt: StoredReceipt = { reference: row.reference, dates: row.receipt, deleteOn: row.delete_on };
  return { hash: Buffer.from(row.body_hash), receipt };
}

/** The questions of an event; their rules are the same in every language (`eventFaults`). */
export async function questionsOf(database: Kysely<Tables>, eventId: string): Promise<readonly Question[]> {
  const rows = database.selectFrom('event_text').select('body').where('event_id', '=', eventId);
  return (await rows.orderBy('language').limit(1).executeTakeFirst())?.body.questions ?? [];
}

/** Keeps what a person needs in its table; what stood there before goes. */
export async function saveNeeds(transaction: Transaction<Tables>, signupId: string, given: SupportNeeds | null): Promise<void> {
  await transaction.deleteFrom('signup_needs').where('signup_id', '=', signupId).execute();
  if (given === null || (given.needs.length === 0 && given.other === undefined)) return;
  const { needs, other = null, basis } = given;
  await transaction
    .insertInto('signup_needs')
    .values({ signup_id: signupId, needs: json(needs), other, basis })
    .execute();
}

async function insertRow(transaction: Transaction<Tables>, event: StoredEvent, seated: readonly Seating[], added: NewSignup) {
  const { key, token, reference, receivedAt, signup } = added;
  const dates = seated.map(({ dateId: id, state, position }) => ({ id, state, ...(position === undefined ? {} : { position }) }));
  return transaction
    .insertInto('signup')
    .values({
      event_id: event.id,
      key_hash: hashOfKey('signup', key),
      body_hash: bodyHash(key, event.id, signup),
      reference,
      token_hash: hashOfToken(token),
      receipt: json(dates),
      received_at: receivedAt,
      language: signup.language,
      attendance: signup.attendance,
      companions: signup.companions,
      support_person: signup.supportPerson,
      answers: signup.answers === undefined ? null : json(signup.answers),
      topic: signup.topic ?? null,
      delete_on: deletionDay(event, receivedAt),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
}

/** A seat, a place in the queue or an application for each date; later ones rank behind earlier ones. */
export async function insertDates(
  transaction: Transaction<Tables>,
  { id, event, attendance, companions }: { id: string; event: StoredEvent } & Pick<Signup, 'attendance' | 'companions'>,
  seated: readonly Seating[],
): Promise<void> {
  const seats = seatsOf({ companions });
  const rank = sql<string>`nextval('signup_rank')`;
  const rows = seated.map(({ dateId, state }) => ({
    event_id: event.id,
    date_id: dateId,
    attendance,
    seats,
    state,
    rank,
    cancel_by: null,
  }));
  await transaction
    .insertInto('signup_date')
    .values(rows.map((row) => ({ signup_id: id, ...row })))
    .onConflict((conflict) =>
      conflict.columns(['signup_id', 'date_id']).doUpdateSet((columns) => ({
        attendance: columns.ref('excluded.attendance'),
        seats: columns.ref('excluded.seats'),
        state: columns.ref('excluded.state'),
        rank: columns.ref('excluded.rank'),
        cancel_by: null,
      })),
    )
    .execute();
}

/** Last in its transaction: signups for other events of the unit wait for this row. */
async function countSignup(transaction: Transaction<Tables>, { unit }: StoredEvent, receivedAt: Date): Promise<void> {
  await transaction
    .insertInto('signup_count')
    .values({ unit: unit ?? '', month: dayInHelsinki(receivedAt).slice(0, 7), signups: 1 })
    .onConflict((conflict) => conflict.columns(['unit', 'month']).doUpdateSet({ signups: sql<number>`signup_count.signups + 1` }))
    .execute();
}

/** Stores a signup with its contact, its needs and its dates, and counts it. */
export async function insertSignup(
  transaction: Transaction<Tables>,
  event: StoredEvent,
  seated: readonly Seating[],
  added: NewSignup,
): Promise<void> {
  const { signup } = added;
  const { id } = await insertRow(transaction, event, seated, added);
  await transaction
    .insertInto('signup_contact')
    .values({ signup_id: id, name: signup.name, on_behalf_of: signup.onBehalfOf ?? null, ...signup.contact })
    .execute();
  if (signup.supportNeeds !== undefined) await saveNeeds(transaction, id, signup.supportNeeds);
  await insertDates(transaction, { id, event, attendance: signup.attendance, companions: signup.companions }, seated);
  await countSignup(transaction, event, added.receivedAt);
}
