import assert from 'node:assert/strict';
import { describe, it, test } from 'node:test';
import * as v from 'valibot';
import { Event } from '../../src/contract/events.js';
import { attendances, stateOf } from '../../src/domain/event-availability.js';
import { readLinkedEvents } from '../../src/domain/linked-events.js';
import { NOW } from './event-samples.js';

/** In the shape of a recorded page, with texts of our own. */
const page = {
  meta: { count: 3, next: 'https://api.example/linkedevents/v1/event/?page=2', previous: null },
  data: [
    {
      id: 'esimerkki:agf1',
      location: {
        id: 'tprek:1',
        name: { fi: 'Monitoimitalo', sv: 'Allaktivitetshuset' },
        street_address: { fi: 'Torikatu 2' },
        address_locality: { fi: 'Esimerkkilä' },
      },
      name: { fi: 'Kehittäjäkahvila', sv: 'Utvecklarkafé', en: null },
      short_description: { fi: 'Kahvia ja ideoita.' },
      description: { fi: '<p>Tule juttelemaan.</p><p>Ei ilmoittautumista &amp; kahvi on ilmaista.<br/>Tervetuloa!</p>' },
      start_time: '2027-01-20T12:00:00Z',
      end_time: '2027-01-20T14:00:00Z',
      event_status: 'EventScheduled',
      in_language: [{ '@id': 'https://api.example/v1/language/fi/' }],
      provider: null,
      info_url: { fi: 'https://esimerkki.example/kahvila' },
      '@id': 'https://api.example/v1/event/esimerkki:agf1/',
    },
    { id: 'esimerkki:rikki', name: { fi: 'Ei alkamisaikaa' }, start_time: null, event_status: 'EventScheduled' },
    {
      id: 'esimerkki:agf2',
      location: { id: 'esimerkki:internet', name: { fi: 'Internet' } },
      name: { sv: 'Bara på svenska' },
      start_time: '2027-02-01',
      end_time: null,
      event_status: 'EventCancelled',
      info_url: { fi: 'javascript:alert(1)' },
    },
  ],
};

test('Linked Events: the good ones are the contract’s events, the broken one is left out and counted', () => {
  const list = readLinkedEvents(page, 'fi');
  assert.equal(list?.broken, 1);
  assert.equal(list.nextCursor, 'https://api.example/linkedevents/v1/event/?page=2');
  assert.deepEqual(
    list.events.map((event) => v.is(Event, event)),
    [true, true],
  );
  const [cafe, remote] = list.events;
  assert.equal(cafe?.title, 'Kehittäjäkahvila');
  assert.equal(cafe.description, 'Tule juttelemaan.\n\nEi ilmoittautumista & kahvi on ilmaista.\nTervetuloa!');
  assert.deepEqual(cafe.place, { name: 'Monitoimitalo', address: 'Torikatu 2, Esimerkkilä', accessibility: [] });
  assert.deepEqual([cafe.link, stateOf(cafe, NOW)], ['https://esimerkki.example/kahvila', 'elsewhere']);
  assert.deepEqual([remote?.title, remote?.status, remote?.link], ['Bara på svenska', 'cancelled', undefined]);
  assert.notEqual(remote?.dates[0]?.remote, undefined);
});

test('Linked Events in Swedish, else in what there is', () => {
  const [cafe] = readLinkedEvents(page, 'sv')?.events ?? [];
  assert.deepEqual([cafe?.title, cafe?.place?.address, cafe?.language], ['Utvecklarkafé', 'Torikatu 2, Esimerkkilä', 'sv']);
  const inEnglish = readLinkedEvents(page, 'en')?.events.map(({ title, language }) => [title, language]);
  assert.deepEqual(
    inEnglish,
    [
      ['Kehittäjäkahvila', 'fi'],
      ['Bara på svenska', 'sv'],
    ],
    'the language that was found, not the one that was asked for',
  );
});

test('what is no Linked Events page is not taken for one', () => {
  for (const body of [null, [], { data: [] }, { meta: {} }, { items: [] }]) assert.equal(readLinkedEvents(body, 'fi'), undefined);
});

const library = {
  id: 'esim:100',
  '@id': 'https://api.example/v1/place/esim:100/',
  name: { fi: 'Keskustan kirjasto' },
  street_address: { fi: 'Esimerkkikatu 1' },
  address_locality: { fi: 'Esimerkkilä' },
  deleted: false,
};

const evening = {
  id: 'esim:ilta',
  '@id': 'https://api.example/v1/event/esim:ilta/',
  '@type': 'Event/LinkedEvent',
  name: { fi: 'Ilta' },
  description: { fi: '<p>Keskustelemme.</p>' },
  start_time: '2027-01-20T15:00:00Z',
  end_time: '2027-01-20T17:00:00Z',
  event_status: 'EventScheduled',
  location: library,
  location_extra_info: null,
  offers: [{ price: null, info_url: null, description: null, is_free: true }],
  info_url: { fi: 'https://esimerkki.example/ilta' },
  super_event: null,
  super_event_type: null,
  sub_events: [],
  deleted: false,
};

const read = (items: readonly unknown[], language = 'fi') =>
  readLinkedEvents({ meta: { next: null }, data: items }, language, { now: NOW });
const readOne = (fields: object, language = 'fi') => read([{ ...evening, ...fields }], language)?.events[0];

describe('the place of a Linked Events event', () => {
  it('is what is told of it, where it has no name or no record', () => {
    const room = { fi: 'Esimerkkiaukio 12, Esimerkkilä / Keskusta, kerhohuone 2. krs\n', sv: '' };
    const told = 'Esimerkkiaukio 12, Esimerkkilä / Keskusta, kerhohuone 2. krs';
    assert.deepEqual(readOne({ location: null, location_extra_info: room })?.place, { name: told, address: told, accessibility: [] });
    assert.equal(readOne({ location: { ...library, name: null } })?.place?.name, 'Esimerkkikatu 1, Esimerkkilä');
    assert.equal(readOne({ location_extra_info: { fi: 'Kerhohuone' } })?.place?.address, 'Esimerkkikatu 1, Esimerkkilä, Kerhohuone');
  });

  it('is none where nothing is known, or where it was deleted', () => {
    const deleted = { name: { fi: 'POISTETTU', sv: 'RADERAD', en: 'DELETED' } };
    for (const location of [null, { '@id': 'https://api.example/v1/place/esim:7/' }, deleted, { ...library, deleted: true }]) {
      const event = readOne({ location });
      assert.equal(event?.place, undefined);
      assert.deepEqual(event && attendances(event), [], 'and it is not called one on the spot');
    }
  });

  it('may be a text, in tables that were filled in by hand', () => {
    assert.equal(readOne({ location: 'Kirjaston &amp; koulun sali' })?.place?.name, 'Kirjaston & koulun sali');
    assert.equal(readOne({ location: 'Keskusta', location_extra_info: { fi: '2. krs' } })?.place?.address, 'Keskusta, 2. krs');
    const remote = readOne({ location: 'Verkossa' });
    assert.deepEqual(remote && [attendances(remote), remote.place], [['remote'], undefined]);
  });

  it('is at a distance for "internet" and for what says so, with the way to come', () => {
    const virtual = { is_virtualevent: true, virtualevent_url: 'https://etana.example/huone/1' };
    const internet = { location: { '@id': 'https://api.example/v1/place/esim:internet/' }, location_extra_info: { fi: 'Linkki tulee' } };
    for (const fields of [internet, { location: null, ...virtual }, { location: { name: { fi: 'Internet' } } }]) {
      const event = readOne(fields);
      assert.deepEqual(event && [attendances(event), event.place], [['remote'], undefined]);
    }
    assert.equal(readOne(internet)?.remoteNote, 'Linkki tulee');
    assert.equal(readOne({ location: null, ...virtual })?.remoteNote, 'https://etana.example/huone/1');
    const both = readOne(virtual);
    assert.deepEqual(both && attendances(both), ['place', 'remote']);
  });
});

describe('the links of a Linked Events event', () => {
  it('lead to pages: not to the interface itself, and to nothing that could run', () => {
    const data = ['https://api.example/v1/event/esim:ilta/', 'https://api.example/v1/event/esim:ilta/?format=json'];
    for (const address of [null, { fi: 'javascript:alert(1)' }, { fi: '/ilta' }, { fi: ' ' }, 7, ...data.map((fi) => ({ fi }))])
      assert.equal(readOne({ info_url: address })?.link, undefined);
    assert.equal(readOne({ info_url: { fi: 'www.esimerkki.example/ilta' } })?.link, 'https://www.esimerkki.example/ilta');
  });

  it('lead to the organiser’s signup, from its offers, its links or its registration, while it is open', () => {
    const offer = { offers: [{ is_free: true, info_url: { fi: 'https://ilmo.example/lomake/7' } }], info_url: null };
    assert.deepEqual([readOne(offer)?.signupLink, readOne(offer)?.link], ['https://ilmo.example/lomake/7', undefined]);
    const links = [
      { name: 'facebook', link: 'https://some.example/', language: 'fi' },
      { name: 'registration', link: 'https://ilmo.example/sv', language: 'sv' },
      { name: 'registration', link: 'https://ilmo.example/fi', language: 'fi' },
    ];
    assert.equal(readOne({ external_links: links })?.signupLink, 'https://ilmo.example/fi');
    assert.equal(readOne({ registration: { signup_url: { fi: 'https://ilmo.example/r/1' } } })?.signupLink, 'https://ilmo.example/r/1');
    assert.equal(readOne({ ...offer, enrolment_end_time: '2026-12-31' })?.signupLink, undefined, 'it has ended');
  });

  it('follow the next page, whatever it is written like', () => {
    const resolve = (address: string) => `https://api.example/${address}`;
    const next = (address: unknown) => readLinkedEvents({ meta: { next: address }, data: [] }, 'fi', { resolve })?.nextCursor;
    assert.equal(next('?page=2'), 'https://api.example/?page=2');
    assert.equal(next('http://api.example/?page=2'), 'http://api.example/?page=2');
    for (const none of [null, '', 7, 'javascript:1']) assert.equal(next(none), undefined);
  });
});

describe('the days of a Linked Events event', () => {
  it('a series is not shown as one sitting: not at all beside its evenings, else with its days', () => {
    const address = (id: string) => ({ '@id': `https://api.example/v1/event/${id}/` });
    const parent = {
      ...evening,
      id: 'esim:sarja',
      super_event_type: 'recurring',
      end_time: '2027-02-10T17:00:00Z',
      sub_events: [address('esim:a')],
    };
    const part = { ...evening, id: 'esim:a', super_event: address('esim:sarja') };
    assert.deepEqual(
      [read([parent, part]), read([{ ...parent, sub_events: [] }, part])].map((list) => [list?.events.map(({ id }) => id), list?.broken]),
      [
        [['esim-a'], 0],
        [['esim-a'], 0],
      ],
    );
    assert.equal(read([parent])?.events[0]?.dates[0]?.clockTimes, 'none');
    const included = {
      ...parent,
      sub_events: [{ ...part, start_time: '2027-01-27T15:00:00Z', end_time: null }, part, { ...part, deleted: true }],
    };
    assert.deepEqual(
      read([included])?.events[0]?.dates.map(({ starts }) => starts.slice(0, 10)),
      ['2027-01-20', '2027-01-27'],
      'or with its evenings, when they came along',
    );
    assert.equal(read([{ ...included, start_time: null, end_time: null }])?.events[0]?.dates.length, 2, 'also when it has no times itself');
    const untyped = { ...parent, super_event_type: null };
    assert.equal(read([untyped])?.events[0]?.dates[0]?.clockTimes, 'none', 'whatever it is called');
    const week = { ...evening, super_event_type: 'umbrella', start_time: '2027-01-11T07:00:00Z', end_time: '2027-01-15T15:00:00Z' };
    assert.equal(read([week])?.events[0]?.dates[0]?.clockTimes, 'none');
  });

  it('a whole day may be said by a flag', () => {
    const [date] =
      readOne({ start_time: '2027-02-09T22:00:00Z', end_time: '2027-02-10T22:00:00Z', has_start_time: false, has_end_time: false })
        ?.dates ?? [];
    assert.deepEqual(date && [date.starts, date.ends, date.clockTimes], ['2027-02-09T22:00:00.000Z', '2027-02-10T22:00:00.000Z', 'none']);
  });

  it('one that is postponed never shows the day that was called off', () => {
    for (const start of [evening.start_time, null]) {
      const event = readOne({ event_status: 'EventPostponed', start_time: start });
      assert.deepEqual(event && [event.status, event.dates], ['postponed', []]);
    }
    assert.equal(readOne({ event_status: ['EventRescheduled', 'EventPostponed'] })?.dates.length, 1);
    assert.equal(readOne({ event_status: ['EventPostponed', 'EventCancelled'] })?.status, 'cancelled');
    assert.equal(readOne({ event_status: null })?.status, 'scheduled');
    for (const word of ['Cancelled', 'canceled', 'http://schema.org/EventCancelled'])
      assert.equal(readOne({ event_status: word })?.status, 'cancelled');
  });
});

describe('a list of Linked Events', () => {
  it('passes over what was deleted and what is not published, and names what cannot be listed', () => {
    const stub = { id: 'esim:poissa', deleted: true, replaced_by: null };
    const named = { id: 'esim:poissa2', name: { fi: 'POISTETTU', sv: 'RADERAD', en: 'DELETED' }, start_time: null };
    assert.deepEqual(read([named]), { events: [], broken: 0, leftOut: [] });
    const list = read([
      stub,
      { ...evening, publication_status: 'draft' },
      { ...evening, start_time: '2027-02-30' },
      7,
      { ...evening, name: { fi: ' ', sv: null } },
    ]);
    assert.deepEqual(list, {
      events: [],
      broken: 3,
      leftOut: ['2 (esim:ilta: start_time is no day and no time)', '3 (not an event)', '4 (esim:ilta: no name)'],
    });
  });

  it('may be a page, a bare list or one event', () => {
    for (const body of [{ meta: {}, data: [evening] }, [evening], evening]) assert.equal(readLinkedEvents(body, 'fi')?.events.length, 1);
  });

  it('is in the language of the name; a text that is in no such language says in which it is', () => {
    const sparse = {
      name: { fi: '', sv: 'Kväll', en: null },
      description: { fi: '<p>Keskustelemme.</p>', sv: ' ' },
      short_description: { sv: '' },
    };
    const event = readOne(sparse, 'en');
    assert.deepEqual(event && [event.title, event.language, event.description, event.descriptionLanguage], [
      'Kväll',
      'sv',
      'Keskustelemme.',
      'fi',
    ]);
    const short = readOne({ ...sparse, short_description: { sv: 'Kort' } }, 'sv');
    assert.deepEqual(short && [short.description, short.descriptionLanguage], ['Kort', undefined]);
    assert.equal(readOne({ description: null })?.description, 'Ilta');
  });

  it('has two that are alike in all but their place, and two whose identifiers become one', () => {
    const other = { ...evening, id: 'esim/ilta', location: { ...library, name: { fi: 'Lähikirjasto' } } };
    assert.deepEqual(
      read([evening, other, evening])?.events.map(({ id, place }) => [id, place?.name]),
      [
        ['esim-ilta', 'Keskustan kirjasto'],
        ['esim-ilta-2', 'Lähikirjasto'],
      ],
    );
  });

  it('tells what it costs', () => {
    const offers = [{ is_free: false, price: { fi: '<p>Sisäänpääsy 2,50 €</p>' }, description: { fi: '' } }];
    assert.equal(readOne({ offers })?.description, 'Keskustelemme.\n\nSisäänpääsy 2,50 €');
  });
});
