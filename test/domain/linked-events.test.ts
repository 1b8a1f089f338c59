import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as v from 'valibot';
import { Event } from '../../src/contract/events.js';
import { readSchemaOrg } from '../../src/domain/event-schema-org.js';
import { stateOf } from '../../src/domain/event-availability.js';
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
  assert.equal(cafe.description, 'Tule juttelemaan.\nEi ilmoittautumista & kahvi on ilmaista.\nTervetuloa!');
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
