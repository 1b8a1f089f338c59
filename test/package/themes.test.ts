import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { contrastOf } from '../../src/domain/contrast.js';
import type { Rgb } from '../../src/domain/contrast.js';
import { dist, listBuilt, readBuilt } from './built.js';

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

/** @param share how much of the colour there is over the other one */
const mix = (colour: string, share: number, below: string): string => {
  const mixed = [1, 3, 5].map((start) => {
    const [front, back] = [colour, below].map((hex) => parseInt(hex.slice(start, start + 2), 16));
    return Math.round(front! * share + back! * (1 - share));
  });
  return `#${mixed.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
};

/** The ground under a status: its own colour, thinned to 11 % on the paper, as in the board's style sheet. */
const groundOf = (status: string, paper: string): string => mix(status, 0.11, paper);

/** The ground under the open text of the house, as in its style sheet. */
const litGround = (values: Values): string => mix(values.get('house-sun') ?? '#f6c453', 0.31, values.get('paper')!);

/** Least contrast of texts and of borders, and of hairlines where the theme promises it. */
const usual = { text: 4.5, border: 3, hair: 1 };
const promised: Readonly<Record<string, typeof usual>> = {
  'dark.css': usual,
  'default.css': usual,
  'helsinki.css': usual,
  'high-contrast.css': { text: 7, border: 4.5, hair: 4.5 },
  'plain.css': usual,
  'suomifi.css': usual,
};

/** A theme of one scheme has no pairs. */
const isDarkAlone = (name: string) => name === 'dark.css';

describe('the ready themes', () => {
  it('are those that the guide tells of', () => {
    const sheets = listBuilt('themes').filter((name) => name.endsWith('.css'));
    assert.deepEqual(sheets, Object.keys(promised).sort());
  });

  for (const [name, least] of Object.entries(promised)) {
    const css = readBuilt(`themes/${name}`);
    const plain = valuesIn(css, /--sote-([\w-]+): (#\w{6});/g, 2);
    const pairs = /--sote-([\w-]+): light-dark\((#\w{6}), (#\w{6})\);/g;
    const schemes: Readonly<Record<string, Values>> = isDarkAlone(name)
      ? { dark: plain }
      : { 'light, without light-dark()': plain, light: valuesIn(css, pairs, 2), dark: valuesIn(css, pairs, 3) };

    it(`${name} sets nothing but custom properties that a widget knows`, () => {
      const set = [...css.matchAll(/^\s+(--[\w-]+):/gm)].map(([, property = '']) => property);
      assert.ok(set.length > 10);
      assert.deepEqual(
        set.filter((property) => !known.has(property)),
        [],
      );
    });

    it(`${name} stays below what a page sets itself`, () => {
      const selectors = [...css.matchAll(/^ *([^\n@]+) \{$/gm)].map(([, selector = '']) => selector);
      assert.ok(selectors.length > 0);
      assert.deepEqual(
        selectors.filter((selector) => !/^:where\(.+\)$/.test(selector)),
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
        for (const text of ['ink', 'ink-soft', 'accent', 'accent-deep']) {
          const found = contrast(values.get(text)!, litGround(values));
          assert.ok(found >= least.text, `${text} on the open text of the house: ${found.toFixed(2)}`);
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

interface Token {
  readonly $type: string;
  readonly $value: { readonly colorSpace: string; readonly components: readonly number[]; readonly hex: string };
}
type Groups = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, Token>>>>>>>>;

describe('the design tokens', () => {
  const tools = JSON.parse(readBuilt('themes/tokens.json')) as Groups;

  it('give design tools every colour of every theme, as the style sheets have it', () => {
    for (const [theme, { light = {} }] of Object.entries(tools)) {
      const css = readBuilt(`themes/${theme}.css`);
      const colours = [...Object.entries(light['colour'] ?? {}), ...Object.entries(light['status'] ?? {})];
      assert.equal(colours.length, 16, theme);
      for (const [name, { $type, $value }] of colours) {
        assert.equal($type, 'color');
        assert.equal($value.colorSpace, 'srgb');
        assert.deepEqual(
          $value.components.map((part) => Math.round(part * 255)),
          [...rgbOf($value.hex)],
        );
        assert.ok(css.includes(`--sote-${name}: ${$value.hex};`), `${theme}: ${name}`);
      }
    }
  });

  it('give scripts the same values, with types', async () => {
    const { themes, meanings } = (await import(join(dist, 'themes/tokens.js'))) as {
      readonly themes: Readonly<Record<string, { readonly light: Readonly<Record<string, string>> }>>;
      readonly meanings: Readonly<Record<string, string>>;
    };
    assert.deepEqual(Object.keys(themes), Object.keys(tools));
    assert.equal(themes['suomifi']?.light['accent'], tools['suomifi']?.['light']?.['colour']?.['accent']?.$value.hex);
    const types = readBuilt('themes/tokens.d.ts');
    for (const name of Object.keys(meanings)) assert.ok(types.includes(`'${name}'`), name);
  });

  it('are the values that the widgets fall back on', () => {
    const light = tools['default']?.['light']?.['colour'] ?? {};
    const sheet = readBuilt('esm/src/styles/generated/tokens.js');
    for (const [name, { $value }] of Object.entries(light)) {
      const short = $value.hex.replace(/^#(\w)\1(\w)\2(\w)\3$/, '#$1$2$3');
      assert.ok(sheet.includes(`var(--sote-${name}, ${short})`), name);
    }
  });
});
