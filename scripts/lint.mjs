/**
 * `npm run lint`: ESLint, Prettier, import rules, unused code. Says nothing when all is well. Some of them only:
 * `npm run lint -- eslint imports`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { lintChecks } from './lint/checks.mjs';
import { root } from './support/root.mjs';

const checks = lintChecks((path) => existsSync(join(root, path)));
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in checks));
if (unknown.length > 0) {
  console.error(`lint knows ${Object.keys(checks).join(', ')}, not ${unknown.join(', ')}.`);
  process.exit(2);
}

const failed = (asked.length > 0 ? asked : Object.keys(checks)).filter((name) => {
  const { program, parameters } = checks[name];
  const { status, stdout, stderr, error } = spawnSync(join(root, 'node_modules/.bin', program), parameters, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status === 0) return false;
  console.error(`${name}:\n${stdout ?? ''}${stderr ?? ''}${error?.message ?? ''}`);
  return true;
});

process.exitCode = failed.length > 0 ? 1 : 0;
