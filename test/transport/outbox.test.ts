import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Outbox } from '../../src/transport/outbox.js';
import type { Alone, OutboxStore, Waiting } from '../../src/transport/outbox.js';
import type { Outcome } from '../../src/transport/send.js';

const DAY = 86_400_000;
const URL = 'https://endpoint.invalid/api/v1/feedback';
const problem = (type: string) => ({ type, status: 422 });
const confirmed: Outcome<string> = { kind: 'confirmed', value: 'AAAA' };
const lost: Outcome<string> = { kind: 'not-confirmed', reason: 'network' };

/** One device: what tabs share. */
class Device {
  readonly rows = new Map<string, unknown>();
  now = 1_000_000_000_000;
  isBlocked = false;
  #last: Promise<void> = Promise.resolve();

  store: OutboxStore = {
    all: async () => (this.#open(), [...this.rows.values()]),
    put: async (key, waiting) => (this.#open(), void this.rows.set(key, waiting)),
    remove: async (key) => (this.#open(), void this.rows.delete(key)),
  };

  /** One after another, as Web Locks do. */
  alone: Alone = (work) => (this.#last = this.#last.then(work));

  openTab = (): Outbox => new Outbox(this.store, this.alone, () => this.now);

  #open(): void {
    if (this.isBlocked) throw new DOMException('The operation is insecure.', 'SecurityError');
  }
}

const answer = (key: string, url = URL) => ({ key, url, body: `{"answers":"${key}"}` });
const keysOf = (waiting: readonly Waiting[]) => waiting.map(({ key }) => key);

describe('the outbox', () => {
  it('sends what another tab kept, with the same key and body, and then deletes it', async () => {
    const device = new Device();
    assert.equal(await device.openTab().keep(answer('one')), true);
    const seen: Waiting[] = [];
    const sent = await device.openTab().send(URL, async (waiting) => (seen.push(waiting), confirmed));
    assert.deepEqual(sent, ['AAAA']);
    assert.deepEqual(seen, [{ ...answer('one'), keptAt: device.now }]);
    assert.equal(device.rows.size, 0);
  });

  it('never sends the same answer from two tabs', async () => {
    const device = new Device();
    const [one, other] = [device.openTab(), device.openTab()];
    await one.keep(answer('one'));
    await one.keep(answer('two'));
    let count = 0;
    const slowly = async () => {
      count += 1;
      await new Promise((resolve) => setTimeout(resolve, 5));
      return confirmed;
    };
    const sent = await Promise.all([one.send(URL, slowly), other.send(URL, slowly), one.send(URL, slowly)]);
    assert.equal(count, 2);
    assert.equal(sent.flat().length, 2);
  });

  it('goes on waiting after a lost answer, a stop of the host page, and a refusal that the contract does not know', async () => {
    const device = new Device();
    const tab = device.openTab();
    await tab.keep(answer('one'));
    const login: Outcome<string> = { kind: 'refused', status: 403, problem: problem('about:blank') };
    for (const outcome of [lost, undefined, login]) {
      assert.deepEqual(await tab.send(URL, async () => outcome), []);
      assert.deepEqual(keysOf(await tab.waiting()), ['one']);
    }
    assert.equal((await tab.waiting())[0]?.isRefused, undefined);
  });

  it('does not send again what the endpoint has refused, but keeps it', async () => {
    const device = new Device();
    const tab = device.openTab();
    await tab.keep(answer('one'));
    const refused: Outcome<string> = { kind: 'refused', status: 422, problem: problem('urn:sote-osallisuus:problem:invalid') };
    await tab.send(URL, async () => refused);
    assert.equal((await tab.waiting())[0]?.isRefused, true);
    let count = 0;
    await tab.send(URL, async () => ((count += 1), confirmed));
    assert.equal(count, 0);
  });

  it('sends nothing to another address than that of the endpoint it was kept for', async () => {
    const device = new Device();
    const tab = device.openTab();
    await tab.keep(answer('one', 'https://other.invalid/feedback'));
    assert.deepEqual(await tab.send(URL, async () => confirmed), []);
    assert.equal(device.rows.size, 1);
  });

  it('deletes everything after seven days', async () => {
    const device = new Device();
    const tab = device.openTab();
    await tab.keep(answer('old'));
    device.now += 2 * DAY;
    await tab.keep(answer('young'));
    device.now += 5 * DAY - 1;
    assert.deepEqual(keysOf(await tab.waiting()), ['old', 'young']);
    device.now += 1;
    assert.deepEqual(keysOf(await tab.waiting()), ['young']);
    assert.equal(device.rows.size, 1);
  });

  it('deletes also what a wrong clock has dated in the future', async () => {
    const device = new Device();
    const tab = device.openTab();
    await tab.keep(answer('one'));
    device.now -= 8 * DAY;
    assert.deepEqual(await tab.waiting(), []);
    assert.equal(device.rows.size, 0);
  });

  it('says that nothing is kept where storage is blocked, and is empty there', async () => {
    const device = new Device();
    device.isBlocked = true;
    const tab = device.openTab();
    assert.equal(await tab.keep(answer('one')), false);
    assert.equal(await tab.remove('one'), false);
    assert.deepEqual(await tab.waiting(), []);
    assert.deepEqual(await tab.send(URL, async () => confirmed), []);
  });

  it('says that nothing is kept when a write does not last', async () => {
    const device = new Device();
    const forgetful: OutboxStore = { ...device.store, put: async () => undefined };
    assert.equal(await new Outbox(forgetful, device.alone, () => 0).keep(answer('one')), false);
  });

  it('deletes what the person does not want to send', async () => {
    const device = new Device();
    const tab = device.openTab();
    await tab.keep(answer('one'));
    assert.equal(await tab.remove('one'), true);
    assert.deepEqual(await tab.send(URL, async () => confirmed), []);
  });

  it('leaves out entries of another form', async () => {
    const device = new Device();
    for (const row of [null, 'text', {}, { key: 'x' }]) device.rows.set(String(device.rows.size), row);
    assert.deepEqual(await device.openTab().waiting(), []);
  });
});
