import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as v from 'valibot';
import { Event } from '../../src/contract/events.js';
import { readEvent } from '../../src/domain/event-details.js';
import { readOwnFile } from '../../src/domain/event-own-file.js';
import { evening } from './event-samples.js';

const readOne = (item: unknown) => readOwnFile([item], 'fi')?.events[0];

describe('a file of events in the form of the contract', () => {
  it('is read as it is: a page, a list or one event', () => {
    for (const body of [{ items: [evening] }, [evening], evening]) assert.deepEqual(readOwnFile(body, 'fi')?.events, [evening]);
    for (const body of [null, 'x', {}, { items: 7 }]) assert.equal(readOwnFile(body, 'fi'), undefined);
  });

  it('null and "" in a field mean that there is nothing in it, and an id may be a number', () => {
    const empty = { agenda: null, goal: '', place: null, organiser: null, outcome: '', questions: null, terms: null, contactPerson: '' };
    const event = readOne({ ...evening, ...empty, id: 12, signup: { mode: 'open', opens: null, closes: '', waitingList: null } });
    assert.deepEqual(event && [event.id, event.agenda, event.place, event.signup], ['12', undefined, undefined, { mode: 'open' }]);
    assert.equal(v.is(Event, event), true);
    assert.equal(readEvent(event), event);
  });

  it('a place and a date of which nothing is filled in are none', () => {
    const [date] = evening.dates;
    const event = readOne({ ...evening, place: { name: '', address: null }, dates: [date, { starts: '', ends: ' ' }, null] });
    assert.deepEqual(event && [event.place, event.dates.length], [undefined, 1]);
  });

  it('its days and times are read as those of any file', () => {
    const datesOf = (starts: unknown, ends?: unknown) => {
      const [date] = readOne({ ...evening, dates: [{ starts, ends }] })?.dates ?? [];
      return date && [date.id, date.starts, date.ends, date.clockTimes];
    };
    assert.deepEqual(datesOf('2027-01-12T17:00', '2027-01-12T19:00'), [
      'date-1',
      '2027-01-12T15:00:00.000Z',
      '2027-01-12T17:00:00.000Z',
      undefined,
    ]);
    assert.deepEqual(datesOf('12.1.2027 klo 17.00'), ['date-1', '2027-01-12T15:00:00.000Z', '2027-01-12T22:00:00.000Z', 'start']);
    assert.deepEqual(datesOf('2027-01-12'), ['date-1', '2027-01-11T22:00:00.000Z', '2027-01-12T22:00:00.000Z', 'none']);
    assert.deepEqual(datesOf('2027-01-12T17:00:00+02:00', '2027-01-12T15:00:00+02:00')?.[3], 'start');
    const signup = { mode: 'open', opens: '2027-01-01', closes: '2027-01-10' };
    assert.deepEqual(readOne({ ...evening, signup })?.signup, {
      mode: 'open',
      opens: '2026-12-31T22:00:00.000Z',
      closes: '2027-01-10T22:00:00.000Z',
    });
  });

  it('what is broken is left out, counted and placed', () => {
    const list = readOwnFile(
      { items: [evening, { ...evening, dates: [{ starts: '2027-02-30' }] }, null, { ...evening, title: ' ' }] },
      'fi',
    );
    assert.deepEqual([list?.broken, list?.leftOut], [3, ['1', '2', '3']]);
  });
});
