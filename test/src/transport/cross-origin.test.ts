import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { ask } from '../../../src/transport/ask.js';
import { browserRuntime } from '../../../src/transport/browser.js';
import { makeKey } from '../../../src/transport/key.js';
import { send } from '../../../src/transport/send.js';
import type { Outcome, Runtime } from '../../../src/transport/send.js';

interface Stored {
  readonly rows: readonly { readonly body: string }[];
  readonly calls: readonly { readonly path: string; readonly headers: Record<string, string> }[];
}

/** The page itself, with a clock that runs faster: fifteen seconds are one. */
const FASTER = 15;
const page = browserRuntime();
const runtime: Runtime = { ...page, sleep: (milliseconds, calledOff) => page.sleep(milliseconds / FASTER, calledOff) };

/** The text that stands for an outcome in the table, so that every engine is held to the same one. */
function nameOf(outcome: Outcome<string>): string {
  if (outcome.kind === 'confirmed') return 'confirmed';
  return outcome.kind === 'refused'
    ? `refused ${outcome.status} ${outcome.problem.type.split(':').at(-1)}`
    : `not confirmed: ${outcome.reason}`;
}

const readReference = (body: unknown, status: number) => {
  const { reference, receivedAt } = (body ?? {}) as Record<string, unknown>;
  return status === 201 && typeof receivedAt === 'string' && typeof reference === 'string' ? reference : undefined;
};

/** What each fault comes to when it is met once, and when it is met at every try; and whether the row stands then. */
const table: readonly (readonly [fault: string, once: string, always: string, isStored: boolean])[] = [
  ['store-then-cut', 'confirmed', 'not confirmed: network', true],
  ['store-then-500', 'confirmed', 'not confirmed: server', true],
  ['store-then-silent', 'confirmed', 'not confirmed: time-out', true],
  ['store-then-html', 'confirmed', 'not confirmed: bad-answer', true],
  ['store-then-empty', 'confirmed', 'not confirmed: bad-answer', true],
  ['store-then-wrong-shape', 'confirmed', 'not confirmed: bad-answer', true],
  ['store-then-drip-for-ever', 'confirmed', 'not confirmed: time-out', true],
  ['store-without-leave', 'confirmed', 'not confirmed: network', true],
  ['slow-drip', 'confirmed', 'confirmed', true],
  ['reset', 'confirmed', 'not confirmed: network', false],
  ['busy', 'confirmed', 'not confirmed: server', false],
  ['rate-limited', 'confirmed', 'not confirmed: server', false],
  ['in-progress', 'confirmed', 'not confirmed: in-progress', false],
  ['login-page', 'confirmed', 'not confirmed: bad-answer', false],
  ['redirect', 'confirmed', 'not confirmed: bad-answer', false],
  ['redirect-with-body', 'confirmed', 'not confirmed: bad-answer', false],
  ['invalid', 'refused 422 invalid', 'refused 422 invalid', false],
  ['personal-data', 'refused 422 personal-data', 'refused 422 personal-data', false],
  ['too-large', 'refused 413 too-large', 'refused 413 too-large', false],
  ['proxy-403', 'refused 403 blank', 'refused 403 blank', false],
];

describe('sending from a page to another origin', () => {
  let endpoint: string;
  before(async () => {
    endpoint = await executeServerCommand<string, undefined>('fault:url');
  });

  const script = (order: object) => fetch(`${endpoint}/__script`, { method: 'POST', body: JSON.stringify(order) });
  const stored = async (key: string) => (await (await fetch(`${endpoint}/__stored?key=${key}`)).json()) as Stored;

  async function meet(faults: readonly (string | object)[], order: object = {}, from = runtime) {
    const key = makeKey();
    await script({ key, faults, ...order });
    const url = `${endpoint}${'path' in order ? String(order.path) : '/feedback'}`;
    const outcome = await send({ url, key, body: `{"of":"${key} ä"}`, read: readReference }, from);
    return { name: nameOf(outcome), ...(await stored(key)) };
  }

  for (const [fault, once, always, isStored] of table) {
    it(`${fault}: once = ${once}, at every try = ${always}`, async () => {
      const step = { name: fault, wait: 1 };
      const [one, all] = await Promise.all([meet([step]), meet(Array<object>(10).fill(step))]);
      expect([one.name, all.name]).to.deep.equal([once, always]);
      expect([one.rows.length, all.rows.length]).to.deep.equal([once === 'confirmed' ? 1 : 0, isStored ? 1 : 0]);
    });
  }

  it('does not take a refused preflight for an answer, and nothing arrives', async () => {
    const path = `/refused/${makeKey()}`;
    const { name, calls } = await meet(Array<string>(10).fill('preflight-refused'), { key: undefined, path });
    expect(name).to.equal('not confirmed: network');
    expect(calls).to.have.lengthOf(0);
  });

  it('does not take a request that the page’s policy blocks for an answer', async () => {
    const frame = document.createElement('iframe');
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
    frame.srcdoc = '<meta http-equiv="Content-Security-Policy" content="connect-src \'none\'">';
    document.body.append(frame);
    await loaded;
    const inside = frame.contentWindow!;
    const { name, calls } = await meet([], {}, { ...runtime, fetch: (url, init) => inside.fetch(url, init) });
    frame.remove();
    expect(name).to.equal('not confirmed: network');
    expect(calls).to.have.lengthOf(0);
  });

  it('sends the origin of the page to the endpoint, and nothing else of its address', async () => {
    expect(location.search, 'something of the page that could be told').not.to.equal('');
    const { calls } = await meet([]);
    expect(calls[0]!.headers['referer']).to.equal(`${location.origin}/`);
    expect(calls[0]!.headers['origin']).to.equal(location.origin);
    expect(calls[0]!.headers).not.to.have.property('cookie');
    expect(calls[0]!.headers['content-type']).to.equal('application/json');
  });

  it('reads Retry-After across origins', async () => {
    const began = performance.now();
    const { name } = await meet([{ name: 'busy', wait: 15 }], {}, { ...runtime, random: () => 0 });
    expect(name).to.equal('confirmed');
    expect(performance.now() - began).to.be.at.least(990);
  });

  it('fetches across origins, with the version of the answer', async () => {
    const asked = await ask({ url: `${endpoint}/surveys/visit`, read: (body) => body as object }, runtime);
    expect(asked).to.deep.include({ kind: 'got', etag: '"1"' });
  });
});
