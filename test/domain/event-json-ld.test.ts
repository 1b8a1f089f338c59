import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { jsonLdOf } from '../../src/domain/event-json-ld.js';
import type { ShownEvent } from '../../src/domain/event-reader.js';
import { readSchemaOrg } from '../../src/domain/event-schema-org.js';
import { attendances } from '../../src/domain/event-availability.js';
import { evening, january, NOW } from './event-samples.js';

const page = { address: 'https://esimerkki.example/tapahtumat/', organisation: 'Esimerkin hyvinvointialue' };
const whole: ShownEvent = {
  ...evening,
  id: 'b',
  title: 'Avoimet ovet',
  place: undefined,
  isElsewhere: true,
  link: 'https://kyla.example/',
};

describe('events as schema.org JSON-LD', () => {
  it('are read by the reader of such data as what they were', () => {
    const events: readonly ShownEvent[] = [
      evening,
      {
        ...whole,
        dates: [{ id: 'a', status: 'scheduled', starts: '2027-02-09T22:00:00Z', ends: '2027-02-11T22:00:00Z', clockTimes: 'none' }],
      },
      {
        ...evening,
        id: 'c',
        title: 'Ilman loppua',
        remoteNote: 'Linkki',
        dates: [{ ...january, ends: '2027-01-12T22:00:00Z', clockTimes: 'start' }],
      },
      { ...evening, id: 'd', title: 'Siirretty', status: 'postponed', dates: [] },
      { ...evening, id: 'e', title: 'Peruttu', status: 'cancelled' },
    ];
    const read = readSchemaOrg(JSON.parse(JSON.stringify(jsonLdOf(events, page, NOW))), 'fi', { now: NOW });
    assert.equal(read?.broken, 0);
    const factsOf = (event: ShownEvent) => ({
      title: event.title,
      description: event.description,
      status: event.status,
      ways: attendances({ ...event, isElsewhere: true }),
      place: event.place && [event.place.name, event.place.address],
      dates: event.dates.map(({ starts, ends, clockTimes }) => [Date.parse(starts), Date.parse(ends), clockTimes]),
      languages: event.languages,
    });
    assert.deepEqual(read.events.map(factsOf), events.map(factsOf));
    assert.deepEqual(
      read.events.map(({ organiser }) => organiser),
      events.map(() => page.organisation),
    );
  });

  it('have Finland’s offset, the page’s address, and nothing of what is over', () => {
    const text = JSON.stringify(
      jsonLdOf([evening, { ...evening, dates: [{ ...january, starts: '2026-01-01T10:00:00Z', ends: '2026-01-01T12:00:00Z' }] }], page, NOW),
    );
    assert.match(text, /"startDate":"2027-01-12T17:00:00\+02:00","endDate":"2027-01-12T19:00:00\+02:00"/);
    assert.match(text, /"url":"https:\/\/esimerkki\.example\/tapahtumat\/"/);
    assert.equal(text.match(/"@type":"Event"/g)?.length, 1);
  });
});
