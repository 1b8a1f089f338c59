import { spawn } from 'node:child_process';
import { startPostgres } from './postgres.js';
import { prepareEmbedded } from './prepared.js';

/** Runs a command with `TEST_DATABASE_URL` set to a throw-away PostgreSQL: `node postgres-run.js node --test …`. Its exit code is passed on. */
const [command, ...parameters] = process.argv.slice(2);
if (command === undefined) throw new Error('Give the command to run.');

const { url, stop } = await startPostgres();
await prepareEmbedded();
const child = spawn(command, parameters, { stdio: 'inherit', env: { ...process.env, TEST_DATABASE_URL: url } });
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
process.exitCode = await new Promise<number>((resolve) => {
  child.once('error', () => resolve(127));
  child.once('exit', (code) => resolve(code ?? 1));
});
await stop();
