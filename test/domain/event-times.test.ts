import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readTimes } from '../../src/domain/event-times.js';

const clock = (instant: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Helsinki', dateStyle: 'short', timeStyle: 'short' }).format(new Date(instant));

/** As clocks in Finland show it, and which moments have a clock time. */
const timesOf = (start: unknown, end?: unknown): string | undefined => {
  const times = readTimes(start, end);
  return times && `${clock(times.starts)} – ${clock(times.ends)} ${times.clockTimes ?? 'both'}`;
};

describe('when an event of a file is', () => {
  it('a day alone has no clock time, and is listed until it is over in Finland', () => {
    assert.equal(timesOf('2027-02-10', null), '2027-02-10 00:00 – 2027-02-11 00:00 none');
    assert.equal(timesOf('2027-03-28'), '2027-03-28 00:00 – 2027-03-29 00:00 none', 'also when clocks are turned');
    assert.equal(timesOf('2027-02-15', '2027-02-19'), '2027-02-15 00:00 – 2027-02-20 00:00 none');
    assert.equal(timesOf('2027-02-10', '2027-02-10T20:00:00+02:00'), '2027-02-10 00:00 – 2027-02-11 00:00 none');
  });

  it('whole days of a site whose time zone was never set are those days', () => {
    assert.equal(timesOf('2027-01-12T00:00:00+00:00', '2027-01-12T23:59:59+00:00'), '2027-01-12 00:00 – 2027-01-13 00:00 none');
    assert.equal(timesOf('2027-07-12T00:00:00Z', '2027-07-13T23:59:00Z'), '2027-07-12 00:00 – 2027-07-14 00:00 none');
  });

  it('an end that is unknown, unreadable or not after the start is none', () => {
    for (const end of [
      null,
      undefined,
      '',
      'myöhään',
      '2027-02-20T14:00:00Z',
      '2027-02-20T16:00:00Z',
      '2027-02-19',
      '2027-02-20',
      '2027-02-30T18:00',
    ]) {
      assert.equal(timesOf('2027-02-20T16:00:00Z', end), '2027-02-20 18:00 – 2027-02-21 00:00 start', String(end));
    }
    assert.equal(timesOf('2027-02-20T16:00:00Z', '2027-02-22'), '2027-02-20 18:00 – 2027-02-23 00:00 start', 'its last day is known');
    assert.equal(timesOf('2027-02-10', '2027-02-08'), '2027-02-10 00:00 – 2027-02-11 00:00 none');
  });

  it('an evening until midnight is one evening', () => {
    assert.equal(timesOf('2027-02-25T16:00:00Z', '2027-02-25T22:00:00Z'), '2027-02-25 18:00 – 2027-02-26 00:00 both');
    assert.equal(timesOf('2027-02-25T18:00', '2027-02-25T24:00'), '2027-02-25 18:00 – 2027-02-26 00:00 both');
  });

  it('a whole day that a plugin writes with times is a day', () => {
    assert.equal(timesOf('2027-01-12T00:00:00+02:00', '2027-01-12T23:59:59+02:00'), '2027-01-12 00:00 – 2027-01-13 00:00 none');
    assert.equal(timesOf('2027-01-11T22:00:00Z', '2027-01-12T22:00:00Z'), '2027-01-12 00:00 – 2027-01-13 00:00 none');
    assert.equal(timesOf('2027-01-12T00:00:00+02:00', '2027-01-14T00:00:00+02:00'), '2027-01-12 00:00 – 2027-01-14 00:00 none');
    assert.equal(timesOf('2027-01-12T00:00:00+02:00'), '2027-01-12 00:00 – 2027-01-13 00:00 none');
  });

  it('a course of a weekend is a sitting, what lasts for weeks is days', () => {
    assert.equal(timesOf('2027-01-15T18:00', '2027-01-17T15:00'), '2027-01-15 18:00 – 2027-01-17 15:00 both');
    assert.equal(timesOf('2027-01-13T15:00:00Z', '2027-05-26T17:00:00Z'), '2027-01-13 00:00 – 2027-05-27 00:00 none');
  });

  it('without a start there is nothing', () => {
    for (const start of [null, '', 'joskus', '2027-02-30']) assert.equal(readTimes(start, '2027-03-01'), undefined);
  });
});
