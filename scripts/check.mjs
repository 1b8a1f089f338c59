/**
 * `npm run check`: what a change can have broken, in under a minute. Types, lint, import rules, and the fast tests of what differs from the main
 * branch: node tests of the rules and the network code, component tests in Chromium. `npm test` runs everything.
 */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { runCommand } from './test/run-command.mjs';
import { listChanged } from './check/changed-files.mjs';
import { testsOf } from './check/tests-of.mjs';
import { selectEngines } from './setup/engines.mjs';
import { tsc } from './support/compiler.mjs';
import { root } from './support/root.mjs';

process.chdir(root);
const bin = (name) => `node_modules/.bin/${name}`;
const cache = (name) => join('.build/check', name);

/** Type checks take seconds once the first one has written what it knows. */
const types = (project, ...options) => [
  process.execPath,
  tsc,
  '-p',
  project,
  ...options,
  '--incremental',
  '--tsBuildInfoFile',
  cache(`${project.replaceAll('/', '-')}.tsbuildinfo`),
];

const lintCommands = (changed) => {
  const scripts = changed.filter((path) => /\.(?:ts|mjs|cjs|js)$/.test(path));
  const eslint = ['--max-warnings', '0', '--no-warn-ignored', '--cache', '--cache-location', cache('eslint'), ...scripts];
  return {
    ...(scripts.length > 0 && { eslint: [bin('eslint'), ...eslint] }),
    ...(changed.length > 0 && { format: [bin('prettier'), '--check', '--log-level', 'warn', '--ignore-unknown', ...changed] }),
    imports: [process.execPath, 'scripts/lint.mjs', 'imports'],
  };
};

const testCommands = ({ node, components }) => ({
  ...(node.length > 0 && { node: [process.execPath, '--test', '--test-reporter=dot', ...node] }),
  ...(components.length > 0 && { components: [bin('web-test-runner')] }),
});

/** Runs commands, as many at once as there are processors. @returns the names of those that failed */
const runAll = async (commands, env) => {
  const waiting = Object.entries(commands);
  const failed = [];
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [label, command] = next;
      if (!(await runCommand({ label, command, env }))) failed.push(label);
    }
  };
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, work));
  return failed;
};

const started = performance.now();
const changed = listChanged();
const tests = testsOf(changed);
const hasChromium = selectEngines().present.includes('chromium');
const components = hasChromium ? tests.components : [];
const env = { ENGINES: 'chromium', FILES: components.join(','), LOCALES_READY: 'yes' };

const failed = await runAll({ locales: [process.execPath, 'scripts/locales.mjs'] }, env);
const checks = {
  types: types('tsconfig.json', '--noEmit'),
  'types of the desk': types('desk/tsconfig.json', '--noEmit'),
  'types of tests': types('test/tsconfig.json', '--noEmit'),
  'types without DOM': types('tsconfig.pure.json'),
  'types of the receiver': types('receiver/tsconfig.json'),
  ...lintCommands(changed),
};
if (failed.length === 0) failed.push(...(await runAll(checks, env)));
if (failed.length === 0) failed.push(...(await runAll(testCommands({ node: tests.node, components }), env)));

console.log(`check: ${changed.length} changed files, ${tests.node.length + components.length} test files`);
if (tests.left.length > 0) console.log(`check: left for npm test: ${tests.left.join(', ')}`);
console.log(
  `check: ${failed.length === 0 ? 'well' : `failed: ${failed.join(', ')}`}, ${Math.round((performance.now() - started) / 1000)} s`,
);
process.exitCode = failed.length === 0 ? 0 : 1;
