import assert from 'node:assert/strict';
import { describe, it, test } from 'node:test';
import * as v from 'valibot';
import { Event } from '../../src/contract/events.js';
import { attendances } from '../../src/domain/event-availability.js';
import { readSchemaOrg } from '../../src/domain/event-schema-org.js';
import { NOW } from './event-samples.js';

const linkedData = {
  '@context': 'https://schema.org',
  '@graph': [
    { '@type': 'WebSite', name: 'Sivusto' },
    {
      '@type': 'SocialEvent',
      name: 'Asukasilta',
      startDate: '2027-01-12T17:00:00+02:00',
      eventStatus: 'https://schema.org/EventPostponed',
      location: [
        { '@type': 'Place', name: 'Koulu', address: { streetAddress: 'Koulutie 1', postalCode: '00100', addressLocality: 'Esimerkkilä' } },
        { '@type': 'VirtualLocation', url: 'https://etana.example/' },
      ],
      organizer: { '@type': 'Organization', name: 'Kylätoimikunta' },
      url: 'https://kyla.example/ilta',
    },
    { '@type': 'Event', name: 'Rikki', startDate: 'joskus' },
  ],
};

test('schema.org: events of a graph, other types passed over, broken ones counted', () => {
  const list = readSchemaOrg(linkedData, 'fi');
  assert.equal(list?.broken, 1);
  const [evening, ...others] = list.events;
  assert.equal(others.length, 0);
  assert.equal(v.is(Event, evening), true);
  assert.equal(evening?.place?.address, 'Koulutie 1, 00100 Esimerkkilä');
  assert.deepEqual([evening.status, evening.organiser, evening.link], ['postponed', 'Kylätoimikunta', 'https://kyla.example/ilta']);
  for (const name of [{ sv: 'Invånarkväll' }, { '@value': 'Invånarkväll', '@language': 'sv' }]) {
    const [swedish] = readSchemaOrg({ '@type': 'Event', name, startDate: '2027-01-12T17:00:00+02:00' }, 'fi')?.events ?? [];
    assert.deepEqual([swedish?.title, swedish?.language], ['Invånarkväll', 'sv']);
  }
  assert.equal(readSchemaOrg({ '@type': 'Person', name: 'X' }, 'fi'), undefined);
});

const evening = {
  '@context': 'https://schema.org',
  '@type': 'Event',
  name: 'Ilta',
  startDate: '2027-01-12T17:00:00+02:00',
  url: 'https://kyla.example/ilta',
};
const resolve = (address: string) => `https://kyla.example${address}`;
const read = (body: unknown, language = 'fi') => readSchemaOrg(body, language, { now: NOW, resolve });
const readOne = (fields: object, language = 'fi') => read({ ...evening, ...fields }, language)?.events[0];
const titles = (body: unknown) => read(body)?.events.map(({ title }) => title);

describe('where schema.org events are in a document', () => {
  const a = { ...evening, name: 'A' };
  const b = { ...evening, name: 'B' };

  it('in a graph, a list, an ItemList, a page, an organisation, within each other', () => {
    const graph = [{ '@context': 'https://schema.org', '@graph': [{ '@type': 'WebPage', name: 'Sivu' }, a] }, b];
    const itemList = {
      '@type': 'ItemList',
      itemListElement: [
        { '@type': 'ListItem', position: 1, item: a },
        b,
        { '@type': 'ListItem', position: 3, url: 'https://kyla.example/c' },
      ],
    };
    const page = { '@type': 'WebPage', mainEntity: { '@type': 'Organization', name: 'Kylä', event: [a, b] } };
    const collection = { '@type': 'CollectionPage', hasPart: [a, b] };
    for (const body of [graph, itemList, page, collection, [a, b], { '@graph': [[a], b] }]) assert.deepEqual(titles(body), ['A', 'B']);
    assert.deepEqual(titles({ '@graph': a }), ['A']);
  });

  it('of any kind of event, by one type or several, with or without its address', () => {
    for (const type of [
      'SocialEvent',
      ['Thing', 'Event'],
      'https://schema.org/EducationEvent',
      'schema:Event',
      'Festival',
      ['CourseInstance'],
    ]) {
      assert.deepEqual(titles({ ...a, '@type': type }), ['A'], String(type));
    }
    for (const type of ['Article', 'PublicationEvent', null, []]) assert.equal(read({ ...a, '@type': type }), undefined);
  });

  it('with the names of fields as they come: prefixed, as addresses, with type and id', () => {
    const prefixed = {
      '@context': { schema: 'https://schema.org/' },
      '@type': 'schema:Event',
      'schema:name': 'A',
      'schema:startDate': '2027-01-12',
    };
    const expanded = [
      {
        '@type': ['http://schema.org/Event'],
        'http://schema.org/name': [{ '@value': 'A' }],
        'https://schema.org/startDate': [{ '@value': '2027-01-12' }],
      },
    ];
    const short = {
      '@context': 'https://schema.org',
      type: 'Event',
      id: '#a',
      name: 'A',
      startDate: '2027-01-12',
      location: { type: 'VirtualLocation' },
    };
    for (const body of [prefixed, expanded, short]) assert.deepEqual(titles(body), ['A'], JSON.stringify(body));
    assert.deepEqual(read(short)?.events.map(attendances), [['remote']]);
  });

  it('named in one place and told in another', () => {
    const body = {
      '@graph': [
        { '@id': '#sivu', '@type': 'WebPage', mainEntity: { '@id': '#ilta' } },
        { ...a, '@id': '#ilta', location: { '@id': '#talo' }, organizer: [{ '@id': '#kyla' }] },
        { '@id': '#talo', '@type': 'Place', name: 'Talo', address: { '@id': '#osoite' } },
        { '@id': '#osoite', '@type': 'PostalAddress', streetAddress: 'Tie 1', addressLocality: 'Kylä' },
        { '@id': '#kyla', '@type': 'Organization', name: 'Kylätoimikunta' },
      ],
    };
    const events = read(body)?.events ?? [];
    assert.deepEqual(
      events.map(({ title, place, organiser }) => [title, place?.name, place?.address, organiser]),
      [['A', 'Talo', 'Tie 1, Kylä', 'Kylätoimikunta']],
    );
  });

  it('the parts of an event are events of their own, with what they take over; the heading of a series is none', () => {
    const part = { '@type': 'Event', startDate: '2027-01-13T17:00:00+02:00' };
    const whole = {
      ...evening,
      location: 'Talo',
      endDate: '2027-01-14',
      subEvent: [
        { ...part, name: 'Ilta 2' },
        { ...part, startDate: '2027-01-14T17:00' },
      ],
    };
    assert.deepEqual(
      read(whole)?.events.map(({ title, place }) => [title, place?.name]),
      [
        ['Ilta', 'Talo'],
        ['Ilta 2', 'Talo'],
        ['Ilta', 'Talo'],
      ],
    );
    assert.equal(read({ ...whole, '@type': 'EventSeries' })?.events.length, 2);
    const weekend = read({ ...whole, endDate: '2027-01-14T19:00:00+02:00' })?.events[0]?.dates[0];
    assert.equal(weekend?.clockTimes, 'none', 'what has parts is no sitting of three days');
    assert.equal(read({ ...evening, '@type': 'EventSeries', endDate: '2027-01-14T19:00' })?.events[0]?.dates[0]?.clockTimes, 'none');
  });

  it('two of one address are two, and each has an identifier of its own; one that is there twice is one', () => {
    const events = read([a, b, a])?.events ?? [];
    assert.deepEqual([events.map(({ title }) => title), new Set(events.map(({ id }) => id)).size], [['A', 'B'], 2]);
    assert.equal(
      events.every((event) => v.is(Event, event)),
      true,
    );
  });
});

describe('events that look alike', () => {
  it('in two places are two, without an address of their own too', () => {
    const list = ['Talo', 'Koulu', 'Talo'].map((location) => ({ ...evening, url: undefined, location }));
    assert.deepEqual(
      read(list)?.events.map(({ place }) => place?.name),
      ['Talo', 'Koulu'],
    );
  });
});

describe('the place of a schema.org event', () => {
  it('may be a text, an address, a place without a name, or one in a list', () => {
    const address = { '@type': 'PostalAddress', streetAddress: 'Koulutie 1', postalCode: 100, addressLocality: 'Esimerkkilä' };
    const places: readonly (readonly [unknown, string, string])[] = [
      ['Kirjasto, Esimerkkikatu 1', 'Kirjasto, Esimerkkikatu 1', 'Kirjasto, Esimerkkikatu 1'],
      [address, 'Koulutie 1, 100 Esimerkkilä', 'Koulutie 1, 100 Esimerkkilä'],
      [{ '@type': 'Place', address }, 'Koulutie 1, 100 Esimerkkilä', 'Koulutie 1, 100 Esimerkkilä'],
      [[{ '@type': 'Place', name: 'Koulu', address: 'Koulutie 1' }], 'Koulu', 'Koulutie 1'],
      [{ '@type': ['Place', 'Library'], name: 'A &amp; O' }, 'A & O', 'A & O'],
    ];
    for (const [location, name, told] of places) assert.deepEqual(readOne({ location })?.place, { name, address: told, accessibility: [] });
    for (const location of [null, '', {}, []]) assert.equal(readOne({ location })?.place, undefined);
  });

  it('is at a distance by its kind, by an address of the web, by its mode or by its status', () => {
    const place = { '@type': 'Place', name: 'Koulu' };
    const virtual = { '@type': 'VirtualLocation', url: 'https://etana.example/1' };
    const wayOf = (fields: object) => attendances(readOne(fields)!);
    for (const fields of [
      { location: virtual },
      { location: 'https://etana.example/1' },
      { location: { '@type': 'Place', name: 'Verkossa' } },
      { eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode' },
      { location: place, eventStatus: 'https://schema.org/EventMovedOnline' },
    ]) {
      assert.deepEqual(wayOf(fields), ['remote'], JSON.stringify(fields));
    }
    assert.equal(readOne({ location: virtual })?.remoteNote, 'https://etana.example/1');
    assert.deepEqual(wayOf({ location: [place, virtual] }), ['place', 'remote']);
    assert.deepEqual(wayOf({ location: place, eventAttendanceMode: 'MixedEventAttendanceMode' }), ['place', 'remote']);
    assert.deepEqual(wayOf({}), [], 'where nothing is said, nothing is known');
  });
});

describe('the words and links of a schema.org event', () => {
  it('are decoded first, then freed of tags', () => {
    const event = readOne({
      name: 'Ilta &#8211; &quot;Mit&auml; kuuluu?&quot;',
      description: '&lt;p&gt;Yksi &amp;amp; kaksi.&lt;/p&gt;\\n&lt;p&gt;Kolme.&lt;/p&gt;\\n',
    });
    assert.deepEqual(event && [event.title, event.description], ['Ilta – "Mitä kuuluu?"', 'Yksi & kaksi.\n\nKolme.']);
    assert.equal(readOne({ name: 'a < b ja b > a' })?.title, 'a < b ja b > a');
  });

  it('relative addresses begin at the file; another scheme is no link; an offer leads to the signup', () => {
    assert.equal(readOne({ url: '/tapahtumat/ilta' })?.link, 'https://kyla.example/tapahtumat/ilta');
    assert.equal(readOne({ url: ['javascript:alert(1)', 'https://kyla.example/a'] })?.link, 'https://kyla.example/a');
    assert.equal(readOne({ url: undefined, mainEntityOfPage: { '@id': 'https://kyla.example/b' } })?.link, 'https://kyla.example/b');
    assert.equal(readOne({ url: undefined, '@id': 'https://api.example/v1/event/1/' })?.link, undefined);
    assert.equal(readOne({ offers: { '@type': 'Offer', url: '/ilmo' } })?.signupLink, 'https://kyla.example/ilmo');
    const several = { '@type': 'AggregateOffer', offers: [{ price: 0 }, { url: 'https://ilmo.example/b' }] };
    assert.equal(readOne({ offers: several })?.signupLink, 'https://ilmo.example/b');
  });

  it('are in the language that the event has, when it says only one', () => {
    assert.equal(readOne({ inLanguage: 'sv-FI' }, 'fi')?.language, 'sv');
    const names = [
      { '@value': 'Kväll', '@language': 'sv' },
      { '@value': 'Ilta', '@language': 'fi' },
    ];
    assert.deepEqual([readOne({ name: names }, 'sv')?.title, readOne({ name: names }, 'en')?.title], ['Kväll', 'Ilta']);
    assert.deepEqual(readOne({ inLanguage: [{ '@type': 'Language', name: 'Finnish', alternateName: 'fi' }, 'suomi'] })?.languages, ['fi']);
  });
});

describe('the status and days of a schema.org event', () => {
  it('the most important of several statuses counts', () => {
    const statusOf = (eventStatus: unknown) => readOne({ eventStatus })?.status;
    assert.equal(statusOf(['https://schema.org/EventRescheduled', 'http://schema.org/EventCancelled']), 'cancelled');
    assert.equal(statusOf(['EventScheduled', { '@id': 'schema:EventPostponed' }]), 'postponed');
    for (const word of ['https://schema.org/EventCanceled', 'Cancelled', 'cancelled ', 'schema:EventCancelled'])
      assert.equal(statusOf(word), 'cancelled');
    assert.equal(statusOf('Postponed'), 'postponed');
    for (const other of [undefined, null, '', 'https://schema.org/EventRescheduled', 'jotakin']) assert.equal(statusOf(other), 'scheduled');
  });

  it('one that is postponed has a date only when that is a new one', () => {
    const postponed = { eventStatus: 'https://schema.org/EventPostponed' };
    assert.deepEqual(readOne(postponed)?.dates, []);
    assert.deepEqual(readOne({ ...postponed, startDate: undefined })?.dates, []);
    const moved = readOne({ ...postponed, previousStartDate: '2027-01-05T17:00:00+02:00' });
    assert.deepEqual(moved && [moved.status, moved.dates.length], ['scheduled', 1]);
  });

  it('several starts are several dates, each with its own end', () => {
    const several = { startDate: ['2027-01-12T17:00', '2027-01-13T17:00'], endDate: ['2027-01-12T19:00'] };
    assert.deepEqual(
      readOne(several)?.dates.map(({ starts, clockTimes }) => [starts, clockTimes]),
      [
        ['2027-01-12T15:00:00.000Z', undefined],
        ['2027-01-13T15:00:00.000Z', 'start'],
      ],
    );
  });

  it('typed values are read; what is no day or no name is left out, counted and named', () => {
    assert.equal(readOne({ startDate: { '@type': 'xsd:date', '@value': '2027-01-12' } })?.dates[0]?.clockTimes, 'none');
    const list = read([
      { ...evening, startDate: '2027-02-30T17:00' },
      { ...evening, name: '<p></p>' },
      { ...evening, startDate: null },
      evening,
    ]);
    assert.deepEqual(
      [list?.events.length, list?.broken, list?.leftOut],
      [1, 3, ['0 (Ilta: startDate is no day and no time)', '1 (no name)', '2 (Ilta: no startDate)']],
    );
  });
});
