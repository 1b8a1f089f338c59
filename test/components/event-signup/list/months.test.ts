import { expect } from '@open-wc/testing';
import { monthsOf } from '../../../../components/event-signup/list/months.js';
import type { ShownEvent } from '../../../../src/domain/event-reader.js';
import { evening } from '../support.js';

const NOW = Date.parse('2026-12-01T08:00:00Z');

const on = (id: string, day: string, more: Partial<ShownEvent> = {}): ShownEvent => ({
  ...evening,
  id,
  dates: [{ id: 'a', starts: `${day}T15:00:00Z`, ends: `${day}T17:00:00Z`, status: 'scheduled' }],
  ...more,
});

const namesOf = (events: readonly ShownEvent[]) =>
  monthsOf(events, NOW).map(({ month, rows }) => [month, ...rows.map(({ event }) => event.id)]);

const cancelled = { status: 'cancelled' } as const;
const closed = { signup: { mode: 'open', closes: '2026-11-01T10:00:00Z' } } as const;

describe('<sote-event-signup> list by months', () => {
  it('is in the order of time, whatever the order of the file', () => {
    expect(namesOf([on('c', '2027-01-08'), on('b', '2026-12-15'), on('a', '2026-12-08')])).to.deep.equal([
      ['2026-12', 'a', 'b'],
      ['2027-01', 'c'],
    ]);
  });

  it('puts what one can join first within a day', () => {
    expect(namesOf([on('a', '2026-12-08', cancelled), on('b', '2026-12-08'), on('c', '2026-12-08', closed)])).to.deep.equal([
      ['2026-12', 'b', 'a', 'c'],
    ]);
  });

  it('leaves what nobody can join at its place in time', () => {
    const events = [on('a', '2026-12-05', cancelled), on('b', '2026-12-08'), on('c', '2026-12-10', closed), on('d', '2026-12-15')];
    expect(namesOf(events)).to.deep.equal([['2026-12', 'a', 'b', 'c', 'd']]);
  });

  it('shows an event by its next date, in the month that it is in Finland, and one without a date last', () => {
    const dates = ['2026-11-20', '2026-12-31', '2027-01-20'].map((day, index) => ({
      id: String(index),
      starts: `${day}T22:30:00Z`,
      ends: `${day}T23:30:00Z`,
      status: 'scheduled' as const,
    }));
    const months = monthsOf(
      [
        { ...evening, id: 'undated', dates: [] },
        { ...evening, id: 'series', dates },
      ],
      NOW,
    );
    expect(months.map(({ month }) => month)).to.deep.equal(['2027-01', '']);
    expect([months[0]?.rows[0]?.date?.id, months[0]?.rows[0]?.moreDates]).to.deep.equal(['1', 1]);
  });
});
