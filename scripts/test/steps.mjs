/**
 * The steps of `npm test`, in the order of the summary. `after` names the step that must have gone well before; `counts` = its tests are
 * counted; `minutes` = about how long it takes beside others, and `lane` where it runs (schedule.mjs); `part` = the name that asks for it with others; `repeat` = how failed
 * test files run a second time.
 *
 * @typedef {{ hasPostgres: boolean, builds: boolean, engines: readonly string[], env: Record<string, string> }} Machine
 * @typedef {{ minutes?: number, lane?: 'checks', part?: string, after?: string, counts?: boolean, env?: Record<string, string>,
 *   commands: (machine: Machine) => string[][], repeat?: (files: readonly string[]) => { commands: string[][], env?: Record<string, string> } }} Step
 */
import { existsSync } from 'node:fs';
import { engineNames } from '../setup/engines.mjs';
import { globSync } from './glob.mjs';
import { lintChecks } from '../lint/checks.mjs';
import { tsc } from '../support/compiler.mjs';

/** The step that all others come after: the texts of each language and the design tokens, from which everything is compiled. */
export const FIRST = 'texts';

const node = process.execPath;
const bin = (name) => `node_modules/.bin/${name}`;
const reporter = ['--test-reporter=./test/support/node/reporter.mjs', '--test-reporter-destination=stdout'];

/** Checkers make many short-lived objects: with more room for them a tenth of the time is saved. */
const MORE_ROOM = { NODE_OPTIONS: '--max-semi-space-size=128' };

const lintStep = ([name, { program, parameters }]) => [
  name,
  { minutes: 1, lane: 'checks', after: FIRST, env: MORE_ROOM, commands: () => [[bin(program), ...parameters]] },
];

const componentMinutes = { chromium: 5, firefox: 6, webkit: 6 };

/** Each engine by itself, so that two of them can run side by side. */
const componentStep = (engine) => [
  `components:${engine}`,
  {
    part: 'components',
    after: FIRST,
    minutes: componentMinutes[engine],
    counts: true,
    env: { LOCALES_READY: 'yes', ENGINES: engine },
    commands: ({ engines }) => (engines.includes(engine) ? [[bin('web-test-runner')]] : []),
    repeat: (files) => ({ commands: [[bin('web-test-runner')]], env: { FILES: files.join(',') } }),
  },
];

const nodeTests = ({ hasPostgres }) => {
  const tests = [node, '--test', '--test-concurrency=2', ...reporter, ...globSync('.build/test', '.test.js')];
  // The receiver's tests run on PGlite always, and on a real PostgreSQL when its address is given.
  const given = process.env.TEST_DATABASE_URL !== undefined;
  return [hasPostgres && !given ? [node, '.build/test/support/node/postgres-run.js', ...tests] : tests];
};

const e2eTests = (files) => [[node, '--test', '--test-concurrency=1', ...reporter, ...files]];

/** @returns {Record<string, Step>} */
export const makeSteps = () => ({
  [FIRST]: { commands: () => [[node, 'scripts/locales.mjs', '--check']] },
  build: { minutes: 2, after: FIRST, env: { LOCALES_READY: 'yes' }, commands: () => [[node, 'scripts/build.mjs']] },
  // The build compiles both already, and fails at a wrong type: neither is done twice in one run.
  compile: { after: 'build', commands: ({ builds }) => (builds ? [] : [[node, tsc, '-p', 'receiver/tsconfig.json']]) },
  types: {
    minutes: 1,
    lane: 'checks',
    after: FIRST,
    commands: ({ builds }) => [
      ...(builds ? [] : [[node, tsc, '-p', 'tsconfig.json', '--noEmit']]),
      ...(builds ? [] : [[node, tsc, '-p', 'desk/tsconfig.json', '--noEmit']]),
      [node, tsc, '-p', 'tsconfig.pure.json'],
      [node, tsc, '-p', 'test/tsconfig.json'],
    ],
  },
  ...Object.fromEntries(Object.entries(lintChecks(existsSync)).map(lintStep)),
  node: { minutes: 6, after: 'compile', counts: true, commands: nodeTests },
  ...Object.fromEntries(engineNames.map(componentStep)),
  e2e: {
    minutes: 6,
    after: 'build',
    counts: true,
    commands: () => e2eTests(globSync('test/e2e', '.e2e.mjs')),
    repeat: (files) => ({ commands: e2eTests(files) }),
  },
});
