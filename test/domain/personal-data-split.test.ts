import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { inspect, removeSpans, type TextField } from '../../src/domain/personal-data.js';
import { anyParts, anyWords, parts, written } from './codes.js';

const fields = (...texts: string[]): TextField[] => texts.map((text, index) => ({ id: `f${index}`, text }));
const code = written(parts(13, 10, 1952, '-', 930));
const cut = (input: readonly TextField[]): string[][] =>
  inspect(input).codes.map(({ parts: found }) =>
    found.map(({ field, start, end }) => (input.find(({ id }) => id === field)?.text ?? '').slice(start, end)),
  );

test('a code that runs on from the end of one field to the beginning of the next is found wherever it is cut', () => {
  for (let at = 1; at < code.length; at++) {
    assert.deepEqual(cut(fields(`Tunnus ${code.slice(0, at)} `, ` ${code.slice(at)} kiitos`)), [[code.slice(0, at), code.slice(at)]]);
  }
});

test('over three fields, and over an empty one', () => {
  assert.deepEqual(cut(fields('hei 1310', '52-9', '30V, kiitos')), [['1310', '52-9', '30V']]);
  assert.deepEqual(cut(fields('131052', '', '  ', '-930V')), [['131052', '-930V']]);
});

test('the halves are found anywhere in two fields, or in one, when each stands alone', () => {
  assert.deepEqual(cut(fields('Olen syntynyt 131052 Oulussa.', 'Loppu on -930V, kiitos.')), [['131052', '-930V']]);
  assert.deepEqual(cut(fields('alku: 131052\nloppu: -930v')), [['131052', '-930v']]);
  assert.deepEqual(cut(fields('131052!', 'välissä', 'muuta A930V')), [['131052', 'A930V']]);
});

test('halves that do not belong together are nothing', () => {
  for (const input of [
    fields('loppu -930V', 'alku 131052'),
    fields('131052 alku', 'loppu -931V'),
    fields('131052 alku', 'loppu 930V'),
    fields('13.10.52 alku', 'loppu -930V'),
    fields('1310521 alku', 'loppu -930V'),
    fields('131352 alku', 'loppu -930V'),
    fields('131052 alku', 'loppu x-930V'),
    fields('131052 alku', 'loppu -930Vm'),
    fields('290200 alku', `loppu ${written(parts(29, 2, 1900, '-', 930)).slice(6)}`),
  ])
    assert.deepEqual(inspect(input).codes, [], JSON.stringify(input));
});

test('after the parts are removed from their fields nothing is found and the other words stand', () => {
  fc.assert(
    fc.property(anyParts, anyWords, anyWords, fc.integer({ min: 1, max: 10 }), (truth, before, after, at) => {
      const whole = written(truth);
      const input = fields(`${before}\n${whole.slice(0, at)}`, `${whole.slice(at)} ${after}`);
      const found = inspect(input).codes;
      assert.equal(found.length, 1);
      const rest = input.map(({ id, text }) => ({
        id,
        text: removeSpans(
          text,
          (found[0]?.parts ?? []).filter(({ field }) => field === id),
        ),
      }));
      assert.deepEqual(inspect(rest), { codes: [], hints: [] });
      assert.deepEqual(
        rest.map(({ text }) => text.trim()),
        [before.trim(), after.trim()],
      );
    }),
  );
});

test('removing tidies the white space that is left behind, and nothing else', () => {
  const table: [string, string][] = [
    ['Tunnus #, kiitos', 'Tunnus, kiitos'],
    ['Tunnus # kiitos', 'Tunnus kiitos'],
    ['# kiitos', 'kiitos'],
    ['kiitos #', 'kiitos'],
    ['#', ''],
    [' # ', ''],
    ['yksi\n#\nkaksi', 'yksi\nkaksi'],
    ['yksi #\nkaksi', 'yksi\nkaksi'],
    ['yksi\n# kaksi', 'yksi\nkaksi'],
    ['yksi\n\n# kaksi', 'yksi\n\nkaksi'],
    ['yksi #\n\nkaksi', 'yksi\n\nkaksi'],
    ['(#)', '()'],
    ['a  b # c  d', 'a  b c  d'],
    ['hetu:#.', 'hetu:.'],
    ['😀 # 😀', '😀 😀'],
    ['a # b # c', 'a b c'],
    ['##', ''],
  ];
  for (const [text, expected] of table) {
    const spans: { field: string; start: number; end: number }[] = [];
    let given = '';
    for (const character of text) {
      if (character === '#') spans.push({ field: 'f', start: given.length, end: given.length + code.length });
      given += character === '#' ? code : character;
    }
    assert.equal(removeSpans(given, spans), expected, text);
  }
});

test('phone numbers and e-mail addresses are hints with their span', () => {
  const table: [string, 'phone' | 'email'][] = [
    ['040 123 4567', 'phone'],
    ['0401234567', 'phone'],
    ['040-1234567', 'phone'],
    ['+358 40 1234567', 'phone'],
    ['+358401234567', 'phone'],
    ['+358 (0)40 1234567', 'phone'],
    ['00358 40 123 4567', 'phone'],
    ['0295 020 000', 'phone'],
    ['09 310 1111', 'phone'],
    ['019 2241 000', 'phone'],
    ['+46 70 123 45 67', 'phone'],
    ['045\u00a0123\u00a04567', 'phone'],
    ['maija.meikalainen@example.fi', 'email'],
    ['m+x@sub.example.com', 'email'],
    ['Åke.Öberg@exämple.fi', 'email'],
  ];
  for (const [text, kind] of table) {
    const inText = `Terveisin (${text}).`;
    assert.deepEqual(inspect(fields(inText)).hints, [{ kind, span: { field: 'f0', start: 11, end: 11 + text.length } }], text);
  }
});

test('emergency numbers, postal codes, days, times and prices give no hint', () => {
  for (const text of [
    '112',
    '116 117',
    '116 111',
    '116117',
    '00100 Helsinki',
    '01510 Vantaa',
    '90100',
    '1.2.2024',
    '01.02.2024',
    '01-02-2024',
    '01 02 2024',
    '01022024',
    '2024-02-01',
    '01.02.24',
    '08.00–16.00',
    '0800-1600',
    '08:00',
    '0,50 e',
    '1 250,00 €',
    '100–200',
    '2024-123456',
    'FI05 1012 3400 0007 85',
    '12345678901',
    'klo 8@9',
    '@tk',
    'a@b',
    '5 050 000 000 euroa',
  ])
    assert.deepEqual(inspect(fields(text)), { codes: [], hints: [] }, text);
});
