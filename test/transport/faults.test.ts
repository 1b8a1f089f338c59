import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { send } from '../../src/transport/send.js';
import type { Outcome, Reason } from '../../src/transport/send.js';
import { startFaultServer } from '../support/node/fault-server.js';
import type { FaultServer } from '../support/node/fault-server.js';
import { VirtualPage } from '../support/node/virtual-page.js';
import { makeRequest } from './support.js';
import type { Receipt } from './support.js';

interface Ran {
  readonly outcome: Outcome<Receipt>;
  readonly stored: ReturnType<FaultServer['stored']>;
  readonly body: string;
  readonly left: number;
}

/** Fault, how often it is met, what the sending comes to. `times` 1 = the second try meets a working endpoint. */
const table: readonly (readonly [fault: string, reason: Reason, isStored: boolean])[] = [
  ['store-then-cut', 'network', true],
  ['store-then-reset', 'network', true],
  ['store-then-500', 'server', true],
  ['store-then-502', 'server', true],
  ['store-then-silent', 'time-out', true],
  ['store-then-html', 'bad-answer', true],
  ['store-then-empty', 'bad-answer', true],
  ['store-then-wrong-shape', 'bad-answer', true],
  ['store-then-broken-json', 'bad-answer', true],
  ['store-then-drip-cut', 'network', true],
  ['store-then-drip-for-ever', 'time-out', true],
  ['reset', 'network', false],
  ['silent', 'time-out', false],
  ['busy', 'server', false],
  ['error-500', 'server', false],
  ['captive-portal', 'server', false],
  ['request-time-out', 'server', false],
  ['too-early', 'server', false],
  ['rate-limited', 'server', false],
  ['in-progress', 'in-progress', false],
  ['login-page', 'bad-answer', false],
  ['redirect', 'bad-answer', false],
  ['redirect-with-body', 'bad-answer', false],
];

const OURS = 'urn:sote-osallisuus:problem:';
const refusals: readonly (readonly [fault: string, status: number, type: string])[] = [
  ['invalid', 422, `${OURS}invalid`],
  ['personal-data', 422, `${OURS}personal-data`],
  ['key-reused', 422, `${OURS}key-reused`],
  ['event-full', 409, `${OURS}event-full`],
  ['too-large', 413, `${OURS}too-large`],
  ['unsupported', 415, `${OURS}unsupported`],
  ['not-found', 404, `${OURS}not-found`],
  ['proxy-403', 403, 'about:blank'],
  ['proxy-413', 413, 'about:blank'],
];

describe('a sending that meets a fault', () => {
  let server: FaultServer;
  const hanging = new Map<string | undefined, VirtualPage>();
  before(async () => {
    server = await startFaultServer({ onHang: (key) => hanging.get(key)?.release() });
  });
  after(() => server.stop());

  async function meet(...faults: readonly string[]): Promise<Ran> {
    const page = new VirtualPage();
    const request = makeRequest(`${server.url}/feedback`);
    hanging.set(request.key, page);
    server.script({ key: request.key, faults });
    const outcome = await page.run(send(request, page.runtime(fetch, Math.random)));
    return { outcome, stored: server.stored(request.key), body: request.body, left: page.left };
  }

  for (const [fault, reason, isStored] of table) {
    it(`${fault} once: confirmed by the second try, stored once, the same key and bytes`, async () => {
      const { outcome, stored, body, left } = await meet(fault);
      assert.equal(outcome.kind, 'confirmed');
      assert.deepEqual(
        stored.rows.map((row) => row.body),
        [body],
      );
      assert.equal(stored.calls.length, 2);
      assert.ok(stored.calls.every((call) => call.body === body || (fault === 'reset' && call.body === undefined)));
      assert.equal(left, 0);
    });

    it(`${fault} every time: not confirmed (${reason}) after five tries, ${isStored ? 'stored once' : 'not stored'}`, async () => {
      const { outcome, stored, left } = await meet(...Array<string>(6).fill(fault));
      assert.deepEqual(outcome, { kind: 'not-confirmed', reason });
      assert.equal(stored.calls.length, 5);
      assert.equal(stored.rows.length, isStored ? 1 : 0);
      assert.equal(left, 0);
    });
  }

  it('is confirmed by the first try when the answer comes slowly', async () => {
    const { outcome, stored } = await meet('slow-drip');
    assert.equal(outcome.kind, 'confirmed');
    assert.equal(stored.calls.length, 1);
  });

  for (const [fault, status, type] of refusals) {
    it(`${fault}: refused at once, not stored, with the problem ${type}`, async () => {
      const { outcome, stored } = await meet(fault);
      assert.ok(outcome.kind === 'refused');
      assert.deepEqual([outcome.status, outcome.problem.type], [status, type]);
      assert.deepEqual([stored.calls.length, stored.rows.length], [1, 0]);
    });
  }

  it('keeps the pointers of a refusal, and leaves out broken entries', async () => {
    const { outcome } = await meet('invalid');
    assert.ok(outcome.kind === 'refused');
    assert.deepEqual(outcome.problem.errors, [{ detail: 'required', pointer: '/answers/0/value' }]);
  });

  it('keeps the other members of a problem', async () => {
    const { outcome } = await meet('event-full');
    assert.ok(outcome.kind === 'refused');
    assert.deepEqual(outcome.problem['waitingList'], { open: true, nextPosition: 3 });
  });

  it('is not refused when a proxy turns away the try after one that was stored', async () => {
    const { outcome, stored } = await meet('store-then-cut', 'proxy-403');
    assert.deepEqual(outcome, { kind: 'not-confirmed', reason: 'bad-answer' });
    assert.deepEqual([stored.calls.length, stored.rows.length], [2, 1]);
  });

  it('is refused when the endpoint itself refuses a later try', async () => {
    const { outcome } = await meet('busy', 'personal-data');
    assert.ok(outcome.kind === 'refused');
    assert.equal(outcome.problem.type, `${OURS}personal-data`);
  });

  it('gives the reason of the last try', async () => {
    const { outcome } = await meet('silent', 'reset', 'busy', 'login-page', 'in-progress');
    assert.deepEqual(outcome, { kind: 'not-confirmed', reason: 'in-progress' });
  });

  it('follows no redirect', async () => {
    await meet('redirect', 'redirect-with-body');
    assert.ok(server.stored().calls.every((call) => call.path === '/feedback'));
  });
});
