import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readSchedule } from '../../src/domain/event-schedule.js';
import { readSchemaOrg } from '../../src/domain/event-schema-org.js';
import { clockInFinland } from '../../src/domain/finnish-clock.js';
import { NOW } from './event-samples.js';

const group = { '@type': 'Event', name: 'Vertaisryhmä', startDate: '2026-09-02T17:00:00+03:00', endDate: '2026-09-02T19:00:00+03:00' };

/** The first coming times, as clocks in Finland show them. */
const comingIn = (schedule: object, event: object = group, count = 2) =>
  readSchedule({ '@type': 'Schedule', ...schedule }, { ...event }, NOW)
    ?.slice(0, count)
    .map(({ starts, ends, clockTimes }) =>
      `${clockInFinland(starts).slice(0, 16)}–${clockInFinland(ends).slice(11, 16)} ${clockTimes ?? ''}`.trim(),
    );

describe('what is repeated', () => {
  it('every week: the next evenings, by the clock of the first', () => {
    assert.deepEqual(comingIn({ repeatFrequency: 'P1W' }), ['2027-01-06T17:00–19:00', '2027-01-13T17:00–19:00']);
    assert.deepEqual(comingIn({ repeatFrequency: 'P1W', byDay: 'https://schema.org/Tuesday', startTime: '18:30:00', endTime: '20:00' }), [
      '2027-01-05T18:30–20:00',
      '2027-01-12T18:30–20:00',
    ]);
    assert.deepEqual(comingIn({ byDay: ['MO', { '@id': 'schema:Friday' }], repeatFrequency: 'weekly' }), [
      '2027-01-04T17:00–19:00',
      '2027-01-08T17:00–19:00',
    ]);
  });

  it('as exporters write it: days in one text, a clock with T, a duration, an ISO interval, months', () => {
    assert.deepEqual(
      comingIn({ repeatFrequency: 'P1W', byDay: 'MO,TH', startTime: 'T18:00:00', duration: 'PT1H30M' }, { startDate: '2026-09-02' }),
      ['2027-01-04T18:00–19:30', '2027-01-07T18:00–19:30'],
    );
    assert.deepEqual(comingIn({ repeatFrequency: 'R/P1W' }, group, 1), ['2027-01-06T17:00–19:00']);
    assert.deepEqual(comingIn({ repeatFrequency: 'P1W', scheduleTimezone: 'Europe/Mariehamn' }, group, 1), ['2027-01-06T17:00–19:00']);
    assert.deepEqual(comingIn({ repeatFrequency: 'P1W', byMonth: [3] }, group, 1), ['2027-03-03T17:00–19:00']);
    assert.deepEqual(
      comingIn({ startDate: '2027-01-09', startTime: '10:00', endTime: '12:00' }),
      ['2027-01-09T10:00–12:00'],
      'one evening',
    );
  });

  it('every second week, every day, every month by its day or its weekday', () => {
    assert.deepEqual(comingIn({ repeatFrequency: 'P2W' }), ['2027-01-06T17:00–19:00', '2027-01-20T17:00–19:00']);
    assert.deepEqual(comingIn({ repeatFrequency: 'P1D' }), ['2027-01-02T17:00–19:00', '2027-01-03T17:00–19:00']);
    assert.deepEqual(comingIn({ repeatFrequency: 'P1M' }), ['2027-01-02T17:00–19:00', '2027-02-02T17:00–19:00']);
    assert.deepEqual(comingIn({ repeatFrequency: 'P1M', byDay: '1WE' }), ['2027-01-06T17:00–19:00', '2027-02-03T17:00–19:00']);
    assert.deepEqual(comingIn({ repeatFrequency: 'P1M', byDay: 'Friday', byMonthWeek: -1 }), [
      '2027-01-29T17:00–19:00',
      '2027-02-26T17:00–19:00',
    ]);
    assert.deepEqual(comingIn({ repeatFrequency: 'P1M', byMonthDay: [15] }), ['2027-01-15T17:00–19:00', '2027-02-15T17:00–19:00']);
  });

  it('without clock times is days, without an end has none', () => {
    const days = { startDate: '2026-09-02' };
    assert.deepEqual(comingIn({ repeatFrequency: 'P1W' }, days, 1), ['2027-01-06T00:00–00:00 none']);
    assert.deepEqual(comingIn({ repeatFrequency: 'P1W', startTime: '17.00' }, days, 1), ['2027-01-06T17:00–00:00 start']);
  });

  it('leaves out the days that are excepted and ends on its last day, or after so many times', () => {
    assert.deepEqual(comingIn({ repeatFrequency: 'P1W', exceptDate: ['2027-01-06'], endDate: '2027-01-20' }, group, 9), [
      '2027-01-13T17:00–19:00',
      '2027-01-20T17:00–19:00',
    ]);
    assert.deepEqual(comingIn({ repeatFrequency: 'P1W', repeatCount: 3 }, group, 9), ['2026-09-16T17:00–19:00'], 'over: its last time');
  });

  it('is not guessed where its rule or its clock is not known', () => {
    for (const schedule of [
      {},
      { repeatFrequency: 'joskus' },
      { repeatFrequency: 'joka toinen viikko', byDay: 'MO' },
      { repeatFrequency: 'P1W', byDay: ['MO', 'torstai'] },
      { repeatFrequency: 'P1W', scheduleTimezone: 'America/New_York' },
    ]) {
      assert.equal(comingIn(schedule), undefined, JSON.stringify(schedule));
    }
    assert.deepEqual(comingIn({ repeatFrequency: 'P1W', startTime: '15:00:00Z' }, group, 1), ['2027-01-06T00:00–00:00 none']);
    const event = { ...group, endDate: '2027-05-26T19:00:00+03:00', eventSchedule: { '@type': 'Schedule', repeatFrequency: 'joskus' } };
    const [date] = readSchemaOrg(event, 'fi', { now: NOW })?.events[0]?.dates ?? [];
    assert.equal(date?.clockTimes, 'none', 'then only its days are shown');
    const forEver = readSchemaOrg({ ...event, endDate: undefined }, 'fi', { now: NOW });
    assert.deepEqual(forEver?.leftOut, ['0 (Vertaisryhmä: eventSchedule is not understood)'], 'a group that goes on is not called over');
    const empty = readSchemaOrg({ ...group, eventSchedule: { '@type': 'Schedule' } }, 'fi', { now: NOW });
    assert.equal(empty?.events[0]?.dates[0]?.clockTimes, undefined, 'an empty rule says nothing');
  });

  it('is shown with the next evening first', () => {
    const event = {
      ...group,
      eventSchedule: [
        { repeatFrequency: 'P1W', byDay: 'FR' },
        { repeatFrequency: 'P1W', byDay: 'MO' },
      ],
    };
    const dates = readSchemaOrg(event, 'fi', { now: NOW })?.events[0]?.dates ?? [];
    assert.deepEqual(
      dates.slice(0, 2).map(({ starts }) => starts.slice(0, 10)),
      ['2027-01-04', '2027-01-08'],
    );
  });
});
