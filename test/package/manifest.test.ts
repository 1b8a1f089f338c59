import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { packageJson, readBuilt, root } from './built.js';

interface Named {
  readonly name: string;
  readonly description?: string;
  readonly kind?: string;
}

interface Element {
  readonly tagName: string;
  readonly description?: string;
  readonly members: readonly Named[];
  readonly attributes?: readonly Named[];
  readonly events?: readonly Named[];
  readonly slots?: readonly Named[];
  readonly cssParts?: readonly Named[];
  readonly cssProperties: readonly Named[];
}

const { modules } = JSON.parse(readBuilt('custom-elements.json')) as { modules: { path: string; declarations: Element[] }[] };
const elements = modules.flatMap(({ declarations }) => declarations);

const widgets = readdirSync(join(root, 'components'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'shared')
  .map(({ name }) => name);

const imports = /(?:\bfrom|\bimport)\s*\(?\s*'(\.{1,2}\/[^']+)\.js'/g;

/**
 * The sources that make one widget. Without its inner elements and what only they are made of: a part inside another shadow root is none that a
 * page could reach. With them: events come out of every root.
 */
const sourcesOf = (widget: string, { inner }: { readonly inner: boolean }): string => {
  const waiting = [join(root, 'components', widget, `${widget}.ts`)];
  const found = new Map<string, string>();
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (found.has(path) || !existsSync(path)) continue;
    const text = readFileSync(path, 'utf8');
    const isInner = [...text.matchAll(/^defineElement\('([^']+)'/gm)].some(([, tag]) => tag !== `sote-${widget}`);
    found.set(path, '');
    if (isInner && !inner) continue;
    found.set(path, text.replace(/\/\*\*[^]*?\*\//g, ''));
    for (const [, specifier = ''] of text.matchAll(imports)) waiting.push(`${join(dirname(path), specifier)}.ts`);
  }
  return [...found.values()].join('\n');
};

const namesIn = (text: string, pattern: RegExp): Set<string> =>
  new Set([...text.matchAll(pattern)].flatMap(([, names = '']) => names.split(/[\s,]+/)).filter(Boolean));

const namesOf = (items: readonly Named[] | undefined): string[] => (items ?? []).map(({ name }) => name);

describe('the custom-elements manifest', () => {
  it('has every widget and nothing else, at the path where it is published', () => {
    assert.deepEqual(elements.map(({ tagName }) => tagName).sort(), widgets.map((widget) => `sote-${widget}`).sort());
    for (const { path } of modules) assert.ok(existsSync(join(root, path)), path);
  });

  for (const element of elements) {
    const widget = element.tagName.slice('sote-'.length);
    const source = sourcesOf(widget, { inner: false });
    const all = sourcesOf(widget, { inner: true });
    const { tagName } = element;

    it(`${tagName}: describes every attribute, property, method, event, slot, part and custom property`, () => {
      const { members, attributes = [], events = [], slots = [], cssParts = [], cssProperties } = element;
      assert.ok(element.description);
      for (const [what, items] of Object.entries({ members, attributes, events, slots, cssParts, cssProperties })) {
        const silent = items.filter(({ description = '' }) => !/^\S.*[.!?]$/s.test(description.trim()));
        assert.deepEqual(namesOf(silent), [], `${what} without a sentence`);
        assert.equal(new Set(namesOf(items)).size, items.length, `${what} twice`);
      }
      assert.ok(attributes.length > 0 && slots.length > 0 && cssParts.length > 0);
    });

    it(`${tagName}: knows the parts of the source, and no others`, () => {
      const used = namesIn(source, /\b(?:part|exportparts)="([^"$]+)"/g);
      const known = namesOf(element.cssParts);
      assert.deepEqual([...used].filter((name) => !known.includes(name)).sort(), [], 'in the source only');
      const named = (name: string) => used.has(name) || new RegExp(`['"\`]${name}['"\`]`).test(source);
      assert.deepEqual(known.filter((name) => !named(name)).sort(), [], 'in the manifest only');
    });

    it(`${tagName}: knows the custom properties of the source, and no others`, () => {
      const used = namesIn(source, /var\((--sote-[\w-]+)/g);
      const known = namesOf(element.cssProperties);
      assert.deepEqual([...used].filter((name) => !known.includes(name)).sort(), [], 'in the source only');
      assert.deepEqual(known.filter((name) => !used.has(name)).sort(), [], 'in the manifest only');
    });

    it(`${tagName}: knows the slots and events of the source, and no others`, () => {
      const slots = namesIn(source, /<slot\s[^>]*?\bname="([^"$]+)"/g);
      const known = namesOf(element.slots);
      assert.deepEqual([...slots].filter((name) => !known.includes(name)).sort(), [], 'slots in the source only');
      for (const { name } of element.events ?? []) assert.ok(all.includes(`'${name}'`), name);
      const events = namesIn(all, /'(sote-[a-z-]+-(?:send|sent|failed|toggle|action))'/g);
      assert.deepEqual([...events].filter((name) => !namesOf(element.events).includes(name)).sort(), [], 'events in the source only');
    });
  }
});

describe('editor data', () => {
  it('VS Code knows every tag and attribute with its description', () => {
    const { tags } = JSON.parse(readBuilt('vscode.html-custom-data.json')) as {
      tags: { name: string; attributes: { name: string; description: { value: string } }[] }[];
    };
    assert.deepEqual(
      tags.map(({ name, attributes }) => [name, attributes.map((attribute) => attribute.name)]),
      elements.map(({ tagName, attributes }) => [tagName, namesOf(attributes)]),
    );
    for (const { attributes } of tags) for (const { description } of attributes) assert.ok(description.value);
  });

  it('JetBrains editors find the same by package.json', () => {
    assert.equal(packageJson['web-types'], './dist/web-types.json');
    const { version, contributions } = JSON.parse(readBuilt('web-types.json')) as {
      version: string;
      contributions: { html: { elements: { name: string; js: { events: Named[] }; css: { parts: Named[] } }[] } };
    };
    assert.equal(version, packageJson.version);
    assert.deepEqual(
      contributions.html.elements.map(({ name, js, css }) => [name, namesOf(js.events), namesOf(css.parts)]),
      elements.map(({ tagName, events, cssParts }) => [tagName, namesOf(events), namesOf(cssParts)]),
    );
  });
});
