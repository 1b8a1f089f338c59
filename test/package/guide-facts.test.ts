/** What the guides say of a widget and of a file is complete and still true: the names are those of the manifest, the sizes those of the build. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { readEvent } from '../../src/domain/event-details.js';
import { readOwnFile } from '../../src/domain/event-own-file.js';
import { themes } from '../../src/styles/generated/themes.js';
import { checksOf, passes } from '../../stories/theme-builder/theme.js';
import { dist, readBuilt, root } from './built.js';

interface Named {
  readonly name: string;
}
interface Element {
  readonly tagName: string;
  readonly attributes: readonly Named[];
  readonly events: readonly Named[];
  readonly slots: readonly Named[];
  readonly cssParts: readonly Named[];
  readonly cssProperties: readonly Named[];
}

const guide = (name: string): string => readFileSync(join(root, 'docs', `${name}.md`), 'utf8');

const { modules } = JSON.parse(readBuilt('custom-elements.json')) as {
  readonly modules: readonly { readonly declarations: readonly Element[] }[];
};
const elements = modules.flatMap(({ declarations }) => declarations);

type Scheme = 'light' | 'dark';
type Colours = Readonly<Record<string, string>>;

describe('the guide of a widget', () => {
  it('names all its settings, events, slots and parts, and the custom properties that only it has', () => {
    assert.equal(elements.length, 4);
    const missing = elements.flatMap(({ tagName, attributes, events, slots, cssParts, cssProperties }) => {
      const text = guide(tagName.replace('sote-', ''));
      const common = guide('theming') + guide('embedding');
      const own = cssProperties.filter(({ name }) => !common.includes(name));
      return [attributes, events, slots, cssParts, own]
        .flat()
        .filter(({ name }) => name !== '' && !text.includes(`\`${name}\``))
        .map(({ name }) => `${tagName}: ${name}`);
    });
    assert.deepEqual(missing, []);
  });
});

describe('the event of the guide', () => {
  it('can be listed and opened', () => {
    const [, json = ''] = /^```json\n(.*?)^```$/ms.exec(guide('event-signup')) ?? [];
    const list = readOwnFile(JSON.parse(json), 'fi');
    assert.deepEqual([list?.events.length, list?.broken], [1, 0]);
    assert.ok(readEvent(list?.events[0]));
  });
});

describe('the sizes of the guides', () => {
  it('are those of the files, within a tenth', () => {
    const told = [...guide('cms').matchAll(/^\| `([\w-]+\.js)` \| (\d+) kB \|$/gm)];
    assert.equal(told.length, 4);
    const wrong = told.flatMap(([, name = '', size = '']) => {
      const real = brotliCompressSync(readFileSync(join(dist, 'embed-single', name))).length / 1000;
      return Math.abs(real - Number(size)) > real / 10 ? [`${name}: ${size} kB, is ${real.toFixed(0)} kB`] : [];
    });
    assert.deepEqual(wrong, []);
  });
});

/** `--sote-accent: #00539f` and `--sote-accent: light-dark(#00539f, #8fc0ff)`. A colour given once is the guide's for a light page. */
const COLOUR = /--sote-([\w-]+): (?:light-dark\((#\w{6}), (#\w{6})\)|(#\w{6}));/g;

const coloursIn = (css: string): Readonly<Record<Scheme, Colours>> => {
  const given = [...css.matchAll(COLOUR)].map(([, name = '', light, dark, once]) => ({ name, light: light ?? once, dark }));
  const of = (scheme: Scheme): Colours =>
    Object.fromEntries(given.flatMap(({ name, [scheme]: colour }) => (colour ? [[name, colour]] : [])));
  return { light: of('light'), dark: of('dark') };
};

describe('the colours of the guide to themes', () => {
  const examples = [...guide('theming').matchAll(/^```css\n(.*?)^```$/gms)].flatMap(([, css = '']) =>
    css.includes('#') ? [coloursIn(css)] : [],
  );

  it('can be read on every ground when they are copied, and come with the hover and the tint of the same colour', () => {
    assert.equal(examples.length, 2);
    const weak = examples.flatMap((example) =>
      (['light', 'dark'] as const).flatMap((scheme) => {
        if (Object.keys(example[scheme]).length === 0) return [];
        assert.deepEqual(Object.keys(example[scheme]), ['accent', 'accent-deep', 'accent-soft']);
        return checksOf({ ...themes.default[scheme], ...example[scheme] }).filter((check) => !passes(check));
      }),
    );
    assert.deepEqual(weak, []);
  });
});
