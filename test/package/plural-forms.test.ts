import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { formsIn } from '../../src/localization/plural-forms.js';
import { root } from './built.js';

const SEPARATOR = '\u001F';
/** As `npm run locales` writes a text that has forms. */
const text = (other: string, forms: Readonly<Record<string, string>>): string => [other, ...Object.entries(forms).flat()].join(SEPARATOR);

describe('texts with a number', () => {
  const shown = (tag: string, written: string, counts: readonly number[]) => counts.map((count) => formsIn(tag)(count, written));

  it('have the form that Russian has for 21, 3 and 5', () => {
    const written = text('отзыва', { one: 'отзыв', few: 'отзыва', many: 'отзывов' });
    assert.deepEqual(shown('ru', written, [21, 3, 5, 11]), ['отзыв', 'отзыва', 'отзывов', 'отзывов']);
  });

  it('have the dual of Northern Sámi and of Arabic', () => {
    assert.deepEqual(shown('se', text('other', { two: 'two' }), [2, 3]), ['two', 'other']);
    const arabic = text('other', { zero: 'zero', two: 'two', few: 'few', many: 'many' });
    assert.deepEqual(shown('ar', arabic, [0, 2, 3, 11, 100]), ['zero', 'two', 'few', 'many', 'other']);
  });

  it('stay as they are without forms, as a page’s own words are', () => {
    assert.deepEqual(shown('ru', '5 писем', [5]), ['5 писем']);
  });

  it('need no more forms than the language has for other numbers than 1', async () => {
    const { categoriesOf } = (await import(pathToFileURL(join(root, 'scripts/locales/plurals.mjs')).href)) as {
      categoriesOf: (tag: string) => readonly string[];
    };
    const needed = Object.fromEntries(['fi', 'sv', 'en', 'et', 'se', 'uk', 'ar'].map((tag) => [tag, [...categoriesOf(tag)].sort()]));
    assert.deepEqual(needed, {
      fi: [],
      sv: [],
      en: [],
      et: [],
      se: ['two'],
      uk: ['few', 'many', 'one'],
      ar: ['few', 'many', 'two', 'zero'],
    });
  });
});
