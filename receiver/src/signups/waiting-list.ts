import type { Attendance } from '../../../src/contract/vocabulary.js';
import { countMovingUp } from '../../../src/domain/capacity.js';
import { dayInHelsinki } from '../../../src/domain/contact.js';
import { cancelByInstant, dateStatusAt } from '../../../src/domain/event-state.js';
import type { EventChange } from '../events/event-transaction.js';
import { addNotices, type NewNotice } from '../notices/repository.js';
import { occupancyOf, roomOf, type StoredDate } from '../events/stored-events.js';

const queueOf = ({ transaction, event }: EventChange, { id }: StoredDate, attendance: Attendance) =>
  transaction
    .selectFrom('signup_date')
    .select(['signup_id', 'seats'])
    .where('event_id', '=', event.id)
    .where('date_id', '=', id)
    .where('attendance', '=', attendance)
    .where('state', '=', 'waiting')
    .orderBy('rank')
    .execute();

async function moveUpIn(change: EventChange, date: StoredDate, attendance: Attendance): Promise<NewNotice[]> {
  const { transaction, event, now } = change;
  const room = roomOf(event, date, attendance, await occupancyOf(transaction, event.id));
  if (room.waiting === 0) return [];
  const queue = await queueOf(change, date, attendance);
  const count = countMovingUp(
    room,
    queue.map(({ seats }) => seats),
  );
  const ids = queue.slice(0, count).map(({ signup_id }) => signup_id);
  if (ids.length === 0) return [];
  const cancelBy = cancelByInstant(now, date.starts);
  await transaction
    .updateTable('signup_date')
    .set({ state: 'confirmed', cancel_by: dayInHelsinki(cancelBy) })
    .where('date_id', '=', date.id)
    .where('signup_id', 'in', ids)
    .execute();
  return ids.map((signupId) => ({ kind: 'moved-up', signupId, dateId: date.id, cancelBy }));
}

/**
 * Gives free seats to the heads of the queues, on every date that has not begun, and writes a notice for each. Called after everything that may have
 * freed a seat, in the same transaction.
 */
export async function moveUp(change: EventChange): Promise<void> {
  const { event, now } = change;
  const ahead = event.dates.filter((date) => dateStatusAt(event, date, now) === 'scheduled' && now < date.starts);
  const notices: NewNotice[] = [];
  for (const date of ahead) {
    for (const attendance of ['place', 'remote'] as const) notices.push(...(await moveUpIn(change, date, attendance)));
  }
  await addNotices(change, notices);
}
