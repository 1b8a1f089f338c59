import { DAY } from '../common/time.js';
import type { Kysely } from 'kysely';
import { dayInHelsinki } from '../../../src/domain/contact.js';
import type { Tables } from '../database/schema.js';
import { keyedHash } from '../http/idempotency.js';
import type { OutcomeBody } from '../../../src/contract/staff-outcomes.js';
import type { Seed } from './seed.js';
import { insertFeedback } from '../feedback/insert.js';
import { linkFeedback, publishOutcome } from '../outcomes/feedback-links.js';
import { saveOutcome } from '../outcomes/save-outcome.js';
import { changeStatus } from '../feedback/staff-repository.js';
import { healthStationOutcomes } from './outcomes/health-station.js';
import { homeCareOutcomes, NAMED_CARER } from './outcomes/home-care.js';
import type { SampleOutcome } from './outcomes/names.js';

const ACTOR = 'sample';

type Ago = (days: number) => Date;

/** What staff would have written. */
function bodyOf({ body, steps }: SampleOutcome, ago: Ago): Omit<OutcomeBody, 'status'> {
  const { nextIn, texts, ...common } = body;
  const day = (days: number) => dayInHelsinki(ago(days));
  const doneOn = day(steps.at(-1)?.daysAgo ?? 0);
  const dated = Object.entries(texts).map(([language, { did, ...text }]) => [
    language,
    did === undefined ? text : { ...text, did: { when: doneOn, ...did } },
  ]);
  const next = nextIn === undefined ? {} : { nextBy: day(-nextIn) };
  return { ...common, ...next, texts: Object.fromEntries(dated) as OutcomeBody['texts'] };
}

async function put(database: Kysely<Tables>, sample: SampleOutcome, ago: Ago): Promise<void> {
  const { id, steps } = sample;
  const body = bodyOf(sample, ago);
  // What a cut seed left behind would get its history twice.
  await database.deleteFrom('outcome').where('id', '=', id).execute();
  for (const { daysAgo, ...step } of steps) {
    const act = { at: ago(daysAgo), actor: ACTOR, units: null };
    await saveOutcome(database, id, { ...body, ...step }, act);
    // Public from the first step on: a draft would keep the last one alone.
    await publishOutcome(database, id, true, act);
  }
}

const LINKED = '6666-7777-8888';

/** A feedback that became part of an outcome, to try "find my feedback" with. */
async function putLinkedFeedback(database: Kysely<Tables>, ago: Ago): Promise<void> {
  const feedback = {
    questionSet: { id: 'sample-home-care', version: '1', instrument: 'own' },
    answers: [
      { question: 'how', value: 2 },
      { question: 'more', value: 'Keksitty esimerkki: Joka päivä tulee eri hoitaja, ja kerron kaiken alusta.' },
    ],
    context: { unit: 'sample-unit', service: 'Esimerkkilän kotihoito (keksitty)' },
    channel: 'web' as const,
    language: 'fi',
    signals: { trap: false },
  };
  const key = '00000000-0000-4000-8000-000000000101';
  await insertFeedback(database, { key, hash: keyedHash(key, feedback), reference: LINKED, receivedAt: ago(152), feedback });
  await changeStatus(database, LINKED, { status: 'read', note: null, at: ago(151), actor: ACTOR, units: null });
  await changeStatus(database, LINKED, { status: 'passed-on', note: 'handled-together', at: ago(131), actor: ACTOR, units: null });
  await linkFeedback(database, LINKED, NAMED_CARER, { at: ago(20), actor: ACTOR, units: null });
}

/** Invented outcomes of two units in every status, and a feedback that one of them came from. */
export const sampleOutcomes: Seed = {
  name: 'sample-outcomes',
  run: async (database, now) => {
    const ago = (days: number) => new Date(now.getTime() - days * DAY);
    for (const sample of [...healthStationOutcomes, ...homeCareOutcomes]) await put(database, sample, ago);
    await putLinkedFeedback(database, ago);
  },
};
