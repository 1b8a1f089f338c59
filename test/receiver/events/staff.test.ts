import assert from 'node:assert/strict';
import { it } from 'node:test';
import * as v from 'valibot';
import type { Event } from '../../../src/contract/events.js';
import { staffRoutes } from '../../../src/contract/routes.js';
import { StaffEvent, StaffSignup, type EventTexts } from '../../../src/contract/staff-events.js';
import { deskOf } from '../../support/node/event-desk.js';
import { onEachDatabase, staff, type TestReceiver } from '../../support/node/receiver.js';
import { inDays, own, sampleEvent, sampleSignup, signUp } from '../../support/node/signups.js';

const room = (capacity: number, days = 10) => [{ id: 'first', starts: inDays(days), ends: inDays(days + 0.1), room: { capacity } }];

const trail = ({ database }: TestReceiver, id: string) =>
  database.selectFrom('audit').select(['actor', 'action', 'change']).where('subject', '=', `event ${id}`).orderBy('id').execute();

const stateOf = async (receiver: TestReceiver, receipt: Parameters<typeof own>[1]) => (await own(receiver, receipt)).dates[0]?.state;

onEachDatabase('Staff who arrange events', (receiver) => {
  it('make an event, read it as it was written, and change it', async () => {
    const { expect } = deskOf(receiver());
    const written = sampleEvent({ published: false });
    const made = v.parse(StaffEvent, await expect('/events/desk-one', written));
    assert.deepEqual(made.body, written);
    assert.equal((await receiver().app().request('/events/desk-one')).status, 404);
    await expect('/events/desk-one', { ...written, published: true });
    const shown = (await (await receiver().app().request('/events/desk-one')).json()) as Event;
    assert.equal(shown.title, 'Ilta');
    const { items } = await expect<{ items: StaffEvent[] }>('/events');
    assert.ok(items.some(({ id }) => id === 'desk-one'));
    assert.deepEqual(
      (await trail(receiver(), 'desk-one')).map(({ actor, action }) => `${actor} ${action}`),
      ['staff make-event', 'staff change-event'],
    );
  });

  it('list what is coming, what is not published yet and what is over, each in the order of its dates', async () => {
    const { expect } = deskOf(receiver());
    const dated = (days: number, published = true) => sampleEvent({ published, dates: room(5, days), signup: { mode: 'open' } });
    for (const [id, days] of [
      ['when-far', 30],
      ['when-soon', 3],
      ['when-gone', -30],
      ['when-just-gone', -3],
    ] as const)
      await expect(`/events/${id}`, dated(days));
    await expect('/events/when-draft', dated(1, false));
    const idsOf = async (when: string) =>
      (await expect<{ items: StaffEvent[] }>(`/events?when=${when}&limit=100`)).items
        .map(({ id }) => id)
        .filter((id) => id.startsWith('when-'));
    assert.deepEqual(await idsOf('coming'), ['when-soon', 'when-far']);
    assert.deepEqual(await idsOf('past'), ['when-just-gone', 'when-gone']);
    assert.deepEqual(await idsOf('draft'), ['when-draft']);
  });

  it('go through each list page by page, where two events end at the same time too, and by no cursor of another list', async () => {
    const { ask, expect } = deskOf(receiver());
    const dated = (days: number, published = true) => sampleEvent({ published, dates: room(5, days), signup: { mode: 'open' } });
    for (const name of ['one', 'two', 'three']) {
      await expect(`/events/page-gone-${name}`, dated(-40));
      await expect(`/events/page-${name}`, dated(40));
      await expect(`/events/page-draft-${name}`, dated(40, false));
    }
    type Page = v.InferOutput<typeof staffRoutes.staffEventList.success.body>;
    for (const query of ['when=coming', 'when=past', 'when=draft', '']) {
      const whole = await expect<Page>(`/events?limit=100&${query}`);
      const seen: string[] = [];
      for (let cursor = ''; ;) {
        const page = v.parse(staffRoutes.staffEventList.success.body, await expect(`/events?limit=2&${query}${cursor}`));
        seen.push(...page.items.map(({ id }) => id));
        if (page.nextCursor === undefined) break;
        assert.equal(page.items.length, 2);
        cursor = `&cursor=${page.nextCursor}`;
      }
      assert.deepEqual(
        seen,
        whole.items.map(({ id }) => id),
        query,
      );
    }
    const { nextCursor } = await expect<Page>('/events?when=past&limit=1');
    for (const query of [`when=coming&cursor=${nextCursor}`, `cursor=${nextCursor}`, 'when=past&cursor=abc'])
      assert.equal((await ask(`/events?${query}`)).status, 422, query);
  });

  it('are stopped by what cannot be, each fault with its place', async () => {
    const { expect, refused } = deskOf(receiver());
    const date = room(5)[0]!;
    const cases: [Partial<ReturnType<typeof sampleEvent>>, string[]][] = [
      [{ dates: [date, { ...date, ends: inDays(1) }] }, ['/dates/1/id', '/dates/1/ends']],
      [{ dates: [] }, ['/dates']],
      [{ dates: [{ id: 'a', starts: inDays(1), ends: inDays(2) }] }, ['/dates/0']],
      [{ signup: { mode: 'open', opens: inDays(2), closes: inDays(1) } }, ['/signup/closes']],
      [{ dates: room(5), signup: { mode: 'open', closes: inDays(400) } }, ['/signup/closes']],
      [{ signup: { mode: 'lottery' } }, ['/signup/places']],
      [{ texts: {} }, ['/texts']],
    ];
    for (const [changes, pointers] of cases) assert.deepEqual(await refused('/events/wrong', sampleEvent(changes)), [422, ...pointers]);
    const asked = (id: string, values: string[], text = 'Kenelle?'): EventTexts => ({
      title: 'Ilta',
      description: 'Keksitty ilta.',
      terms: {},
      questions: [{ id, type: 'one-of', text, options: values.map((value) => ({ value, label: `${text} ${value}` })) }],
    });
    const inTwo = (sv: EventTexts) => sampleEvent({ texts: { fi: asked('who', ['me', 'child']), sv } });
    await expect('/events/asked', inTwo(asked('who', ['me', 'child'], 'För vem?')));
    for (const other of [
      asked('whom', ['me', 'child']),
      asked('who', ['child', 'me']),
      { title: 'Kväll', description: 'En påhittad kväll.', terms: {} },
    ])
      assert.deepEqual(await refused('/events/asked', inTwo(other)), [422, '/texts/sv/questions']);
    const texts = { fi: { title: 'Ilta', description: 'Kirjoita 010190-900P', terms: {} } };
    assert.deepEqual(await refused('/events/wrong', sampleEvent({ texts })), [422, '/texts/fi/description']);
  });

  it('cannot take away what people have signed up for, nor anybody’s seat', async () => {
    const { expect, refused } = deskOf(receiver());
    const written = sampleEvent({ dates: [...room(2), { ...room(2)[0]!, id: 'second' }] });
    await expect('/events/taken', written);
    const receipts = [await signUp(receiver(), 'taken'), await signUp(receiver(), 'taken'), await signUp(receiver(), 'taken')];
    assert.deepEqual(await refused('/events/taken', { ...written, dates: [written.dates[1]] }), [422, '/dates']);
    assert.deepEqual(await refused('/events/taken', { ...written, signup: { mode: 'application' } }), [422, '/signup/mode']);
    await expect('/events/taken', { ...written, dates: room(1) });
    assert.equal(await stateOf(receiver(), receipts[1]!), 'confirmed');
    await expect('/events/taken', { ...written, dates: room(3) });
    assert.equal(await stateOf(receiver(), receipts[2]!), 'confirmed', 'a larger room lets the queue in');
  });

  it('cancel with a reason in each one’s language; waiting people too are told, once', async () => {
    const { expect, notices, refused } = deskOf(receiver());
    await expect('/events/off', sampleEvent({ dates: room(1) }));
    const first = await signUp(receiver(), 'off', sampleSignup({ language: 'sv' }));
    const second = await signUp(receiver(), 'off', sampleSignup({ language: 'se' }));
    const body = { status: 'cancelled', reason: { fi: 'Puhuja on sairastunut.', sv: 'Talaren har insjuknat.' } };
    const event = await expect<StaffEvent>('/events/off/status', body);
    assert.deepEqual([event.status, event.signups.cancelled], ['cancelled', 2]);
    await expect('/events/off/status', body);
    const told = await notices('event=off');
    assert.deepEqual(
      told.map(({ reference, language, kind }) => [reference, language, kind]),
      [
        [first.reference, 'sv', 'cancelled'],
        [second.reference, 'fi', 'cancelled'],
      ],
    );
    assert.match(
      told[0]?.text ?? '',
      /^Evenemanget som du anmälde dig till \(\d+ \p{L}+ \d{4} kl\. \d\d?\.\d\d\) är inställt\. Talaren har insjuknat\./u,
    );
    assert.deepEqual(await refused('/events/off/status', { status: 'postponed' }), [422, '/status']);
    assert.equal((await trail(receiver(), 'off')).filter(({ action }) => action === 'set-status').length, 1);
  });

  it('postpone, keep the signups, and tell the new time', async () => {
    const { expect, notices } = deskOf(receiver());
    await expect('/events/later', sampleEvent({ dates: room(5) }));
    const receipt = await signUp(receiver(), 'later');
    await expect('/events/later/status', { status: 'postponed' });
    assert.deepEqual(
      (await own(receiver(), receipt)).dates.map(({ state, status }) => [state, status]),
      [['confirmed', 'postponed']],
    );
    const before = (await own(receiver(), receipt)).deleteOn;
    await expect('/events/later', sampleEvent({ dates: room(5, 40) }));
    const after = await own(receiver(), receipt);
    assert.deepEqual([after.dates[0]?.status, after.dates[0]?.state], ['scheduled', 'confirmed']);
    assert.ok(after.deleteOn > before);
    assert.deepEqual(
      (await notices('event=later')).map(({ kind }) => kind),
      ['time-changed'],
      'who was not told yet is told the new time only',
    );
  });

  it('tell what came of it without keeping anybody’s details longer than was promised', async () => {
    const { expect } = deskOf(receiver());
    const written = sampleEvent({ dates: room(5), deleteAfterDays: 20 });
    await expect('/events/promised', written);
    const receipt = await signUp(receiver(), 'promised');
    const save = async (body: ReturnType<typeof sampleEvent>, days: number) => {
      const headers = { ...staff, 'content-type': 'application/json' };
      const app = receiver().app({ clock: () => new Date(inDays(days)) });
      const response = await app.request('/staff/events/promised', { method: 'PUT', headers, body: JSON.stringify(body) });
      assert.equal(response.status, 200);
      return (await own(receiver(), receipt)).deleteOn;
    };
    assert.equal(await save({ ...written, outcome: 'came-of-it' }, 25), receipt.deleteOn);
    assert.equal(await save({ ...written, deleteAfterDays: 90 }, 26), receipt.deleteOn);
    assert.equal((await save({ ...written, deleteAfterDays: 1 }, 1)) < receipt.deleteOn, true, 'but shorter, when it may be');
    assert.equal((await save({ ...written, dates: room(5, 40) }, 27)) > receipt.deleteOn, true, 'and later, when the date is later');
  });

  it('call off one date of a series and leave the others', async () => {
    const { expect, notices } = deskOf(receiver());
    await expect('/events/part', sampleEvent({ dates: [...room(5), { ...room(5, 12)[0]!, id: 'second' }] }));
    const receipt = await signUp(receiver(), 'part', sampleSignup({ dates: ['first', 'second'] }));
    const event = await expect<StaffEvent>('/events/part/status', { status: 'cancelled', date: 'second' });
    assert.deepEqual([event.status, event.dateStatus], ['scheduled', { first: 'scheduled', second: 'cancelled' }]);
    assert.deepEqual(
      (await own(receiver(), receipt)).dates.map(({ state }) => state),
      ['confirmed', 'cancelled'],
    );
    assert.equal((await notices('event=part')).length, 1);
  });

  it('choose applicants; everybody gets an answer, once', async () => {
    const { expect, refused, notices } = deskOf(receiver());
    await expect('/events/panel', sampleEvent({ dates: room(9), signup: { mode: 'application', places: 2 } }));
    const [a, b, c] = [await signUp(receiver(), 'panel'), await signUp(receiver(), 'panel'), await signUp(receiver(), 'panel')];
    const reason = { fi: 'Paikkoja oli vain kaksi.' };
    assert.deepEqual(await refused('/events/panel/choice', { chosen: [a.reference, b.reference, c.reference], reason }), [422, '/chosen']);
    assert.deepEqual(await refused('/events/panel/choice', { chosen: [a.reference] }), [422, '/reason']);
    assert.deepEqual(await refused('/events/panel/choice', { chosen: ['2222-2222-2222'], reason }), [422, '/chosen/0']);
    assert.equal(await stateOf(receiver(), c), 'applied');
    const typed = b.reference.toLowerCase().replaceAll('-', ' ');
    for (let time = 0; time < 2; time += 1) await expect('/events/panel/choice', { chosen: [a.reference, typed], reason });
    assert.deepEqual([await stateOf(receiver(), a), await stateOf(receiver(), c)], ['confirmed', 'not-chosen']);
    const told = await notices('event=panel');
    assert.deepEqual(
      told.map(({ kind }) => kind),
      ['chosen', 'chosen', 'not-chosen'],
    );
    assert.match(told[2]?.text ?? '', /Paikkoja oli vain kaksi\./);
    await own(receiver(), a, 'DELETE');
    await expect('/events/panel/choice', { chosen: [c.reference] });
    assert.equal(await stateOf(receiver(), c), 'confirmed', 'a place that became free can be given');
  });

  it('list who has signed up without needs, and read the needs only under their own name', async () => {
    const { expect, ask } = deskOf(receiver());
    await expect('/events/list', sampleEvent({ dates: room(1) }));
    const supportNeeds = { needs: ['transport' as const], other: 'Pyörätuoli', basis: 'consent' as const };
    await signUp(receiver(), 'list', sampleSignup({ supportNeeds, topic: 'Bussit', onBehalfOf: 'Äiti' }));
    await signUp(receiver(), 'list');
    const page = await expect<{ items: StaffSignup[]; nextCursor: string }>('/events/list/signups?limit=1');
    const rest = await expect<{ items: StaffSignup[]; nextCursor?: string }>(`/events/list/signups?cursor=${page.nextCursor}`);
    const [first, second] = [...page.items, ...rest.items].map((item) => v.parse(v.strictObject(StaffSignup.entries), item));
    assert.deepEqual([first?.needsTold, first?.topic, first?.onBehalfOf, first?.dates[0]?.state], [true, 'Bussit', 'Äiti', 'confirmed']);
    assert.deepEqual([second?.needsTold, second?.dates[0]?.state, rest.nextCursor], [false, 'waiting', undefined]);
    assert.ok(!JSON.stringify([page, rest]).includes('transport'));
    const waiting = await expect<{ items: StaffSignup[] }>('/events/list/signups?state=waiting');
    assert.deepEqual(
      waiting.items.map(({ reference }) => reference),
      [second?.reference],
    );
    const { items } = await expect<{ items: { needs: string[]; other: string }[] }>('/events/list/needs');
    assert.deepEqual(
      items.map(({ needs, other }) => [needs, other]),
      [[['transport'], 'Pyörätuoli']],
    );
    assert.deepEqual((await trail(receiver(), 'list')).at(-1)?.action, 'read-needs');
    assert.equal((await ask('/events/none/needs')).status, 404);
  });
});
