import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { Script } from 'node:vm';
import { dist, importsOf, listBuilt, readBuilt, root } from './built.js';

const scripts = listBuilt('embed').filter((name) => name.endsWith('.js'));
const loader = readBuilt('embed/sote-osallisuus.js');

/** Hosts that only name a thing, or that a text of the house links to, and are never asked. */
const namespaces = ['http://www.w3.org/', 'https://schema.org', 'https://stm.fi/', 'https://lvv.fi/'];

describe('the embed files', () => {
  it('have a loader that is a classic script and a module alike', () => {
    // A classic script's grammar knows neither import and export statements nor import.meta.
    assert.doesNotThrow(() => new Script(loader));
    assert.match(loader, /import\(/);
  });

  it('have a loader that knows every widget and only files that stand', () => {
    const named = [...loader.matchAll(/"(\.\/chunks\/[^"]+)"/g)].map(([, name = '']) => name);
    assert.ok(named.length >= 2);
    assert.deepEqual(
      named.filter((name) => !existsSync(join(dist, 'embed', name))),
      [],
    );
    for (const entry of scripts.filter((name) => !name.includes('/') && name !== 'sote-osallisuus.js')) {
      assert.ok(loader.includes(`"sote-${entry.replace('.js', '')}"`), entry);
    }
  });

  it('import only files that stand, beside themselves', () => {
    const broken = scripts.flatMap((name) =>
      importsOf(readBuilt(`embed/${name}`))
        .filter((specifier) => !existsSync(join(dist, 'embed', dirname(name), specifier)) || !/^\.\.?\//.test(specifier))
        .map((specifier) => `${name} imports ${specifier}`),
    );
    assert.deepEqual(broken, []);
  });

  it('load no other widget with one, whatever a visitor does', () => {
    /** A file that is fetched later is named by its address alone. */
    const reach = (name: string, seen = new Set<string>()): Set<string> => {
      if (seen.has(name) || !scripts.includes(name)) return seen;
      seen.add(name);
      for (const [, address = ''] of readBuilt(`embed/${name}`).matchAll(/["'`](\.\/[^"'`]+\.js)["'`]/g))
        reach(join(dirname(name), address), seen);
      return seen;
    };
    const entries = scripts.filter((name) => !name.includes('/') && name !== 'sote-osallisuus.js');
    /** The file that defines the tag. */
    const widgetOf = (entry: string) =>
      [...reach(entry)].find(
        (name) => name.startsWith('chunks/') && readBuilt(`embed/${name}`).includes(`"sote-${entry.replace('.js', '')}"`),
      ) ?? assert.fail(entry);
    const widgets = entries.map(widgetOf);
    assert.equal(new Set(widgets).size, entries.length);
    for (const [index, entry] of entries.entries())
      assert.deepEqual(
        widgets.filter((widget, other) => other !== index && reach(entry).has(widget)),
        [],
        entry,
      );
  });

  it('are compiled while they arrive where they show a widget, and no others', () => {
    const shown = new Set([...loader.matchAll(/\bfiles:\[([^\]]+)\]/g)].flatMap(([, files = '']) => files.match(/chunks\/[^"]+/g) ?? []));
    assert.ok(shown.size >= 5);
    const hinted = scripts.filter((name) => readBuilt(`embed/${name}`).startsWith('//# allFunctionsCalledOnLoad\n'));
    assert.deepEqual(hinted, [...shown].sort());
  });

  it('ask no other host for anything', () => {
    const foreign = scripts.flatMap((name) =>
      [...readBuilt(`embed/${name}`).matchAll(/(?:https?|wss?):\/\/[^\s"'`)]*/g)]
        .map(([url]) => url)
        // A scheme by itself is compared with, not asked.
        .filter((url) => /:\/\/\w/.test(url) && !namespaces.some((namespace) => url.startsWith(namespace)))
        .map((url) => `${name}: ${url}`),
    );
    assert.deepEqual(foreign, []);
  });

  it('have names that ad blockers leave alone', () => {
    // The public names are the tags' own; every other name is ours to choose.
    const risky = /survey|track|analytic|banner|advert|pixel|beacon|metric|stats/i;
    assert.deepEqual(
      scripts.filter((name) => risky.test(name)),
      [],
    );
  });

  it("name Lit's Trusted Types policy after the kit, once", () => {
    const policies = scripts.flatMap((name) =>
      [...readBuilt(`embed/${name}`).matchAll(/createPolicy\("([^"]+)"/g)].map(([, policy]) => policy),
    );
    assert.deepEqual(policies, ['sote-osallisuus']);
  });

  it('match integrity.json', () => {
    const hashOf = (name: string) =>
      `sha384-${createHash('sha384')
        .update(readFileSync(join(dist, 'embed', name)))
        .digest('base64')}`;
    assert.deepEqual(JSON.parse(readBuilt('embed/integrity.json')), Object.fromEntries(scripts.map((name) => [name, hashOf(name)])));
  });

  it('carry the licences of what is bundled', () => {
    const licences = readBuilt('embed/third-party-licences.txt');
    for (const name of ['lit', 'lit-html', '@lit/reactive-element', '@lit/localize'])
      assert.match(licences, new RegExp(`^${name} \\d`, 'm'));
  });
});

describe('dist', () => {
  it('has ES modules whose relative imports stand and whose others are dependencies', () => {
    const broken = listBuilt('esm')
      .filter((name) => /\.(js|d\.ts)$/.test(name))
      .flatMap((name) =>
        importsOf(readBuilt(`esm/${name}`))
          .filter((specifier) =>
            specifier.startsWith('.')
              ? !existsSync(join(dist, 'esm', dirname(name), specifier))
              : !/^(lit|@lit\/localize|valibot|idb-keyval)(\/|$)/.test(specifier),
          )
          .map((specifier) => `${name} imports ${specifier}`),
      );
    assert.deepEqual(broken, []);
  });

  it('says nothing about the machine it was built on', () => {
    const folder = root.replace(/\/$/, '');
    assert.deepEqual(
      listBuilt('').filter((name) => readBuilt(name).includes(folder)),
      [],
    );
  });
});
