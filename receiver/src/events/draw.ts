import { createHmac, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { SignupDate } from '../../../src/contract/signups.js';
import { getsIn } from '../../../src/domain/capacity.js';
import { ProblemError } from '../http/problems.js';
import type { Draw } from '../../../src/contract/staff-events.js';
import { closeSignup } from './choose-applicants.js';
import type { EventChange } from './event-transaction.js';
import { addNotices, type NewNotice } from '../notices/repository.js';
import { Occupancy, roomOf, type StoredDate } from './stored-events.js';

/** A seed for when staff give none: 128 random bits. */
const makeSeed = (): string => randomBytes(16).toString('hex');

/**
 * The order of a draw: references by their HMAC-SHA256 with the seed as its key, in hexadecimal, the smallest first. Anybody who has the seed and the references gets the
 * same order; nobody who does not know the seed can tell beforehand who will be first. In a shell:
 * `for r in …; do echo "$(printf %s $r | openssl dgst -sha256 -hmac $SEED -r) $r"; done | sort`
 */
export function drawOrder(seed: string, references: readonly string[]): string[] {
  const drawn = references.map((reference) => ({ reference, key: createHmac('sha256', seed).update(reference).digest('hex') }));
  return drawn.sort((one, other) => (one.key < other.key ? -1 : 1)).map(({ reference }) => reference);
}

const entriesOf = ({ transaction, event }: EventChange) =>
  transaction
    .selectFrom('signup_date')
    .innerJoin('signup', 'signup.id', 'signup_date.signup_id')
    .select(['signup_date.signup_id', 'signup_date.date_id', 'signup_date.attendance', 'signup_date.seats', 'signup.reference'])
    .where('signup_date.event_id', '=', event.id)
    .where('signup_date.state', '=', 'drawn')
    .execute();

type Entry = Awaited<ReturnType<typeof entriesOf>>[number];
type DrawResult = Extract<SignupDate['state'], 'confirmed' | 'waiting' | 'not-chosen'>;

const NOTICES = { confirmed: 'lot-won', waiting: 'lot-waiting', 'not-chosen': 'lot-lost' } as const;

/**
 * Goes through the entries of one date in the drawn order. A party that does not fit any more is passed over, because in a draw nobody came before another; who gets no
 * place waits in the drawn order, as far as there is a queue.
 */
function resultsOn({ event }: EventChange, date: StoredDate, entries: readonly Entry[], queue: { left: number }) {
  const occupancy = new Occupancy();
  const waiting = { place: 0, remote: 0 };
  return entries.map((entry): { entry: Entry; state: DrawResult; position?: number } => {
    const { attendance, seats } = entry;
    if (getsIn(roomOf(event, date, attendance, occupancy), seats)) {
      occupancy.add(date.id, attendance, { taken: seats });
      return { entry, state: 'confirmed' };
    }
    if (queue.left <= 0) return { entry, state: 'not-chosen' };
    queue.left -= 1;
    return { entry, state: 'waiting', position: (waiting[attendance] += 1) };
  });
}

async function settle({ transaction }: EventChange, { signup_id, date_id }: Entry, state: DrawResult): Promise<void> {
  const rank = sql<string>`nextval('signup_rank')`;
  const set = transaction.updateTable('signup_date').set({ state, rank }).where('signup_id', '=', signup_id);
  await set.where('date_id', '=', date_id).execute();
}

async function assignPlaces(change: EventChange, order: readonly string[], entries: readonly Entry[]): Promise<void> {
  const { event } = change;
  const { waitingList } = event.signup;
  const queue = { left: waitingList === undefined ? 0 : (waitingList.capacity ?? Infinity) };
  const notices: NewNotice[] = [];
  for (const date of event.dates) {
    const drawn = order.flatMap((reference) => entries.filter((entry) => entry.reference === reference && entry.date_id === date.id));
    for (const { entry, state, position } of resultsOn(change, date, drawn, queue)) {
      await settle(change, entry, state);
      notices.push({ kind: NOTICES[state], signupId: entry.signup_id, dateId: date.id, ...(position === undefined ? {} : { position }) });
    }
  }
  await addNotices(change, notices);
}

/**
 * Draws the places of an event, once, and writes a notice for everybody. The seed and the order are kept, so that anybody can draw the same again.
 *
 * @throws ProblemError `invalid` when the places are not drawn
 */
export async function drawPlaces(change: EventChange, givenSeed: string | undefined): Promise<Draw & { readonly isNew: boolean }> {
  const { transaction, event, now } = change;
  const earlier = await transaction.selectFrom('event_draw').selectAll().where('event_id', '=', event.id).executeTakeFirst();
  if (earlier !== undefined) return { at: earlier.at.toISOString(), seed: earlier.seed, order: earlier.drawn, isNew: false };
  if (event.signup.mode !== 'lottery')
    throw new ProblemError('invalid', [{ pointer: '', detail: 'The places of this event are not drawn.' }]);
  const seed = givenSeed ?? makeSeed();
  const entries = await entriesOf(change);
  const order = drawOrder(seed, [...new Set(entries.map(({ reference }) => reference))]);
  await assignPlaces(change, order, entries);
  await transaction
    .insertInto('event_draw')
    .values({ event_id: event.id, at: now, seed, drawn: JSON.stringify(order) })
    .execute();
  await closeSignup(change);
  return { at: now.toISOString(), seed, order, isNew: true };
}
