import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { ask } from '../../src/transport/ask.js';
import type { AskRequest, Asked } from '../../src/transport/ask.js';
import { makeKey } from '../../src/transport/key.js';
import { startFaultServer } from '../support/node/fault-server.js';
import type { FaultServer } from '../support/node/fault-server.js';
import { VirtualPage } from '../support/node/virtual-page.js';
import { answerWith } from './support.js';

interface State {
  readonly status: string;
}

function readState(body: unknown): State | undefined {
  const { status } = (body ?? {}) as { status?: unknown };
  return typeof status === 'string' ? { status } : undefined;
}

describe('fetching data', () => {
  let server: FaultServer;
  let page: VirtualPage;
  let count = 0;
  before(async () => {
    server = await startFaultServer({ onHang: () => page.release() });
  });
  after(() => server.stop());

  async function meet(faults: readonly string[], more: Partial<AskRequest<State>> = {}): Promise<{ asked: Asked<State>; calls: number }> {
    page = new VirtualPage();
    const path = `/surveys/${(count += 1)}`;
    server.script({ path, faults });
    const asked = await page.run(
      ask(
        { url: server.url + path, read: readState, ...more },
        page.runtime(fetch, () => 0.5),
      ),
    );
    assert.equal(page.left, 0);
    return { asked, calls: server.stored().calls.filter((call) => call.path === path).length };
  }

  it('gives the value with its version and language', async () => {
    const { asked } = await meet([]);
    assert.deepEqual(asked, { kind: 'got', value: { status: 'received' }, etag: '"1"', language: 'fi' });
  });

  it('posts JSON without a key, so that a code is in no URL', async () => {
    const { asked } = await meet([], { method: 'POST', body: '{"reference":"AAAA-AAAA-AAAA"}' });
    assert.equal(asked.kind, 'got');
    const { method, body, headers, key } = server.stored().calls.at(-1)!;
    assert.deepEqual(
      [method, body, headers['content-type'], key],
      ['POST', '{"reference":"AAAA-AAAA-AAAA"}', 'application/json', undefined],
    );
  });

  for (const fault of ['silent', 'reset', 'busy', 'login-page', 'rate-limited', 'redirect', 'error-500']) {
    it(`${fault}: is tried again, three times in all`, async () => {
      const once = await meet([fault]);
      assert.deepEqual([once.asked.kind, once.calls], ['got', 2]);
      const always = await meet(Array<string>(4).fill(fault));
      assert.deepEqual([always.asked.kind, always.calls], ['failed', 3]);
    });
  }

  it('distinguishes “not found” from a refusal', async () => {
    assert.deepEqual((await meet(['not-found'])).asked, { kind: 'missing' });
    const { asked, calls } = await meet(['invalid']);
    assert.ok(asked.kind === 'refused');
    assert.deepEqual([asked.status, asked.problem.type, calls], [422, 'urn:sote-osallisuus:problem:invalid', 1]);
  });

  it('ends at once when it is cancelled: aborts the request and leaves no timer or listener', async () => {
    const caller = new AbortController();
    page = new VirtualPage();
    const signals: AbortSignal[] = [];
    const fetch = (_url: string, init: RequestInit) => (signals.push(init.signal!), new Promise<Response>(() => {}));
    const asking = ask({ url: '/', read: readState, signal: caller.signal }, page.runtime(fetch, Math.random));
    await page.elapse(1000);
    caller.abort();
    assert.deepEqual(await asking, { kind: 'failed', reason: 'called-off' });
    assert.deepEqual([signals.length, signals[0]!.aborted, page.left], [1, true, 0]);
  });

  it('sends no further request when it is cancelled in a pause', async () => {
    const caller = new AbortController();
    page = new VirtualPage();
    const runtime = page.runtime(
      async () => answerWith(503),
      () => 0.5,
    );
    const asking = ask({ url: '/', read: readState, signal: caller.signal }, runtime);
    await page.elapse(10);
    caller.abort();
    assert.equal((await asking).kind, 'failed');
    await page.elapse(60_000);
    assert.deepEqual([page.tries.length, page.left], [1, 0]);
  });

  it('sends nothing when it was cancelled before it began', async () => {
    const asked = await ask({ url: '/', read: readState, signal: AbortSignal.abort() }, new VirtualPage().runtime(fetch, Math.random));
    assert.deepEqual(asked, { kind: 'failed', reason: 'called-off' });
  });
});

describe('a key', () => {
  it('is a bare UUID of version 4, another each time', () => {
    const keys = Array.from({ length: 200 }, makeKey);
    assert.ok(keys.every((key) => /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(key)));
    assert.equal(new Set(keys).size, 200);
  });
});
