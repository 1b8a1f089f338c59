import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants, setPriority } from 'node:os';
import { createInterface } from 'node:readline';

const running = new Set();

/** A command has its own group, so that the browsers and servers that it started end with it. */
const endGroup = (child, signal) => {
  try {
    process.kill(-child.pid, signal);
  } catch {
    // It has ended by itself.
  }
};

/** Ends everything that still runs. */
export const endCommands = () => {
  for (const child of running) endGroup(child, 'SIGTERM');
};

const printLines = async (stream, label) => {
  for await (const line of createInterface({ input: stream })) console.log(`[${label}] ${line}`);
};

/**
 * Runs a command and prints its lines with a label, because two of them may run side by side.
 *
 * @param {{ label: string, command: readonly string[], env?: Record<string, string>, minutes?: number, isAside?: boolean }} options `isAside` = others
 *   go before it
 * @returns {Promise<boolean>} whether it ended well and in time
 */
export const runCommand = async ({ label, command, env = {}, minutes = 25, isAside = false }) => {
  const [program, ...parameters] = command;
  const child = spawn(program, parameters, {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
    env: { ...process.env, NO_COLOR: '1', ...env },
  });
  if (isAside && child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
  running.add(child);
  const limit = setTimeout(() => {
    console.log(`[${label}] stopped: it took more than ${minutes} minutes`);
    endGroup(child, 'SIGKILL');
  }, minutes * 60_000);
  const ended = once(child, 'close').then(([code, signal]) => {
    if (code !== 0) console.log(`[${label}] ended by ${signal ?? `exit code ${code}`}`);
    return code === 0;
  });
  try {
    const [isWell] = await Promise.all([ended, printLines(child.stdout, label), printLines(child.stderr, label)]);
    return isWell;
  } catch (error) {
    console.log(`[${label}] ${error.message}`);
    return false;
  } finally {
    clearTimeout(limit);
    running.delete(child);
    endGroup(child, 'SIGTERM');
  }
};
