import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { formatMessage } from 'publint/utils';
import { publint } from 'publint';
import { listBuilt, packageJson, root } from './built.js';

describe('the packed package', () => {
  let folder: string;
  let tarball: string;

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'sote-packed-'));
    const packed = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
      cwd: root,
      encoding: 'utf8',
    });
    const [{ filename }] = JSON.parse(packed) as [{ filename: string }];
    tarball = join(folder, filename);
    const modules = join(folder, 'node_modules');
    const own = join(modules, 'sote-osallisuus');
    mkdirSync(own, { recursive: true });
    execFileSync('tar', ['-xzf', tarball, '-C', own, '--strip-components=1']);
    for (const name of Object.keys(packageJson.dependencies)) {
      mkdirSync(dirname(join(modules, name)), { recursive: true });
      symlinkSync(join(root, 'node_modules', name), join(modules, name));
    }
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  /** Where Node finds a specifier in a project that has installed the package. */
  const resolve = (specifiers: readonly string[]): string[] => {
    const code = 'console.log(JSON.stringify(process.argv.slice(1).map((specifier) => import.meta.resolve(specifier))))';
    const found = execFileSync(process.execPath, ['--input-type=module', '-e', code, ...specifiers], { cwd: folder, encoding: 'utf8' });
    return (JSON.parse(found) as string[]).map((url) => fileURLToPath(url));
  };

  it('has a file behind every entry', () => {
    const entries = Object.keys(packageJson.exports).filter((entry) => !entry.includes('*'));
    const embed = listBuilt('embed').map((name) => `./embed/${name}`);
    const specifiers = [...entries, ...embed].map((entry) => `sote-osallisuus${entry.slice(1)}`);
    const paths = resolve(specifiers);
    assert.equal(paths.length, specifiers.length);
    assert.deepEqual(
      paths.filter((path) => !existsSync(path)),
      [],
    );
  });

  it('holds nothing but what is meant to be published', () => {
    const allowed = /^(package\.json|README\.md|LICENSE|CHANGELOG\.md|dist\/.*)$/;
    const names = execFileSync('tar', ['-tzf', tarball], { encoding: 'utf8' }).trim().split('\n');
    assert.deepEqual(
      names.map((name) => name.replace(/^package\//, '')).filter((name) => !allowed.test(name)),
      [],
    );
  });

  it('passes publint without a remark', async () => {
    const { buffer, byteOffset, byteLength } = readFileSync(tarball);
    const pack = { tarball: buffer.slice(byteOffset, byteOffset + byteLength) };
    const { messages, pkg } = await publint({ strict: true, pack });
    assert.deepEqual(
      messages.map((message) => formatMessage(message, pkg)),
      [],
    );
  });

  it('gives TypeScript the right types for every entry', () => {
    const attw = join(root, 'node_modules/.bin/attw');
    const options = ['--profile', 'esm-only', '--no-definitely-typed', '--no-color', '--no-emoji', '--format', 'ascii'];
    const { status, stdout, stderr } = spawnSync(attw, [tarball, ...options], { cwd: folder, encoding: 'utf8' });
    assert.equal(status, 0, stdout + stderr);
  });
});
