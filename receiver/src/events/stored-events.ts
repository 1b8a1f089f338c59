import { sql, type Kysely, type Selectable, type Transaction } from 'kysely';
import type { Attendance } from '../../../src/contract/vocabulary.js';
import type { Room } from '../../../src/domain/capacity.js';
import { dayInHelsinki, replyDate as daysAfter } from '../../../src/domain/contact.js';
import type { EventTables } from '../database/schema-events.js';
import type { Tables } from '../database/schema.js';

export type StoredDate = Selectable<EventTables['event_date']>;

/** An event as it is kept: what is decided about it, without words and without counts. */
export interface StoredEvent extends Selectable<EventTables['event']> {
  /** In order of time. */
  readonly dates: readonly StoredDate[];
}

/** How long one request waits for another that changes the same event. */
const LONGEST_WAIT = sql`set local lock_timeout = '8s'`;

const datesOf = (database: Kysely<Tables>, ids: readonly string[]): Promise<StoredDate[]> =>
  database.selectFrom('event_date').selectAll().where('event_id', 'in', ids).orderBy('starts').orderBy('id').execute();

/** Events by id, in the order of the ids. */
export async function readEvents(database: Kysely<Tables>, ids: readonly string[]): Promise<StoredEvent[]> {
  if (ids.length === 0) return [];
  const rows = await database.selectFrom('event').selectAll().where('id', 'in', ids).execute();
  const dates = await datesOf(database, ids);
  return ids.flatMap((id) =>
    rows.filter((row) => row.id === id).map((row) => ({ ...row, dates: dates.filter((date) => date.event_id === id) })),
  );
}

export const hasEvent = async (database: Kysely<Tables>, id: string): Promise<boolean> =>
  (await database.selectFrom('event').select('id').where('id', '=', id).executeTakeFirst()) !== undefined;

/**
 * One event with its row locked until the transaction ends: everybody who gives, takes or counts seats of it comes one after the other, in
 * whatever process. `undefined` = there is none.
 */
export async function lockEvent(transaction: Transaction<Tables>, id: string): Promise<StoredEvent | undefined> {
  await LONGEST_WAIT.execute(transaction);
  const row = await transaction.selectFrom('event').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  return row === undefined ? undefined : { ...row, dates: await datesOf(transaction, [id]) };
}

/** Seats taken and parties waiting, by date and way of taking part. */
export class Occupancy {
  readonly #rooms = new Map<string, { taken: number; waiting: number }>();

  add(dateId: string, attendance: Attendance, counted: { readonly taken?: number; readonly waiting?: number }): void {
    const { taken, waiting } = this.#counts(dateId, attendance);
    this.#rooms.set(`${attendance} ${dateId}`, { taken: taken + (counted.taken ?? 0), waiting: waiting + (counted.waiting ?? 0) });
  }

  room(date: StoredDate, attendance: Attendance): Room {
    const capacity = attendance === 'place' ? date.place_capacity : date.remote_capacity;
    return { capacity: capacity ?? undefined, ...this.#counts(date.id, attendance) };
  }

  /** Parties in all queues of the event together. */
  get waiting(): number {
    return [...this.#rooms.values()].reduce((sum, { waiting }) => sum + waiting, 0);
  }

  #counts(dateId: string, attendance: Attendance) {
    return this.#rooms.get(`${attendance} ${dateId}`) ?? { taken: 0, waiting: 0 };
  }
}

/**
 * The room in which seats of a date are given. Where people are chosen or drawn, the places that the event has are for the spot and at a distance
 * together.
 */
export function roomOf({ signup }: StoredEvent, date: StoredDate, attendance: Attendance, occupancy: Occupancy): Room {
  const room = occupancy.room(date, attendance);
  if (signup.places === undefined || signup.mode === 'open' || signup.mode === 'none') return room;
  const elsewhere = occupancy.room(date, attendance === 'place' ? 'remote' : 'place').taken;
  return { ...room, capacity: Math.min(room.capacity ?? Infinity, Math.max(0, signup.places - elsewhere)) };
}

/** Counts what is taken in each of the events. */
export async function countOccupancy(database: Kysely<Tables>, ids: readonly string[]): Promise<ReadonlyMap<string, Occupancy>> {
  const found = new Map(ids.map((id) => [id, new Occupancy()]));
  if (ids.length === 0) return found;
  const rows = await database
    .selectFrom('signup_date')
    .select(['event_id', 'date_id', 'attendance', 'state'])
    .select(({ fn }) => [fn.sum<string>('seats').as('seats'), fn.countAll<string>().as('parties')])
    .where('event_id', 'in', ids)
    .where('state', 'in', ['confirmed', 'waiting'])
    .groupBy(['event_id', 'date_id', 'attendance', 'state'])
    .execute();
  for (const { event_id, date_id, attendance, state, seats, parties } of rows) {
    found.get(event_id)?.add(date_id, attendance, state === 'confirmed' ? { taken: Number(seats) } : { waiting: Number(parties) });
  }
  return found;
}

/** What is taken in one event. */
export const occupancyOf = async (database: Kysely<Tables>, id: string): Promise<Occupancy> =>
  (await countOccupancy(database, [id])).get(id) ?? new Occupancy();

interface KeptEvent {
  readonly delete_after_days: number;
  readonly dates: readonly { readonly ends: Date }[];
}

/** The day on which the signups of an event are deleted: `delete_after_days` days after its last date has ended. */
export function deletionDay({ dates, delete_after_days }: KeptEvent, now: Date): string {
  const last = Math.max(now.getTime(), ...dates.map(({ ends }) => ends.getTime()));
  return daysAfter(delete_after_days, dayInHelsinki(new Date(last)));
}
