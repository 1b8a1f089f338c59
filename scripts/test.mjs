/**
 * `npm test`: everything, on a bare clone too. Some steps only: `npm test -- --only node,components`.
 *
 * Installs what is missing, then builds, and then runs two steps at a time (`test/steps.mjs`). A failed step does not stop the others. Browser
 * tests that fail run once more (`test/second-run.mjs`). The last line is `N passed, N failed`, the tests of all runners together; the exit code
 * is 0 only when every step went well and at least one test ran.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { selectEngines } from './setup/engines.mjs';
import { installPackages } from './setup/packages.mjs';
import { installPrograms } from './setup/install.mjs';
import { endCommands } from './test/run-command.mjs';
import { runStep } from './test/run-step.mjs';
import { makeSteps } from './test/steps.mjs';
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
    const needed = new Set([...names, ...names.flatMap((name) => steps[name].after ?? [])]);
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

/** Takes the next of the waiting steps until none is left; several calls share one list. */
const runSteps = async (waiting, machine, results) => {
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
    const needed = results.get(steps[name].after);
    const isHopeless = needed !== undefined && needed.result !== 'passed';
    results.set(
      name,
      isHopeless ? { name, result: `FAILED (no ${needed.name})`, seconds: 0 } : await runStep(name, steps[name], machine, folder),
    );
  }
};

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
const results = new Map();
await runSteps(
  selection.filter((name) => steps[name].isFirst),
  machine,
  results,
);
// The longest first: then both cores have work until the end.
const waiting = selection.filter((name) => !steps[name].isFirst).sort((one, other) => steps[other].minutes - steps[one].minutes);
await Promise.all([runSteps(waiting, machine, results), runSteps(waiting, machine, results)]);

const { text, passed, failed } = summarize(
  selection.map((name) => results.get(name)),
  notes,
);
const isWell = [...results.values()].every(({ result }) => result === 'passed') && failed === 0;
const hasTests = passed > 0 || !selection.some((name) => steps[name].counts);
const isComplete = !isCi || notes.length === 0;
process.exitCode = isWell && hasTests && isComplete ? 0 : 1;
console.log(text);
