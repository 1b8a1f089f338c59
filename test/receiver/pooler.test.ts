import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'node:test';
import { hasPooler, startPooler } from '../support/node/pooler.js';
import { createDatabase } from '../support/node/postgres.js';
import { post, sampleFeedback } from '../support/node/receiver.js';
import { startReceiver } from '../support/node/receiver-process.js';

const serverUrl = process.env['TEST_DATABASE_URL'];
const missing = serverUrl === undefined ? 'needs TEST_DATABASE_URL' : !hasPooler && 'needs PgBouncer';

describe('A pooler in transaction mode', { skip: missing }, () => {
  it('may be in between: three instances make the tables and the sample data once, and store each key once', async () => {
    const { url, drop } = await createDatabase(serverUrl ?? '');
    const pooler = await startPooler(url);
    const receivers = [1, 2, 3].map(() => startReceiver({ DATABASE_URL: pooler.url }, '--sample-data'));
    try {
      const endpoints = await Promise.all(receivers.map(({ endpoint }) => endpoint));
      const outcomes = await Promise.all(endpoints.map(async (endpoint) => (await fetch(`${endpoint}/outcomes`)).json()));
      assert.ok(JSON.stringify(outcomes[0]).length > 1000);
      assert.deepEqual(outcomes[1], outcomes[0]);
      const key = randomUUID();
      const send = async (endpoint: string) => {
        const [path, request] = post(sampleFeedback(), { key });
        const response = await fetch(endpoint + path, request);
        return response.status === 201 ? response.text() : response.status;
      };
      const answers = await Promise.all(Array.from({ length: 30 }, (_nothing, index) => send(endpoints[index % 3] ?? '')));
      assert.deepEqual(
        answers.filter((answer) => typeof answer === 'number' && answer !== 409),
        [],
      );
      assert.equal(new Set(answers.filter((answer) => typeof answer === 'string')).size, 1);
    } finally {
      for (const receiver of receivers) receiver.kill('SIGTERM');
      await Promise.all(receivers.map(({ ended }) => ended));
      await pooler.stop();
      await drop();
    }
  });
});
