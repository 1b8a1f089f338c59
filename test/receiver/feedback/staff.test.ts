import assert from 'node:assert/strict';
import { it } from 'node:test';
import * as v from 'valibot';
import type { FeedbackReceipt, FeedbackState } from '../../../src/contract/feedback.js';
import { problemType, type Problem } from '../../../src/contract/problems.js';
import { staffRoutes } from '../../../src/contract/routes.js';
import { change } from '../../support/node/desk.js';
import { putOutcome } from '../../support/node/outcomes.js';
import { onEachDatabase, post, sampleFeedback, staff, type TestReceiver } from '../../support/node/receiver.js';

async function store({ app }: TestReceiver, body = sampleFeedback()): Promise<string> {
  return ((await (await app().request(...post(body))).json()) as FeedbackReceipt).reference;
}

const list = async ({ app }: TestReceiver, query = '') => {
  const response = await app().request(`/staff/feedback${query}`, { headers: staff });
  assert.equal(response.headers.get('cache-control'), 'no-store');
  return v.parse(staffRoutes.staffFeedbackList.success.body, await response.json());
};

const setStatus = ({ app }: TestReceiver, reference: string, body: unknown) =>
  app().request(...post(body, { path: `/staff/feedback/${reference}/status`, headers: staff }));

async function stateOf({ app }: TestReceiver, reference: string, language = 'fi'): Promise<FeedbackState> {
  const response = await app().request(...post({ reference }, { path: `/feedback/status?lang=${language}` }));
  return (await response.json()) as FeedbackState;
}

onEachDatabase('Staff routes', (receiver) => {
  it('let in the bearer of the token alone', async () => {
    for (const authorization of [
      undefined,
      'Bearer wrong',
      'Bearer ',
      `Basic ${staff.authorization.slice(7)}`,
      `${staff.authorization}x`,
    ]) {
      const response = await receiver()
        .app()
        .request('/staff/feedback', authorization === undefined ? {} : { headers: { authorization } });
      assert.equal(response.status, 401, authorization);
      assert.equal(response.headers.get('www-authenticate'), 'Bearer');
    }
  });

  it('are not there without a token in the settings', async () => {
    const response = await receiver().app({ staffToken: undefined }).request('/staff/feedback', { headers: staff });
    assert.equal(response.status, 404);
  });

  it('list feedback without its contact, newest first, page by page', async () => {
    const contact = { name: 'Maija', way: 'call', value: '0401234567', basis: 'consent', replyBy: '2026-12-06' } as const;
    const references = [await store(receiver()), await store(receiver(), sampleFeedback({ contact })), await store(receiver())];
    const first = await list(receiver(), '?limit=2');
    assert.deepEqual(
      first.items.map(({ reference }) => reference),
      [references[2], references[1]],
    );
    assert.deepEqual([first.items[1]?.contactWay, first.items[1]?.replyBy], [contact.way, contact.replyBy]);
    assert.ok(!JSON.stringify(first).includes(contact.value) && !JSON.stringify(first).includes(contact.name));
    const second = await list(receiver(), `?limit=2&cursor=${first.nextCursor}`);
    assert.equal(second.items[0]?.reference, references[0]);
  });

  it('set a status that the person sees by the code, in words of the asked language', async () => {
    const reference = await store(receiver());
    assert.deepEqual(
      (await stateOf(receiver(), reference)).history.map(({ status }) => status),
      ['received'],
    );
    const response = await setStatus(receiver(), reference, { status: 'passed-on', note: 'passed-to-unit' });
    assert.equal(response.status, 200);
    v.parse(staffRoutes.setFeedbackStatus.success.body, await response.json());
    const { status, history } = await stateOf(receiver(), reference, 'sv');
    assert.equal(status, 'passed-on');
    assert.equal(history[1]?.note, 'Din respons har skickats till den enhet som den gäller.');
    assert.deepEqual(
      (await list(receiver(), '?status=passed-on')).items.map((item) => item.reference),
      [reference],
    );
  });

  it('write each change down once, with nothing that the person wrote', async () => {
    const reference = await store(receiver());
    await setStatus(receiver(), reference, { status: 'read' });
    await setStatus(receiver(), reference.toLowerCase().replaceAll('-', ' '), { status: 'read' });
    const { id } = await receiver()
      .database.selectFrom('feedback')
      .select('id')
      .where('reference', '=', reference)
      .executeTakeFirstOrThrow();
    const trail = await receiver().database.selectFrom('audit').selectAll().where('subject', '=', `feedback ${id}`).execute();
    assert.deepEqual(
      trail.map(({ actor, action, change }) => ({ actor, action, change })),
      [{ actor: 'staff', action: 'set-status', change: { from: 'received', to: 'read', note: null } }],
    );
    assert.equal((await stateOf(receiver(), reference)).history.length, 2);
  });

  it('take fixed texts only', async () => {
    const reference = await store(receiver());
    const response = await setStatus(receiver(), reference, { status: 'read', note: 'Soitan sinulle huomenna' });
    assert.equal(response.status, 422);
    assert.deepEqual((await stateOf(receiver(), reference)).status, 'received');
  });

  it('set `in-outcome` only for feedback of a published outcome', async () => {
    const reference = await store(receiver());
    const refused = async () => {
      const response = await setStatus(receiver(), reference, { status: 'in-outcome' });
      const { type, errors } = (await response.json()) as Problem;
      return [response.status, type, errors];
    };
    const problem = [422, problemType('invalid'), [{ detail: 'Link the feedback to a published outcome first.', pointer: '/status' }]];
    assert.deepEqual(await refused(), problem);
    await putOutcome(receiver(), 'draft', { isPublished: false });
    await change(receiver(), reference, 'outcome', { outcome: 'draft' });
    assert.deepEqual(await refused(), problem);
    assert.deepEqual((await stateOf(receiver(), reference)).history.length, 1);

    await putOutcome(receiver(), 'draft');
    await setStatus(receiver(), reference, { status: 'read' });
    assert.equal((await setStatus(receiver(), reference, { status: 'in-outcome' })).status, 200);
    assert.equal((await stateOf(receiver(), reference)).outcome?.id, 'draft');
    assert.equal((await setStatus(receiver(), '9999-9999-9999', { status: 'in-outcome' })).status, 404);
  });

  it('do not know a code that was never given', async () => {
    assert.equal((await setStatus(receiver(), '9999-9999-9999', { status: 'read' })).status, 404);
    assert.equal(
      (
        await receiver()
          .app()
          .request(...post({ reference: '9999-9999-9999' }, { path: '/feedback/status' }))
      ).status,
      404,
    );
  });
});
