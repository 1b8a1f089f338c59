import type { Selectable } from 'kysely';
import type { SignupPatch } from '../../../src/contract/signups.js';
import { seatsOf } from '../../../src/domain/capacity.js';
import { dateStatusAt, isSignupOver } from '../../../src/domain/event-state.js';
import type { EventTables } from '../database/schema-events.js';
import { ProblemError } from '../http/problems.js';
import { seat } from './seating.js';
import type { EventChange } from '../events/event-transaction.js';
import { dropPendingNotices } from '../notices/repository.js';
import { moveUp } from './waiting-list.js';
import { insertDates, saveNeeds } from './repository.js';
import { occupancyOf } from '../events/stored-events.js';

type SignupRow = Selectable<EventTables['signup']>;
type DateRow = Selectable<EventTables['signup_date']>;

const rowsOf = ({ transaction }: EventChange, id: string): Promise<DateRow[]> =>
  transaction.selectFrom('signup_date').selectAll().where('signup_id', '=', id).execute();

async function release({ transaction }: EventChange, id: string, dateIds: readonly string[]): Promise<void> {
  if (dateIds.length === 0) return;
  const released = transaction.updateTable('signup_date').set({ state: 'cancelled', cancel_by: null });
  await released.where('signup_id', '=', id).where('date_id', 'in', dateIds).execute();
  await dropPendingNotices(transaction, id, dateIds);
}

/** What becomes of each date of a signup by a change. */
interface Plan {
  /** Given up: a date that is left out, or one that must be asked for anew. */
  readonly released: string[];
  /** Stays, with as many seats as the party needs now. */
  readonly kept: string[];
  /** Asked for: new dates, another way of taking part, or more seats than one has. */
  readonly asked: string[];
}

/** Dates that have begun or are cancelled stay as they are. */
function plan({ event, now }: EventChange, rows: readonly DateRow[], patch: Pick<SignupPatch, 'dates'>, party: Party): Plan {
  const active = rows.filter(({ state }) => !isSignupOver(state));
  const isSettled = ({ date_id }: DateRow): boolean => {
    const date = event.dates.find(({ id }) => id === date_id);
    const status = date === undefined ? 'over' : dateStatusAt(event, date, now);
    // A date that has begun has no seat to give on; one that is postponed has not begun, whatever its old time says.
    return status === 'over' || status === 'cancelled' || (status === 'scheduled' && date !== undefined && date.starts <= now);
  };
  const open = active.filter((row) => !isSettled(row));
  const wanted = patch.dates ?? active.map(({ date_id }) => date_id);
  // One who waits for a seat, a choice or a draw keeps the place also with a larger party; a seat that is already given is not made wider past the queue.
  const fits = (row: DateRow) => row.attendance === party.attendance && (row.state !== 'confirmed' || party.seats <= row.seats);
  const kept = open.filter((row) => wanted.includes(row.date_id) && fits(row)).map(({ date_id }) => date_id);
  const settled = active.filter(isSettled).map(({ date_id }) => date_id);
  return {
    kept,
    released: open.map(({ date_id }) => date_id).filter((id) => !kept.includes(id)),
    asked: wanted.filter((id) => !kept.includes(id) && !settled.includes(id)),
  };
}

interface Party {
  readonly attendance: SignupRow['attendance'];
  readonly companions: number;
  readonly seats: number;
}

async function changeSeats(change: EventChange, row: SignupRow, patch: SignupPatch): Promise<void> {
  const { transaction, event, now } = change;
  const companions = patch.companions ?? row.companions;
  const party: Party = { attendance: patch.attendance ?? row.attendance, companions, seats: seatsOf({ companions }) };
  const { released, kept, asked } = plan(change, await rowsOf(change, row.id), patch, party);
  await release(change, row.id, released);
  if (kept.length > 0) {
    const widened = transaction.updateTable('signup_date').set({ seats: party.seats });
    await widened.where('signup_id', '=', row.id).where('date_id', 'in', kept).execute();
  }
  if (asked.length > 0) {
    const pointer = (id: string): string => (patch.dates === undefined ? '' : `/dates/${patch.dates.indexOf(id)}`);
    const request = { ...party, dates: asked, acceptWaiting: patch.acceptWaiting ?? false, pointer };
    const seated = seat(event, request, await occupancyOf(transaction, event.id), now);
    await insertDates(transaction, { id: row.id, event, ...party }, seated);
  }
  const { attendance } = party;
  await transaction.updateTable('signup').set({ attendance, companions }).where('id', '=', row.id).execute();
}

/**
 * Changes a signup: all that is asked, or nothing. What is given up goes to the head of the queue at once. A contact and needs take the place of the earlier
 * ones as a whole: the person never sees the stored needs, so nothing of them may remain.
 *
 * @throws ProblemError `signup-closed` (no date of it is active any more, or a new date takes nobody), `event-full`, `invalid`
 */
export async function changeSignup(change: EventChange, row: SignupRow, patch: SignupPatch): Promise<void> {
  const { transaction } = change;
  const { dates, attendance, companions, contact, supportNeeds } = patch;
  if (dates !== undefined && new Set(dates).size < dates.length) {
    throw new ProblemError('invalid', [{ detail: 'A date is there twice.', pointer: '/dates' }]);
  }
  if ((await rowsOf(change, row.id)).every(({ state }) => isSignupOver(state))) throw new ProblemError('signup-closed');
  if (dates !== undefined || attendance !== undefined || companions !== undefined) {
    await changeSeats(change, row, patch);
    await moveUp(change);
  }
  if (contact !== undefined) await transaction.updateTable('signup_contact').set(contact).where('signup_id', '=', row.id).execute();
  if (supportNeeds !== undefined) await saveNeeds(transaction, row.id, supportNeeds);
}

/** Cancels every date, deletes at once whatever tells who it was and what they need, and lets the queue move up. Done twice, it is done once. */
export async function cancelSignup(change: EventChange, { id }: SignupRow): Promise<void> {
  const { transaction } = change;
  await release(
    change,
    id,
    (await rowsOf(change, id)).filter(({ state }) => state !== 'cancelled').map(({ date_id }) => date_id),
  );
  await transaction.deleteFrom('signup_contact').where('signup_id', '=', id).execute();
  await transaction.deleteFrom('signup_needs').where('signup_id', '=', id).execute();
  await transaction.updateTable('signup').set({ answers: null, topic: null }).where('id', '=', id).execute();
  await moveUp(change);
}
