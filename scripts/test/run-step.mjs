import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from './run-command.mjs';
import { filesToRepeat, mergeRuns } from './second-run.mjs';
import { addCounts } from './summary.mjs';

const readWritten = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  } finally {
    rmSync(file, { force: true });
  }
};

/**
 * Runs the commands of a step up to the first that fails, and failed test files again if the step says how.
 *
 * @param {string} name
 * @param {import('./steps.mjs').Step} step
 * @param {import('./steps.mjs').Machine} machine
 * @param {string} folder for the counts of the reporters
 */
export const runStep = async (name, step, machine, folder) => {
  const countsFile = join(folder, `${name}.json`);
  const run = async (commands, env) => {
    let isWell = true;
    for (const command of commands) {
      isWell &&= await runCommand({
        label: name,
        command,
        env: { ...machine.env, ...step.env, ...env, TEST_COUNTS: countsFile },
        isAside: step.lane === 'checks',
      });
    }
    return { isWell, written: readWritten(countsFile) };
  };
  const repeat = async ({ isWell, written }) => {
    const files = isWell || step.repeat === undefined ? [] : filesToRepeat(written);
    if (files.length === 0) return { isWell, written, unstable: [] };
    console.log(`[${name}] once more: ${files.join(', ')}`);
    const { commands, env } = step.repeat(files);
    const second = await run(commands, env);
    return { isWell: second.isWell, ...mergeRuns(written, second.written) };
  };

  const planned = step.commands(machine);
  const started = performance.now();
  const first = await run(planned);
  if (!step.counts || planned.length === 0) {
    return { name, seconds: (performance.now() - started) / 1000, result: first.isWell ? 'passed' : 'FAILED' };
  }
  const { isWell, written, unstable } = await repeat(first);
  const counts = addCounts(written);
  // A runner that broke down, or ran nothing, has no failed test to show for it.
  if (counts.failed === 0 && (!isWell || counts.passed === 0)) counts.failed = 1;
  return { name, seconds: (performance.now() - started) / 1000, counts, unstable, result: counts.failed === 0 ? 'passed' : 'FAILED' };
};
