import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { it } from 'node:test';
import * as v from 'valibot';
import { problemType } from '../../../src/contract/problems.js';
import { staffRoutes } from '../../../src/contract/routes.js';
import type { DueReply, StaffFeedback } from '../../../src/contract/staff-feedback.js';
import { askDesk, auditOf, change, give, readDesk, stateOf, tellDesk } from '../../support/node/desk.js';
import { putOutcome } from '../../support/node/outcomes.js';
import { onEachDatabase, post, sampleFeedback, staff } from '../../support/node/receiver.js';

const CONTACT = { name: 'Maija', way: 'email', value: 'maija@example.org', basis: 'consent' } as const;

onEachDatabase('The desk', (receiver) => {
  it('has every change written down once, and nothing of it in words of the person', async () => {
    const reference = await give(receiver());
    await change(receiver(), reference, 'marks', { marks: ['thanks', 'question'] });
    await change(receiver(), reference, 'marks', { marks: ['question', 'thanks'] });
    const { marks, passedTo, status } = await change(receiver(), reference, 'pass-on', { to: 'unit-2' });
    await change(receiver(), reference, 'pass-on', { to: 'unit-2' });
    assert.deepEqual([marks, passedTo, status], [['thanks', 'question'], 'unit-2', 'passed-on']);
    assert.deepEqual(await auditOf(receiver(), reference), [
      ['mark', { from: '', to: 'question,thanks' }],
      ['pass-on', { from: null, to: 'unit-2' }],
      ['set-status', { from: 'received', to: 'passed-on', note: 'passed-to-unit' }],
    ]);
    assert.equal((await stateOf(receiver(), reference)).history[1]?.note, 'Palautteesi on välitetty yksikköön, jota se koskee.');
    v.parse(staffRoutes.audit.success.body, await readDesk(receiver(), '/audit?limit=2'));
  });

  it('finds feedback by mark, unit and channel', async () => {
    const reference = await give(receiver(), { channel: 'kiosk', context: { unit: 'unit-9' } });
    await change(receiver(), reference, 'marks', { marks: ['suggestion'] });
    for (const query of ['mark=suggestion', 'unit=unit-9', 'channel=kiosk&status=received']) {
      const { items } = await readDesk<{ items: StaffFeedback[] }>(receiver(), `/feedback?${query}`);
      assert.deepEqual(
        items.map((item) => item.reference),
        [reference],
        query,
      );
    }
    await change(receiver(), reference, 'pass-on', { to: 'unit-8' });
    const { items } = await readDesk<{ items: StaffFeedback[] }>(receiver(), '/feedback?passedTo=unit-8');
    assert.deepEqual(
      items.map((item) => [item.reference, item.context.unit]),
      [[reference, 'unit-9']],
      'the unit that it was passed on to finds it',
    );
  });

  it('blacks out spans and texts for good, without a trace of them', async () => {
    const text = 'Hoitaja Virtanen 😀 oli tyly.';
    const reference = await give(receiver(), {
      answers: [
        { question: 'visit', value: 2 },
        { question: 'more', value: text },
      ],
    });
    const spans = [
      { start: 8, end: 16 },
      { start: 17, end: 18 },
    ];
    for (const _time of ['once', 'twice']) {
      const { answers } = await change(receiver(), reference, 'redactions', { pointer: '/answers/1/value', spans });
      assert.equal(answers[1]?.value, 'Hoitaja ████████ ██ oli tyly.');
    }
    const whole = await change(receiver(), reference, 'redactions', { pointer: '/answers/1/value' });
    assert.equal(whole.answers[1]?.value, '█████');
    assert.deepEqual(await auditOf(receiver(), reference), [
      ['redact', { pointer: '/answers/1/value', places: '8-16,17-18' }],
      ['redact', { pointer: '/answers/1/value', places: 'all' }],
    ]);
    assert.doesNotMatch(receiver().logged(), /Virtanen/);
  });

  it('knows a code in every way of writing it', async () => {
    const reference = await give(receiver());
    await change(receiver(), reference, 'marks', { marks: ['thanks'] });
    const typed = ` ${reference.toLowerCase().replaceAll('-', ' \u2013')} `;
    assert.equal((await stateOf(receiver(), typed)).status, 'received');
    assert.equal((await auditOf(receiver(), encodeURIComponent(typed))).length, 1);
  });

  it('takes a name or a whole contact out', async () => {
    const reference = await give(receiver(), { contact: CONTACT });
    const { name: _, ...nameless } = CONTACT;
    assert.equal((await change(receiver(), reference, 'redactions', { pointer: '/contact/name' })).contactWay, CONTACT.way);
    assert.deepEqual(await readDesk(receiver(), `/feedback/${reference}/contact`), nameless);
    assert.equal((await change(receiver(), reference, 'redactions', { pointer: '/contact' })).contactWay, undefined);
    assert.equal((await askDesk(receiver(), `/feedback/${reference}/contact`)).status, 404);
    await change(receiver(), reference, 'redactions', { pointer: '/contact' });
    const actions = (await auditOf(receiver(), reference)).map(([action]) => action);
    assert.deepEqual(actions, ['redact', 'read-contact', 'redact']);
  });

  const wrong: [string, unknown][] = [
    ['redactions', { pointer: '/answers/0/value' }],
    ['redactions', { pointer: '/answers/7/value' }],
    ['redactions', { pointer: '/context/unit' }],
    ['redactions', { pointer: '/answers/1/value', spans: [{ start: 3, end: 900 }] }],
    ['redactions', { pointer: '/answers/1/value', spans: [{ start: 3, end: 3 }] }],
    ['marks', { marks: ['rude'] }],
    ['pass-on', { to: 'Johtaja Virtanen' }],
    ['outcome', { outcome: 'nothing' }],
  ];
  for (const [part, body] of wrong) {
    it(`refuses ${part} ${JSON.stringify(body)} and changes nothing`, async () => {
      const reference = await give(receiver());
      const response = await tellDesk(receiver(), `/feedback/${reference}/${part}`, body);
      assert.equal(response.status, 422);
      assert.deepEqual(await auditOf(receiver(), reference), []);
    });
  }

  it('does not know a code that was never given', async () => {
    for (const part of ['marks', 'pass-on', 'redactions', 'outcome']) {
      const body = { marks: [], to: 'unit-2', pointer: '/contact', outcome: null };
      assert.equal((await tellDesk(receiver(), `/feedback/9999-9999-9999/${part}`, body)).status, 404, part);
    }
    assert.equal((await askDesk(receiver(), '/feedback/9999-9999-9999')).status, 404);
    assert.equal((await askDesk(receiver(), '/audit?feedback=9999-9999-9999')).status, 404);
  });

  it('stores what was said on the phone like what was sent, once, with who wrote it', async () => {
    const key = randomUUID();
    const sent = post(sampleFeedback({ channel: 'phone' }), { path: '/staff/feedback', key, headers: staff });
    const first = await receiver()
      .app()
      .request(...sent);
    const again = await receiver()
      .app()
      .request(...sent);
    const receipt = (await first.json()) as { reference: string };
    assert.deepEqual([first.status, again.status, await again.json()], [201, 201, receipt]);
    assert.equal((await readDesk<StaffFeedback>(receiver(), `/feedback/${receipt.reference}`)).channel, 'phone');
    assert.deepEqual(await auditOf(receiver(), receipt.reference), [['enter-feedback', { channel: 'phone' }]]);
  });

  it('checks what was entered as what was sent: code, channel, token', async () => {
    const code = sampleFeedback({ channel: 'paper', answers: [{ question: 'more', value: 'Tunnus on 010190-900P.' }] });
    const problem = (await (await tellDesk(receiver(), '/feedback', code)).json()) as { type: string; errors: { pointer: string }[] };
    assert.deepEqual([problem.type, problem.errors[0]?.pointer], [problemType('personal-data'), '/answers/0/value']);
    assert.equal((await tellDesk(receiver(), '/feedback', sampleFeedback({ channel: 'web' }))).status, 422);
    const open = await receiver()
      .app()
      .request(...post(sampleFeedback({ channel: 'visit' }), { path: '/staff/feedback' }));
    assert.equal(open.status, 401);
  });
});

onEachDatabase('Due replies', (receiver) => {
  it('on paper are due from the day on which the paper came, which is no day to come', async () => {
    const now = new Date('2026-03-12T22:30:00Z');
    const enter = (receivedOn: string) => {
      const body = sampleFeedback({ channel: 'paper', about: 'accessibility', contact: CONTACT });
      return tellDesk(receiver(), '/feedback', { ...body, receivedOn }, now);
    };
    const { reference, receivedAt } = (await (await enter('2026-03-02')).json()) as { reference: string; receivedAt: string };
    assert.deepEqual([receivedAt, (await dueAt(now))[0]?.due], ['2026-03-02T10:00:00.000Z', '2026-03-16']);
    const { at } = await receiver().database.selectFrom('audit').select('at').orderBy('id', 'desc').executeTakeFirstOrThrow();
    assert.deepEqual(at, now, 'the audit tells when it was entered');
    await change(receiver(), reference, 'status', { status: 'closed' });
    const today = (await (await enter('2026-03-13')).json()) as { receivedAt: string };
    assert.equal(today.receivedAt, now.toISOString(), 'it is the next day in Finland');
    assert.deepEqual([(await enter('2026-03-14')).status, (await enter('2026-02-30')).status], [422, 422]);
    await receiver().database.deleteFrom('feedback').execute();
  });

  const dueAt = async (now: Date): Promise<readonly DueReply[]> => {
    const response = await receiver()
      .app({ clock: () => now })
      .request('/staff/feedback/due', { headers: staff });
    return v.parse(staffRoutes.dueReplies.success.body, await response.json()).items;
  };

  it('are not those that could not be reached, and are again those that were opened again, whatever came of the matter', async () => {
    const [unreached, opened] = [await give(receiver(), { contact: CONTACT }), await give(receiver(), { contact: CONTACT })];
    await change(receiver(), opened, 'status', { status: 'answered' });
    await change(receiver(), unreached, 'status', { status: 'closed', note: 'could-not-reach' });
    await change(receiver(), opened, 'status', { status: 'read' });
    const waiting = async () => (await dueAt(new Date())).map(({ reference }) => reference);
    assert.deepEqual(await waiting(), [opened]);
    await putOutcome(receiver(), 'heard');
    for (const reference of [unreached, opened]) {
      assert.equal((await change(receiver(), reference, 'outcome', { outcome: 'heard' })).status, 'in-outcome');
    }
    assert.deepEqual(await waiting(), [opened]);
    for (const reference of [unreached, opened]) await change(receiver(), reference, 'status', { status: 'closed' });
    assert.deepEqual(await waiting(), []);
  });

  it('are those who wait, the first promise first, with the fourteen days of the law', async () => {
    const at = new Date('2026-03-02T10:00:00Z');
    const contact = (replyBy?: string) => ({ ...CONTACT, ...(replyBy === undefined ? {} : { replyBy }) });
    const [late, never, law, answered] = [
      await give(receiver(), { contact: contact('2026-03-10') }, at),
      await give(receiver(), { contact: contact() }, at),
      await give(receiver(), { contact: contact('2026-03-30'), about: 'accessibility' }, at),
      await give(receiver(), { contact: contact('2026-03-05') }, at),
    ];
    await give(receiver(), {}, at);
    await change(receiver(), answered, 'status', { status: 'answered', note: 'replied-in-chosen-way' });
    assert.deepEqual(
      (await dueAt(new Date('2026-03-12T10:00:00Z'))).map(({ reference, due, isLate }) => [reference, due, isLate]),
      [
        [late, '2026-03-10', true],
        [law, '2026-03-16', false],
        [never, undefined, false],
      ],
    );
  });
});
