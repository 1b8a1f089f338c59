import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { root } from './built.js';

interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly failures: readonly string[];
  readonly isMissing?: boolean;
}
type Written = Readonly<Record<string, Counts>>;
interface Result {
  readonly name: string;
  readonly seconds: number;
  readonly result: string;
  readonly counts: Omit<Counts, 'failures'>;
  readonly unstable: readonly string[];
}

const load = async <T>(path: string): Promise<T> => (await import(pathToFileURL(join(root, path)).href)) as T;
const { filesToRepeat, mergeRuns } = await load<{
  filesToRepeat: (written: Written) => string[];
  mergeRuns: (first: Written, second: Written) => { written: Written; unstable: string[] };
}>('scripts/test/second-run.mjs');
const { runStep } = await load<{ runStep: (name: string, step: object, machine: object, folder: string) => Promise<Result> }>(
  'scripts/test/run-step.mjs',
);
const { summarize } = await load<{ summarize: (results: readonly Result[], notes: readonly string[]) => { text: string } }>(
  'scripts/test/summary.mjs',
);

const well = (passed: number): Counts => ({ passed, failed: 0, skipped: 0, failures: [] });
const missing: Counts = { passed: 0, failed: 1, skipped: 0, failures: [], isMissing: true };
const bad = (passed: number, ...failures: readonly string[]): Counts => ({ passed, failed: failures.length || 1, skipped: 0, failures });

describe('the second run of failed test files', () => {
  it('is of those files only, and of none when many failed', () => {
    assert.deepEqual(filesToRepeat({ a: well(3), b: bad(1, 'sends'), c: bad(0) }), ['b', 'c']);
    assert.deepEqual(filesToRepeat({ a: well(3) }), []);
    assert.deepEqual(filesToRepeat(Object.fromEntries(['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => [name, bad(1, 'sends')]))), []);
  });

  it('counts what passes then as passed, and names it as unstable', () => {
    const { written, unstable } = mergeRuns({ a: well(3), b: bad(1, 'sends', 'prints'), c: bad(0) }, { b: well(3), c: well(2) });
    assert.deepEqual(written, { a: well(3), b: well(3), c: well(2) });
    assert.deepEqual(unstable, ['b: sends; prints', 'c: did not load or end']);
  });

  it('is of every file that a broken browser left out, however many, and saves none that is left out again', () => {
    const first = { a: well(3), ...Object.fromEntries(['b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'].map((name) => [name, missing])) };
    const files = filesToRepeat(first);
    assert.equal(files.length, 8);
    const second = Object.fromEntries(files.map((name) => [name, name === 'i' ? missing : well(2)]));
    const { written, unstable } = mergeRuns(first, second);
    assert.deepEqual([written['b'], written['i']], [well(2), missing]);
    assert.deepEqual(unstable, ['the browser broke down before 7 of the files']);
  });

  it('saves no file that fails again, runs fewer tests or does not run', () => {
    const first = { b: bad(1, 'sends'), c: bad(4, 'prints'), d: bad(2, 'opens'), e: bad(0) };
    const second = { b: bad(1, 'prints'), c: well(3), e: well(0) };
    assert.deepEqual(mergeRuns(first, second), { written: first, unstable: [] });
  });
});

describe('a step of npm test', () => {
  let folder = '';
  const reporter = join(root, 'test/support/node/reporter.mjs');

  const stepOf = (...names: readonly string[]) => {
    const commands = (files: readonly string[]) => [
      [process.execPath, '--test', `--test-reporter=${reporter}`, '--test-reporter-destination=stdout', ...files],
    ];
    return {
      counts: true,
      commands: () => commands(names.map((name) => join(folder, name))),
      repeat: (files: readonly string[]) => ({ commands: commands(files) }),
    };
  };

  before(() => {
    // Else the inner runs take themselves for a part of this one.
    delete process.env['NODE_TEST_CONTEXT'];
    folder = mkdtempSync(join(tmpdir(), 'second-run-'));
    const flag = JSON.stringify(join(folder, 'ran'));
    writeFileSync(join(folder, 'well.mjs'), `import { it } from 'node:test'; it('is well', () => {});`);
    writeFileSync(join(folder, 'broken.mjs'), `import { it } from 'node:test'; it('is broken', () => { throw new Error('always'); });`);
    writeFileSync(
      join(folder, 'unstable.mjs'),
      `import { existsSync, writeFileSync } from 'node:fs'; import { it } from 'node:test';
      it('is unstable', () => { if (existsSync(${flag})) return; writeFileSync(${flag}, ''); throw new Error('the first time'); });`,
    );
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('passes when its tests pass the second time, and says so', async () => {
    const result = await runStep('e2e', stepOf('well.mjs', 'unstable.mjs'), { env: {} }, folder);
    assert.equal(result.result, 'passed');
    assert.deepEqual(result.counts, { passed: 2, failed: 0, skipped: 0 });
    const { text } = summarize([result], []);
    assert.match(text, /^e2e +passed, the second time .*\n\nUNSTABLE.*\[e2e\].*unstable\.mjs: is unstable\n2 passed, 0 failed$/mu);
  });

  it('fails when a test fails twice', async () => {
    const result = await runStep('e2e', stepOf('well.mjs', 'broken.mjs'), { env: {} }, folder);
    assert.equal(result.result, 'FAILED');
    assert.deepEqual(result.counts, { passed: 1, failed: 1, skipped: 0 });
    assert.deepEqual(result.unstable, []);
  });
});
