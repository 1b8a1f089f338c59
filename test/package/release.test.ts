import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { inflateRawSync } from 'node:zlib';
import { packageJson, root } from './built.js';

interface Sbom {
  readonly components: readonly { readonly name: string; readonly version: string; readonly hashes: readonly unknown[] }[];
}

/** The files of a zip, read by its directory alone. */
const readZip = (zip: Buffer): Map<string, Buffer> => {
  const end = zip.length - 22;
  assert.equal(zip.readUInt32LE(end), 0x06054b50);
  const files = new Map<string, Buffer>();
  let at = zip.readUInt32LE(end + 16);
  for (let count = zip.readUInt16LE(end + 10); count > 0; count -= 1) {
    const length = zip.readUInt16LE(at + 28);
    const name = zip.subarray(at + 46, at + 46 + length).toString();
    const start = zip.readUInt32LE(at + 42) + 30 + length;
    files.set(name, inflateRawSync(zip.subarray(start, start + zip.readUInt32LE(at + 20))));
    at += 46 + length;
  }
  return files;
};

describe('npm run release', () => {
  const title = `sote-osallisuus-${packageJson.version}`;
  let folder: string;
  let first: string;
  const make = (name: string): string => {
    const out = join(folder, name);
    execFileSync(process.execPath, ['scripts/release.mjs', '--without-build', '--out', out], { cwd: root });
    return out;
  };
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'sote-release-'));
    first = make('first');
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('makes the zip, the package and their hashes, and the same bytes a second time', () => {
    const second = make('second');
    const names = readdirSync(first).sort();
    assert.deepEqual(names, ['SHA256SUMS', `${title}.tgz`, `${title}.zip`].sort());
    for (const name of names) assert.ok(readFileSync(join(first, name)).equals(readFileSync(join(second, name))), name);
  });

  it('has all in the zip that a web team copies, unchanged, with licences and a list of what is inside', () => {
    const files = readZip(readFileSync(join(first, `${title}.zip`)));
    const find = (name: string): Buffer => files.get(`${title}/${name}`) ?? assert.fail(`no ${name}`);
    for (const name of [
      'embed/sote-osallisuus.js',
      'embed/integrity.json',
      'embed/third-party-licences.txt',
      'openapi.json',
      'texts.md',
      'command.mjs',
    ])
      assert.ok(find(name).equals(readFileSync(join(root, 'dist', name))), name);
    for (const name of ['README.md', 'CHANGELOG.md', 'LICENSE', 'SECURITY.md']) assert.ok(find(name).length > 0);
    assert.ok([...files.keys()].some((name) => /\/static\/[\w-]+\.sv\.html$/.test(name)));
    const { components } = JSON.parse(find('sbom.cdx.json').toString()) as Sbom;
    for (const [name, version] of Object.entries(packageJson.dependencies))
      assert.ok(
        components.some((part) => part.name === name && part.version === version && part.hashes.length === 1),
        name,
      );
    assert.ok(components.some(({ name }) => name === 'lit-html'));
    assert.ok(!components.some(({ name }) => name === 'typescript'));
  });

  it('has every guide and picture that its texts lead to, for whoever reads them without a network', () => {
    const files = readZip(readFileSync(join(first, `${title}.zip`)));
    const names = [...files.keys()];
    const texts = names.filter((name) => name.endsWith('.md'));
    assert.ok(texts.includes(`${title}/docs/embedding.md`));
    const dead = texts.flatMap((name) => {
      const prose = String(files.get(name)).replaceAll(/^```.*?^```$/gms, '');
      const targets = [...prose.matchAll(/\]\(([\w.-][\w./-]*)(?:#[^)]*)?\)|\bsrc="([\w.-][\w./-]*)"/g)].map(
        ([, link, picture]) => link ?? picture ?? '',
      );
      return targets
        .map((target) => posix.join(posix.dirname(name), target))
        .filter((path) => !names.some((known) => known === path || (path.endsWith('/') && known.startsWith(path))))
        .map((path) => `${name} leads to ${path}`);
    });
    assert.deepEqual(dead, []);
  });

  it('has the WordPress plugin in the zip, with the embed files, and no endpoint for authors to choose', () => {
    const files = readZip(readFileSync(join(first, `${title}.zip`)));
    const plugin = readZip(files.get(`${title}/wordpress-plugin.zip`) ?? assert.fail('no plugin'));
    const find = (name: string): string => plugin.get(`sote-osallisuus/${name}`)?.toString() ?? assert.fail(`no ${name}`);
    assert.match(find('sote-osallisuus.php'), new RegExp(`^ \\* Version: ${packageJson.version.replaceAll('.', '\\.')}$`, 'm'));
    assert.equal(find('embed/integrity.json'), readFileSync(join(root, 'dist/embed/integrity.json'), 'utf8'));
    const widgets = JSON.parse(find('widgets.json')) as Readonly<
      Record<string, { readonly attributes: readonly { readonly name: string }[] }>
    >;
    const names = Object.values(widgets).map(({ attributes }) => attributes.map(({ name }) => name));
    assert.equal(names.length, 4);
    assert.ok(names.every((list) => list.includes('heading-level') && !list.includes('endpoint')));
  });
});
