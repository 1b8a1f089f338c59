import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EventDate } from '../../src/contract/events.js';
import type { ShownEvent } from '../../src/domain/event-reader.js';
import { attendances, comingDates, stateOf } from '../../src/domain/event-availability.js';
import type { EventState } from '../../src/domain/event-availability.js';
import { NO_FILTER } from '../../src/domain/event-filter.js';
import { fitsFilter } from '../../src/domain/fits-filter.js';
import { evening, january, NOW } from './event-samples.js';

const full: EventDate = { ...january, id: 'full', room: { capacity: 20, left: 0 } };
const past: EventDate = { ...january, id: 'past', starts: '2026-12-01T17:00:00+02:00', ends: '2026-12-01T19:00:00+02:00' };
const waiting = (length: number) => ({ mode: 'open', waitingList: { capacity: 30, length } }) as const;

const table: readonly (readonly [string, Partial<ShownEvent>, EventState])[] = [
  ['room left', {}, 'open'],
  ['room not limited', { dates: [{ ...january, room: undefined }] as never }, 'open'],
  ['cancelled', { status: 'cancelled' }, 'cancelled'],
  ['postponed', { status: 'postponed' }, 'postponed'],
  ['said to be over', { status: 'over' }, 'over'],
  ['all dates past', { dates: [past] }, 'over'],
  ['all dates cancelled one by one', { dates: [{ ...january, status: 'cancelled' }] }, 'cancelled'],
  ['one date past, one coming', { dates: [past, january] }, 'open'],
  ['from a calendar that takes no signups', { isElsewhere: true }, 'elsewhere'],
  ['no signup needed', { signup: { mode: 'none' } }, 'just-come'],
  ['no dates to sign up for yet', { dates: [] }, 'elsewhere'],
  ['no dates, and no signup needed', { dates: [], signup: { mode: 'none' } }, 'just-come'],
  ['opens later', { signup: { mode: 'open', opens: '2027-01-05T09:00:00+02:00' } }, 'not-yet'],
  ['opens this very moment', { signup: { mode: 'open', opens: '2027-01-02T10:00:00+02:00' } }, 'open'],
  ['closed a moment ago', { signup: { mode: 'open', closes: '2027-01-02T10:00:00+02:00' } }, 'closed'],
  ['application, however full', { signup: { mode: 'application' }, dates: [full] }, 'application'],
  ['by lot', { signup: { mode: 'lottery' }, dates: [full] }, 'lottery'],
  ['full, one may wait', { signup: waiting(29), dates: [full] }, 'queue'],
  ['full, no limit to the queue', { signup: { mode: 'open', waitingList: { length: 400 } }, dates: [full] }, 'queue'],
  ['full and the queue too', { signup: waiting(30), dates: [full] }, 'full'],
  ['full without a queue', { signup: { mode: 'open' }, dates: [full] }, 'full'],
  ['full here, room at a distance', { signup: { mode: 'open' }, dates: [{ ...full, remote: { left: 5 } }] }, 'open'],
  ['one date full, another has room', { signup: { mode: 'open' }, dates: [full, january] }, 'open'],
];

for (const [what, change, state] of table) {
  test(`${what}: ${state}`, () => assert.equal(stateOf({ ...evening, ...change }, NOW), state));
}

test('where nobody knows what time it is, the event\u2019s own state decides, and else the person may try', () => {
  const later = { mode: 'open', opens: '2027-01-05T09:00:00+02:00' } as const;
  const earlier = { mode: 'open', closes: '2026-12-01T10:00:00+02:00' } as const;
  const states = (
    [{ signup: later }, { signup: earlier }, { dates: [past] }, { dates: [{ ...past, status: 'over' }] }, { status: 'over' }] as const
  ).map((change) => stateOf({ ...evening, ...change }, NaN));
  assert.deepEqual(states, ['open', 'open', 'open', 'over', 'over']);
  const dates = [{ ...past, status: 'over' } as const, past, january];
  assert.deepEqual(
    comingDates({ ...evening, dates }, NaN).map(({ id }) => id),
    ['past', january.id],
  );
});

test('the dates that one can still come to, and the ways to come', () => {
  const dates = [past, full, { ...january, status: 'postponed' } as const];
  assert.deepEqual(
    comingDates({ ...evening, dates }, NOW).map(({ id }) => id),
    ['full'],
  );
  assert.deepEqual(attendances(evening), ['place']);
  assert.deepEqual(attendances({ ...evening, remoteNote: 'Linkki tulee sähköpostilla.' }), ['place', 'remote']);
  assert.deepEqual(attendances({ ...evening, place: undefined, dates: [{ ...january, room: undefined, remote: {} }] }), ['remote']);
});

test('narrows by kind, place, way to come and language', () => {
  const fits = (change: object) => fitsFilter(evening, { ...NO_FILTER, ...change });
  assert.equal(fits({}), true);
  assert.equal(fits({ kind: 'panel' }), false);
  assert.equal(fits({ place: ' KIRJASTO' }), true);
  assert.equal(fits({ place: 'Turku' }), false);
  assert.equal(fits({ attendance: 'remote' }), false);
  assert.equal(fits({ language: 'sv', attendance: 'place' }), true);
  assert.equal(fits({ language: 'en' }), false);
});
