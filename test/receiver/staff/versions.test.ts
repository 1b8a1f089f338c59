import assert from 'node:assert/strict';
import { it } from 'node:test';
import { problemType } from '../../../src/contract/problems.js';
import type { StaffFeedback } from '../../../src/contract/staff-feedback.js';
import { askDesk, change, give } from '../../support/node/desk.js';
import { outcomeBody } from '../../support/node/outcomes.js';
import { onEachDatabase, post, send, staff, type TestReceiver } from '../../support/node/receiver.js';

const tell = ({ app }: TestReceiver, method: string, path: string, body: unknown, condition: Record<string, string>) =>
  app().request(...send(method, body, { path: `/staff${path}`, headers: { ...staff, ...condition } }));

const tagOf = async (receiver: TestReceiver, path: string): Promise<string> => (await askDesk(receiver, path)).headers.get('etag') ?? '';

interface Conflict {
  readonly type: string;
  readonly current: Readonly<Record<string, unknown>>;
  readonly etag: string;
}

onEachDatabase('Two people at one thing', (receiver) => {
  it('never overwrite a feedback: the later one gets what it is now', async () => {
    const reference = await give(receiver());
    const path = `/feedback/${reference}`;
    const first = await tagOf(receiver(), path);
    assert.match(first, /^"[\w-]{22}"$/);
    const marked = await tell(receiver(), 'PUT', `${path}/marks`, { marks: ['thanks'] }, { 'if-match': first });
    assert.equal(marked.status, 200);
    const second = marked.headers.get('etag') ?? '';
    assert.equal(second, await tagOf(receiver(), path));
    const late: [string, string, unknown][] = [
      ['PUT', 'marks', { marks: ['criticism'] }],
      ['POST', 'status', { status: 'read' }],
      ['POST', 'pass-on', { to: 'unit-2' }],
      ['PUT', 'outcome', { outcome: null }],
      ['POST', 'redactions', { pointer: '/answers/1/value' }],
    ];
    for (const [method, part, body] of late) {
      const response = await tell(receiver(), method, `${path}/${part}`, body, { 'if-match': first });
      const { type, current, etag } = (await response.json()) as Conflict;
      assert.deepEqual(
        [response.status, type, etag, response.headers.get('etag')],
        [412, problemType('changed-meanwhile'), second, second],
      );
      assert.deepEqual([current['marks'], current['status']], [['thanks'], 'received'], part);
    }
    const status = await tell(receiver(), 'POST', `${path}/status`, { status: 'read' }, { 'if-match': `"old", ${second}` });
    assert.equal(status.status, 200);
    assert.equal(status.headers.get('etag'), await tagOf(receiver(), path));
    const { history } = (await (await askDesk(receiver(), path)).json()) as StaffFeedback;
    assert.deepEqual(
      history?.map((step) => step.status),
      ['received', 'read'],
    );
  });

  it('of whom both send at the same moment: one is done, one is told', async () => {
    const reference = await give(receiver());
    const tag = await tagOf(receiver(), `/feedback/${reference}`);
    const markAs = async (mark: string) =>
      (await tell(receiver(), 'PUT', `/feedback/${reference}/marks`, { marks: [mark] }, { 'if-match': tag })).status;
    assert.deepEqual((await Promise.all(['thanks', 'question', 'criticism'].map(markAs))).sort(), [200, 412, 412]);
  });

  it('may leave the condition out, as scripts do', async () => {
    const reference = await give(receiver());
    await change(receiver(), reference, 'marks', { marks: ['thanks'] });
    assert.deepEqual((await change(receiver(), reference, 'marks', { marks: ['question'] })).marks, ['question']);
  });

  it('never overwrite an outcome, while an answer of a client or a link is no conflict', async () => {
    const save = (body: object, condition: Record<string, string>) => tell(receiver(), 'PUT', '/outcomes/shared', body, condition);
    const made = await save(outcomeBody(), { 'if-none-match': '*' });
    const first = made.headers.get('etag') ?? '';
    assert.deepEqual([made.status, first], [200, await tagOf(receiver(), '/outcomes/shared')]);
    const again = await save(outcomeBody({ saidCount: 1 }), { 'if-none-match': '*' });
    assert.deepEqual([again.status, ((await again.json()) as Conflict).current['id']], [412, 'shared']);

    const published = await tell(receiver(), 'PUT', '/outcomes/shared/publication', { published: true }, { 'if-match': first });
    const second = published.headers.get('etag') ?? '';
    await receiver()
      .app()
      .request(...post({ better: 'yes' }, { path: '/outcomes/shared/answer' }));
    await change(receiver(), await give(receiver()), 'outcome', { outcome: 'shared' });
    assert.equal(await tagOf(receiver(), '/outcomes/shared'), second);

    const stale = await save(outcomeBody({ saidCount: 2 }), { 'if-match': first });
    assert.equal(stale.status, 412);
    assert.equal((await save(outcomeBody({ saidCount: 3 }), { 'if-match': second })).status, 200);
    assert.equal((await save(outcomeBody(), { 'if-match': '"anything"' })).status, 412);
    assert.equal((await tell(receiver(), 'PUT', '/outcomes/none', outcomeBody(), { 'if-match': first })).status, 412);
  });
});
