import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const reporter = fileURLToPath(new URL('../../../test/support/node/reporter.mjs', import.meta.url));

const files: Readonly<Record<string, string>> = {
  'mixed.mjs': `import { describe, it } from 'node:test';
    describe('suite', () => {
      it('passes', () => {});
      it('fails', () => { throw new Error('the reason'); });
      it('is skipped', { skip: true }, () => { throw new Error('never'); });
    });
    it('passes alone', () => {});`,
  'hook.mjs': `import { before, describe, it } from 'node:test';
    describe('suite', () => {
      before(() => { throw new Error('the hook'); });
      it('never runs', () => {});
    });`,
  'broken.mjs': `throw new Error('does not load');`,
  'empty.mjs': `export const nothing = true;`,
};

describe('the reporter of node tests', () => {
  let folder = '';

  /** What it prints and counts for one of the files. */
  const run = (name: string) => {
    const countsFile = join(folder, `${name}.json`);
    const environment: NodeJS.ProcessEnv = { ...process.env, TEST_COUNTS: countsFile };
    // Else the inner run takes itself for a part of this one.
    delete environment['NODE_TEST_CONTEXT'];
    const parameters = ['--test', `--test-reporter=${reporter}`, '--test-reporter-destination=stdout', join(folder, name)];
    const { stdout, status } = spawnSync(process.execPath, parameters, { encoding: 'utf8', env: environment });
    const written = JSON.parse(readFileSync(countsFile, 'utf8')) as Record<string, object>;
    assert.deepEqual(
      Object.keys(written).map((path) => basename(path)),
      [name],
    );
    return { stdout, status, counts: Object.values(written)[0] ?? {} };
  };

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'node-reporter-'));
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('counts tests, not suites, names what failed and prints the reason', () => {
    const { stdout, status, counts } = run('mixed.mjs');
    assert.deepEqual(counts, { passed: 2, failed: 1, skipped: 1, failures: ['fails'] });
    assert.match(stdout, /✖ fails[\s\S]*the reason/u);
    assert.notEqual(status, 0);
  });

  it('counts a hook that fails', () => {
    const { stdout, counts } = run('hook.mjs');
    assert.ok('failed' in counts && Number(counts.failed) > 0, JSON.stringify(counts));
    assert.match(stdout, /the hook/u);
  });

  it('counts a file that does not load as failed, and one without tests as nothing', () => {
    const { counts } = run('broken.mjs');
    assert.deepEqual({ ...counts, failures: [] }, { passed: 0, failed: 1, skipped: 0, failures: [] });
    assert.deepEqual(run('empty.mjs').counts, { passed: 0, failed: 0, skipped: 0, failures: [] });
  });
});
