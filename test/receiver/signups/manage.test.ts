import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { OwnSignup, SignupReceipt } from '../../../src/contract/signups.js';
import { onEachDatabase, type TestReceiver } from '../../support/node/receiver.js';
import { addEvent, inDays, own, ownRequest, sampleSignup, signUp } from '../../support/node/signups.js';

const date = (id: string, capacity: number, days = 10) => ({
  id,
  starts: inDays(days),
  ends: inDays(days + 0.1),
  room: { capacity },
  remote: { capacity },
});

const statesOf = ({ dates }: OwnSignup) =>
  Object.fromEntries(dates.map(({ id, state, position }) => [id, position === undefined ? state : `${state} ${position}`]));

async function refusal({ app }: TestReceiver, receipt: SignupReceipt, body: unknown): Promise<[number, string]> {
  const response = await app().request(...ownRequest(receipt, 'PATCH', body));
  const { type = '' } = (await response.json()) as { type?: string };
  return [response.status, type.replace('urn:sote-osallisuus:problem:', '')];
}

onEachDatabase('One’s own signup', (receiver) => {
  it('is shown to who has its token, and needs are told of but never shown', async () => {
    const eventId = await addEvent(receiver(), { dates: [date('first', 2)] });
    const supportNeeds = { needs: ['sign-language' as const], other: 'Olen viittomakielinen', basis: 'consent' as const };
    const receipt = await signUp(receiver(), eventId, sampleSignup({ supportNeeds, companions: 1 }));
    const response = await receiver()
      .app()
      .request(...ownRequest(receipt));
    assert.equal(response.headers.get('cache-control'), 'no-store');
    const text = await response.text();
    const shown = JSON.parse(text) as OwnSignup;
    assert.deepEqual([shown.needsTold, shown.name, shown.contact?.value, shown.companions], [true, 'Maija', 'maija@example.org', 1]);
    assert.deepEqual([shown.event.title, shown.changeUntil], ['Ilta', shown.dates[0]?.starts]);
    assert.ok(!/sign-language|viittoma/.test(text));
  });

  it('is found by the code as people type it, and with a wrong token looks as if it was not there', async () => {
    const receipt = await signUp(receiver(), await addEvent(receiver()));
    const { reference, token } = receipt;
    const spaced = { reference: encodeURIComponent(reference.replaceAll('-', ' ').toLowerCase()), token };
    assert.equal(
      (
        await receiver()
          .app()
          .request(...ownRequest(spaced))
      ).status,
      200,
    );
    const other = await signUp(receiver(), await addEvent(receiver()));
    const wrong = [
      { reference, token: other.token },
      { reference, token: '' },
      { reference: '2222-2222-2222', token },
      { reference: '%00', token },
    ];
    const bodies = new Set<string>();
    for (const pair of wrong) {
      for (const [method, body] of [['GET'], ['PATCH', {}], ['DELETE']] as [string, unknown?][]) {
        const response = await receiver()
          .app()
          .request(...ownRequest(pair, method, body));
        assert.equal(response.status, 404);
        bodies.add(await response.text());
      }
    }
    assert.equal(bodies.size, 1);
    assert.deepEqual(statesOf(await own(receiver(), receipt)), { first: 'confirmed' });
  });

  it('is cancelled once; the seat goes to the queue and what tells who it was goes at once', async () => {
    const eventId = await addEvent(receiver(), { dates: [date('first', 1)] });
    const needs = { needs: ['step-free' as const], basis: 'consent' as const };
    const receipt = await signUp(receiver(), eventId, sampleSignup({ supportNeeds: needs, topic: 'Bussit' }));
    const next = await signUp(receiver(), eventId);
    const [first, second] = [await own(receiver(), receipt, 'DELETE'), await own(receiver(), receipt, 'DELETE')];
    assert.deepEqual([statesOf(first), first.name, first.contact, first.needsTold], [{ first: 'cancelled' }, undefined, undefined, false]);
    assert.deepEqual(second, first);
    const moved = await own(receiver(), next);
    assert.match(moved.dates[0]?.cancelBy ?? '', /^\d{4}-\d\d-\d\d$/);
    assert.deepEqual(statesOf(moved), { first: 'confirmed' });
    const row = await receiver()
      .database.selectFrom('signup')
      .select(['topic', 'id'])
      .where('reference', '=', receipt.reference)
      .executeTakeFirstOrThrow();
    assert.equal(row.topic, null);
    for (const table of ['signup_contact', 'signup_needs'] as const) {
      assert.deepEqual(await receiver().database.selectFrom(table).selectAll().where('signup_id', '=', row.id).execute(), []);
    }
    assert.deepEqual(await refusal(receiver(), receipt, { companions: 1 }), [409, 'signup-closed']);
  });

  it('changes its dates: all that is asked, or nothing', async () => {
    const eventId = await addEvent(receiver(), { dates: [date('d1', 1), date('d2', 1), date('d3', 5)] });
    const receipt = await signUp(receiver(), eventId, sampleSignup({ dates: ['d1'] }));
    const rival = await signUp(receiver(), eventId, sampleSignup({ dates: ['d1', 'd2'] }));
    assert.deepEqual(await refusal(receiver(), receipt, { dates: ['d2', 'd3'] }), [409, 'event-full']);
    assert.deepEqual(statesOf(await own(receiver(), receipt)), { d1: 'confirmed' });
    const changed = await own(receiver(), receipt, 'PATCH', { dates: ['d2', 'd3'], acceptWaiting: true });
    assert.deepEqual(statesOf(changed), { d1: 'cancelled', d2: 'waiting 1', d3: 'confirmed' });
    assert.deepEqual(
      await own(receiver(), receipt, 'PATCH', { dates: ['d2', 'd3'], acceptWaiting: true }),
      changed,
      'asked twice, done once',
    );
    assert.deepEqual(statesOf(await own(receiver(), rival)), { d1: 'confirmed', d2: 'confirmed' });
    assert.deepEqual(await refusal(receiver(), receipt, { dates: ['d3', 'd3'] }), [422, 'invalid']);
    assert.deepEqual(await refusal(receiver(), receipt, { dates: ['d3', 'd9'] }), [422, 'invalid']);
  });

  it('changes the way of taking part, and keeps the seat when there is none there', async () => {
    const eventId = await addEvent(receiver(), { dates: [date('first', 1)] });
    const onSpot = await signUp(receiver(), eventId);
    const remote = await signUp(receiver(), eventId, sampleSignup({ attendance: 'remote' }));
    const waiting = await signUp(receiver(), eventId);
    assert.deepEqual(await refusal(receiver(), onSpot, { attendance: 'remote' }), [409, 'event-full']);
    assert.deepEqual(statesOf(await own(receiver(), onSpot)), { first: 'confirmed' });
    await own(receiver(), remote, 'DELETE');
    const changed = await own(receiver(), onSpot, 'PATCH', { attendance: 'remote' });
    assert.deepEqual([changed.attendance, statesOf(changed)], ['remote', { first: 'confirmed' }]);
    assert.deepEqual(statesOf(await own(receiver(), waiting)), { first: 'confirmed' });
  });

  it('grows only into free seats, and when it shrinks the queue moves up', async () => {
    const eventId = await addEvent(receiver(), { dates: [date('first', 3)] });
    const party = await signUp(receiver(), eventId, sampleSignup({ companions: 1 }));
    assert.equal((await own(receiver(), party, 'PATCH', { companions: 2 })).companions, 2);
    const [large, small] = [await signUp(receiver(), eventId, sampleSignup({ companions: 1 })), await signUp(receiver(), eventId)];
    assert.deepEqual(await refusal(receiver(), party, { companions: 3 }), [409, 'event-full']);
    await own(receiver(), party, 'PATCH', { companions: 1 });
    assert.deepEqual(statesOf(await own(receiver(), small)), { first: 'waiting 2' }, 'the head of the queue needs two');
    await own(receiver(), party, 'PATCH', { companions: 0 });
    assert.deepEqual(
      [statesOf(await own(receiver(), large)), statesOf(await own(receiver(), small))],
      [{ first: 'confirmed' }, { first: 'waiting 1' }],
    );
    await own(receiver(), large, 'PATCH', { companions: 0 });
    assert.deepEqual(statesOf(await own(receiver(), small)), { first: 'confirmed' });
  });

  it('takes another contact and other needs in place of the earlier ones, or deletes the needs', async () => {
    const eventId = await addEvent(receiver());
    const supportNeeds = { needs: ['diet' as const], other: 'Pähkinätön', basis: 'consent' as const };
    const receipt = await signUp(receiver(), eventId, sampleSignup({ supportNeeds }));
    const contact = { way: 'call', value: '040 123 4567' };
    const changed = await own(receiver(), receipt, 'PATCH', { contact, supportNeeds: { needs: ['breaks'], basis: 'consent' } });
    assert.deepEqual([changed.contact, changed.needsTold, changed.name], [contact, true, 'Maija']);
    const kept = await receiver()
      .database.selectFrom('signup_needs')
      .select(['needs', 'other'])
      .orderBy('signup_id', 'desc')
      .executeTakeFirstOrThrow();
    assert.deepEqual(kept, { needs: ['breaks'], other: null });
    assert.equal((await own(receiver(), receipt, 'PATCH', { supportNeeds: null })).needsTold, false);
    assert.deepEqual(await refusal(receiver(), receipt, { contact: { way: 'post', value: '010190-900P' } }), [422, 'personal-data']);
  });

  it('takes no new date when signing up is closed, but lets one give up', async () => {
    const eventId = await addEvent(receiver(), { dates: [date('d1', 5), date('d2', 5)] });
    const receipt = await signUp(receiver(), eventId, sampleSignup({ dates: ['d1'], companions: 1 }));
    const signup = JSON.stringify({ mode: 'open', closes: inDays(-1) });
    await receiver().database.updateTable('event').set({ signup }).where('id', '=', eventId).execute();
    assert.deepEqual(await refusal(receiver(), receipt, { dates: ['d1', 'd2'] }), [409, 'signup-closed']);
    assert.equal((await own(receiver(), receipt, 'PATCH', { companions: 0 })).companions, 0);
    assert.deepEqual(statesOf(await own(receiver(), receipt, 'DELETE')), { d1: 'cancelled' });
  });
});
