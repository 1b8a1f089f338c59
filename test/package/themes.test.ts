import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { contrastOf } from '../../src/domain/contrast.js';
import type { Rgb } from '../../src/domain/contrast.js';
import { listBuilt, readBuilt } from './built.js';

interface Element {
  readonly cssProperties: readonly { readonly name: string }[];
}

const { modules } = JSON.parse(readBuilt('custom-elements.json')) as { modules: { declarations: Element[] }[] };
const known = new Set(
  modules.flatMap(({ declarations }) => declarations.flatMap(({ cssProperties }) => cssProperties.map(({ name }) => name))),
);

type Values = ReadonlyMap<string, string>;

const valuesIn = (css: string, pattern: RegExp, group: number): Values =>
  new Map([...css.matchAll(pattern)].map((match) => [match[1] ?? '', match[group] ?? '']));

/** @param colour `#rrggbb` */
const rgbOf = (colour: string): Rgb => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => parseInt(colour.slice(start, start + 2), 16));
  return [red, green, blue];
};

const contrast = (one: string, other: string): number => contrastOf(rgbOf(one), rgbOf(other));

const statuses = ['done', 'going', 'planned', 'waiting', 'no', 'partly'];

/** What stands on what, in the widgets: the pairs of the kit's own contrast test, and the statuses of the board. */
const texts = [
  ...['paper', 'accent-soft', 'error-soft'].flatMap((ground) => ['ink', 'accent', 'accent-deep'].map((text) => [text, ground] as const)),
  ...['ink-soft', 'error', ...statuses].map((text) => [text, 'paper'] as const),
] as const;
const borders = [
  ['line', 'paper'],
  ['error', 'error-soft'],
] as const;

/** The ground under a status: its own colour, thinned to 11 % on the paper, as in the board's style sheet. */
const groundOf = (status: string, paper: string): string => {
  const mixed = [1, 3, 5].map((start) => {
    const [front, back] = [status, paper].map((colour) => parseInt(colour.slice(start, start + 2), 16));
    return Math.round(front! * 0.11 + back! * 0.89);
  });
  return `#${mixed.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
};

/** Least contrast of texts and of borders, and of hairlines where the theme promises it. */
const promised: Readonly<Record<string, { readonly text: number; readonly border: number; readonly hair: number }>> = {
  'plain.css': { text: 4.5, border: 3, hair: 1 },
  'high-contrast.css': { text: 7, border: 4.5, hair: 4.5 },
};

describe('the ready themes', () => {
  it('are those that the guide tells of', () => {
    assert.deepEqual(listBuilt('themes'), Object.keys(promised).sort());
  });

  for (const [name, least] of Object.entries(promised)) {
    const css = readBuilt(`themes/${name}`);
    const schemes = {
      'light, without light-dark()': valuesIn(css, /--sote-([\w-]+): (#\w{6});/g, 2),
      light: valuesIn(css, /--sote-([\w-]+): light-dark\((#\w{6}), (#\w{6})\);/g, 2),
      dark: valuesIn(css, /--sote-([\w-]+): light-dark\((#\w{6}), (#\w{6})\);/g, 3),
    };

    it(`${name} sets nothing but custom properties that a widget knows`, () => {
      const set = [...css.matchAll(/^\s+(--[\w-]+):/gm)].map(([, property = '']) => property);
      assert.ok(set.length > 10);
      assert.deepEqual(
        set.filter((property) => !known.has(property)),
        [],
      );
    });

    for (const [scheme, values] of Object.entries(schemes)) {
      it(`${name}, ${scheme}: every pair holds its contrast`, () => {
        const check = (pairs: readonly (readonly [string, string])[], limit: number) => {
          for (const [one, other] of pairs) {
            const [front, ground] = [values.get(one), values.get(other)];
            assert.ok(front && ground, `${one} on ${other}`);
            const found = contrast(front, ground);
            assert.ok(found >= limit, `${one} on ${other}: ${found.toFixed(2)}, not ${String(limit)}`);
          }
        };
        check(texts, least.text);
        for (const status of statuses) {
          const [colour, paper, ink] = [values.get(status)!, values.get('paper')!, values.get('ink')!];
          const ground = groundOf(colour, paper);
          for (const text of [colour, ink]) assert.ok(contrast(text, ground) >= least.text, `${text} on the ground of ${status}`);
        }
        check(borders, least.border);
        check([['hair', 'paper']], least.hair);
        // The text of the primary button is the paper's colour.
        check([['paper', 'accent']], least.text);
        check([['paper', 'accent-deep']], least.text);
      });
    }
  }
});
