import { dateStatusAt } from '../../../src/domain/event-state.js';
import { ProblemError } from '../http/problems.js';
import type { EventChange } from './event-transaction.js';
import { addNotices, dropPendingNotices, type NewNotice } from '../notices/repository.js';
import { findParticipants } from './update-event.js';

/** What is called off: one date, or without one the whole event. */
export interface CancelOrPostpone {
  readonly status: 'cancelled' | 'postponed';
  readonly date?: string | undefined;
  readonly reason?: Readonly<Record<string, string>> | undefined;
}

/** The dates that are called off: those asked for that are neither over nor called off so already. */
function concerned({ event, now }: EventChange, { status, date: asked }: CancelOrPostpone): string[] {
  if (asked !== undefined && !event.dates.some(({ id }) => id === asked)) {
    throw new ProblemError('invalid', [{ pointer: '/date', detail: 'The event has no such date.' }]);
  }
  const wanted = event.dates.filter(({ id }) => asked === undefined || id === asked);
  const statuses = wanted.map((date) => ({ id: date.id, now: dateStatusAt(event, date, now) }));
  const isCancelled = statuses.length > 0 ? statuses.every((one) => one.now === 'cancelled') : event.status === 'cancelled';
  if (status === 'postponed' && isCancelled) {
    throw new ProblemError('invalid', [{ pointer: '/status', detail: 'What is cancelled cannot be postponed: make a new event.' }]);
  }
  const settled = status === 'cancelled' ? ['over', 'cancelled'] : ['over', 'cancelled', 'postponed'];
  return statuses.filter((one) => !settled.includes(one.now)).map(({ id }) => id);
}

/**
 * Cancels or postpones, once. Everybody concerned gets one notice for each event, also those in the queue and those who have applied. A
 * cancelled date ends the signups for it; a postponed one keeps them.
 *
 * @returns how many people get a notice; `undefined` when nothing changed
 */
export async function cancelOrPostpone(change: EventChange, { status, date, reason }: CancelOrPostpone): Promise<number | undefined> {
  const { transaction, event } = change;
  const dateIds = concerned(change, { status, date });
  if (dateIds.length === 0 && (date !== undefined || event.status === status)) return undefined;
  const participants = await findParticipants(change, dateIds);
  if (date === undefined) await transaction.updateTable('event').set({ status }).where('id', '=', event.id).execute();
  else await transaction.updateTable('event_date').set({ status }).where('event_id', '=', event.id).where('id', '=', date).execute();
  if (status === 'cancelled' && dateIds.length > 0) {
    const ended = transaction.updateTable('signup_date').set({ state: 'cancelled', cancel_by: null });
    await ended.where('event_id', '=', event.id).where('date_id', 'in', dateIds).where('state', '<>', 'not-chosen').execute();
  }
  const firsts = participants.filter(({ signup_id }, index) => participants.findIndex((other) => other.signup_id === signup_id) === index);
  for (const { signup_id } of firsts) await dropPendingNotices(transaction, signup_id, dateIds);
  const notices: NewNotice[] = firsts.map(({ signup_id, date_id }) => ({ kind: status, signupId: signup_id, dateId: date_id, reason }));
  await addNotices(change, notices);
  return notices.length;
}
