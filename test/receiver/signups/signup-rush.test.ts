import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import type { OwnSignup, SignupReceipt } from '../../../src/contract/signups.js';
import type { StaffNotice } from '../../../src/contract/staff-notices.js';
import { createPrepared } from '../../support/node/prepared.js';
import { databaseKinds, staff, STAFF_TOKEN, type DatabaseKind } from '../../support/node/receiver.js';
import { makeDataDirectory, startReceiver, type ReceiverProcess } from '../../support/node/receiver-process.js';
import { ownRequest, sampleEvent, sampleSignup, signUpRequest } from '../../support/node/signups.js';

const cleanUp: (() => unknown)[] = [];

/** Whatever became of a test, no process and no data of it is left. */
afterEach(async () => {
  for (const step of cleanUp.splice(0).reverse()) await step();
});

/** Real processes on one database: one on the embedded database, which takes no more, two on a server. */
async function startAll(kind: DatabaseKind): Promise<ReceiverProcess[]> {
  const { path, remove } = await makeDataDirectory(kind === 'PGlite' ? 'tables' : 'empty');
  cleanUp.push(remove);
  const environment: Record<string, string> = { DATA_DIR: path, STAFF_TOKEN };
  if (kind === 'PostgreSQL') {
    const { url, drop } = await createPrepared(process.env['TEST_DATABASE_URL'] ?? '');
    cleanUp.push(drop);
    environment['DATABASE_URL'] = url;
  }
  return Array.from({ length: kind === 'PGlite' ? 1 : 2 }, () => {
    const receiver = startReceiver(environment);
    cleanUp.push(() => {
      receiver.kill('SIGKILL');
      return receiver.ended;
    });
    return receiver;
  });
}

const CONTACT = 'salainen-yhteys@example.org';
const NEED = 'Tarvitsen salaisen avun';
const signup = sampleSignup({
  name: 'Salainen Nimi',
  contact: { way: 'email', value: CONTACT },
  supportNeeds: { needs: ['sign-language'], other: NEED, basis: 'consent' },
});

const dateOf = ({ dates }: Pick<SignupReceipt | OwnSignup, 'dates'>) => dates[0]!;

async function rush(endpoints: readonly string[]): Promise<SignupReceipt[]> {
  const responses = await Promise.all(
    Array.from({ length: 500 }, (_nothing, index) => {
      const [path, request] = signUpRequest('rush', signup);
      return fetch((endpoints[index % endpoints.length] ?? '') + path, request);
    }),
  );
  assert.equal(responses.filter(({ status }) => status === 409).length, 450);
  const problem = (await responses.find(({ status }) => status === 409)?.json()) as { type: string; waitingList: unknown };
  assert.deepEqual([problem.type, problem.waitingList], ['urn:sote-osallisuus:problem:event-full', { open: false }]);
  return Promise.all(responses.filter(({ status }) => status === 201).map(async (response) => (await response.json()) as SignupReceipt));
}

for (const kind of databaseKinds) {
  describe(`500 who sign up at once for 20 seats and a queue of 30, ${kind === 'PGlite' ? 'on PGlite' : 'on PostgreSQL with two processes'}`, () => {
    it('get 20 seats and the places 1–30; ten cancelled seats go to the first ten; nothing of them is in the logs', async () => {
      const receivers = await startAll(kind);
      const endpoints = await Promise.all(receivers.map(({ endpoint }) => endpoint));
      const ask = async <Answer>(index: number, [path, request]: [string, RequestInit?]): Promise<Answer> => {
        const response = await fetch((endpoints[index % endpoints.length] ?? '') + path, request);
        assert.equal(response.status, 200, await response.clone().text());
        return (await response.json()) as Answer;
      };
      const headers = { ...staff, 'content-type': 'application/json' };
      await ask(0, ['/staff/events/rush', { method: 'PUT', headers, body: JSON.stringify(sampleEvent()) }]);

      const receipts = await rush(endpoints);
      const confirmed = receipts.filter((receipt) => dateOf(receipt).state === 'confirmed');
      const waiting = receipts.filter((receipt) => dateOf(receipt).state === 'waiting');
      waiting.sort((one, other) => (dateOf(one).position ?? 0) - (dateOf(other).position ?? 0));
      const upTo = (count: number) => Array.from({ length: count }, (_nothing, index) => index + 1);
      assert.equal(confirmed.length, 20);
      assert.deepEqual(
        waiting.map((receipt) => dateOf(receipt).position),
        upTo(30),
      );

      await Promise.all(confirmed.slice(0, 10).map((receipt, index) => ask(index, ownRequest(receipt, 'DELETE'))));
      const after = await Promise.all(waiting.map((receipt, index) => ask<OwnSignup>(index, ownRequest(receipt))));
      assert.deepEqual(
        after.slice(0, 10).map((mine) => dateOf(mine).state),
        Array<string>(10).fill('confirmed'),
      );
      assert.deepEqual(
        after.slice(10).map((mine) => dateOf(mine).position),
        upTo(20),
      );
      const { items } = await ask<{ items: StaffNotice[] }>(1, ['/staff/notices?event=rush&limit=100', { headers: staff }]);
      assert.deepEqual(
        items.map(({ reference }) => reference).sort(),
        waiting
          .slice(0, 10)
          .map(({ reference }) => reference)
          .sort(),
      );
      const { items: signedUp } = await ask<{ items: unknown[] }>(0, ['/staff/events/rush/signups?limit=100', { headers: staff }]);
      assert.equal(signedUp.length, 50);

      for (const receiver of receivers) receiver.kill('SIGTERM');
      assert.deepEqual(
        await Promise.all(receivers.map(({ ended }) => ended)),
        receivers.map(() => 0),
      );
      const log = receivers.map(({ output }) => output()).join('');
      assert.match(log, /"route":"\/api\/v1\/signups\/:reference"/);
      const secrets = [
        CONTACT,
        NEED,
        signup.name,
        'sign-language',
        STAFF_TOKEN,
        ...receipts.flatMap(({ token, reference }) => [token, reference]),
      ];
      assert.deepEqual(
        secrets.filter((secret) => log.includes(secret)),
        [],
      );
    });
  });
}
