import assert from 'node:assert/strict';
import { it } from 'node:test';
import * as v from 'valibot';
import { routes, type Route } from '../../../src/contract/routes.js';
import { hashOfKey } from '../../../receiver/src/http/idempotency.js';
import { publicRoutes } from '../../../receiver/src/routes.js';
import { seedOnce } from '../../../receiver/src/seeds/seed.js';
import { seeds } from '../../../receiver/src/seeds/index.js';
import { onEachDatabase, post, sampleFeedback, type TestReceiver } from '../../support/node/receiver.js';
import { ownRequest, sampleSignup, signUp } from '../../support/node/signups.js';

type Sent = [string, RequestInit?];

/** A request about a signup of its own. */
const aboutOwn = (method: string, body?: unknown) => async (receiver: TestReceiver) =>
  ownRequest(await signUp(receiver, 'sample-open-evening', sampleSignup({ dates: ['evening'] })), method, body);

/** One request for each route; a new route of the table does not compile here until it has one. */
const requests: Record<keyof typeof routes, Sent | ((receiver: TestReceiver) => Promise<Sent>)> = {
  survey: ['/surveys/sample-home-care?lang=sv'],
  feedback: post(sampleFeedback()),
  feedbackStatus: post({ reference: '2222-3333-4444' }, { path: '/feedback/status?lang=en' }),
  events: ['/events?lang=sv&limit=5'],
  event: ['/events/sample-open-evening?lang=en'],
  signup: post(sampleSignup({ dates: ['evening'] }), { path: '/events/sample-open-evening/signups' }),
  ownSignup: aboutOwn('GET'),
  changeSignup: aboutOwn('PATCH', { companions: 1 }),
  cancelSignup: aboutOwn('DELETE'),
  outcomes: ['/outcomes?lang=sv&limit=3'],
  outcome: ['/outcomes/sample-evening-hours?lang=en'],
  outcomeAnswer: post({ better: 'partly' }, { path: '/outcomes/sample-call-back/answer' }),
};

/** Whether a concrete path is one of a route of the table. */
const fits = ({ path }: Route, [request]: Sent): boolean =>
  new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(request.split('?')[0] ?? '');

it('serves exactly the routes of the contract table', () => {
  assert.deepEqual(new Set(publicRoutes.map(({ route }) => route)), new Set(Object.values(routes)));
});

onEachDatabase('The contract table', (receiver) => {
  for (const [name, route] of Object.entries(routes) as [keyof typeof routes, Route][]) {
    it(`answers ${route.method} ${route.path} in its declared shape`, async () => {
      await seedOnce(receiver().database, seeds, new Date());
      const request = requests[name];
      const sent = typeof request === 'function' ? await request(receiver()) : request;
      assert.ok(fits(route, sent), 'the request of this test belongs to another route');
      const response = await receiver()
        .app()
        .request(...sent);
      const text = await response.text();
      assert.equal(response.status, route.success.status, text);
      v.parse(v.strictObject({ body: route.success.body ?? v.never() }), { body: JSON.parse(text) as unknown });
      assert.equal(response.headers.get('content-type'), 'application/json');
    });
  }

  it('puts the sample data in once, also when instances start side by side', async () => {
    const { database } = receiver();
    await Promise.all([seedOnce(database, seeds, new Date()), seedOnce(database, seeds, new Date())]);
    const keys = [1, 2, 3, 4, 5, 0x101].map((number) => `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`);
    const hashes = keys.map((key) => hashOfKey('feedback', key));
    const samples = await database.selectFrom('feedback').select('id').where('key_hash', 'in', hashes).execute();
    assert.equal(samples.length, 5);
  });
});
