import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const file = (path) => fileURLToPath(new URL(path, import.meta.url));

/** What is measured: the program, and where it takes answers. */
export const PROGRAMS = {
  bare: { file: file('bare-server.mjs'), path: '/bare' },
  receiver: { file: file('../../.build/receiver/src/main.js'), path: '/api/v1/feedback' },
};

export const STAFF_TOKEN = 'only-for-the-bench-0123456789';

/** Linux counts a process's time in ticks of ten milliseconds. */
const TICK = 10;

/** Fields 14 and 15 of proc(5), counted after the command's name, which may hold spaces and brackets. */
const fieldsOf = (pid) => readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ');

/** Milliseconds of CPU that a process has used since it began. */
export const cpuOf = (pid) => {
  const fields = fieldsOf(pid);
  return (Number(fields[11]) + Number(fields[12])) * TICK;
};

/** The same of a process and those that it has started. */
export const cpuOfFamily = (parent) =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .reduce((sum, name) => {
      try {
        return Number(name) === parent || Number(fieldsOf(name)[1]) === parent ? sum + cpuOf(name) : sum;
      } catch {
        return sum;
      }
    }, 0);

/** Megabytes of memory that a process holds now. */
export const memoryOf = (pid) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;

export const makeFolder = () => {
  const path = mkdtempSync(join(tmpdir(), 'sote-bench-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
};

/** Starts a program on a free port; `environment` gives its database, `flags` are Node's own. */
export const startProgram = async ({ file: main }, environment, flags = []) => {
  const fixed = { PATH: process.env.PATH, PORT: '0', RATE_LIMIT: '0', STAFF_TOKEN };
  // The log goes where it costs what it costs in a container: into a pipe that somebody reads.
  const child = spawn(process.execPath, [...flags, main], { env: { ...fixed, ...environment }, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const port = await new Promise((resolve, reject) => {
    let output = '';
    child.stdout.on('data', (chunk) => {
      if (output.length < 10_000) output += chunk;
      const found = /"port":(\d+)/.exec(output)?.[1];
      if (found !== undefined) resolve(Number(found));
    });
    void ended.then((code) => reject(new Error(`${main} ended with ${code}.`)));
  });
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  return { port, pid: child.pid, stop };
};
