import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parse, safeParse } from 'valibot';
import { EventPage } from '../../src/contract/events.js';
import type { Feedback } from '../../src/contract/feedback.js';
import { FeedbackReceipt, FeedbackState } from '../../src/contract/feedback.js';
import { Outcome, OutcomeAnswerReceipt, OutcomePage } from '../../src/contract/outcomes.js';
import { routes } from '../../src/contract/routes.js';
import type { Signup } from '../../src/contract/signups.js';
import { EventFullOffer, OwnSignup, SignupReceipt } from '../../src/contract/signups.js';
import { QuestionSet } from '../../src/contract/surveys.js';
import { ENDPOINT, makeFakeEndpoint } from '../../stories/support/fake-endpoint.js';
import type { FakeEndpoint } from '../../stories/support/fake-endpoint.js';
import { faults } from '../../stories/support/faults.js';
import type { FaultName } from '../../stories/support/faults.js';
import { sampleEvents } from '../../stories/support/sample/events.js';
import { knownReferences } from '../../stories/support/sample/feedback.js';
import { emptyOutcomePage, outcomePage } from '../../stories/support/sample/outcome-page.js';
import { manyOutcomes, sampleOutcomes } from '../../stories/support/sample/outcomes.js';
import { ownReference, ownToken } from '../../stories/support/sample/signups.js';
import { sampleSurveys } from '../../stories/support/sample/surveys.js';

const ask = async (endpoint: FakeEndpoint, method: string, path: string, body?: object, token = '') => {
  const init = { method, headers: { authorization: `Bearer ${token}` }, ...(body && { body: JSON.stringify(body) }) };
  const response = await endpoint.answer(new Request(ENDPOINT + path, init));
  return { status: response.status, body: await response.json() };
};

const feedback: Feedback = {
  questionSet: { id: 'visit', version: '1', instrument: 'own' },
  answers: [{ question: 'visit', value: 5 }],
  context: {},
  channel: 'web',
  language: 'fi',
  signals: { trap: false },
};

const signup: Signup = {
  name: 'Aino',
  contact: { way: 'email', value: 'aino@esimerkki.fi' },
  attendance: 'place',
  dates: ['evening-1', 'evening-2'],
  companions: 0,
  supportPerson: false,
  acceptWaiting: true,
  language: 'fi',
};

/** Each route: what is asked, and the schema of the answer. */
const asked = [
  ['GET', '/surveys/every-type?lang=fi', undefined, QuestionSet],
  ['POST', '/feedback', feedback, FeedbackReceipt],
  ...knownReferences.map((reference) => ['POST', '/feedback/status?lang=fi', { reference }, FeedbackState] as const),
  ['GET', '/outcomes?lang=fi&status=done,planned&limit=2', undefined, OutcomePage],
  ['GET', '/outcomes/phone-queue', undefined, Outcome],
  ['POST', '/outcomes/phone-queue/answer', { better: 'yes' }, OutcomeAnswerReceipt],
  ['GET', '/events?lang=fi&attendance=remote', undefined, EventPage],
  ['POST', '/events/evening/signups', signup, SignupReceipt],
  ['POST', '/events/panel/signups', { ...signup, dates: ['panel-1'] }, SignupReceipt],
  ['GET', `/signups/${ownReference}`, undefined, OwnSignup],
  ['PATCH', `/signups/${ownReference}`, { supportNeeds: null, dates: ['evening-1'] }, OwnSignup],
  ['DELETE', `/signups/${ownReference}`, undefined, OwnSignup],
] as const;

describe('the fake endpoint of the stories', () => {
  for (const [method, path, body, schema] of asked) {
    it(`${method} ${path} answers as the contract says`, async () => {
      const answer = await ask(makeFakeEndpoint(), method, path, body, ownToken);
      assert.equal(answer.status, method === 'POST' && !path.startsWith('/feedback/status') ? 201 : 200);
      assert.deepEqual(safeParse(schema, answer.body).issues, undefined);
    });
  }

  it('knows every route of the contract', async () => {
    for (const { method, path } of Object.values(routes)) {
      const endpoint = makeFakeEndpoint({ '*': 'rate-limited' });
      const { status } = await ask(endpoint, method, path.replace(/\{\w+\}/u, 'x'), method === 'GET' ? undefined : {});
      assert.equal(status, 429, `${method} ${path}`);
    }
  });

  it('gives every sample in the contract’s form', () => {
    for (const set of sampleSurveys) parse(QuestionSet, set);
    for (const outcome of [...sampleOutcomes, ...manyOutcomes(30)]) parse(Outcome, outcome);
    parse(EventPage, { items: sampleEvents() });
    parse(OutcomePage, emptyOutcomePage);
    assert.equal(new Set(manyOutcomes(1000).map(({ id }) => id)).size, 1000);
  });

  it('filters, sorts and pages the board', () => {
    const page = outcomePage(new URLSearchParams('theme=phone&sort=oldest&limit=1'));
    assert.deepEqual(
      page.items.map(({ id }) => id),
      ['phone-queue'],
    );
    assert.equal(page.counts.done, 1);
    const next = outcomePage(new URLSearchParams(`theme=phone&sort=oldest&limit=1&cursor=${page.nextCursor ?? ''}`));
    assert.deepEqual(
      next.items.map(({ id }) => id),
      ['crisis-line'],
    );
    assert.equal(next.nextCursor, undefined);
  });

  it('keeps a signup by its token: told needs are never shown, a cancelled one stays cancelled', async () => {
    const endpoint = makeFakeEndpoint();
    const { body } = await ask(endpoint, 'POST', '/events/evening/signups', signup);
    const { reference, token, dates } = parse(SignupReceipt, body);
    assert.deepEqual(
      dates.map(({ state }) => state),
      ['confirmed', 'waiting'],
    );
    assert.equal((await ask(endpoint, 'GET', `/signups/${reference}`, undefined, 'wrong')).status, 404);
    await ask(endpoint, 'DELETE', `/signups/${reference}`, undefined, token);
    const own = parse(OwnSignup, (await ask(endpoint, 'GET', `/signups/${reference}`, undefined, token)).body);
    assert.ok(own.dates.every(({ state }) => state === 'cancelled'));
    assert.ok(!JSON.stringify(own).includes('needs"'));
  });

  it('breaks one route or all of them, as it is told', async () => {
    const statusOf = async (fault: FaultName) => {
      const endpoint = makeFakeEndpoint({ 'POST /events/{id}/signups': fault });
      return ask(endpoint, 'POST', '/events/evening/signups', signup);
    };
    for (const [fault, status] of [
      ['refused', 422],
      ['event-full', 409],
      ['signup-closed', 409],
      ['not-found', 404],
    ] as const) {
      assert.equal((await statusOf(fault)).status, status, fault);
    }
    assert.ok(safeParse(EventFullOffer, (await statusOf('event-full')).body).success);
    assert.ok(safeParse(EventFullOffer, (await statusOf('queue-full')).body).success);
    await assert.rejects(statusOf('lost'), TypeError);
    await assert.rejects(statusOf('offline'), TypeError);
    await assert.rejects(statusOf('bad-answer'), SyntaxError);
    assert.ok(Object.keys(faults).includes('slow'));
    const other = makeFakeEndpoint({ 'POST /feedback': 'refused' });
    assert.equal((await ask(other, 'GET', '/outcomes')).status, 200);
  });
});
