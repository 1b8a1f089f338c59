import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { LONGEST_BODY } from '../../src/contract/vocabulary.js';
import { findTooMuch } from '../../src/domain/request-size.js';
import { toJson } from '../../src/domain/to-json.js';

const bytesOf = (body: unknown): number => Buffer.byteLength(toJson(body));

describe('how much fits in one request', () => {
  for (const [what, character] of [
    ['letters', 'a'],
    ['letters with dots', 'ä'],
    ['emoji', '😀'],
    ['line breaks', '\n'],
    ['quotation marks', '"'],
    ['letters of another script', 'ж'],
  ] as const) {
    it(`is counted in bytes: ${what}`, () => {
      const text = `x${character.repeat(40_000 / Buffer.byteLength(character))}x`;
      const texts = [
        { id: 'short', text: 'lyhyt' },
        { id: 'long', text },
      ];
      const tooMuch = findTooMuch({ texts }, texts);
      assert.equal(tooMuch?.field, 'long');
      const shortened = [texts[0], { id: 'long', text: text.slice(0, text.length - tooMuch.over) }];
      assert.ok(bytesOf({ texts: shortened }) <= LONGEST_BODY, 'shortened by so much, it fits');
      assert.ok(bytesOf({ texts: shortened }) > LONGEST_BODY - 8, 'and no more than that is asked');
      assert.equal(findTooMuch({ texts: shortened }, texts), undefined);
    });
  }

  it('the longest text is named, also where several together are too much', () => {
    const texts = [10_000, 15_000, 12_000].map((length, index) => ({ id: `q${index}`, text: 'a'.repeat(length) }));
    assert.equal(findTooMuch({ texts }, texts)?.field, 'q1');
    assert.equal(findTooMuch({ big: 'a'.repeat(40_000) }, []), undefined, 'nothing that a person could shorten');
  });
});

describe('the JSON of what people wrote', () => {
  it('is that of JSON.stringify', () => {
    const values = [{ a: [1, 'ä"\n', null, undefined, { b: undefined, c: true }], d: '\u2028' }, [], {}, 'x', 0, NaN, null, [[[]]]];
    for (const value of values) assert.equal(toJson(value), JSON.stringify(value));
  });

  it('is not changed by a toJSON that a script of the page adds to lists, texts, numbers or objects', () => {
    const value = { texts: ['a', 'b'], count: 2, inner: { list: [] } };
    const before = JSON.stringify(value);
    const prototypes = [Array.prototype, String.prototype, Number.prototype, Object.prototype];
    for (const prototype of prototypes) Object.defineProperty(prototype, 'toJSON', { value: () => 'spoiled', configurable: true });
    try {
      assert.equal(toJson(value), before);
    } finally {
      for (const prototype of prototypes) Reflect.deleteProperty(prototype, 'toJSON');
    }
  });
});
