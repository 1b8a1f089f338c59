import { spawn } from 'node:child_process';
import { Failure } from '../support/failure.mjs';
import { root } from '../support/root.mjs';

/** Runs a command in the repository's folder with its output shown. Rejects when it fails. */
export const run = (command, parameters) =>
  new Promise((resolve, reject) => {
    const child = spawn(command, parameters, { cwd: root, stdio: 'inherit' });
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Failure(`build: ${command} ${parameters.join(' ')} failed`))));
  });
