import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { createDatabase, startPostgres, type TestPostgres } from '../support/node/postgres.js';
import { post, sampleFeedback, STAFF_TOKEN } from '../support/node/receiver.js';
import { startReceiver, type ReceiverProcess } from '../support/node/receiver-process.js';

const hasServer = process.env['TEST_DATABASE_URL'] !== undefined;

describe('A PostgreSQL that restarts', { skip: !hasServer && 'needs the programs of a PostgreSQL server' }, () => {
  let postgres: TestPostgres;
  let receiver: ReceiverProcess;
  before(async () => {
    postgres = await startPostgres();
    const { url } = await createDatabase(postgres.url);
    receiver = startReceiver({ DATABASE_URL: url, STAFF_TOKEN });
    await receiver.endpoint;
  });
  after(async () => {
    receiver.kill('SIGKILL');
    await receiver.ended;
    await postgres.stop();
  });

  const statusOf = async (path: string, request?: RequestInit): Promise<number> =>
    (await fetch(new URL(path, await receiver.endpoint), request)).status;

  const request = async (key: string): Promise<Response> => {
    const [path, options] = post(sampleFeedback(), { key });
    const ask = async () => fetch(`${await receiver.endpoint}${path}`, options);
    // A connection that was kept open may be closed just as it is used again (RFC 9112, 9.3.1): a client sends the same key once more.
    return ask().catch(ask);
  };
  const send = async (key: string): Promise<number> => (await request(key)).status;

  it('is survived: readiness says that it is away, nothing is confirmed meanwhile, and the same keys are stored once afterwards', async () => {
    const keys = Array.from({ length: 20 }, () => randomUUID());
    assert.deepEqual([await statusOf('/readyz'), await send(keys[0]!)], [200, 201]);
    const running = Promise.all(keys.map(send));
    await postgres.halt();
    const confirmed = (await running).filter((status) => status === 201).length;
    assert.deepEqual([await statusOf('/healthz'), await statusOf('/readyz')], [200, 503]);
    const { status, headers } = await request(randomUUID());
    assert.deepEqual([status, headers.get('retry-after')], [503, '5']);
    await postgres.resume();
    assert.equal(await statusOf('/readyz'), 200);
    assert.deepEqual(new Set(await Promise.all(keys.map(send))), new Set([201]));
    const response = await fetch(`${await receiver.endpoint}/staff/feedback?limit=100`, {
      headers: { authorization: `Bearer ${STAFF_TOKEN}` },
    });
    const { items } = (await response.json()) as { items: unknown[] };
    assert.equal(items.length, keys.length, `${confirmed} were confirmed before the halt`);
    assert.match(receiver.output(), /"msg":"database connection lost"|"msg":"not ready"/);
  });
});
