import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { send } from '../../src/transport/send.js';
import type { Outcome, Phase } from '../../src/transport/send.js';
import { VirtualPage } from '../support/node/virtual-page.js';
import { answerWith, makeRequest, receiptAnswer } from './support.js';
import type { Receipt } from './support.js';

type Answer = () => Response | Promise<Response>;

const never: Answer = () => new Promise<Response>(() => {});
const broken: Answer = () => Promise.reject(new TypeError('any text'));
const busy =
  (wait?: string): Answer =>
  () =>
    answerWith(503, wait === undefined ? {} : { 'retry-after': wait });

/** A sending under way on a page whose time the test moves. The last answer is given again and again. */
function begin(answers: readonly Answer[], random = 0.5) {
  const page = new VirtualPage();
  const phases: Phase[] = [];
  const inits: RequestInit[] = [];
  const state: { outcome: Outcome<Receipt> | undefined } = { outcome: undefined };
  const fetch = async (_url: string, init: RequestInit) => {
    inits.push(init);
    return answers[Math.min(inits.length, answers.length) - 1]!();
  };
  const start = (headers: Record<string, string> = {}) => {
    const sending = send(
      { ...makeRequest('http://endpoint/feedback', 'the-key'), headers },
      page.runtime(fetch, () => random),
      (phase) => phases.push(phase),
    );
    return sending.then((outcome) => (state.outcome = outcome));
  };
  return { page, phases, inits, state, start };
}

describe('the limit of one try', () => {
  it('is fifteen seconds, whatever the engine would call the error, also for a fetch that heeds no signal', async () => {
    const { page, inits, state, start } = begin([never], 0);
    void start();
    await page.elapse(14_999);
    assert.equal(inits[0]!.signal!.aborted, false);
    await page.elapse(1);
    assert.equal(inits[0]!.signal!.aborted, true);
    assert.equal(inits.length, 2);
    await page.elapse(60_000);
    assert.deepEqual(state.outcome, { kind: 'not-confirmed', reason: 'time-out' });
    assert.equal(page.left, 0);
  });

  it('is distinguished from a broken network even when that error has the name of a time-out', async () => {
    const { page, start } = begin([() => Promise.reject(new DOMException('timed out', 'TimeoutError'))]);
    assert.deepEqual(await page.run(start()), { kind: 'not-confirmed', reason: 'network' });
  });

  it('holds for the last byte, not only for the first', async () => {
    const stuck = () =>
      new Response(new ReadableStream({ start: (stream) => stream.enqueue(new TextEncoder().encode('{"ref')) }), { status: 201 });
    const { page, state, start } = begin([stuck, receiptAnswer], 0);
    void start();
    await page.elapse(15_000);
    assert.equal(state.outcome?.kind, 'confirmed');
  });
});

describe('the pauses between tries', () => {
  for (const [random, tries] of [
    [0, [0, 0, 0, 0, 0]],
    [0.5, [0, 1000, 3000, 7000, 15_000]],
  ] as const) {
    it(`double and have full jitter (${random})`, async () => {
      const { page, start } = begin([broken], random);
      await page.run(start());
      assert.deepEqual(page.tries, tries);
    });
  }

  for (const [wait, floor] of [
    ['0', 1000],
    ['1', 1000],
    ['30', 30_000],
    ['3600', 60_000],
    ['Sun, 22 Nov 2026 10:00:20 GMT', 20_000],
    ['Sun, 22 Nov 2026 09:00:00 GMT', 1000],
    ['Mon, 23 Nov 2026 10:00:00 GMT', 60_000],
    ['soon', 0],
  ] as const) {
    it(`Retry-After: ${wait} is a floor of ${floor / 1000} s, and the jitter comes on top`, async () => {
      const { page, start } = begin([busy(wait), receiptAnswer]);
      await page.run(start());
      assert.deepEqual(page.tries, [0, floor + 1000]);
    });
  }
});

describe('the two minutes', () => {
  it('let nothing begin after them, and no pause that would end after them', async () => {
    const { page, start } = begin([busy('60')]);
    assert.deepEqual(await page.run(start()), { kind: 'not-confirmed', reason: 'server' });
    assert.deepEqual(page.tries, [0, 61_000]);
    assert.equal(page.presence, 61_000);
  });

  it('end a pause that would last longer than they do, and keep the reason', async () => {
    const { page, state, start } = begin([never, busy('50'), never, busy('45')], 0);
    void start();
    await page.elapse(119_999);
    assert.deepEqual(page.tries, [0, 15_000, 65_000, 80_000]);
    assert.equal(state.outcome, undefined);
    await page.elapse(1);
    assert.deepEqual(state.outcome, { kind: 'not-confirmed', reason: 'server' });
  });

  for (const how of ['hidden', 'offline'] as const) {
    it(`do not run while the page is ${how}, and nothing is sent`, async () => {
      const { page, state, start } = begin([busy('20'), receiptAnswer], 0);
      void start();
      await page.elapse(5000);
      page.leave(how);
      await page.elapse(24 * 3_600_000);
      assert.deepEqual(page.tries, [0]);
      page.comeBack();
      await page.elapse(14_999);
      assert.equal(page.tries.length, 1);
      await page.elapse(1);
      assert.equal(state.outcome?.kind, 'confirmed');
      assert.deepEqual(page.tries, [0, 20_000]);
    });
  }

  it('do not count a try that is under way while the page is hidden', async () => {
    const { page, inits, start } = begin([never], 0);
    void start();
    await page.elapse(10_000);
    page.leave('hidden');
    await page.elapse(3_600_000);
    assert.equal(inits[0]!.signal!.aborted, false);
    page.comeBack();
    await page.elapse(5000);
    assert.equal(inits[0]!.signal!.aborted, true);
  });

  it('make the first try even when the browser says offline: the person pressed the button now', async () => {
    const { page, state, phases, start } = begin([receiptAnswer]);
    page.leave('offline');
    void start();
    await page.elapse(0);
    assert.equal(state.outcome?.kind, 'confirmed');
    assert.deepEqual(phases, ['waiting-for-network']);
  });
});

describe('the phases', () => {
  it('are sending, slow after ten seconds in all, and nothing after the end', async () => {
    const { page, phases, start } = begin([busy('8'), busy('8'), receiptAnswer], 0);
    void start();
    assert.deepEqual(phases, ['sending']);
    await page.elapse(9999);
    assert.deepEqual(phases, ['sending']);
    await page.elapse(1);
    assert.deepEqual(phases, ['sending', 'slow']);
    await page.elapse(60_000);
    page.leave('offline');
    assert.deepEqual(phases, ['sending', 'slow']);
  });

  it('show a lost network at once, in a try and in a pause, and return to the phase before', async () => {
    const { page, phases, start } = begin([busy('20'), never], 0);
    void start();
    await page.elapse(1000);
    page.leave('offline');
    page.comeBack();
    await page.elapse(20_000);
    page.leave('offline');
    page.comeBack();
    assert.deepEqual(phases, ['sending', 'waiting-for-network', 'sending', 'slow', 'waiting-for-network', 'slow']);
  });

  it('do not call a hidden page offline', async () => {
    const { page, phases, start } = begin([busy('20')], 0);
    void start();
    page.leave('hidden');
    await page.elapse(1000);
    assert.deepEqual(phases, ['sending']);
  });
});

describe('the request', () => {
  it('has the bare key, JSON, no cookies, no path of the page, no followed redirect and no keepalive', async () => {
    const { page, inits, start } = begin([receiptAnswer]);
    await page.run(start({ 'Content-Type': 'text/plain', 'IDEMPOTENCY-KEY': 'other', 'X-Portal': 'a' }));
    const { signal: _signal, headers, body, ...rest } = inits[0]!;
    assert.deepEqual(Object.fromEntries(new Headers(headers)), {
      'content-type': 'application/json',
      'idempotency-key': 'the-key',
      'x-portal': 'a',
    });
    assert.deepEqual(rest, { method: 'POST', credentials: 'omit', referrerPolicy: 'strict-origin', redirect: 'manual' });
    assert.equal(typeof body, 'string');
  });

  it('never rejects: a header that is none, and a check that throws, end as not confirmed', async () => {
    const one = begin([receiptAnswer]);
    assert.deepEqual(await one.page.run(one.start({ 'X-Portal': 'line\nbreak' })), { kind: 'not-confirmed', reason: 'network' });
    const page = new VirtualPage();
    const runtime = page.runtime(async () => receiptAnswer(), Math.random);
    const read = () => {
      throw new Error('broken check');
    };
    assert.deepEqual(await page.run(send({ ...makeRequest('/'), read }, runtime)), { kind: 'not-confirmed', reason: 'bad-answer' });
  });

  it('may have no body and an empty answer: a DELETE is confirmed by 204 when its check says so', async () => {
    const page = new VirtualPage();
    const inits: RequestInit[] = [];
    const fetch = async (_url: string, init: RequestInit) => (inits.push(init), answerWith(204));
    const read = (body: unknown, status: number) => (status === 204 && body === undefined ? true : undefined);
    const outcome = await page.run(send({ url: '/', key: 'k', body: '', method: 'DELETE', read }, page.runtime(fetch, Math.random)));
    assert.deepEqual(outcome, { kind: 'confirmed', value: true });
    assert.equal(inits[0]!.body, null);
    assert.equal(new Headers(inits[0]!.headers).has('content-type'), false);
  });
});
