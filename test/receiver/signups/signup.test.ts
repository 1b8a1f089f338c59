import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { it } from 'node:test';
import type { Event } from '../../../src/contract/events.js';
import type { EventFullOffer, Signup, SignupReceipt } from '../../../src/contract/signups.js';
import type { Problem } from '../../../src/contract/problems.js';
import { onEachDatabase, type TestReceiver } from '../../support/node/receiver.js';
import { addEvent, inDays, own, sampleSignup, signUp, signUpRequest } from '../../support/node/signups.js';

const small = (capacity: number, queue?: number) => ({
  dates: [{ id: 'first', starts: inDays(10), ends: inDays(10.1), room: { capacity } }],
  signup: { mode: 'open' as const, ...(queue === undefined ? {} : { waitingList: { capacity: queue } }) },
});

const series = (...capacities: number[]) => ({
  dates: capacities.map((capacity, index) => ({
    id: `d${index + 1}`,
    starts: inDays(10 + index),
    ends: inDays(10.1 + index),
    room: { capacity },
  })),
});

const statesOf = ({ dates }: SignupReceipt) => dates.map(({ id, state, position }) => [id, state, position]);

async function refused({ app }: TestReceiver, eventId: string, signup: unknown) {
  const response = await app().request(...signUpRequest(eventId, signup as Signup));
  const problem = (await response.json()) as Problem & Partial<EventFullOffer>;
  const kind = problem.type.replace('urn:sote-osallisuus:problem:', '');
  return { ...problem, kind, pointers: (problem.errors ?? []).map(({ pointer }) => pointer), status: response.status };
}

const rows = async ({ database }: TestReceiver, eventId: string) =>
  (await database.selectFrom('signup').select('id').where('event_id', '=', eventId).execute()).length;

onEachDatabase('Signing up', (receiver) => {
  it('gives a seat, a code, a token and the day of deletion', async () => {
    const eventId = await addEvent(receiver(), small(2));
    const receipt = await signUp(receiver(), eventId);
    assert.deepEqual(statesOf(receipt), [['first', 'confirmed', undefined]]);
    assert.match(receipt.token, /^[A-Za-z0-9_-]{22}$/);
    assert.match(receipt.deleteOn, /^\d{4}-\d\d-\d\d$/);
    const row = await receiver()
      .database.selectFrom('signup')
      .selectAll()
      .where('reference', '=', receipt.reference)
      .executeTakeFirstOrThrow();
    assert.equal(row.delete_on, receipt.deleteOn);
    const event = (await (await receiver().app().request(`/events/${eventId}`)).json()) as Event;
    assert.equal(event.signup.deleteOn, receipt.deleteOn, 'told before anything is asked');
    assert.ok(!JSON.stringify(row).includes('Maija'), 'who it is stands in its own table');
  });

  it('keeps neither the token nor the key from which it is made', async () => {
    const key = randomUUID();
    const eventId = await addEvent(receiver());
    const response = await receiver()
      .app()
      .request(...signUpRequest(eventId, sampleSignup(), key));
    const { token } = (await response.json()) as SignupReceipt;
    for (const table of ['signup', 'signup_contact', 'signup_date', 'secret'] as const) {
      const stored = JSON.stringify(await receiver().database.selectFrom(table).selectAll().execute());
      assert.ok(!stored.includes(token) && !stored.includes(key), table);
    }
  });

  it('is answered with the same receipt to the same key, the token too, also after the queue has moved', async () => {
    const key = randomUUID();
    const eventId = await addEvent(receiver(), small(1, 5));
    const holder = await signUp(receiver(), eventId);
    const ask = async () =>
      (
        await receiver()
          .app()
          .request(...signUpRequest(eventId, sampleSignup(), key))
      ).text();
    const first = await ask();
    assert.match(first, /"waiting","position":1/);
    await own(receiver(), holder, 'DELETE');
    assert.equal(await ask(), first);
    assert.equal(await rows(receiver(), eventId), 2);
  });

  it('refuses a key that was used for another body or another event', async () => {
    const key = randomUUID();
    const [one, other] = [await addEvent(receiver()), await addEvent(receiver())];
    await receiver()
      .app()
      .request(...signUpRequest(one, sampleSignup(), key));
    for (const request of [signUpRequest(one, sampleSignup({ companions: 1 }), key), signUpRequest(other, sampleSignup(), key)]) {
      const response = await receiver()
        .app()
        .request(...request);
      assert.deepEqual([response.status, (await response.text()).includes('key-reused')], [422, true]);
    }
  });

  it('puts later ones in the queue, and says so before to those who will not wait', async () => {
    const eventId = await addEvent(receiver(), small(1, 1));
    await signUp(receiver(), eventId);
    const offer = await refused(receiver(), eventId, sampleSignup({ acceptWaiting: false }));
    assert.deepEqual(
      [offer.status, offer.kind, offer.waitingList, offer.otherDates],
      [409, 'event-full', { open: true, nextPosition: 1 }, []],
    );
    assert.deepEqual(statesOf(await signUp(receiver(), eventId)), [['first', 'waiting', 1]]);
    const full = await refused(receiver(), eventId, sampleSignup());
    assert.deepEqual([full.kind, full.waitingList], ['event-full', { open: false }]);
    assert.equal(await rows(receiver(), eventId), 2);
  });

  it('gives a party all its seats or none, and lets nobody pass the head of the queue', async () => {
    const eventId = await addEvent(receiver(), small(4, 9));
    await signUp(receiver(), eventId, sampleSignup({ companions: 1, supportPerson: true }));
    assert.deepEqual(statesOf(await signUp(receiver(), eventId, sampleSignup({ companions: 2 }))), [['first', 'waiting', 1]]);
    assert.deepEqual(statesOf(await signUp(receiver(), eventId)), [['first', 'waiting', 2]]);
  });

  it('counts the rooms on the spot and at a distance apart', async () => {
    const dates = [{ id: 'first', starts: inDays(5), ends: inDays(5.1), room: { capacity: 1 }, remote: { capacity: 1 } }];
    const eventId = await addEvent(receiver(), { dates });
    assert.deepEqual(statesOf(await signUp(receiver(), eventId)), [['first', 'confirmed', undefined]]);
    assert.deepEqual(statesOf(await signUp(receiver(), eventId, sampleSignup({ attendance: 'remote' }))), [
      ['first', 'confirmed', undefined],
    ]);
    assert.deepEqual(statesOf(await signUp(receiver(), eventId, sampleSignup({ attendance: 'remote' }))), [['first', 'waiting', 1]]);
  });

  it('for a series gives each date a state of its own, or offers the dates that have room', async () => {
    const eventId = await addEvent(receiver(), series(1, 5, 5));
    await signUp(receiver(), eventId, sampleSignup({ dates: ['d1'] }));
    const offer = await refused(receiver(), eventId, sampleSignup({ dates: ['d1', 'd2'], acceptWaiting: false }));
    assert.deepEqual([offer.full, offer.otherDates?.map(({ id, left }) => [id, left])], [['d1'], [['d3', 5]]]);
    assert.equal(await rows(receiver(), eventId), 1, 'a signup that is refused for one date takes no seat on another');
    const mixed = await signUp(receiver(), eventId, sampleSignup({ dates: ['d1', 'd2'] }));
    assert.deepEqual(statesOf(mixed), [
      ['d1', 'waiting', 1],
      ['d2', 'confirmed', undefined],
    ]);
  });

  it('for an application or a lot is a promise of nothing yet', async () => {
    for (const [mode, state] of [
      ['application', 'applied'],
      ['lottery', 'drawn'],
    ] as const) {
      const eventId = await addEvent(receiver(), { ...small(1), signup: { mode, places: 1 } });
      await signUp(receiver(), eventId);
      assert.deepEqual(statesOf(await signUp(receiver(), eventId)), [['first', state, undefined]]);
    }
  });

  const closedEvents: [string, Parameters<typeof addEvent>[1]][] = [
    ['not open yet', { signup: { mode: 'open', opens: inDays(1) } }],
    ['closed', { signup: { mode: 'open', closes: inDays(-1) } }],
    ['without signing up', { signup: { mode: 'none' } }],
    ['already running', { dates: [{ id: 'first', starts: inDays(-0.1), ends: inDays(0.1) }], signup: { mode: 'open' } }],
  ];
  for (const [title, changes] of closedEvents) {
    it(`is refused for an event that is ${title}`, async () => {
      const place = { name: 'Talo', address: 'Katu 1', accessibility: [] };
      const texts = { fi: { title: 'Ilta', description: 'Keksitty.', terms: {}, place } };
      const problem = await refused(receiver(), await addEvent(receiver(), { ...changes, texts }), sampleSignup());
      assert.deepEqual([problem.status, problem.kind], [409, 'signup-closed']);
    });
  }

  it('is refused for what does not exist, with a pointer', async () => {
    const eventId = await addEvent(receiver());
    const cases: [Partial<Signup>, string[]][] = [
      [{ dates: ['first', 'other'] }, ['/dates/1']],
      [{ dates: ['first', 'first'] }, ['/dates/1']],
      [{ attendance: 'remote' }, ['/attendance']],
      [{ answers: [{ question: 'what', value: 'x' }] }, ['/answers/0/question']],
    ];
    for (const [changes, pointers] of cases) {
      const problem = await refused(receiver(), eventId, sampleSignup(changes));
      assert.deepEqual([problem.kind, problem.pointers], ['invalid', pointers]);
    }
    assert.equal((await refused(receiver(), 'no-such-event', sampleSignup())).kind, 'not-found');
    assert.equal((await refused(receiver(), await addEvent(receiver(), { published: false }), sampleSignup())).kind, 'not-found');
  });

  it('asks for the answers that the event needs', async () => {
    const questions = [{ id: 'why', type: 'text' as const, text: 'Miksi?', required: true }];
    const eventId = await addEvent(receiver(), { texts: { fi: { title: 'Raati', description: 'Keksitty.', terms: {}, questions } } });
    assert.deepEqual((await refused(receiver(), eventId, sampleSignup())).pointers, ['/answers']);
    await signUp(receiver(), eventId, sampleSignup({ answers: [{ question: 'why', value: 'Haluan vaikuttaa.' }] }));
  });

  it('is refused with a personal identity code in any text, and the code is nowhere', async () => {
    const code = '010190-900P';
    const eventId = await addEvent(receiver());
    const cases: [Partial<Signup>, string[]][] = [
      [{ name: code }, ['/name']],
      [{ topic: `Tunnus ${code}` }, ['/topic']],
      [{ onBehalfOf: code }, ['/onBehalfOf']],
      [{ supportNeeds: { needs: [], other: code, basis: 'consent' } }, ['/supportNeeds/other']],
      [{ contact: { way: 'post', value: `Katu 1 ${code}` } }, ['/contact/value']],
    ];
    for (const [changes, pointers] of cases) {
      const problem = await refused(receiver(), eventId, sampleSignup(changes));
      assert.deepEqual([problem.status, problem.kind, problem.pointers], [422, 'personal-data', pointers]);
      assert.ok(!JSON.stringify(problem).includes(code) && !receiver().logged().includes(code));
    }
  });
});
