import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { copyPreparedEmbedded, QUICK_START } from './prepared.js';

const MAIN = fileURLToPath(new URL('../../../receiver/src/main.js', import.meta.url));

/** A real receiver in a process of its own. */
export interface ReceiverProcess {
  /** Base URL of the endpoint; rejects with what the process wrote when it ends before it listens. */
  readonly endpoint: Promise<string>;
  readonly ended: Promise<number | null>;
  readonly kill: (signal: NodeJS.Signals) => void;
  readonly output: () => string;
}

/** Starts `main.js` on a free port; `environment` gives the database. */
export function startReceiver(environment: Readonly<Record<string, string>>, ...parameters: string[]): ReceiverProcess {
  const fixed = { PATH: process.env['PATH'] ?? '', PORT: '0', RATE_LIMIT: '0' };
  const child = spawn(process.execPath, [QUICK_START, MAIN, ...parameters], {
    env: { ...fixed, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const endpoint = new Promise<string>((resolve, reject) => {
    const onData = (chunk: Buffer) => {
      output += chunk.toString();
      const port = /"port":(\d+)/.exec(output)?.[1];
      if (port !== undefined) resolve(`http://127.0.0.1:${port}/api/v1`);
    };
    child.stdout.on('data', onData);
    child.stderr.on('data', onData);
    void ended.then(() => reject(new Error(output)));
  });
  endpoint.catch(() => undefined);
  return { endpoint, ended, kill: (signal) => child.kill(signal), output: () => output };
}

/** A data folder of its own, `empty` or with a database that has its tables already, and how to remove it. */
export async function makeDataDirectory(
  content: 'empty' | 'tables' = 'tables',
): Promise<{ readonly path: string; readonly remove: () => Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'sote-receiver-'));
  if (content === 'tables') await copyPreparedEmbedded(path);
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}
