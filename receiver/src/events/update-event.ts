import { sql } from 'kysely';
import type { EventBody } from '../../../src/contract/staff-events.js';
import { deletionDay } from './stored-events.js';
import { faultsAgainstSignups } from './checks.js';
import { ProblemError } from '../http/problems.js';
import { saveEventRows } from './event-rows.js';
import type { EventChange } from './event-transaction.js';
import { addNotices, dropPendingNotices, type NewNotice } from '../notices/repository.js';
import { moveUp } from '../signups/waiting-list.js';
import { lockEvent, type StoredEvent } from './stored-events.js';

/** States in which somebody counts on a date. */
const PARTICIPATING = ['confirmed', 'waiting', 'applied', 'drawn'] as const;

/** Who counts on the given dates of an event. */
export const findParticipants = ({ transaction, event }: EventChange, dateIds: readonly string[]) =>
  dateIds.length === 0
    ? Promise.resolve([])
    : transaction
        .selectFrom('signup_date')
        .select(['signup_id', 'date_id'])
        .where('event_id', '=', event.id)
        .where('date_id', 'in', dateIds)
        .where('state', 'in', PARTICIPATING)
        .orderBy('rank')
        .execute();

async function refuseChangesAgainstSignups({ transaction, event }: EventChange, body: EventBody): Promise<void> {
  const columns = ['date_id', 'attendance', 'state'] as const;
  const signedUp = await transaction.selectFrom('signup_date').select(columns).where('event_id', '=', event.id).execute();
  const faults = faultsAgainstSignups(event, body, signedUp);
  if (faults.length > 0) throw new ProblemError('invalid', faults);
}

const retimed = (before: StoredEvent, after: StoredEvent): string[] =>
  after.dates.flatMap(({ id, starts }) => {
    const earlier = before.dates.find((date) => date.id === id);
    return earlier !== undefined && earlier.starts.getTime() !== starts.getTime() ? [id] : [];
  });

async function notifyOfNewTimes(change: EventChange, dateIds: readonly string[]): Promise<void> {
  const participants = await findParticipants(change, dateIds);
  const notices: NewNotice[] = participants.map(({ signup_id, date_id }) => ({
    kind: 'time-changed',
    signupId: signup_id,
    dateId: date_id,
  }));
  for (const { signupId, dateId } of notices)
    await dropPendingNotices(change.transaction, signupId, [dateId], ['time-changed', 'postponed']);
  await addNotices(change, notices);
}

const lastEnd = ({ dates }: StoredEvent): number => Math.max(...dates.map(({ ends }) => ends.getTime()));

/** The day on which signups are deleted moves with the last date alone. To keep them longer than was promised nothing else is a reason. */
async function keepPromise({ transaction, event, now }: EventChange, before: StoredEvent): Promise<void> {
  const day = deletionDay(event, now);
  const isMoved = lastEnd(event) !== lastEnd(before);
  const kept = transaction.updateTable('signup').set({ delete_on: isMoved ? day : sql<string>`least(delete_on, ${day}::date)` });
  await kept.where('event_id', '=', event.id).execute();
}

/**
 * Changes an existing event. Participants of a date with a new time get a notice; seats that were added go to the head of the queue; nobody loses a seat
 * by a smaller room.
 *
 * @throws ProblemError `invalid` for what people have signed up for already
 */
export async function updateEvent(change: EventChange, body: EventBody): Promise<void> {
  const { transaction, event: before, now } = change;
  await refuseChangesAgainstSignups(change, body);
  await saveEventRows(transaction, before.id, body, now);
  const saved = await lockEvent(transaction, before.id);
  if (saved === undefined) throw new Error('The event that was saved cannot be read.');
  const moved = retimed(before, saved);
  const isBack = before.status === 'postponed' && moved.length > 0;
  if (isBack) await transaction.updateTable('event').set({ status: 'scheduled' }).where('id', '=', before.id).execute();
  const after = { ...change, event: isBack ? { ...saved, status: 'scheduled' as const } : saved };
  await keepPromise(after, before);
  await notifyOfNewTimes(after, moved);
  await moveUp(after);
}
