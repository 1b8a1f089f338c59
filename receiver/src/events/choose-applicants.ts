import { isSignupOpen } from '../../../src/domain/event-state.js';
import { ProblemError } from '../http/problems.js';
import type { EventChange } from './event-transaction.js';
import { addNotices, dropPendingNotices, type NewNotice } from '../notices/repository.js';
import { occupancyOf, roomOf } from './stored-events.js';

export interface Choice {
  readonly chosen: readonly string[];
  /** Why the others were not chosen, by language. */
  readonly reason?: Readonly<Record<string, string>> | undefined;
}

/** Nobody new gets in once it is decided who does. */
export async function closeSignup({ transaction, event, now }: EventChange): Promise<void> {
  if (!isSignupOpen({ ...event.signup, opens: undefined }, now)) return;
  const signup = JSON.stringify({ ...event.signup, closes: now.toISOString() });
  await transaction.updateTable('event').set({ signup }).where('id', '=', event.id).execute();
}

const applicationsOf = ({ transaction, event }: EventChange) =>
  transaction
    .selectFrom('signup_date')
    .innerJoin('signup', 'signup.id', 'signup_date.signup_id')
    .select(['signup_date.signup_id', 'signup_date.date_id', 'signup_date.state', 'signup.reference'])
    .where('signup_date.event_id', '=', event.id)
    .where('signup_date.state', 'in', ['applied', 'not-chosen', 'confirmed'])
    .orderBy('signup_date.rank')
    .execute();

type Application = Awaited<ReturnType<typeof applicationsOf>>[number];

async function setState({ transaction }: EventChange, rows: readonly Application[], state: 'confirmed' | 'not-chosen'): Promise<void> {
  for (const { signup_id, date_id } of rows) {
    const set = transaction.updateTable('signup_date').set({ state }).where('signup_id', '=', signup_id);
    await set.where('date_id', '=', date_id).execute();
  }
}

async function refuseTooMany({ transaction, event }: EventChange): Promise<void> {
  const occupancy = await occupancyOf(transaction, event.id);
  const isOver = event.dates.some((date) =>
    (['place', 'remote'] as const).some((attendance) => {
      const { capacity = Infinity, taken } = roomOf(event, date, attendance, occupancy);
      return taken > capacity;
    }),
  );
  if (isOver) throw new ProblemError('invalid', [{ pointer: '/chosen', detail: 'More are chosen than there are places.' }]);
}

/** One message a person, however many dates they have applied for. */
const oncePerPerson = (rows: readonly Application[]): Application[] =>
  rows.filter(({ signup_id }, index) => rows.findIndex((other) => other.signup_id === signup_id) === index);

/**
 * Chooses among those who have applied; all others get a no with its reason. Signing up closes. Asked again with the same choice nothing changes; with more
 * references those are chosen too, when a place has become free.
 *
 * @returns how many were chosen now
 * @throws ProblemError `invalid` (not by application, an unknown reference, too many, no reason for the others)
 */
export async function chooseApplicants(change: EventChange, { chosen, reason }: Choice): Promise<number> {
  if (change.event.signup.mode !== 'application')
    throw new ProblemError('invalid', [{ pointer: '', detail: 'This is not by application.' }]);
  const rows = await applicationsOf(change);
  const unknown = chosen.flatMap((reference, index) =>
    rows.some((row) => row.reference === reference) ? [] : [{ pointer: `/chosen/${index}`, detail: 'Nobody has applied with this code.' }],
  );
  if (unknown.length > 0) throw new ProblemError('invalid', unknown);
  const accepted = rows.filter(({ reference, state }) => chosen.includes(reference) && state !== 'confirmed');
  const others = rows.filter(({ reference, state }) => !chosen.includes(reference) && state === 'applied');
  if (others.length > 0 && Object.keys(reason ?? {}).length === 0) {
    throw new ProblemError('invalid', [{ pointer: '/reason', detail: 'The others must be told why.' }]);
  }
  await setState(change, accepted, 'confirmed');
  await setState(change, others, 'not-chosen');
  await refuseTooMany(change);
  await closeSignup(change);
  for (const { signup_id, date_id } of accepted) await dropPendingNotices(change.transaction, signup_id, [date_id], ['not-chosen']);
  const yes = oncePerPerson(accepted).map((row): NewNotice => ({ kind: 'chosen', signupId: row.signup_id, dateId: row.date_id }));
  const no = oncePerPerson(others).map((row): NewNotice => ({ kind: 'not-chosen', signupId: row.signup_id, dateId: row.date_id, reason }));
  await addNotices(change, [...yes, ...no]);
  return yes.length;
}
