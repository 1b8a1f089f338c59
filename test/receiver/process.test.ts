import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { afterEach, describe, it } from 'node:test';
import { createDatabase } from '../support/node/postgres.js';
import { createPrepared } from '../support/node/prepared.js';
import { databaseKinds, post, sampleFeedback, staff, STAFF_TOKEN, type DatabaseKind } from '../support/node/receiver.js';
import { makeDataDirectory, startReceiver, type ReceiverProcess } from '../support/node/receiver-process.js';

type Environment = Readonly<Record<string, string>>;

const cleanUp: (() => unknown)[] = [];

/** Whatever became of a test, no process and no data of it is left. */
afterEach(async () => {
  for (const step of cleanUp.splice(0).reverse()) await step();
});

function start(environment: Environment, ...parameters: string[]): ReceiverProcess {
  const receiver = startReceiver(environment, ...parameters);
  cleanUp.push(() => {
    receiver.kill('SIGKILL');
    return receiver.ended;
  });
  return receiver;
}

/** A place for data of that kind, with its tables or without. */
async function makePlace(kind: DatabaseKind, content: 'empty' | 'tables' = 'tables'): Promise<Environment> {
  const { path, remove } = await makeDataDirectory(kind === 'PGlite' ? content : 'empty');
  cleanUp.push(remove);
  if (kind === 'PGlite') return { DATA_DIR: path, STAFF_TOKEN };
  const { url, drop } = await (content === 'empty' ? createDatabase : createPrepared)(process.env['TEST_DATABASE_URL'] ?? '');
  cleanUp.push(drop);
  return { DATA_DIR: path, DATABASE_URL: url, STAFF_TOKEN };
}

async function send(endpoint: string, key: string): Promise<string | undefined> {
  const [path, request] = post(sampleFeedback(), { key });
  try {
    const response = await fetch(endpoint + path, request);
    return response.status === 201 ? ((await response.json()) as { reference: string }).reference : undefined;
  } catch {
    return undefined;
  }
}

async function storedReferences(endpoint: string): Promise<Set<string>> {
  const found = new Set<string>();
  for (let cursor = ''; ;) {
    const response = await fetch(`${endpoint}/staff/feedback?limit=100${cursor}`, { headers: staff });
    const page = (await response.json()) as { items: { reference: string }[]; nextCursor?: string };
    for (const { reference } of page.items) found.add(reference);
    if (page.nextCursor === undefined) return found;
    cursor = `&cursor=${page.nextCursor}`;
  }
}

/** Sends 200 answers at once and kills the process when the first of them are confirmed. */
async function confirmedBeforeKill(receiver: ReceiverProcess): Promise<string[]> {
  const endpoint = await receiver.endpoint;
  const confirmed: string[] = [];
  const sending = Array.from({ length: 200 }, async () => {
    const reference = await send(endpoint, randomUUID());
    if (reference === undefined) return;
    confirmed.push(reference);
    if (confirmed.length === 40) receiver.kill('SIGKILL');
  });
  await Promise.all(sending);
  return confirmed;
}

async function stop(receiver: ReceiverProcess): Promise<number | null> {
  receiver.kill('SIGTERM');
  return receiver.ended;
}

for (const kind of databaseKinds) {
  describe(`The receiver's process on ${kind}`, () => {
    it('has every confirmed answer after a SIGKILL during 200 parallel posts', async () => {
      const environment = await makePlace(kind);
      const killed = start(environment);
      const confirmed = await confirmedBeforeKill(killed);
      assert.equal(await killed.ended, null);
      assert.ok(confirmed.length >= 40 && confirmed.length < 200, `${confirmed.length} confirmed: the kill must fall into the posts`);
      const again = start(environment);
      const stored = await storedReferences(await again.endpoint);
      assert.deepEqual(
        confirmed.filter((reference) => !stored.has(reference)),
        [],
      );
      await stop(again);
    });

    it('starts after first starts that were killed at any moment', async () => {
      const environment = await makePlace(kind, 'empty');
      for (const moment of [300, 900, 1500, 2100]) {
        const killed = start(environment);
        killed.endpoint.catch(() => undefined);
        await new Promise((resolve) => setTimeout(resolve, moment));
        killed.kill('SIGKILL');
        await killed.ended;
      }
      const receiver = start(environment);
      assert.ok(await send(await receiver.endpoint, randomUUID()));
      assert.equal(await stop(receiver), 0);
    });

    it('stops cleanly at SIGTERM: what runs is answered, what was answered is there', async () => {
      const environment = await makePlace(kind, 'empty');
      const receiver = start(environment);
      const endpoint = await receiver.endpoint;
      const first = send(endpoint, randomUUID());
      const running = Array.from({ length: 50 }, () => send(endpoint, randomUUID()));
      assert.ok(await first);
      assert.equal(await stop(receiver), 0);
      const confirmed = (await Promise.all(running)).filter((reference) => reference !== undefined);
      assert.match(receiver.output(), /"msg":"stopped"/);
      const again = start(environment);
      const stored = await storedReferences(await again.endpoint);
      assert.deepEqual(
        confirmed.filter((reference) => !stored.has(reference)),
        [],
      );
      assert.equal(await stop(again), 0);
    });
  });
}

describe('Two processes', () => {
  it('cannot have one data folder: the second stops and names the first', async () => {
    const environment = await makePlace('PGlite');
    const first = start(environment);
    await first.endpoint;
    const second = start(environment);
    await assert.rejects(second.endpoint, new RegExp(`data folder ${environment['DATA_DIR']} is in use by process \\d+`));
    assert.equal(await second.ended, 1);
    assert.ok(await send(await first.endpoint, randomUUID()));
    assert.equal(await stop(first), 0);
  });

  it('cannot have one port: the second says what to set', async () => {
    const [one, other] = [await makePlace('PGlite'), await makePlace('PGlite')];
    const first = start(one);
    const { port } = new URL(await first.endpoint);
    const second = start({ ...other, PORT: port });
    await assert.rejects(second.endpoint, new RegExp(`Port ${port} on 127\\.0\\.0\\.1 is in use.*PORT`));
    assert.equal(await second.ended, 1);
    await stop(first);
  });

  it(
    'start side by side on one empty server and store one key once',
    { skip: !databaseKinds.includes('PostgreSQL') && 'needs TEST_DATABASE_URL' },
    async () => {
      const environment = await makePlace('PostgreSQL', 'empty');
      const receivers = [1, 2, 3].map(() => start(environment, '--sample-data'));
      const endpoints = await Promise.all(receivers.map(({ endpoint }) => endpoint));
      const samples = await storedReferences(endpoints[0] ?? '');
      const key = randomUUID();
      const answers = await Promise.all(Array.from({ length: 60 }, (_nothing, index) => send(endpoints[index % 3] ?? '', key)));
      const receipts = new Set(answers.filter((reference) => reference !== undefined));
      assert.equal(receipts.size, 1);
      assert.equal((await storedReferences(endpoints[1] ?? '')).size, samples.size + 1);
      assert.deepEqual(await Promise.all(receivers.map(stop)), [0, 0, 0]);
    },
  );
});

it('A setting that cannot be used stops the process with its name', async () => {
  const receiver = start({ PORT: 'many' });
  await assert.rejects(receiver.endpoint, /PORT must be a whole number/);
  assert.equal(await receiver.ended, 1);
});
