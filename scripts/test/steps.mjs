/**
 * The steps of `npm test`, in the order of the summary. `after` names the step that
 * must have gone well before; `counts` = its tests are counted.
 */
import { existsSync } from 'node:fs';
import { globSync } from './glob.mjs';
import { lintChecks } from '../lint/checks.mjs';

const node = process.execPath;
const bin = (name) => `node_modules/.bin/${name}`;
const reporter = ['--test-reporter=./test/support/node/reporter.mjs', '--test-reporter-destination=stdout'];

/** Which steps run side by side is chosen by how long they take: both lanes should end at about the same time. */
const lintLane = (name) => (name === 'eslint' ? 'right' : 'left');
const lintStep = ([name, { program, parameters }]) => [name, { lane: lintLane(name), commands: () => [[bin(program), ...parameters]] }];

const nodeTests = ({ hasPostgres }) => {
  const tests = [node, '--test', '--test-concurrency=2', ...reporter, ...globSync('.build/test', '.test.js')];
  // The receiver's tests run on PGlite always, and on a real PostgreSQL when its address is given.
  const given = process.env.TEST_DATABASE_URL !== undefined;
  return [hasPostgres && !given ? [node, '.build/test/support/node/postgres-run.js', ...tests] : tests];
};

/** @returns {Record<string, { lane: 'first' | 'left' | 'right', after?: string, counts?: boolean, env?: Record<string, string>, commands: (machine: { hasPostgres: boolean, builds: boolean }) => string[][] }>} */
export const makeSteps = () => ({
  build: { lane: 'first', commands: () => [[node, 'scripts/build.mjs']] },
  // The build compiles both already, and fails at a wrong type: neither is done twice in one run.
  compile: { lane: 'first', after: 'build', commands: ({ builds }) => (builds ? [] : [[bin('tsc'), '-p', 'receiver/tsconfig.json']]) },
  types: {
    lane: 'left',
    commands: ({ builds }) => [
      ...(builds ? [] : [[bin('tsc'), '-p', 'tsconfig.json', '--noEmit']]),
      ...(builds ? [] : [[bin('tsc'), '-p', 'desk/tsconfig.json', '--noEmit']]),
      [bin('tsc'), '-p', 'tsconfig.pure.json'],
      [bin('tsc'), '-p', 'test/tsconfig.json'],
    ],
  },
  ...Object.fromEntries(Object.entries(lintChecks(existsSync)).map(lintStep)),
  node: { lane: 'right', after: 'compile', counts: true, commands: nodeTests },
  components: {
    lane: 'left',
    counts: true,
    env: { LOCALES_READY: 'yes' },
    commands: () => [[bin('web-test-runner')]],
  },
  e2e: {
    lane: 'right',
    after: 'build',
    counts: true,
    commands: () => [[node, '--test', '--test-concurrency=1', ...reporter, ...globSync('test/e2e', '.e2e.mjs')]],
  },
});
