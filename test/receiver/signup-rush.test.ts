import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { it } from 'node:test';
import type { SignupReceipt } from '../../src/contract/signups.js';
import { onEachDatabase } from '../support/node/receiver.js';
import { addEvent, own, sampleSignup, signUpRequest } from '../support/node/signups.js';

const stateOf = ({ dates }: Pick<SignupReceipt, 'dates'>) => dates[0]?.state;

onEachDatabase('500 who sign up at once for 20 seats and a queue of 30', (receiver) => {
  it('get 20 seats and the places 1–30, and of ten cancelled seats the first ten of the queue', async () => {
    const eventId = await addEvent(receiver());
    // Two apps stand for two instances: what one runs, the other does not know.
    const apps = [receiver().app(), receiver().app()];
    const responses = await Promise.all(
      Array.from({ length: 500 }, async (_nothing, index) =>
        apps[index % 2]!.request(...signUpRequest(eventId, sampleSignup(), randomUUID())),
      ),
    );
    const taken = responses.filter(({ status }) => status === 201);
    assert.equal(responses.filter(({ status }) => status === 409).length, 450);
    const receipts = await Promise.all(taken.map(async (response) => (await response.json()) as SignupReceipt));
    const confirmed = receipts.filter((receipt) => stateOf(receipt) === 'confirmed');
    const waiting = receipts
      .filter((receipt) => stateOf(receipt) === 'waiting')
      .sort((one, other) => one.dates[0]!.position! - other.dates[0]!.position!);
    assert.equal(confirmed.length, 20);
    assert.deepEqual(
      waiting.map(({ dates }) => dates[0]?.position),
      Array.from({ length: 30 }, (_nothing, index) => index + 1),
    );

    await Promise.all(confirmed.slice(0, 10).map((receipt) => own(receiver(), receipt, 'DELETE')));
    const after = await Promise.all(waiting.map((receipt) => own(receiver(), receipt)));
    assert.deepEqual(after.slice(0, 10).map(stateOf), Array<string>(10).fill('confirmed'));
    assert.deepEqual(
      after.slice(10).map(({ dates }) => dates[0]?.position),
      Array.from({ length: 20 }, (_nothing, index) => index + 1),
    );
    const notices = await receiver().database.selectFrom('notice').select(['kind', 'signup_id']).where('event_id', '=', eventId).execute();
    assert.equal(notices.length, 10);
    assert.equal(new Set(notices.map(({ signup_id }) => signup_id)).size, 10);
    const { count } = await receiver()
      .database.selectFrom('signup')
      .select(({ fn }) => fn.countAll<string>().as('count'))
      .where('event_id', '=', eventId)
      .executeTakeFirstOrThrow();
    assert.equal(Number(count), 50);
  });
});
