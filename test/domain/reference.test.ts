import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import * as v from 'valibot';
import { Reference } from '../../src/contract/common.js';
import { REFERENCE_ALPHABET } from '../../src/contract/vocabulary.js';
import { inspect } from '../../src/domain/personal-data.js';
import { formatReference, makeReference } from '../../src/domain/reference.js';

const anyReference = fc.infiniteStream(fc.nat(1_000_000)).map((stream) => makeReference((below) => (stream.next().value ?? 0) % below));

test('a new code is one of the contract, and the guard never takes it for an identity code', () => {
  fc.assert(
    fc.property(anyReference, (reference) => {
      assert.ok(v.is(Reference, reference), reference);
      assert.deepEqual(inspect([{ id: 'f', text: `Koodini on ${reference}, kiitos.` }]), { codes: [], hints: [] });
    }),
  );
});

test('every character of the alphabet can come first and last, and random is asked for one of them', () => {
  const asked = new Set<number>();
  const firsts = Array.from(REFERENCE_ALPHABET, (_, index) => index).map((index) =>
    makeReference((below) => {
      asked.add(below);
      return index;
    }),
  );
  assert.deepEqual([...asked], [REFERENCE_ALPHABET.length]);
  assert.equal(firsts.map((reference) => reference.charAt(0)).join(''), REFERENCE_ALPHABET);
  assert.equal(firsts.map((reference) => reference.charAt(13)).join(''), REFERENCE_ALPHABET);
});

test('a code is read in every way that a person writes it', () => {
  const ways: ((reference: string) => string)[] = [
    (reference) => reference,
    (reference) => reference.toLowerCase(),
    (reference) => reference.replaceAll('-', ''),
    (reference) => reference.replaceAll('-', ' '),
    (reference) => reference.replaceAll('-', '\u2013'),
    (reference) => reference.replaceAll('-', '\u2011'),
    (reference) => `  ${reference}\n`,
    (reference) => [...reference].join(' '),
    (reference) => [...reference].join('\u200b'),
    (reference) => reference.replace(/[2-9A-Y]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0)),
  ];
  fc.assert(
    fc.property(anyReference, fc.constantFrom(...ways), (reference, way) => assert.equal(formatReference(way(reference)), reference)),
  );
});

test('what no code has is refused, never guessed', () => {
  for (const character of 'BCDEGHILNOPQSUVZ01ÄÖÅ.:/_#😀') {
    assert.equal(formatReference(`4KT7-MX2A-9RJ${character}`), undefined, character);
  }
  for (const input of ['', '-', '4KT7-MX2A-9RJ', '4KT7-MX2A-9RJWW', '4KT7-MX2A', '<script>'])
    assert.equal(formatReference(input), undefined);
});
