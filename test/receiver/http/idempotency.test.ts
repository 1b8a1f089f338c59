import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { it } from 'node:test';
import { sql, type Kysely } from 'kysely';
import type { Problem } from '../../../src/contract/problems.js';
import { up } from '../../../receiver/src/database/migrations/0007-feedback-keys.js';
import { hashOf, hashOfKey, keyedHash } from '../../../receiver/src/http/idempotency.js';
import { databaseKinds, onEachDatabase, post, sampleFeedback, type TestReceiver } from '../../support/node/receiver.js';

const rowsOf = async ({ database }: TestReceiver, key: string): Promise<number> =>
  (await database.selectFrom('feedback').select('id').where('key_hash', '=', hashOfKey('feedback', key)).execute()).length;

const typeOf = async (response: Response): Promise<string> =>
  ((await response.json()) as Problem).type.replace(/^urn:sote-osallisuus:problem:/, '');

onEachDatabase('An idempotency key', (receiver) => {
  it('used twice with one body stores one row and is answered the same', async () => {
    const key = randomUUID();
    const contact = { way: 'email', value: 'maija@example.org', basis: 'consent', replyBy: '2026-12-06' } as const;
    const first = await receiver()
      .app()
      .request(...post(sampleFeedback({ contact }), { key }));
    const second = await receiver()
      .app()
      .request(...post(sampleFeedback({ contact }), { key }));
    assert.deepEqual([first.status, second.status], [201, 201]);
    assert.equal(await second.text(), await first.text());
    assert.equal(await rowsOf(receiver(), key), 1);
  });

  it('is the same key when quoted, in capitals, and with the fields of the body in another order', async () => {
    const key = randomUUID();
    const body = sampleFeedback();
    const first = await receiver()
      .app()
      .request(...post(body, { key }));
    const turned = Object.fromEntries(Object.entries(body).reverse());
    const second = await receiver()
      .app()
      .request(...post(turned, { key: `"${key.toUpperCase()}"` }));
    assert.equal(await second.text(), await first.text());
    assert.equal(await rowsOf(receiver(), key), 1);
  });

  it('used for another body is refused', async () => {
    const key = randomUUID();
    await receiver()
      .app()
      .request(...post(sampleFeedback(), { key }));
    const response = await receiver()
      .app()
      .request(...post(sampleFeedback({ language: 'sv' }), { key }));
    assert.deepEqual([response.status, await typeOf(response)], [422, 'key-reused']);
    assert.equal(await rowsOf(receiver(), key), 1);
  });

  for (const [name, header] of [
    ['missing', undefined],
    ['not a UUID', 'my-key'],
    ['a UUID with something after it', `${randomUUID()}, x`],
  ] as const) {
    it(`that is ${name} is refused with a reason`, async () => {
      const [path, request] = post(sampleFeedback(), { key: header ?? '' });
      const headers = new Headers(request.headers);
      if (header === undefined) headers.delete('idempotency-key');
      const response = await receiver()
        .app()
        .request(path, { ...request, headers });
      const problem = (await response.json()) as Problem;
      assert.equal(response.status, 422);
      assert.match(problem.errors?.[0]?.detail ?? '', /Idempotency-Key/);
    });
  }

  it('sent 200 times at once stores one row; each is answered 201 with one receipt, or 409', async () => {
    const key = randomUUID();
    // Two apps stand for two instances: what one runs, the other does not know.
    const [one, other] = [receiver().app(), receiver().app()];
    const responses = await Promise.all(
      Array.from({ length: 200 }, async (_nothing, index) => (index % 2 === 0 ? one : other).request(...post(sampleFeedback(), { key }))),
    );
    const statuses = responses.map((response) => response.status);
    assert.deepEqual(
      statuses.filter((status) => status !== 201 && status !== 409),
      [],
    );
    const receipts = await Promise.all(responses.filter((response) => response.status === 201).map((response) => response.text()));
    assert.equal(new Set(receipts).size, 1);
    for (const response of responses.filter(({ status }) => status === 409)) {
      assert.equal(response.headers.get('retry-after'), '1');
      assert.equal(await typeOf(response), 'in-progress');
    }
    assert.equal(await rowsOf(receiver(), key), 1);
  });

  it('is free again after a request that was refused', async () => {
    const key = randomUUID();
    await receiver()
      .app()
      .request(...post({ ...sampleFeedback(), answers: [] }, { key }));
    const response = await receiver()
      .app()
      .request(...post(sampleFeedback(), { key }));
    assert.equal(response.status, 201);
  });
});

onEachDatabase('A feedback from before keys were hashed', (receiver) => {
  it('keeps what it was sent with: the same key and body fit, another body does not', async () => {
    const [key, body] = [randomUUID(), sampleFeedback()];
    await receiver()
      .database.connection()
      .execute(async (connection) => {
        await sql`create temp table feedback (id bigint, idempotency_key uuid unique, body_hash bytea)`.execute(connection);
        await sql`insert into feedback values (7, ${key}, ${hashOf(body)})`.execute(connection);
        await up(connection as Kysely<unknown>);
        const { rows } = await sql<Record<string, Uint8Array>>`select * from feedback`.execute(connection);
        await sql`drop table pg_temp.feedback`.execute(connection);
        assert.deepEqual(Object.keys(rows[0]!).sort(), ['body_hash', 'id', 'key_hash']);
        assert.ok(hashOfKey('feedback', key).equals(rows[0]!['key_hash']!));
        assert.ok(keyedHash(key, body).equals(rows[0]!['body_hash']!));
      });
  });
});

const declareInstances = (receiver: () => TestReceiver): void => {
  it('is answered 409 in time, and 201 after that instance gave up', async () => {
    const key = randomUUID();
    const app = receiver().app();
    await receiver()
      .database.transaction()
      .execute(async (other) => {
        await sql`insert into feedback (key_hash, body_hash, reference, received_at, status, question_set, answers, context, channel, language, signals)
          values (${hashOfKey('feedback', key)}, '\\x00', 'TTTT-TTTT-TTTT', now(), 'received', '{}', '[]', '{}', 'web', 'fi', '{}')`.execute(
          other,
        );
        const waiting = await app.request(...post(sampleFeedback(), { key }));
        assert.deepEqual([waiting.status, await typeOf(waiting)], [409, 'in-progress']);
        throw new Error('the other instance gives up');
      })
      .catch((error: unknown) => assert.match(String(error), /gives up/));
    const response = await app.request(...post(sampleFeedback(), { key }));
    assert.equal(response.status, 201);
  });
};
// An embedded database has one instance.
const servers = databaseKinds.filter((kind) => kind === 'PostgreSQL');
onEachDatabase('A key that another instance has inserted and not committed', declareInstances, servers);

it('runs on PostgreSQL too when a server is given', () => {
  assert.equal(databaseKinds.includes('PostgreSQL'), process.env['TEST_DATABASE_URL'] !== undefined);
});
