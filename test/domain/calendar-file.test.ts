import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { makeCalendarFile } from '../../src/domain/calendar-file.js';
import type { CalendarEntry } from '../../src/domain/calendar-file.js';

const STAMP = new Date('2026-11-22T08:00:00.123Z');

const entry: CalendarEntry = {
  uid: 'ilta-tammikuu@sote-osallisuus',
  starts: '2027-01-12T17:00:00+02:00',
  ends: '2027-01-12T19:00:00+02:00',
  summary: 'Tapahtuma',
};

/** Read by a parser that we did not write. */
const read = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[] as never);
  return calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
};

const one = (change: Partial<CalendarEntry>) => {
  const [found] = read(makeCalendarFile([{ ...entry, ...change }], STAMP));
  assert.ok(found);
  return found;
};

const clockHour = (moment: Date) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Helsinki', hour: '2-digit', hourCycle: 'h23' }).format(moment);

const octetsOf = (line: string) => Buffer.byteLength(line, 'utf8');

test('a date is read back as the same moments, in UTC', () => {
  const found = one({});
  assert.equal(found.startDate.toJSDate().toISOString(), '2027-01-12T15:00:00.000Z');
  assert.equal(found.endDate.toJSDate().toISOString(), '2027-01-12T17:00:00.000Z');
  assert.equal(found.startDate.zone.tzid, 'UTC');
  assert.equal(found.startDate.hour, 15);
  assert.equal(found.uid, entry.uid);
  assert.equal(found.summary, 'Tapahtuma');
});

test('a series is in one file and keeps its Finnish clock time over both changes to and from summer time', () => {
  const days = ['2027-03-27T17:00:00+02:00', '2027-03-29T17:00:00+03:00', '2027-10-30T17:00:00+03:00', '2027-11-01T17:00:00+02:00'];
  const series = days.map((starts, index) => ({ ...entry, uid: `${String(index)}@x`, starts, ends: starts.replace('T17', 'T19') }));
  const found = read(makeCalendarFile(series, STAMP));
  assert.deepEqual(
    found.map(({ startDate }) => [clockHour(startDate.toJSDate()), startDate.toJSDate().getTime()]),
    days.map((starts) => ['17', Date.parse(starts)]),
  );
});

test('a date over the very nights of the change has its true length', () => {
  const spring = one({ starts: '2027-03-28T01:00:00+02:00', ends: '2027-03-28T05:00:00+03:00' });
  assert.equal(spring.endDate.toJSDate().getTime() - spring.startDate.toJSDate().getTime(), 3 * 3_600_000);
  const autumn = one({ starts: '2027-10-31T02:30:00+03:00', ends: '2027-10-31T03:30:00+02:00' });
  assert.equal(autumn.endDate.toJSDate().getTime() - autumn.startDate.toJSDate().getTime(), 2 * 3_600_000);
});

test('any moment of thirty years is read back as itself, however its offset was written', () => {
  fc.assert(
    fc.property(fc.integer({ min: Date.UTC(2025, 0) / 60_000, max: Date.UTC(2055, 0) / 60_000 }), (minute) => {
      const starts = new Date(minute * 60_000).toISOString();
      const ends = new Date(minute * 60_000 + 5_400_000).toISOString().replace('Z', '+00:00');
      const found = one({ starts, ends });
      assert.equal(found.startDate.toJSDate().getTime(), Date.parse(starts));
      assert.equal(found.endDate.toJSDate().getTime(), Date.parse(ends));
    }),
    { numRuns: 150 },
  );
});

test('a description of 300 Finnish characters is folded at 75 octets and read back whole', () => {
  const description = 'Äitiyspäivän yöllinen hääyöaie, öylätti; 100 % åä\\ö "lainaus": '.repeat(5).slice(0, 300);
  const text = makeCalendarFile([{ ...entry, description, location: 'Pääkirjasto, Hämeentie 1; 2. kerros' }], STAMP);
  const lines = text.split('\r\n');
  assert.equal(lines.pop(), '');
  assert.ok(lines.every((line) => octetsOf(line) <= 75 && !/[\r\n]/.test(line)));
  assert.ok(lines.filter((line) => line.startsWith(' ')).length > 3);
  const [found] = read(text);
  assert.equal(found?.description, description);
  assert.equal(found.location, 'Pääkirjasto, Hämeentie 1; 2. kerros');
});

test('folding never splits a character, and any text comes back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (typed) => {
      const description = typed.replace(/[\p{Cc}\p{Cs}]/gu, '');
      const text = makeCalendarFile([{ ...entry, description }], STAMP);
      for (const line of text.split('\r\n')) {
        assert.ok(octetsOf(line) <= 75);
        assert.doesNotMatch(line, /\p{Cs}/u);
      }
      assert.equal(read(text)[0]?.description ?? '', description);
    }),
  );
});

test('a line break in a text stays inside its value, and no text makes a property of its own', () => {
  const found = one({ description: 'Ensin\r\nsitten\nEND:VEVENT\rATTACH:https://evil.example/\u0000' });
  assert.equal(found.description, 'Ensin\nsitten\nEND:VEVENT\nATTACH:https://evil.example/');
  assert.equal(found.component.getFirstProperty('attach'), null);
});

test('has what the standard asks of a file', () => {
  const text = makeCalendarFile([{ ...entry, url: 'https://esimerkki.example/tapahtumat/' }], STAMP);
  assert.match(text, /^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\nPRODID:/);
  assert.match(text, /\r\nDTSTAMP:20261122T080000Z\r\n/);
  assert.match(text, /\r\nDTSTART:20270112T150000Z\r\nDTEND:20270112T170000Z\r\n/);
  assert.match(text, /\r\nURL:https:\/\/esimerkki\.example\/tapahtumat\/\r\n/);
  assert.doesNotMatch(text, /TZID|VTIMEZONE/, 'a time in UTC needs no zone');
  assert.doesNotMatch(makeCalendarFile([{ ...entry, url: 'javascript:alert(1)' }], STAMP), /URL:/);
});

test('a moment that is none throws instead of making a wrong file', () => {
  assert.throws(() => makeCalendarFile([{ ...entry, starts: 'huomenna' }], STAMP), RangeError);
});
