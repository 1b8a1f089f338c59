import assert from 'node:assert/strict';
import { it } from 'node:test';
import * as v from 'valibot';
import { Event, EventPage } from '../../../src/contract/events.js';
import { SUPPORT_NEEDS } from '../../../src/contract/vocabulary.js';
import { seedOnce } from '../../../receiver/src/seeds/seed.js';
import { sampleEvents } from '../../../receiver/src/seeds/sample-events.js';
import { onEachDatabase, type TestReceiver } from '../../support/node/receiver.js';
import { addEvent, inDays, sampleSignup, signUp } from '../../support/node/signups.js';

type Overrides = Parameters<TestReceiver['app']>[0];

async function list({ app }: TestReceiver, query = '', overrides: Overrides = {}): Promise<EventPage> {
  const response = await app(overrides).request(`/events?${query}`);
  assert.equal(response.status, 200);
  return v.parse(EventPage, await response.json());
}

async function find({ app }: TestReceiver, id: string, language = 'fi', overrides: Overrides = {}): Promise<Event> {
  return v.parse(Event, await (await app(overrides).request(`/events/${id}?lang=${language}`)).json());
}

const ids = ({ items }: EventPage) => items.map(({ id }) => id);

const clock = (days: number): Overrides => ({ clock: () => new Date(inDays(days)) });

onEachDatabase('The sample events', (receiver) => {
  it('show every state that a visitor can meet', async () => {
    await seedOnce(receiver().database, [sampleEvents], new Date());
    const page = await list(receiver(), 'limit=100');
    const status = Object.fromEntries(page.items.map((event) => [event.id, event.status]));
    assert.deepEqual(
      Object.values(status)
        .sort()
        .filter((value, index, all) => all.indexOf(value) === index),
      ['cancelled', 'postponed', 'scheduled'],
    );
    assert.equal((await find(receiver(), 'sample-over-evening')).status, 'over');
    assert.deepEqual(new Set(page.items.map(({ signup }) => signup.mode)), new Set(['open', 'application', 'lottery', 'none']));
    const [full, queue] = [await find(receiver(), 'sample-full-workshop'), await find(receiver(), 'sample-full-evening')];
    assert.deepEqual([full.dates[0]?.room, full.signup.waitingList], [{ capacity: 4, left: 0 }, undefined]);
    assert.deepEqual(
      [queue.dates[0]?.room, queue.signup.waitingList],
      [
        { capacity: 6, left: 0 },
        { capacity: 5, length: 2 },
      ],
    );
    assert.deepEqual(
      (await find(receiver(), 'sample-developer-cafe')).dates.map(({ room }) => room?.left),
      [9, 0, 12],
    );
  });

  it('bear being put in again, and stand in order of time', async () => {
    await sampleEvents.run(receiver().database, new Date());
    const { items } = await list(receiver(), 'limit=100');
    const starts = items.flatMap(({ status, dates }) => (status === 'postponed' ? [] : [dates[0]?.starts ?? '']));
    assert.deepEqual(starts, [...starts].sort());
    const { rows } = { rows: await receiver().database.selectFrom('signup').select('id').execute() };
    assert.equal(rows.length, 35);
  });

  it('are still coming when the demo is started two months later, but for those that staff have touched', async () => {
    const { database } = receiver();
    const audited = { at: new Date(), actor: 'staff', action: 'change-event', subject: 'event sample-info-event', change: '{}' };
    await database.insertInto('audit').values(audited).execute();
    await seedOnce(database, [sampleEvents], new Date(inDays(60)));
    const evening = await find(receiver(), 'sample-open-evening', 'fi', clock(60));
    assert.deepEqual([evening.status, evening.dates[0]?.room?.left], ['scheduled', 34]);
    assert.ok(new Date(evening.signup.closes ?? 0) > new Date(inDays(60)));
    assert.equal((await find(receiver(), 'sample-info-event', 'fi', clock(60))).status, 'over');
    const due = await database.selectFrom('signup').select('id').where('delete_on', '<=', inDays(60).slice(0, 10)).execute();
    assert.deepEqual(due, []);
    await seedOnce(database, [sampleEvents], new Date());
  });

  it('are all in Finnish, and say honestly which language they are in', async () => {
    const page = await list(receiver(), 'limit=100&lang=en');
    const languages = Object.fromEntries(page.items.map(({ id, language }) => [id, language]));
    assert.deepEqual(
      [languages['sample-open-evening'], languages['sample-full-evening'], languages['sample-full-workshop']],
      ['en', 'fi', 'fi'],
    );
    assert.match((await find(receiver(), 'sample-full-evening', 'sv-simple')).title, /^Hörande/);
  });
});

onEachDatabase('The list of events', (receiver) => {
  const place = { name: 'Kirjasto', address: 'Puistokatu 1, Salo', accessibility: ['Induktiosilmukka'] };
  const made: Record<string, string> = {};

  it('has what is coming: not what is over, nor what is not published', async () => {
    const remote = { dates: [{ id: 'a', starts: inDays(3), ends: inDays(3.1), remote: {} }], kind: 'hearing', languages: ['sv'] };
    made['remote'] = await addEvent(receiver(), remote);
    made['place'] = await addEvent(receiver(), {
      level: 'strategy',
      texts: { fi: { title: 'Ilta', description: 'Keksitty.', terms: {}, place } },
    });
    made['undated'] = await addEvent(receiver(), { dates: [], signup: { mode: 'none' } });
    made['over'] = await addEvent(receiver(), { dates: [{ id: 'a', starts: inDays(-3), ends: inDays(-2.9) }] });
    made['hidden'] = await addEvent(receiver(), { published: false });
    assert.deepEqual(ids(await list(receiver())), [made['remote'], made['place'], made['undated']]);
    assert.equal((await receiver().app().request(`/events/${made['hidden']}`)).status, 404);
  });

  it('goes back to a day that is asked for', async () => {
    const day = inDays(-4).slice(0, 10);
    assert.equal(ids(await list(receiver(), `from=${day}`))[0], made['over']);
    assert.equal(
      ids(await list(receiver(), 'from=yesterday')).includes(made['over'] ?? ''),
      false,
      'a broken one is as if it was not asked',
    );
  });

  it('is narrowed by kind, level, way of taking part, place and language', async () => {
    const cases: Record<string, string[]> = {
      'kind=hearing': ['remote'],
      'level=strategy': ['place'],
      'attendance=remote': ['remote'],
      'attendance=place': ['place'],
      'place=SALO': ['place'],
      'place=kirjasto': ['place'],
      'place=%25': [],
      'language=sv': ['remote'],
      'kind=hearing&language=fi': [],
    };
    for (const [query, expected] of Object.entries(cases)) {
      assert.deepEqual(
        ids(await list(receiver(), query)),
        expected.map((name) => made[name]),
        query,
      );
    }
  });

  it('comes page by page, with nothing twice and nothing left out, also when dates end meanwhile', async () => {
    const found: string[] = [];
    let cursor = '';
    for (let days = 0; ; days += 2) {
      const page = await list(receiver(), `limit=1${cursor}`, clock(days));
      found.push(...ids(page));
      if (page.nextCursor === undefined) break;
      cursor = `&cursor=${page.nextCursor}`;
    }
    assert.deepEqual(found, [made['remote'], made['place'], made['undated']]);
    const broken = await receiver().app().request('/events?cursor=broken');
    assert.equal(broken.status, 422, 'the first page instead would show the same events twice');
  });

  it('tells by the clock that a date is over, and by the seats what is left', async () => {
    const id = await addEvent(receiver(), {
      dates: [{ id: 'first', starts: inDays(1), ends: inDays(1.1), room: { capacity: 4 }, remote: {} }],
    });
    await signUp(receiver(), id, sampleSignup({ companions: 2, supportPerson: true }));
    await signUp(receiver(), id, sampleSignup({ attendance: 'remote' }));
    const { dates, signup } = await find(receiver(), id);
    assert.deepEqual([dates[0]?.room, dates[0]?.remote, signup.waitingList], [{ capacity: 4, left: 1 }, {}, { capacity: 30, length: 0 }]);
    await signUp(receiver(), id, sampleSignup({ companions: 1 }));
    const full = await find(receiver(), id);
    assert.deepEqual([full.dates[0]?.room?.left, full.signup.waitingList?.length], [0, 1], 'the last seat is the queue’s');
    const later = await find(receiver(), id, 'fi', clock(2));
    assert.deepEqual([later.status, later.dates[0]?.status], ['over', 'over']);
  });

  it('gives 304 until a seat is taken', async () => {
    const id = await addEvent(receiver(), { support: [...SUPPORT_NEEDS] });
    const first = await receiver().app().request(`/events/${id}`);
    const headers = { 'if-none-match': first.headers.get('etag') ?? '' };
    assert.equal((await receiver().app().request(`/events/${id}`, { headers })).status, 304);
    await signUp(receiver(), id);
    assert.equal((await receiver().app().request(`/events/${id}`, { headers })).status, 200);
  });
});
