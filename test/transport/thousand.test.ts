import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { send } from '../../src/transport/send.js';
import { startFaultServer } from '../support/node/fault-server.js';
import type { FaultServer } from '../support/node/fault-server.js';
import { VirtualPage } from '../support/node/virtual-page.js';
import { makeRandom, makeRequest } from './support.js';

const SENDS = 1000;
const FEWER = 300;
const AT_ONCE = 40;

const STORING = ['cut', 'reset', '500', '502', 'silent', 'html', 'empty', 'wrong-shape', 'broken-json', 'drip-cut', 'drip-for-ever'];
const PASSING = [
  'reset',
  'silent',
  'busy',
  'error-500',
  'request-time-out',
  'too-early',
  'rate-limited',
  'in-progress',
  'login-page',
  'redirect',
];
const RETRYABLE = [...STORING.map((name) => `store-then-${name}`), ...PASSING, 'slow-drip'];
const REFUSING = ['invalid', 'personal-data', 'too-large', 'unsupported', 'proxy-403', 'proxy-413'];

/** Real sockets, a clock of each page's own: nothing is waited for but the network. */
describe('a thousand sendings through a bad network', () => {
  let server: FaultServer;
  const pages = new Map<string | undefined, VirtualPage>();
  before(async () => {
    server = await startFaultServer({ onHang: (key) => pages.get(key)?.release() });
  });
  after(() => server.stop());

  async function sendOne(random: () => number, faults: readonly string[]) {
    const page = new VirtualPage();
    const request = makeRequest(`${server.url}/feedback`);
    pages.set(request.key, page);
    server.script({ key: request.key, faults: faults.map((name) => ({ name, wait: Math.floor(random() * 20) })) });
    const outcome = await page.run(send(request, page.runtime(fetch, random)));
    return { ...request, outcome, presence: page.presence, left: page.left };
  }

  async function sendAll(count: number, seed: number, makeFaults: (random: () => number) => string[]) {
    const random = makeRandom(seed);
    // Drawn before anything is sent, so that the seed alone decides, not the order in which sockets answer.
    const plans = Array.from({ length: count }, () => ({ faults: makeFaults(random), random: makeRandom(Math.floor(random() * 2 ** 32)) }));
    const sent: Awaited<ReturnType<typeof sendOne>>[] = [];
    const work = async () => {
      for (let plan = plans.pop(); plan; plan = plans.pop()) sent.push(await sendOne(plan.random, plan.faults));
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    const rows = server.stored().rows;
    const keys = new Map(rows.map((row) => [row.key, row.body]));
    // The rows of this run, found by body: a second key for one answer would show here.
    const rowsOf = (body: string) => rows.filter((row) => row.body === body).length;
    return { sent: sent.map((each) => ({ ...each, isStored: keys.get(each.key) === each.body, rows: rowsOf(each.body) })) };
  }

  const pick = (random: () => number, names: readonly string[]) => names[Math.floor(random() * names.length)]!;

  it('stores nothing twice, claims nothing that is not stored, and ends every other as refused or not confirmed', async (test) => {
    const { sent } = await sendAll(SENDS, 20261122, (random) => {
      const isRefused = random() < 0.1;
      return Array.from({ length: Math.floor(random() * 8) }, () => pick(random, isRefused && random() < 0.4 ? REFUSING : RETRYABLE));
    });
    const of = (kind: string) => sent.filter((each) => each.outcome.kind === kind);
    const [confirmed, refused, open] = [of('confirmed'), of('refused'), of('not-confirmed')];
    const calls = server.stored().calls.length;
    test.diagnostic(
      `${sent.length} sendings, ${calls} tries: ${confirmed.length} confirmed, ${refused.length} refused, ${open.length} not confirmed`,
    );
    test.diagnostic(
      `stored: ${sent.filter((each) => each.isStored).length}, of them not confirmed: ${open.filter((each) => each.isStored).length}`,
    );
    test.diagnostic(
      `stored twice: ${sent.filter((each) => each.rows > 1).length}, confirmed but not stored: ${confirmed.filter((each) => !each.isStored).length}`,
    );
    assert.equal(confirmed.length + refused.length + open.length, SENDS);
    assert.ok(confirmed.length > 500 && refused.length > 10 && open.length > 100, 'the run must meet every ending');
    assert.ok(sent.every((each) => each.rows <= 1));
    assert.ok(confirmed.every((each) => each.isStored));
    assert.ok(sent.every((each) => each.left === 0 && each.presence < 135_000));
  });

  it('stores and confirms all of them when each meets at most four faults that pass', async (test) => {
    const { sent } = await sendAll(FEWER, 7, (random) => Array.from({ length: Math.floor(random() * 5) }, () => pick(random, RETRYABLE)));
    const stored = sent.filter((each) => each.isStored && each.rows === 1).length;
    const confirmed = sent.filter((each) => each.outcome.kind === 'confirmed').length;
    test.diagnostic(`${sent.length} sendings: ${stored} stored, ${confirmed} confirmed`);
    assert.deepEqual({ stored, confirmed }, { stored: FEWER, confirmed: FEWER });
  });
});
