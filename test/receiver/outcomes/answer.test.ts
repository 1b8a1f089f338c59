import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, it } from 'node:test';
import * as v from 'valibot';
import { OutcomeAnswerReceipt } from '../../../src/contract/outcomes.js';
import { outcomeBody, putOutcome } from '../../support/node/outcomes.js';
import { onEachDatabase, post } from '../../support/node/receiver.js';

onEachDatabase('"Is it better now?"', (receiver) => {
  before(async () => {
    const text = { ...outcomeBody().texts['fi']!, reason: 'Osa odottaa rakennuslupaa.', askFrom: 'puh. 1' };
    await putOutcome(receiver(), 'done');
    await putOutcome(receiver(), 'partly', { body: { status: 'partly-done', texts: { fi: text } } });
    await putOutcome(receiver(), 'planned', { body: { status: 'planned' } });
    await putOutcome(receiver(), 'draft', { isPublished: false });
  });

  const answer = (id: string, better: unknown, key: string = randomUUID()) =>
    receiver()
      .app()
      .request(...post({ better }, { path: `/outcomes/${id}/answer`, key }));
  const count = async () => (await receiver().database.selectFrom('outcome_answer').select('better').execute()).length;

  it('is stored once for each key, whatever is lost on the way', async () => {
    const key = randomUUID();
    const first = await answer('done', 'yes', key);
    assert.equal(first.status, 201);
    const receipt = v.parse(OutcomeAnswerReceipt, await first.json());
    const again = await answer('done', 'yes', key);
    assert.deepEqual([again.status, await again.json()], [201, receipt]);
    assert.equal(await count(), 1);
    assert.equal((await answer('partly', 'no')).status, 201);
  });

  it('refuses a key that was used for another answer or another outcome', async () => {
    const key = randomUUID();
    await answer('done', 'yes', key);
    for (const response of [await answer('done', 'no', key), await answer('partly', 'yes', key)]) {
      assert.equal(response.status, 422);
      assert.match(await response.text(), /problem:key-reused/);
    }
  });

  it('is one answer when the same request comes twice at once', async () => {
    const key = randomUUID();
    const before = await count();
    const [one, other] = [receiver().app(), receiver().app()];
    const sent = post({ better: 'partly' }, { path: '/outcomes/done/answer', key });
    const statuses = (await Promise.all([one.request(...sent), other.request(...sent)])).map(({ status }) => status);
    assert.deepEqual(statuses, [201, 201]);
    assert.equal(await count(), before + 1);
  });

  const refused: [string, unknown, number, string][] = [
    ['planned', 'yes', 422, 'invalid'],
    ['draft', 'yes', 404, 'not-found'],
    ['nothing', 'yes', 404, 'not-found'],
    ['done', 'maybe', 422, 'invalid'],
  ];
  for (const [id, better, status, kind] of refused) {
    it(`is not taken: ${String(better)} for ${id}`, async () => {
      const response = await answer(id, better);
      assert.equal(response.status, status);
      assert.match(await response.text(), new RegExp(`problem:${kind}`));
    });
  }
});
