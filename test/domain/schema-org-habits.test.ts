/** How plugins and people write schema.org events. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attendances } from '../../src/domain/event-availability.js';
import { readSchemaOrg } from '../../src/domain/event-schema-org.js';
import { NOW } from './event-samples.js';

const evening = { '@type': 'Event', name: 'Ilta', startDate: '2027-01-12T17:00:00+02:00' };
const read = (body: unknown) => readSchemaOrg(body, 'fi', { now: NOW, resolve: (address) => `https://kyla.example${address}` });
const readOne = (fields: object) => read({ ...evening, ...fields })?.events[0];

test('the length of an event is its end, where it says no other', () => {
  const ends = (fields: object) =>
    readOne(fields)
      ?.dates.map((date) => `${date.ends.slice(0, 16)} ${date.clockTimes ?? 'both'}`)
      .join();
  assert.equal(ends({ duration: 'PT1H30M' }), '2027-01-12T16:30 both');
  assert.equal(ends({ duration: 'P1DT2H' }), '2027-01-13T17:00 both');
  assert.equal(ends({ duration: 'PT2H', endDate: '2027-01-12T18:00:00+02:00' }), '2027-01-12T16:00 both');
  for (const duration of ['', 'PT0H', 'kaksi tuntia', 7200]) assert.equal(ends({ duration }), '2027-01-12T22:00 start', String(duration));
});

test('several statuses in one text, and names of places that are no place', () => {
  assert.equal(readOne({ eventStatus: 'EventMovedOnline, EventCancelled' })?.status, 'cancelled');
  const ways = (location: unknown) => attendances(readOne({ location })!).join();
  for (const name of [
    'Verkkotapahtuma (Teams)',
    'Etäyhteys',
    'Netissä',
    'Teams-kokous',
    'Online / Zoom',
    'På nätet',
    'Etänä',
    'Microsoft Teams',
  ]) {
    assert.equal(ways({ '@type': 'Place', name }), 'remote', name);
  }
  for (const name of ['Nettikahvila', 'Verkkosaari', 'Hotelli Zoom', 'Tapahtuma ja kokous', 'Kirjasto ja Teams']) {
    assert.equal(ways({ '@type': 'Place', name }), 'place', name);
  }
  assert.equal(ways(['Kirjasto', 'Etäyhteys']), 'place,remote');
});

test('a course gives its name to its groups, and a series is no event beside its parts elsewhere in the document', () => {
  const group = { '@type': 'CourseInstance', courseMode: 'Online', startDate: '2027-01-12T17:00:00+02:00' };
  const [course] = read({ '@type': 'Course', name: 'Vertaisohjaajaksi', hasCourseInstance: [group] })?.events ?? [];
  assert.deepEqual([course?.title, course && attendances(course)], ['Vertaisohjaajaksi', ['remote']]);
  const part = { ...evening, '@id': '#osa', superEvent: { '@id': '#sarja' } };
  const list = read({ '@graph': [part, { '@type': 'EventSeries', '@id': '#sarja', name: 'Sarja', subEvent: [{ '@id': '#osa' }] }] });
  assert.deepEqual([list?.events.map(({ title }) => title), list?.broken], [['Ilta'], 0]);
});

test('an address that was typed without a scheme is one of the web', () => {
  assert.equal(readOne({ url: 'kyla.fi/ilta' })?.link, 'https://kyla.fi/ilta');
  assert.equal(readOne({ url: '/ilta.html' })?.link, 'https://kyla.example/ilta.html');
});
