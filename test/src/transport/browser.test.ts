import { expect } from '@open-wc/testing';
import { ask } from '../../../src/transport/ask.js';
import { browserRuntime } from '../../../src/transport/browser.js';
import { send } from '../../../src/transport/send.js';
import type { Phase } from '../../../src/transport/send.js';

const page = browserRuntime();
const soon = (milliseconds = 60) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Makes the page seem hidden or offline, as the browser would. */
function become(what: { readonly hidden?: boolean; readonly onLine?: boolean }): void {
  if (what.hidden !== undefined) {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => what.hidden });
    document.dispatchEvent(new Event('visibilitychange'));
  }
  if (what.onLine !== undefined) {
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => what.onLine });
    dispatchEvent(new Event(what.onLine ? 'online' : 'offline'));
  }
}

/** Counts the listeners of presence that stand: an added one goes by its signal. */
const standing = new Set<AbortSignal>();
const add = EventTarget.prototype.addEventListener;
function countingAdd(this: EventTarget | undefined, ...[type, listener, options]: Parameters<typeof add>): void {
  const signal = typeof options === 'object' ? options.signal : undefined;
  if (signal && ['visibilitychange', 'online', 'offline'].includes(type)) {
    standing.add(signal);
    add.call(signal, 'abort', () => standing.delete(signal));
  }
  add.call(this ?? window, type, listener, options);
}

describe('the runtime of a page', () => {
  beforeEach(() => {
    EventTarget.prototype.addEventListener = countingAdd;
    become({ hidden: false, onLine: true });
  });
  afterEach(() => {
    EventTarget.prototype.addEventListener = add;
    Reflect.deleteProperty(document, 'hidden');
    Reflect.deleteProperty(navigator, 'onLine');
    expect(standing.size, 'listeners left behind').to.equal(0);
  });

  it('sleeps as long as it should while the page is visible', async () => {
    const began = performance.now();
    await page.sleep(50);
    expect(performance.now() - began).to.be.at.least(48);
  });

  for (const [name, away, back] of [
    ['hidden', { hidden: true }, { hidden: false }],
    ['offline', { onLine: false }, { onLine: true }],
  ] as const) {
    it(`counts no time while ${name}, and goes on with the rest`, async () => {
      let isOver = false;
      const sleeping = page.sleep(1000).then(() => (isOver = true));
      expect(standing.size).to.equal(1);
      await soon(600);
      become(away);
      expect(page.isPresent()).to.equal(false);
      await soon(500);
      expect(isOver).to.equal(false);
      const began = performance.now();
      become(back);
      await sleeping;
      expect(performance.now() - began, 'the rest of 400, never the whole second').to.be.below(950);
    });

    it(`waits for its end when ${name}, and not at all when present`, async () => {
      await page.whenPresent();
      let isBack = false;
      become(away);
      const waiting = page.whenPresent().then(() => (isBack = true));
      await soon();
      expect(isBack).to.equal(false);
      become(back);
      await waiting;
    });
  }

  it('leaves no listener when a sleep is cancelled, which then never ends', async () => {
    const caller = new AbortController();
    let isOver = false;
    void page.sleep(20, caller.signal).then(() => (isOver = true));
    caller.abort();
    expect(standing.size).to.equal(0);
    await soon();
    expect(isOver).to.equal(false);
  });

  it('begins no sleep that was cancelled before', async () => {
    const end = new AbortController();
    end.abort();
    let isOver = false;
    void page.sleep(5, end.signal).then(() => (isOver = true));
    expect(standing.size).to.equal(0);
    await soon();
    expect(isOver).to.equal(false);
  });

  it('waits with a sending until the network is back, says so, and leaves no listener', async () => {
    const phases: Phase[] = [];
    let tries = 0;
    const fetch = async () => {
      tries += 1;
      if (tries > 1) return new Response('{}', { status: 201 });
      become({ onLine: false });
      throw new TypeError('offline');
    };
    const request = { url: '/', key: 'k', body: '{}', read: (body: unknown) => body };
    const sending = send(request, { ...page, fetch, random: () => 0.01 }, (phase) => phases.push(phase));
    await soon(150);
    expect(tries).to.equal(1);
    become({ onLine: true });
    expect((await sending).kind).to.equal('confirmed');
    expect(phases).to.deep.equal(['sending', 'waiting-for-network', 'sending']);
  });

  it('leaves no listener when a request is cancelled half-way', async () => {
    const caller = new AbortController();
    const asking = ask({ url: 'about:blank#never', read: (body) => body, signal: caller.signal }, { ...page, fetch: abortable });
    await soon(10);
    caller.abort();
    expect((await asking).kind).to.equal('failed');
    await soon(10);
  });
});

/** Never answers, and fails as a real request does when it is cut. */
function abortable(_url: string, { signal }: RequestInit): Promise<Response> {
  return new Promise((_resolve, reject) => signal!.addEventListener('abort', () => reject(new DOMException('cut', 'AbortError'))));
}
