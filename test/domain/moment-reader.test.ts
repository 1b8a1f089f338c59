import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { clockInFinland, instantInFinland } from '../../src/domain/finnish-clock.js';
import { readMoment } from '../../src/domain/moment-reader.js';

const isRead = (moments: Readonly<Record<string, string | undefined>>): void => {
  for (const [text, moment] of Object.entries(moments)) assert.equal(readMoment(text), moment, text);
};

describe('a day or a time of a file', () => {
  it('without an offset is Finnish time, whatever the zone of who reads it', () => {
    const { TZ } = process.env;
    for (const zone of ['America/Los_Angeles', 'Asia/Tokyo', 'Europe/Helsinki']) {
      process.env['TZ'] = zone;
      isRead({
        '2027-01-13T17:00:00': '2027-01-13T15:00:00.000Z',
        '2027-07-13T17:00': '2027-07-13T14:00:00.000Z',
        '2027-01-13 17:00:00': '2027-01-13T15:00:00.000Z',
        '2027-01-13T17:00:00 Europe/Helsinki': '2027-01-13T15:00:00.000Z',
        '2027-01-13T17:00:00[Europe/Helsinki]': '2027-01-13T15:00:00.000Z',
      });
    }
    if (TZ === undefined) delete process.env['TZ'];
    else process.env['TZ'] = TZ;
  });

  it('alone is a day alone', () => {
    isRead({
      '2027-01-12': '2027-01-12',
      ' 2027-1-2 ': '2027-01-02',
      '12.1.2027': '2027-01-12',
      '2027-01-12+02:00': '2027-01-12',
      '2027-01-12Z': '2027-01-12',
    });
  });

  it('with an offset is that moment, however the offset is written', () => {
    const texts = [
      '17:00:00+02:00',
      '17:00+0200',
      '17:00:00.000+02',
      '17:00+2:00',
      '15:00Z',
      '15:00:00z',
      '15:00:00.123456Z',
      '10:00-05:00',
      '15:00 UTC',
      '15:00 GMT',
      '17:00 GMT+2',
      '17:00 EET',
    ];
    for (const text of texts) assert.equal(readMoment(`2027-01-13T${text}`)?.slice(0, 16), '2027-01-13T15:00', text);
    assert.equal(readMoment('2027-01-13 17:00:00 +0200'), '2027-01-13T15:00:00.000Z');
    assert.equal(readMoment('2027-01-13t17:00:00+02:00[Europe/Helsinki]'), '2027-01-13T15:00:00.000Z');
  });

  it('as it is typed in Finland is read', () => {
    const texts = [
      '13.1.2027 klo 17.00',
      '13.1.2027 17:00',
      '13.01.2027, klo 17.00',
      '2027-01-13 17.00',
      '13.1.2027 klo 17',
      '2027-01-13T17',
    ];
    texts.push(
      'ke 13.1.2027 kello 17.00',
      'Keskiviikkona 13.1.2027 klo 17',
      'ons. 13.1.2027 kl. 17.00',
      '\u200E13.1.2027\u200E klo\u00A017.00\uFEFF',
    );
    for (const text of texts) assert.equal(readMoment(text), '2027-01-13T15:00:00.000Z', text);
    for (const text of [
      '2027-01-13 17',
      '13.1.2027 17',
      '13.1.2027 klo 17–19',
      '13.1.2027 klo 17-19',
      '13.1.2027 at 5 PM',
      'viimeistään 13.1.2027',
    ]) {
      assert.equal(readMoment(text), undefined, text);
    }
  });

  it('that is no day of the calendar, or no time of a clock, is nothing', () => {
    for (const text of [
      '2027-02-30T17:00:00+02:00',
      '2027-02-29',
      '2027-13-01',
      '2027-00-10',
      '2027-01-00',
      '31.11.2027',
      '2027-01-12T25:00',
      '2027-01-12T17:60',
      '2027-01-12T24:01',
      '0001-01-01T00:00:00',
      '0000-00-00',
    ]) {
      assert.equal(readMoment(text), undefined, text);
    }
    assert.equal(readMoment('2028-02-29'), '2028-02-29', 'a leap day is one');
  });

  it('that is not understood for sure is nothing, and never shifted', () => {
    const texts = [
      'joskus',
      '',
      '1/12/2027',
      '2027-01-12 12:00-14:00',
      '2027-01-12 17:00–19:00',
      '2027-01-12T17:00:00 02:00',
      '2027-01-12T17:00 America/New_York',
      '2027-01-12T17:00 EST',
      '2027-07-12T17:00 EET',
      '2027-01-12T17:00 EEST',
      '2027-01-12T17:00+25:00',
      '2027-01-12T5:00 pm',
      '2027-01-12-05:00',
      '20270112',
    ];
    for (const text of texts) assert.equal(readMoment(text), undefined, text);
    for (const value of [1_799_766_000_000, 46_399, null, undefined, {}, []]) assert.equal(readMoment(value), undefined);
  });

  it('24.00 is the midnight at the end of the day', () => {
    assert.equal(readMoment('2027-01-12T24:00'), readMoment('2027-01-13T00:00'));
  });
});

describe('the clock of Finland', () => {
  const engine = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Helsinki', dateStyle: 'short', timeStyle: 'medium' });

  it('is the engine’s at every hour of the days on which clocks are turned, there and back', () => {
    for (let year = 2020; year <= 2035; year += 1) {
      for (const month of [2, 9]) {
        for (let hour = 0; hour < 8 * 24; hour += 1) {
          const instant = new Date(Date.UTC(year, month, 24, hour)).toISOString();
          assert.equal(clockInFinland(instant).slice(0, 19).replace('T', ' '), engine.format(new Date(instant)));
          const back = instantInFinland(Date.parse(clockInFinland(instant)));
          const isSecond = Date.parse(instant) - Date.parse(back) === 3_600_000;
          assert.ok(back === instant || (isSecond && month === 9), instant);
        }
      }
    }
  });

  it('takes a time that is skipped in spring by the clock before, and the first of a time that comes twice', () => {
    assert.equal(readMoment('2027-03-28T03:30'), '2027-03-28T01:30:00.000Z');
    assert.equal(readMoment('2027-03-28T02:59'), '2027-03-28T00:59:00.000Z');
    assert.equal(readMoment('2027-03-28T04:00'), '2027-03-28T01:00:00.000Z');
    assert.equal(readMoment('2027-10-31T03:30'), '2027-10-31T00:30:00.000Z');
    assert.equal(readMoment('2027-10-31T04:00'), '2027-10-31T02:00:00.000Z');
  });
});
