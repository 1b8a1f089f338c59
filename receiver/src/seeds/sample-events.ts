import type { Kysely } from 'kysely';
import { REFERENCE_ALPHABET } from '../../../src/contract/reference-alphabet.js';
import { makeReference } from '../../../src/domain/reference.js';
import type { Tables } from '../database/tables.js';
import { storeSignup } from '../routes/signups.js';
import type { Seed } from '../seed.js';
import { tokenFor } from '../signup-token.js';
import { saveEventRows } from '../store/event-rows.js';
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

export const sampleEvents: Seed = {
  name: 'sample-events',
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
