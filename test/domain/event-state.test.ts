import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  cancelByInstant,
  dateStatusAt,
  eventStatusAt,
  isSignupOpen,
  type DecidedStatus,
  type SignupWindow,
} from '../../src/domain/event-state.js';

const now = new Date('2026-11-22T10:00:00Z');
const past = { ends: new Date('2026-11-22T10:00:00Z'), status: 'scheduled' } as const;
const coming = { ends: new Date('2026-11-22T10:00:01Z'), status: 'scheduled' } as const;
const date = (status: DecidedStatus, base: { ends: Date } = coming) => ({ ends: base.ends, status });

describe('The status of a date', () => {
  it('is over when its end has passed', () => {
    assert.equal(dateStatusAt({ status: 'scheduled' }, coming, now), 'scheduled');
    assert.equal(dateStatusAt({ status: 'scheduled' }, past, now), 'over');
  });

  it('is that of its event when the event does not take place', () => {
    assert.equal(dateStatusAt({ status: 'cancelled' }, past, now), 'cancelled');
    assert.equal(dateStatusAt({ status: 'postponed' }, coming, now), 'postponed');
    assert.equal(dateStatusAt({ status: 'postponed' }, date('cancelled'), now), 'cancelled');
  });
});

describe('The status of an event', () => {
  const cases: [string, DecidedStatus, { ends: Date; status: DecidedStatus }[], string][] = [
    ['is scheduled while one date is coming', 'scheduled', [past, coming, date('cancelled')], 'scheduled'],
    ['is over after its last date', 'scheduled', [past, past], 'over'],
    ['is over when the rest was cancelled', 'scheduled', [past, date('cancelled')], 'over'],
    ['is cancelled when every date is', 'scheduled', [date('cancelled'), date('cancelled')], 'cancelled'],
    ['is postponed when what is left of it is', 'scheduled', [past, date('postponed')], 'postponed'],
    ['stays cancelled after its time', 'cancelled', [past], 'cancelled'],
    ['without dates is what was decided', 'scheduled', [], 'scheduled'],
  ];
  for (const [title, status, dates, expected] of cases) it(title, () => assert.equal(eventStatusAt({ status, dates }, now), expected));
});

describe('Signing up', () => {
  const cases: [string, SignupWindow, boolean][] = [
    ['is open without a window', { mode: 'open' }, true],
    ['opens at its moment', { mode: 'open', opens: '2026-11-22T12:00:00+02:00' }, true],
    ['is not open before', { mode: 'application', opens: '2026-11-22T12:00:01+02:00' }, false],
    ['closes at its moment', { mode: 'lottery', closes: '2026-11-22T12:00:00+02:00' }, false],
    ['is open until then', { mode: 'open', closes: '2026-11-22T12:00:01+02:00' }, true],
    ['is never open where one just comes along', { mode: 'none' }, false],
  ];
  for (const [title, window, expected] of cases) it(title, () => assert.equal(isSignupOpen(window, now), expected));
});

describe('A person who moved up can cancel', () => {
  const cases: [string, string, string][] = [
    ['for three days', '2026-12-10T15:00:00Z', '2026-11-25T10:00:00.000Z'],
    ['until a day before the start', '2026-11-24T15:00:00Z', '2026-11-23T15:00:00.000Z'],
    ['until the start when it is less than a day away', '2026-11-23T09:00:00Z', '2026-11-23T09:00:00.000Z'],
  ];
  for (const [title, starts, expected] of cases)
    it(title, () => assert.equal(cancelByInstant(now, new Date(starts)).toISOString(), expected));
});
