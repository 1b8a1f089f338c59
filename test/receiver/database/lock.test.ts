import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { DataDirectoryInUse, lockDataDirectory } from '../../../receiver/src/database/lock.js';

/** The number of a process that has ended. */
const deadProcess = (): number => spawnSync(process.execPath, ['-e', '']).pid;

describe('The lock of a data folder', () => {
  let folder: string;
  beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'sote-lock-'))));
  afterEach(() => rm(folder, { recursive: true }));

  const leave = (holder: object, number = 1) => writeFile(join(folder, `receiver.lock.${number}`), JSON.stringify(holder));

  it('is one process’s at a time, named with the folder', () => {
    const release = lockDataDirectory(folder);
    assert.throws(
      () => lockDataDirectory(folder),
      (error) => error instanceof DataDirectoryInUse && error.message.includes(`${process.pid}`) && error.message.includes(folder),
    );
    release();
    lockDataDirectory(folder)();
  });

  it('leaves nothing behind', async () => {
    lockDataDirectory(folder)();
    assert.deepEqual(await readdir(folder), []);
  });

  it('of a process that died is taken over', async () => {
    await leave({ pid: deadProcess(), host: hostname(), began: '123' }, 7);
    const release = lockDataDirectory(folder);
    assert.deepEqual(await readdir(folder), ['receiver.lock.8']);
    release();
  });

  it('of a process whose number another one has now is taken over', { skip: process.platform !== 'linux' && 'needs /proc' }, async () => {
    await leave({ pid: process.pid, host: hostname(), began: '1' });
    lockDataDirectory(folder)();
  });

  it('of another machine is respected, and the message says what to remove', async () => {
    await leave({ pid: deadProcess(), host: 'another-machine', began: '' });
    assert.throws(() => lockDataDirectory(folder), /another-machine.*remove .*receiver\.lock\.1/);
  });
});
