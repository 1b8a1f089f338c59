import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { StaffFeedback } from '../../../src/contract/staff-feedback.js';
import { give, tellDesk } from '../../support/node/desk.js';
import { outcomeBody, putOutcome } from '../../support/node/outcomes.js';
import { onEachDatabase, post, sampleFeedback, send, type TestReceiver } from '../../support/node/receiver.js';
import { member } from '../../support/node/staff.js';

const maija = member('maija', 'editor', ['unit-1']);

const app = (receiver: TestReceiver) => receiver.app({ staffMembers: [maija] });

const ask = (receiver: TestReceiver, path: string) => app(receiver).request(`/staff${path}`, { headers: maija.headers });

const read = async <Body>(receiver: TestReceiver, path: string): Promise<Body> => (await (await ask(receiver, path)).json()) as Body;

const tell = (receiver: TestReceiver, method: string, path: string, body: unknown) =>
  app(receiver).request(...send(method, body, { path: `/staff${path}`, headers: maija.headers }));

const event = (unit?: string) => ({
  kind: 'open-evening',
  level: 'dialogue',
  dates: [{ id: 'evening', starts: '2099-01-20T17:00:00+02:00', ends: '2099-01-20T19:00:00+02:00', remote: {} }],
  signup: { mode: 'open' },
  support: [],
  languages: ['fi'],
  texts: {
    fi: { title: 'Ilta', description: 'Tule.', influence: { open: 'x', decided: 'y' }, terms: { travel: 'z' }, contactPerson: 'Maija' },
  },
  ...(unit === undefined ? {} : { unit }),
});

onEachDatabase('A member of staff with units', (receiver) => {
  it('sees and changes the feedback to them alone, and what was passed on to them', async () => {
    const contact = { way: 'call', value: '0401234567', basis: 'consent' } as const;
    const own = await give(receiver(), { contact });
    const other = await give(receiver(), { context: { unit: 'unit-2' }, contact });
    const nobodys = await give(receiver(), { context: {} });
    const references = async () =>
      (await read<{ items: StaffFeedback[] }>(receiver(), '/feedback')).items.map(({ reference }) => reference);
    assert.deepEqual(await references(), [own]);
    const due = await read<{ items: { reference: string }[] }>(receiver(), '/feedback/due');
    assert.deepEqual(
      due.items.map(({ reference }) => reference),
      [own],
    );
    for (const reference of [other, nobodys]) {
      assert.equal((await ask(receiver(), `/feedback/${reference}`)).status, 404);
      assert.equal((await ask(receiver(), `/feedback/${reference}/contact`)).status, 404);
      for (const [method, part, body] of [
        ['POST', 'status', { status: 'read' }],
        ['POST', 'pass-on', { to: 'unit-1' }],
        ['PUT', 'marks', { marks: [] }],
        ['PUT', 'outcome', { outcome: null }],
        ['POST', 'redactions', { pointer: '/answers/1/value' }],
      ] as const)
        assert.equal((await tell(receiver(), method, `/feedback/${reference}/${part}`, body)).status, 404, part);
    }
    const table = await (await ask(receiver(), '/feedback.csv')).text();
    assert.ok(table.includes(own) && !table.includes(other) && !table.includes(nobodys));
    await tellDesk(receiver(), `/feedback/${other}/pass-on`, { to: 'unit-1' });
    assert.deepEqual(await references(), [other, own]);
    const away = await tell(receiver(), 'POST', `/feedback/${other}/pass-on`, { to: 'unit-3' });
    assert.deepEqual([away.status, ((await away.json()) as StaffFeedback).passedTo], [200, 'unit-3']);
    assert.equal((await ask(receiver(), `/feedback/${other}`)).status, 404);
  });

  it('enters feedback for them alone', async () => {
    const enter = (unit: string) =>
      app(receiver()).request(
        ...post(sampleFeedback({ channel: 'paper', context: { unit } }), { path: '/staff/feedback', headers: maija.headers }),
      );
    assert.deepEqual([(await enter('unit-1')).status, (await enter('unit-2')).status], [201, 422]);
  });

  it('writes and links their outcomes alone', async () => {
    await putOutcome(receiver(), 'theirs', { body: { unit: { id: 'unit-2', names: { fi: 'Toinen' } } } });
    await putOutcome(receiver(), 'ours', { isPublished: false });
    const { items } = await read<{ items: { id: string }[] }>(receiver(), '/outcomes');
    assert.deepEqual(
      items.map(({ id }) => id),
      ['ours'],
    );
    assert.equal((await ask(receiver(), '/outcomes/theirs')).status, 404);
    assert.equal((await ask(receiver(), '/outcomes/theirs/suggestions')).status, 404);
    assert.equal((await tell(receiver(), 'PUT', '/outcomes/theirs', outcomeBody())).status, 404);
    assert.equal((await tell(receiver(), 'PUT', '/outcomes/theirs/publication', { published: false })).status, 404);
    const moved = outcomeBody({ unit: { id: 'unit-2', names: { fi: 'Toinen' } } });
    for (const id of ['ours', 'new']) assert.equal((await tell(receiver(), 'PUT', `/outcomes/${id}`, moved)).status, 422);
    assert.equal((await tell(receiver(), 'PUT', '/outcomes/ours', outcomeBody({ saidCount: 13 }))).status, 200);
    const own = await give(receiver());
    assert.equal((await tell(receiver(), 'PUT', `/feedback/${own}/outcome`, { outcome: 'theirs' })).status, 422);
    assert.equal((await tell(receiver(), 'PUT', `/feedback/${own}/outcome`, { outcome: 'ours' })).status, 200);
  });

  it('arranges their events alone; what belongs to no unit belongs to the whole organisation', async () => {
    for (const [id, unit] of [
      ['of-two', 'unit-2'],
      ['of-all', undefined],
    ] as const)
      assert.equal((await tellDesk(receiver(), `/events/${id}`, event(unit))).status, 200);
    assert.equal((await tell(receiver(), 'PUT', '/events/of-one', event('unit-1'))).status, 200);
    assert.equal((await tell(receiver(), 'PUT', '/events/no-unit', event())).status, 422);
    const { items } = await read<{ items: { id: string; body: { unit?: string } }[] }>(receiver(), '/events');
    assert.deepEqual(
      items.map(({ id, body }) => [id, body.unit]),
      [['of-one', 'unit-1']],
    );
    for (const id of ['of-two', 'of-all']) {
      for (const part of ['', '/signups', '/signups.csv', '/needs'])
        assert.equal((await ask(receiver(), `/events/${id}${part}`)).status, 404, part);
      assert.equal((await tell(receiver(), 'PUT', `/events/${id}`, event('unit-1'))).status, 404);
      assert.equal((await tell(receiver(), 'POST', `/events/${id}/status`, { status: 'cancelled' })).status, 404);
      assert.equal((await tell(receiver(), 'POST', `/events/${id}/lots`, {})).status, 404);
      assert.equal((await tell(receiver(), 'POST', `/events/${id}/choice`, { chosen: [] })).status, 404);
    }
    const shown = await app(receiver()).request('/events/of-one');
    assert.ok(!(await shown.text()).includes('unit-1'), 'visitors do not see whose event it is');
  });

  it('is named in the audit', async () => {
    const lines = await receiver().database.selectFrom('audit').select('actor').distinct().where('action', '=', 'make-event').execute();
    assert.deepEqual(lines.map(({ actor }) => actor).sort(), ['maija', 'staff']);
  });
});
