import type { Kysely } from 'kysely';
import { REFERENCE_ALPHABET } from '../../../src/contract/vocabulary.js';
import { makeReference } from '../../../src/domain/reference.js';
import type { Tables } from '../database/schema.js';
import { deletionDay } from '../events/stored-events.js';
import { storeSignup } from '../signups/service.js';
import type { Seed } from './seed.js';
import { tokenFor } from '../signups/token.js';
import { saveEventRows } from '../events/event-rows.js';
import { developerCafe } from './events/developer-cafe.js';
import { fullEvents } from './events/full.js';
import { openEvening } from './events/open-evening.js';
import { otherEvents } from './events/others.js';
import { panels } from './events/panels.js';
import { whenFrom, type SampleEvent } from './events/sample.js';

const samples: readonly SampleEvent[] = [openEvening, developerCafe, ...panels, ...fullEvents, ...otherEvents];

const NAMES = ['Keksitty Aino', 'Keksitty Onni', 'Påhittade Elsa', 'Keksitty Veikko'] as const;

/** The same key and the same code whenever this runs: seeding can never sign anybody up twice. */
const keyOf = (number: number): string => `00000000-0000-4000-8000-${String(100 + number).padStart(12, '0')}`;

function referenceOf(number: number): string {
  let rest = number;
  return makeReference((below) => {
    const digit = rest % below;
    rest = Math.floor(rest / REFERENCE_ALPHABET.length);
    return digit;
  });
}

async function signUp(database: Kysely<Tables>, eventId: string, dateId: string, number: number, now: Date): Promise<void> {
  const key = keyOf(number);
  const isRemote = eventId === 'sample-lot-panel';
  const signup = {
    name: NAMES[number % NAMES.length] ?? NAMES[0],
    contact: { way: 'email' as const, value: `keksitty${number}@example.org` },
    attendance: isRemote ? ('remote' as const) : ('place' as const),
    dates: [dateId],
    companions: 0,
    supportPerson: false,
    acceptWaiting: true,
    ...(eventId === 'sample-client-panel'
      ? { answers: [{ question: 'why', value: 'Keksitty esimerkki: Haluan kertoa, miten palvelu toimii.' }] }
      : {}),
    language: 'fi',
  };
  const added = { key, token: await tokenFor(database, key), reference: referenceOf(number), receivedAt: now, signup };
  await storeSignup({ database }, eventId, added);
}

/** Gives one sample the dates of today, and leaves its words and its signups as they are. */
async function moveToToday(database: Kysely<Tables>, { id, body }: SampleEvent, now: Date): Promise<void> {
  const { dates, signup, deleteAfterDays } = body(whenFrom(now));
  await database
    .updateTable('event')
    .set({ signup: JSON.stringify(signup) })
    .where('id', '=', id)
    .execute();
  const ends = dates.map((date) => ({ ends: new Date(date.ends) }));
  for (const date of dates) {
    const moved = database.updateTable('event_date').set({ starts: new Date(date.starts), ends: new Date(date.ends) });
    await moved.where('event_id', '=', id).where('id', '=', date.id).execute();
  }
  const kept = { delete_on: deletionDay({ dates: ends, delete_after_days: deleteAfterDays }, now) };
  await database.updateTable('signup').set(kept).where('event_id', '=', id).execute();
}

/** A demo that runs for months still has coming events. What staff have touched is theirs, and stays. */
async function refresh(database: Kysely<Tables>, now: Date): Promise<void> {
  const touched = await database.selectFrom('audit').select('subject').where('subject', 'like', 'event sample-%').distinct().execute();
  const untouched = samples.filter(({ id }) => !touched.some(({ subject }) => subject === `event ${id}`));
  for (const sample of untouched) await moveToToday(database, sample, now);
}

export const sampleEvents: Seed = {
  name: 'sample-events',
  refresh,
  run: async (database, now) => {
    let number = 0;
    for (const { id, body, taken = {}, status } of samples) {
      await saveEventRows(database, id, body(whenFrom(now)), now);
      if (status !== undefined) await database.updateTable('event').set({ status }).where('id', '=', id).execute();
      for (const [dateId, count] of Object.entries(taken)) {
        for (let index = 0; index < count; index += 1) await signUp(database, id, dateId, (number += 1), now);
      }
    }
  },
};
