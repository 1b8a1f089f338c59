/**
 * `npm test`: everything, on a bare clone too. Some steps only: `npm test -- --only node,components`.
 *
 * Installs what is missing, then runs the steps (`test/steps.mjs`) side by side. A failed step does not stop the others, only those that need it.
 * Browser tests that fail run once more (`test/second-run.mjs`). The last line is `N passed, N failed`, the tests of all runners together; the exit
 * code is 0 only when every step went well and at least one test ran.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { selectEngines } from './setup/engines.mjs';
import { installPackages } from './setup/packages.mjs';
import { installPrograms } from './setup/install.mjs';
import { endCommands } from './test/run-command.mjs';
import { runStep } from './test/run-step.mjs';
import { runSideBySide } from './test/schedule.mjs';
import { FIRST, makeSteps } from './test/steps.mjs';
import { summarize } from './test/summary.mjs';

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))));
const isCi = process.env.CI === 'true';
const steps = makeSteps();

/** Steps asked for with `--only a,b` or `--only=a,b`, and what they need; all without it. */
const readSelection = () => {
  const [flag, value] = process.argv.slice(2).flatMap((part) => part.split('='));
  if (flag === undefined) return Object.keys(steps);
  const asked = (value ?? '').split(',').map((name) => Object.keys(steps).filter((step) => name === step || name === steps[step].part));
  if (flag === '--only' && asked.every((found) => found.length > 0)) {
    const names = asked.flat();
    const needed = new Set([FIRST, ...names, ...names.flatMap((name) => steps[name].after ?? [])]);
    return Object.keys(steps).filter((name) => needed.has(name));
  }
  const names = new Set(Object.entries(steps).map(([name, { part }]) => part ?? name));
  console.error(`Usage: npm test -- --only ${[...names].join(',')}`);
  process.exit(2);
};

const folder = mkdtempSync(join(tmpdir(), 'sote-test-'));
const finish = (signal) => {
  endCommands();
  process.exit(signal === 'SIGINT' ? 130 : 143);
};
process.once('SIGINT', finish).once('SIGTERM', finish);
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

/** One step with tests more than there are cores: browsers wait much of their time. */
const LANES = { tests: availableParallelism() + 1, checks: 1 };

/** Installs, and says what cannot be tested here. In CI that is a failure, on somebody's own machine a note. */
const prepare = (selection) => {
  installPackages();
  const needsPrograms = selection.some((name) => steps[name].counts);
  const missing = needsPrograms ? installPrograms() : [];
  const { present, absent } = selectEngines();
  const notes = absent.map(({ engine, missing: programs }) => `Not tested in ${engine}: ${programs.join(', ')} missing.`);
  const hasPostgres = !missing.includes('postgres');
  if (!hasPostgres) notes.push('Not tested on a real PostgreSQL: postgres missing.');
  // Made from tests that may be gone by now.
  if (selection.includes('compile')) rmSync('.build/test', { recursive: true, force: true });
  return {
    machine: { hasPostgres, builds: selection.includes('build'), engines: present, env: { ENGINES: present.join(',') } },
    notes: needsPrograms ? notes : [],
  };
};

const selection = readSelection();
const { machine, notes } = prepare(selection);
const results = await runSideBySide({
  names: selection,
  steps,
  lanes: LANES,
  run: async (name, ended) => {
    const needed = ended.get(steps[name].after);
    const isHopeless = needed !== undefined && needed.result !== 'passed';
    return isHopeless ? { name, result: `FAILED (no ${needed.name})`, seconds: 0 } : runStep(name, steps[name], machine, folder);
  },
});

const { text, passed, failed } = summarize(
  selection.map((name) => results.get(name)),
  notes,
);
const isWell = [...results.values()].every(({ result }) => result === 'passed') && failed === 0;
const hasTests = passed > 0 || !selection.some((name) => steps[name].counts);
const isComplete = !isCi || notes.length === 0;
process.exitCode = isWell && hasTests && isComplete ? 0 : 1;
console.log(text);
