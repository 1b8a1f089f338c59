import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { it } from 'node:test';
import { root } from './built.js';

it('packages that are there are not installed once more', () => {
  const code = `import('./scripts/setup/packages.mjs').then(({ installPackages }) => installPackages())`;
  // Without a path there is no npm: a test must not install under the feet of others.
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--eval', code], { cwd: root, env: { PATH: '' }, encoding: 'utf8' });
  assert.deepEqual([status, stdout], [0, ''], stderr);
});
