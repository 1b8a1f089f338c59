import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { SignupReceipt } from '../../../src/contract/signups.js';
import { drawOrder } from '../../../receiver/src/events/draw.js';
import type { Draw } from '../../../src/contract/staff-events.js';
import { deskOf } from '../../support/node/event-desk.js';
import { onEachDatabase } from '../../support/node/receiver.js';
import { inDays, own, sampleEvent, sampleSignup, signUp, signUpRequest } from '../../support/node/signups.js';

it('A lot is drawn the same from the same seed, and otherwise from another', () => {
  const references = ['2222-2222-2222', '3333-3333-3333', '4444-4444-4444', '5555-5555-5555'];
  // Checked with: printf %s 2222-2222-2222 | openssl dgst -sha256 -hmac julkinen-siemen
  const expected = drawOrder('julkinen-siemen', references);
  assert.deepEqual(drawOrder('julkinen-siemen', [...references].reverse()), expected);
  assert.deepEqual([...expected].sort(), references);
  const firsts = Array.from({ length: 400 }, (_nothing, index) => drawOrder(`seed ${index}`, references)[0]);
  for (const reference of references) {
    const wins = firsts.filter((first) => first === reference).length;
    assert.ok(wins > 60 && wins < 140, `${reference} came first ${wins} times of 400`);
  }
});

onEachDatabase('Lots', (receiver) => {
  const lottery = (waitingList?: { capacity: number }) =>
    sampleEvent({
      dates: [{ id: 'first', starts: inDays(10), ends: inDays(10.1), room: { capacity: 9 }, remote: {} }],
      signup: { mode: 'lottery', places: 3, ...(waitingList === undefined ? {} : { waitingList }) },
    });

  const stateOf = async (receipt: SignupReceipt) => {
    const { state, position } = (await own(receiver(), receipt)).dates[0]!;
    return position === undefined ? state : `${state} ${position}`;
  };

  it('are drawn once: places in the drawn order, the rest in the queue, everybody told', async () => {
    const { ask, expect, notices } = deskOf(receiver());
    await expect('/events/lot', lottery({ capacity: 2 }));
    const ways = ['place', 'remote', 'place', 'remote', 'place', 'remote'] as const;
    const receipts: SignupReceipt[] = [];
    for (const attendance of ways) receipts.push(await signUp(receiver(), 'lot', sampleSignup({ attendance })));
    assert.equal((await ask('/events/lot/lots')).status, 404, 'not drawn yet');
    const drawn = await expect<Draw>('/events/lot/lots', { seed: 'seed of the evening' });
    assert.deepEqual(await expect('/events/lot/lots'), drawn, 'anybody may see later how it was drawn');
    assert.deepEqual(
      drawn.order,
      drawOrder(
        'seed of the evening',
        receipts.map(({ reference }) => reference),
      ),
    );
    const inOrder = drawn.order.map((reference) => receipts.find((receipt) => receipt.reference === reference)!);
    const states = await Promise.all(inOrder.map(stateOf));
    assert.deepEqual(states.slice(0, 3), ['confirmed', 'confirmed', 'confirmed']);
    assert.deepEqual(
      states.slice(3).map((state) => state.split(' ')[0]),
      ['waiting', 'waiting', 'not-chosen'],
    );
    assert.deepEqual(
      (await notices('event=lot')).map(({ kind }) => kind),
      ['lot-won', 'lot-won', 'lot-won', 'lot-waiting', 'lot-waiting', 'lot-lost'],
    );
    assert.deepEqual(await expect('/events/lot/lots', { seed: 'another' }), drawn);
    await own(receiver(), inOrder[0]!, 'DELETE');
    assert.equal((await Promise.all(inOrder.slice(3).map(stateOf))).filter((state) => state === 'confirmed').length, 1);
    assert.equal(
      (
        await receiver()
          .app()
          .request(...signUpRequest('lot'))
      ).status,
      409,
      'nobody comes in after the lot',
    );
  });

  it('pass over a party that does not fit any more, and make a seed when none is given', async () => {
    const { expect, refused } = deskOf(receiver());
    await expect('/events/pairs', lottery());
    const receipts = [];
    for (let index = 0; index < 4; index += 1)
      receipts.push(await signUp(receiver(), 'pairs', sampleSignup({ companions: index === 0 ? 0 : 1 })));
    const { seed } = await expect<Draw>('/events/pairs/lots', {});
    assert.match(seed, /^[0-9a-f]{32}$/);
    const states = await Promise.all(receipts.map(stateOf));
    assert.equal(states.filter((state) => state === 'confirmed').length, 2, 'the single one and one pair, whatever the order');
    assert.equal(states[0], 'confirmed');
    await expect('/events/no-lot', sampleEvent());
    assert.deepEqual(await refused('/events/no-lot/lots', {}), [422, '']);
  });
});
