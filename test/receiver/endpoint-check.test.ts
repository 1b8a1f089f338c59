import assert from 'node:assert/strict';
import { it } from 'node:test';
import { saveSurvey } from '../../receiver/src/surveys/repository.js';
import { check, failuresOf, notTriedIn } from '../support/node/endpoint-check.js';
import { putOutcome } from '../support/node/outcomes.js';
import { onEachDatabase, PORTAL, type TestReceiver } from '../support/node/receiver.js';
import { addEvent } from '../support/node/signups.js';

const survey = { id: 'asked', version: '1', language: 'fi', instrument: 'own', title: 'Otsikko' };
const questions = [{ id: 'how', type: 'faces' as const, text: 'Miten sujui?' }];

/** Something of everything, so that every sentence can be tried. */
async function fill(receiver: TestReceiver): Promise<string> {
  await saveSurvey(receiver.database, { ...survey, questions });
  await putOutcome(receiver, 'outcome-1');
  await putOutcome(receiver, 'outcome-2');
  await addEvent(receiver);
  return addEvent(receiver);
}

const serve = (receiver: TestReceiver, overrides?: Parameters<TestReceiver['app']>[0]) => {
  const app = receiver.app({ base: '/api/v1', ...overrides });
  return (request: Request) => app.fetch(request);
};

onEachDatabase('The endpoint check of our own receiver', (receiver) => {
  it('finds that everything holds, and has tried everything but the waiting', async () => {
    const event = await fill(receiver());
    const subjects = { unit: 'unit-1', event, outcome: 'outcome-1', survey: 'asked', origin: PORTAL };
    const report = await check(serve(receiver()), { subjects });
    assert.deepEqual(failuresOf(report), []);
    assert.deepEqual(notTriedIn(report), [
      'says with Retry-After how long to wait, where it asks to wait (429) — the endpoint never said that it was asked too often',
    ]);
  });

  it('leaves nothing but marked test answers, and gives every seat back', async () => {
    const { database } = receiver();
    const event = await addEvent(receiver());
    const before = await database.selectFrom('feedback').select('id').execute();
    await check(serve(receiver()), { subjects: { event }, only: ['feedback', 'signup'] });
    const after = await database.selectFrom('feedback').selectAll().execute();
    const added = after.filter(({ id }) => !before.some((row) => row.id === id));
    assert.ok(added.length > 0);
    assert.deepEqual(
      added.filter(({ context }) => context.service !== 'TESTI / TEST'),
      [],
    );
    const taken = await database.selectFrom('signup_date').select('state').where('event_id', '=', event).execute();
    assert.deepEqual(
      taken.filter(({ state }) => state !== 'cancelled'),
      [],
    );
  });

  it('waits as long as the endpoint asks, and goes on', async () => {
    let minute = 0;
    const app = receiver().app({ base: '/api/v1', rateLimit: 10, clock: () => new Date(Date.now() + minute * 60_000) });
    const sometimesLater = async (request: Request) => {
      const response = await app.fetch(request);
      if (response.status === 429) minute += 1;
      return response;
    };
    const report = await check(sometimesLater, { only: ['feedback', 'follow-up'] });
    assert.ok(minute > 0);
    assert.deepEqual(failuresOf(report), []);
    assert.ok(notTriedIn(report).every((line) => !line.startsWith('says with Retry-After')));
  });

  it('says of what is not there that it was not tried, and why', async () => {
    const report = await check(serve(receiver()), { only: ['signup', 'origins'] });
    const reasons = notTriedIn(report);
    assert.ok(reasons.some((line) => line.includes('give an event made for tests with --event')));
    assert.ok(reasons.some((line) => line.includes('give the origin of your portal with --origin')));
    assert.ok(reasons.some((line) => line.endsWith('not chosen')));
  });
});
