import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { mayHoldPersonalData } from '../../src/domain/may-hold-personal-data.js';
import { inspect, removeSpans } from '../../src/domain/personal-data.js';
import { anyParts, anyWords, CHECK_CHARACTERS, checkOf, parts, SEPARATORS, SPELLINGS, written } from './codes.js';

const inOne = (text: string) => inspect([{ id: 'more', text }]);
const code = written(parts(13, 10, 1952, '-', 930));
const digitChecked = written(parts(13, 10, 1952, '-', 938));

test('the two codes of the tables are what they should be', () => {
  assert.equal(code, '131052-930V');
  assert.match(digitChecked, /-938\d$/);
});

test('a true code is found in every spelling, in any text, with its exact span, and removing it leaves the text', () => {
  for (const [name, spell] of Object.entries(SPELLINGS)) {
    fc.assert(
      fc.property(anyParts, anyWords, anyWords, fc.constantFrom(' ', '\n', ' (', ': ', ' "'), (truth, before, after, join) => {
        const spelled = spell(truth);
        const text = `${before}${join}${spelled} ${after}`;
        const start = before.length + join.length;
        assert.deepEqual(inOne(text).codes, [{ parts: [{ field: 'more', start, end: start + spelled.length }] }], name);
        const rest = removeSpans(
          text,
          inOne(text).codes.flatMap((found) => found.parts),
        );
        assert.deepEqual(inOne(rest), { codes: [], hints: [] });
        assert.equal(rest.replace(/\s/g, ''), (before + join + after).replace(/\s/g, ''));
      }),
      { numRuns: 60 },
    );
  }
});

test('a text is searched when anything could be found in it, and not when it has neither a digit nor an @', () => {
  for (const spell of Object.values(SPELLINGS)) {
    fc.assert(
      fc.property(anyParts, (truth) => mayHoldPersonalData(spell(truth))),
      { numRuns: 20 },
    );
  }
  for (const text of ['maija＠esimerkki.fi', '０４０ １２３ ４５６７', '٠٤٠ ١٢٣ ٤٥٦٧']) {
    assert.ok(mayHoldPersonalData(text), text);
    assert.notEqual(inOne(text).hints.length, 0, text);
  }
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const { codes, hints } = inOne(text);
      return mayHoldPersonalData(text) || codes.length + hints.length === 0;
    }),
  );
  assert.equal(mayHoldPersonalData('Palvelu oli hyvää – kiitos! Ei kaksi ilman kolmatta.'), false);
});

test('every separator of every century counts, with its own leap years', () => {
  for (const separator of Object.values(SEPARATORS).join(''))
    assert.equal(inOne(written(parts(1, 2, 1975, separator, 900))).codes.length, 1, separator);
  const leapDays: [number, string, number][] = [
    [1904, '-', 1],
    [1900, '-', 0],
    [1900, 'Y', 0],
    [1800, '+', 0],
    [2000, 'A', 1],
    [2001, 'A', 0],
    [2000, '', 1],
  ];
  for (const [year, separator, expected] of leapDays) {
    // Some number whose check character is a letter, so that a code without a separator counts.
    const number =
      [900, 901, 902, 903, 904, 905, 906, 907, 908, 909, 910, 911].find((each) => /[A-Y]/.test(parts(29, 2, year, '', each).check)) ?? 0;
    assert.equal(inOne(written(parts(29, 2, year, separator, number))).codes.length, expected, `${year} ${separator}`);
  }
});

test('odd places: found', () => {
  const [date, end] = ['131052', '930V'];
  for (const text of [
    `(${code})`,
    `hetu:${code}.`,
    `hetuni${code}`,
    `${code}myös`,
    `${code}:n`,
    `"${code}"`,
    `x/${code}/y`,
    `5 ${code}`,
    `040 1234567 ${code}`,
    `${code} 040 1234567`,
    `13.10.1952-${end}`,
    `13101952-${end}`,
    `${date}${end}`,
    `${date} ${end}`,
    `${date}/${end}`,
    `${date}\n${end}`,
    `${date}\u00ad${end}`,
    digitChecked.replace('-', ''),
    digitChecked.replace('-', ' '),
    `131052А930V`.replace('V', checkOf('131052930')),
    `${date}-930Ｖ`,
  ])
    assert.equal(inOne(text).codes.length, 1, text);
  assert.equal(inOne(`${code} ${code},${digitChecked}`).codes.length, 3);
});

test('odd places: not found', () => {
  const long = code.slice(0, -1);
  for (const text of [
    `1${code}`,
    `${digitChecked}0`,
    `20${code}`,
    long,
    '131052',
    'FI21 1310 5293 0900 85',
    'FI2113105293090085',
    '0401234567',
    '2024-11-22T10:00:00',
    '13.10.24 klo 14.30',
    '13.10.2024 - 14.30',
    '1.10.–15.10.2024',
    '131024-151024',
    '13.10.24 120e',
    '13.10.24 1430',
    '13.10.24 14:30',
  ])
    assert.deepEqual(inOne(text).codes, [], text);
});

test('what is no day, or no individual number, is no code, even with the right check character', () => {
  for (const digits of [
    '321052930',
    '131352930',
    '130052930',
    '310652930',
    '300252930',
    '290251930',
    '001052930',
    '131052000',
    '131052001',
  ]) {
    assert.deepEqual(inOne(`${digits.slice(0, 6)}-${digits.slice(6)}${checkOf(digits)}`), { codes: [], hints: [] }, digits);
  }
});

test('ordinary dates with times, prices, bank accounts and phone numbers never stop the sending', () => {
  const digits = (length: number) =>
    fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((each) => each.join(''));
  const date = fc
    .record({ day: fc.integer({ min: 1, max: 28 }), month: fc.integer({ min: 1, max: 12 }), year: fc.integer({ min: 20, max: 26 }) })
    .map(({ day, month, year }) => [day, month, year].map((value) => String(value).padStart(2, '0')).join('.'));
  const time = fc.record({ hour: fc.integer({ min: 10, max: 23 }), minute: fc.integer({ min: 10, max: 59 }) });
  fc.assert(
    fc.property(
      date,
      date,
      time,
      digits(16),
      digits(7),
      fc.integer({ min: 100, max: 999 }),
      (day, other, { hour, minute }, account, phone, price) => {
        const texts = [
          `${day} ${hour}:${minute}`,
          `${day} ${hour}.${minute}`,
          `${day} ${hour}${minute}`,
          `${day} - ${hour}:${minute}`,
          `${day}-${other}`,
          `${day} ${price}e`,
          `FI${account}`,
          `FI${account.replace(/(..)(....)(....)(....)(..)/, '$1 $2 $3 $4 $5')}`,
          `040 ${phone}`,
          `040${phone}`,
          `+358 40 ${phone}`,
          `0295 ${phone}`,
        ];
        for (const text of texts) assert.deepEqual(inOne(text).codes, [], text);
      },
    ),
    { numRuns: 2000 },
  );
});

test('a wrong check character is a hint, never a stop', () => {
  fc.assert(
    fc.property(anyParts, fc.constantFrom(...CHECK_CHARACTERS.split('')), anyWords, (truth, check, words) => {
      fc.pre(check !== truth.check);
      const wrong = written({ ...truth, check });
      const { codes, hints } = inOne(`${words} ${wrong} ${words}`);
      assert.deepEqual(codes, []);
      const start = words.length + 1;
      assert.deepEqual(hints, [{ kind: 'perhaps-code', span: { field: 'more', start, end: start + wrong.length } }]);
    }),
  );
});

test('a right one that may also be a date and a price is a hint', () => {
  assert.deepEqual(inOne('13.10.52 930V').hints, [{ kind: 'perhaps-code', span: { field: 'more', start: 0, end: 13 } }]);
});

test('text of letters never finds anything', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const letters = text.replace(/[\p{N}@]/gu, '');
      assert.deepEqual(inOne(letters), { codes: [], hints: [] });
    }),
  );
});

test('the length of a text decides the work: hostile repetition is read through, and nothing is found', () => {
  for (const unit of [
    '1',
    '1 ',
    '13',
    '131052-',
    '131052-930',
    '13 ',
    '040 ',
    '00358',
    '@',
    'a@',
    'a.',
    '-',
    ' ',
    '\u200b',
    '(',
    '😀',
    'ﷺ',
  ]) {
    assert.deepEqual(inOne(unit.repeat(5000)).codes, [], unit);
  }
});
