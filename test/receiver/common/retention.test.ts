import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { it } from 'node:test';
import { sql } from 'kysely';
import type { FeedbackReceipt } from '../../../src/contract/feedback.js';
import type { FeedbackStatus } from '../../../src/contract/vocabulary.js';
import { hashOf } from '../../../receiver/src/http/idempotency.js';
import { createLog } from '../../../receiver/src/common/log.js';
import { applyRetention, type RetentionRule } from '../../../receiver/src/common/retention.js';
import { retentionRules } from '../../../receiver/src/server.js';
import { tellDesk } from '../../support/node/desk.js';
import { deskOf } from '../../support/node/event-desk.js';
import { putOutcome } from '../../support/node/outcomes.js';
import { addEvent, inDays, signUp } from '../../support/node/signups.js';
import { onEachDatabase, post, sampleFeedback, staff, type TestReceiver } from '../../support/node/receiver.js';

const CONTACT = { name: 'Maija', way: 'email', value: 'maija@example.org', basis: 'consent' } as const;
const PERIODS = { feedbackKeepDays: 100, contactKeepDays: 10 };
const START = Date.UTC(2026, 0, 1, 12);
const day = (number: number): Date => new Date(START + number * 86_400_000);

let lastKey = '';

async function give({ app }: TestReceiver, at: Date): Promise<string> {
  lastKey = randomUUID();
  const response = await app({ clock: () => at }).request(...post(sampleFeedback({ contact: CONTACT }), { key: lastKey }));
  return ((await response.json()) as FeedbackReceipt).reference;
}

async function set({ app }: TestReceiver, reference: string, status: FeedbackStatus, at: Date): Promise<void> {
  const path = `/staff/feedback/${reference}/status`;
  assert.equal((await app({ clock: () => at }).request(...post({ status }, { path, headers: staff }))).status, 200);
}

async function kept({ database }: TestReceiver, reference: string): Promise<{ feedback: boolean; contact: boolean }> {
  const row = await database
    .selectFrom('feedback')
    .leftJoin('feedback_contact', 'feedback_contact.feedback_id', 'feedback.id')
    .select('feedback_contact.value')
    .where('reference', '=', reference)
    .executeTakeFirst();
  return { feedback: row !== undefined, contact: typeof row?.value === 'string' };
}

onEachDatabase('Retention', (receiver) => {
  const lines: string[] = [];
  const log = createLog({ write: (line) => void lines.push(line) });
  const applyAt = (at: Date, periods = PERIODS, rules: readonly RetentionRule[] = retentionRules) =>
    applyRetention({ database: receiver().database, rules, periods, clock: () => at, log });

  it('deletes feedback with everything that belongs to it on its day, not before', async () => {
    const reference = await give(receiver(), day(0));
    await applyAt(day(100));
    assert.deepEqual(await kept(receiver(), reference), { feedback: true, contact: true });
    await applyAt(new Date(day(100).getTime() + 1));
    assert.deepEqual(await kept(receiver(), reference), { feedback: false, contact: false });
    const left = receiver().database.selectFrom('feedback_history').select('at').where('at', '=', day(0));
    assert.deepEqual(await left.execute(), []);
  });

  it('gives the place of what was deleted free, so that it is in the files no more than in the tables', async () => {
    const { database } = receiver();
    const vacuumed = async () => {
      const { rows } = await sql<{
        times: string;
      }>`select vacuum_count as times from pg_stat_user_tables where relname = 'feedback'`.execute(database);
      return Number(rows[0]?.times);
    };
    const before = await vacuumed();
    await applyAt(day(0));
    assert.equal(await vacuumed(), before);
    await give(receiver(), day(0));
    await applyAt(day(101));
    assert.ok((await vacuumed()) > before);
  });

  it('deletes the contact some days after the answer and keeps the feedback', async () => {
    const [answered, waiting] = [await give(receiver(), day(200)), await give(receiver(), day(200))];
    await set(receiver(), answered, 'answered', day(205));
    await set(receiver(), waiting, 'read', day(205));
    await applyAt(day(214));
    assert.deepEqual(await kept(receiver(), answered), { feedback: true, contact: true });
    await applyAt(day(216));
    assert.deepEqual(await kept(receiver(), answered), { feedback: true, contact: false });
    assert.deepEqual(await kept(receiver(), waiting), { feedback: true, contact: true });
  });

  it('keeps the contact of a matter that was opened again', async () => {
    const reference = await give(receiver(), day(300));
    await set(receiver(), reference, 'closed', day(301));
    await set(receiver(), reference, 'passed-on', day(302));
    await applyAt(day(350));
    assert.deepEqual(await kept(receiver(), reference), { feedback: true, contact: true });
  });

  it('leaves nothing of an address that was deleted or of a text that was taken out with which a guess could be tried', async () => {
    const reference = await give(receiver(), day(250));
    const guess = hashOf(sampleFeedback({ contact: CONTACT }));
    await set(receiver(), reference, 'answered', day(251));
    await applyAt(day(300));
    const row = await receiver().database.selectFrom('feedback').selectAll().where('reference', '=', reference).executeTakeFirstOrThrow();
    const isKnown = Object.values(row).some((value) => value instanceof Uint8Array && guess.equals(value));
    assert.deepEqual([isKnown, JSON.stringify(row).includes(lastKey)], [false, false]);
  });

  it('counts from what staff said last: neither an outcome nor an older step deletes the address of who waits', async () => {
    const [again, reopened, replied] = [
      await give(receiver(), day(310)),
      await give(receiver(), day(310)),
      await give(receiver(), day(310)),
    ];
    for (const reference of [again, reopened, replied]) await set(receiver(), reference, 'answered', day(311));
    for (const reference of [again, reopened]) await set(receiver(), reference, 'read', day(312));
    await set(receiver(), again, 'answered', day(340));
    await putOutcome(receiver(), 'heard', { at: day(341) });
    for (const reference of [again, reopened, replied])
      await tellDesk(receiver(), `/feedback/${reference}/outcome`, { outcome: 'heard' }, day(341));
    await applyAt(day(345));
    const contacts = async () => Promise.all([again, reopened, replied].map(async (each) => (await kept(receiver(), each)).contact));
    assert.deepEqual(await contacts(), [true, true, false]);
    await applyAt(day(351));
    assert.deepEqual(await contacts(), [false, true, false]);
  });

  it('deletes no feedback by itself when the setting is 0', async () => {
    const reference = await give(receiver(), day(400));
    await applyAt(day(40_000), { ...PERIODS, feedbackKeepDays: 0 });
    assert.equal((await kept(receiver(), reference)).feedback, true);
  });

  it('keeps no code of a lot when nobody is left', async () => {
    const id = await addEvent(receiver(), { signup: { mode: 'lottery', places: 1 } });
    const { reference } = await signUp(receiver(), id);
    await deskOf(receiver()).expect(`/events/${id}/lots`, { seed: 'open' });
    const drawn = () => receiver().database.selectFrom('event_draw').select(['seed', 'drawn']).where('event_id', '=', id).execute();
    await applyAt(new Date(inDays(20)));
    assert.deepEqual(await drawn(), [{ seed: 'open', drawn: [reference] }]);
    await applyAt(new Date(inDays(60)));
    assert.deepEqual(await drawn(), [{ seed: 'open', drawn: [] }]);
  });

  it('goes on when one rule fails, and logs kinds and numbers alone', async () => {
    const reference = await give(receiver(), day(500));
    const broken: RetentionRule = { name: 'broken', deleteExpired: () => Promise.reject(new Error('maija@example.org')) };
    lines.length = 0;
    await applyAt(day(50_000), PERIODS, [broken, ...retentionRules]);
    assert.equal((await kept(receiver(), reference)).feedback, false);
    assert.match(lines.join(''), /"rule":"broken"/);
    assert.match(lines.join(''), /"rule":"feedback","rows":\d+/);
    assert.doesNotMatch(lines.join(''), /maija|@/);
  });
});
