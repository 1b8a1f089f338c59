import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readEvent } from '../../src/domain/event-details.js';
import { readOwnFile } from '../../src/domain/event-own-file.js';

const withPlace = (place: unknown) => ({
  id: 'evening',
  title: 'Osallisuusilta',
  status: 'scheduled',
  dates: [{ starts: '2027-01-13T17:00', ends: '2027-01-13T18:30' }],
  signup: { mode: 'none' },
  place,
});

test('an event of a file whose place has a name alone can be listed and opened', () => {
  const [event] = readOwnFile([withPlace({ name: 'Kirjasto' })], 'fi')?.events ?? [];
  assert.deepEqual(readEvent(event)?.place, { name: 'Kirjasto', address: 'Kirjasto', accessibility: [] });
});

test('what a place of a file says of itself is kept', () => {
  const place = { name: 'Kirjasto', address: 'Esimerkkikatu 1', accessibility: ['Induktiosilmukka'], note: 'Ensimmäinen kerros' };
  const [event] = readOwnFile([withPlace(place)], 'fi')?.events ?? [];
  assert.deepEqual(readEvent(event)?.place, place);
});
