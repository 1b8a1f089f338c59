import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { checkContact, dayInHelsinki, formatPhone, replyDate, tidyContactValue } from '../../src/domain/contact.js';

test('what is missing is named, in the order of the page', () => {
  assert.deepEqual(checkContact({ value: ' ' }), [
    { field: 'way', problem: 'missing' },
    { field: 'value', problem: 'missing' },
  ]);
  assert.deepEqual(checkContact({ value: 'maija@example.fi' }), [{ field: 'way', problem: 'missing' }]);
  assert.deepEqual(checkContact({ way: 'fax', value: '09 310 1111' }), [{ field: 'way', problem: 'form' }]);
  assert.deepEqual(checkContact({ way: 'post', value: '\n' }), [{ field: 'value', problem: 'missing' }]);
  assert.deepEqual(checkContact({ way: 'post', value: 'x'.repeat(301) }), [{ field: 'value', problem: 'form' }]);
});

test('a value of the right form is taken', () => {
  const table: [string, string[]][] = [
    [
      'email',
      [
        'maija@example.fi',
        ' m.m+x@sub.example.com ',
        "o'brien_1@example.co.uk",
        'åke@exämple.fi',
        'a@xn--exmple-cua.fi',
        'почта@пример.рф',
      ],
    ],
    ['call', ['040 123 4567', '+46 70 123 45 67', '09 310 1111', '(09) 310-1111', '0295 020 000', '00358401234567']],
    ['text-message', ['0401234567', '+358 (0)50 123 4567', '＋358 40 1234567']],
    ['post', ['Testikatu 1, 00100 Helsinki', 'PL 5']],
  ];
  for (const [way, values] of table) for (const value of values) assert.deepEqual(checkContact({ way, value }), [], `${way} ${value}`);
});

test('a value of another form is refused', () => {
  const table: [string, string[]][] = [
    [
      'email',
      [
        'maija',
        'maija@',
        '@example.fi',
        'maija@example',
        'maija@@example.fi',
        'maija @example.fi',
        'a@b@example.fi',
        '.a@example.fi',
        'a.@example.fi',
        'a..b@example.fi',
        'a@example..fi',
        'a@example.f',
        'a@-example.fi',
        'a@example.1',
        'a,b@example.fi',
        `${'x'.repeat(65)}@example.fi`,
        '040 123 4567',
        'Maija <maija@example.fi>',
      ],
    ],
    ['call', ['112', '12345', 'maija@example.fi', '040', '401234567', '+0 40 1234567', '040 123 4567 x', '1'.repeat(20), '+358']],
    ['text-message', ['soita', '+']],
  ];
  const expected = [{ field: 'value', problem: 'form' }];
  for (const [way, values] of table)
    for (const value of values) assert.deepEqual(checkContact({ way, value }), expected, `${way} ${value}`);
});

test('a phone number is shown in groups, whatever way it was written', () => {
  const table: [string, string][] = [
    ['0401234567', '040 123 4567'],
    ['040-123 45 67', '040 123 4567'],
    ['+358401234567', '+358 40 123 4567'],
    ['00358 40 1234567', '+358 40 123 4567'],
    ['+358 (0)40 123 4567', '+358 40 123 4567'],
    ['045\u00a0123\u20114567', '045 123 4567'],
    ['(09) 310 1111', '09 310 1111'],
    ['0295 020 000', '0295 020 000'],
    ['+46 (70) 123.45.67', '+46 70 123 45 67'],
  ];
  for (const [written, shown] of table) {
    assert.equal(formatPhone(written), shown);
    assert.equal(formatPhone(shown), shown, 'a shown number stays as it is');
    assert.equal(tidyContactValue('call', written), shown);
  }
  assert.equal(tidyContactValue('email', ' maija@example.fi '), 'maija@example.fi');
  assert.equal(tidyContactValue('post', ' 040 123 4567 '), '040 123 4567');
});

test('formatting a phone number never changes which number it is', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('04', '05', '09', '029', '+358 4', '+46'),
      fc.stringMatching(/^[0-9]{6,8}$/),
      fc.constantFrom(' ', '-', ''),
      (prefix, rest, gap) => {
        const written = prefix + [...rest].join(gap);
        assert.equal(formatPhone(written)?.replace(/ /g, ''), written.replace(/[ -]/g, ''));
      },
    ),
  );
});

test('the reply date counts calendar days', () => {
  const table: [number, string, string][] = [
    [14, '2026-02-20', '2026-03-06'],
    [14, '2028-02-20', '2028-03-05'],
    [0, '2026-11-22', '2026-11-22'],
    [7, '2026-12-28', '2027-01-04'],
    [1, '2026-03-28', '2026-03-29'],
    [1, '2026-10-24', '2026-10-25'],
    [365, '2026-01-01', '2027-01-01'],
  ];
  for (const [days, today, expected] of table) assert.equal(replyDate(days, today), expected);
  for (const [days, today] of [
    [-1, '2026-01-01'],
    [1.5, '2026-01-01'],
    [Number.NaN, '2026-01-01'],
    [1, '2026-02-30'],
    [1, '2026-13-01'],
    [1, '1.1.2026'],
    [1, ''],
  ] as const) {
    assert.throws(() => replyDate(days, today), RangeError, `${days} ${today}`);
  }
});

test('the day is that of the clock in Finland, summer and winter', () => {
  const table: [string, string][] = [
    ['2026-01-31T21:59:59Z', '2026-01-31'],
    ['2026-01-31T22:00:00Z', '2026-02-01'],
    ['2026-06-30T20:59:59Z', '2026-06-30'],
    ['2026-06-30T21:00:00Z', '2026-07-01'],
    ['2026-12-31T23:00:00Z', '2027-01-01'],
  ];
  for (const [instant, day] of table) assert.equal(dayInHelsinki(new Date(instant)), day);
});
