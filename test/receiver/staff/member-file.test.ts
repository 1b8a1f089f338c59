import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it, type TestContext } from 'node:test';
import { promisify } from 'node:util';
import { createLog } from '../../../receiver/src/common/log.js';
import { MemberFile } from '../../../receiver/src/staff/member-file.js';
import { hashOfStaffToken, holderOf } from '../../../receiver/src/staff/members.js';

const MODULE = new URL('../../../../scripts/command/staff.mjs', import.meta.url).href;

/** Runs the command as its bundle does. */
const CODE = `const { run } = await import(${JSON.stringify(MODULE)});
try { await run(process.argv.slice(1), { roles: ['reader', 'editor', 'administrator'] }); } catch (error) { console.error(error.message); process.exitCode = 1; }`;

const execute = promisify(execFile);

describe('The file of named members of staff', () => {
  let folder: string;
  let path: string;
  const lines: string[] = [];
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sote-staff-'));
    path = join(folder, 'staff.json');
  });
  after(() => rm(folder, { recursive: true }));

  const run = (...parameters: string[]) => {
    const environment = { ...process.env, STAFF_FILE: path };
    return execute(process.execPath, ['--input-type=module', '-e', CODE, ...parameters], { env: environment });
  };
  const staff = async (...parameters: string[]) => (await run(...parameters)).stdout.trim();
  const file = (place = path) => new MemberFile(place, createLog({ write: (line) => void lines.push(line) }));

  /** Whoever runs the tests may read a file of any mode, so the reading itself fails. @returns ends that */
  const failReading = (context: TestContext): (() => void) => {
    const { mock } = context.mock.method(fs, 'readFileSync', () => {
      throw new Error('EACCES: permission denied');
    });
    syncBuiltinESMExports();
    return () => {
      mock.restore();
      syncBuiltinESMExports();
    };
  };

  it('may be missing until the first member is added', () => {
    assert.deepEqual(file().holders(), []);
  });

  it('gets a member by the command, which shows the token once and keeps its hash', async () => {
    const read = file();
    const token = await staff('add', '--name', 'Åsa Mäki-Öst', '--role', 'editor', '--unit', 'unit-1', '--unit', 'unit-2');
    assert.match(token, /^[\w-]{43}$/);
    const text = await readFile(path, 'utf8');
    assert.ok(!text.includes(token));
    assert.equal((await stat(path)).mode & 0o777, 0o600);
    const expected = { id: 'asa-maki-ost', name: 'Åsa Mäki-Öst', role: 'editor', units: ['unit-1', 'unit-2'] };
    assert.deepEqual(holderOf(read.holders(), hashOfStaffToken(token))?.staff, expected);
    assert.equal(holderOf(read.holders(), hashOfStaffToken(`${token}x`)), undefined);
    assert.equal(await staff('list'), 'asa-maki-ost\teditor\tunit-1 unit-2\tÅsa Mäki-Öst');
  });

  it('is said to be new when it is made, and only then', async () => {
    const other = join(folder, 'other.json');
    const made = await run('add', '--file', other, '--name', 'Liisa', '--role', 'reader');
    assert.ok(made.stderr.startsWith(`A new file was made: ${other}. `), made.stderr);
    const second = await run('add', '--file', other, '--name', 'Kalle', '--role', 'reader');
    assert.match(second.stderr, /^Kalle \(kalle, reader\) can sign in/);
  });

  it('is not looked at, changed or made where the path is mistyped', async () => {
    const mistyped = join(folder, 'staf.json');
    for (const parameters of [['list'], ['remove', 'asa-maki-ost']])
      await assert.rejects(
        run(...parameters, '--file', mistyped),
        ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => {
          assert.deepEqual([code, stdout], [1, '']);
          assert.ok(stderr.startsWith(`sote-osallisuus: there is no file ${mistyped}. `), stderr);
          return true;
        },
      );
    await assert.rejects(stat(mistyped));
  });

  it('is read again when it changes: who is removed is out at once', async () => {
    const read = file();
    const token = await staff('add', '--name', 'Liisa', '--role', 'administrator');
    assert.equal(holderOf(read.holders(), hashOfStaffToken(token))?.staff.units, null);
    await staff('remove', 'liisa');
    assert.equal(holderOf(read.holders(), hashOfStaffToken(token)), undefined);
  });

  for (const [what, parameters] of [
    ['a role that there is not', ['add', '--name', 'Kalle', '--role', 'boss']],
    ['a second member of one id', ['add', '--name', 'Åsa Mäki-Öst', '--role', 'reader']],
    ['an administrator of some units', ['add', '--name', 'Kalle', '--role', 'administrator', '--unit', 'unit-1']],
    ['to remove who is not there', ['remove', 'kalle']],
    ['anything else', ['promote', 'kalle']],
  ] as const) {
    it(`does not change by ${what}`, async () => {
      const earlier = await readFile(path, 'utf8');
      await assert.rejects(staff(...parameters));
      assert.equal(await readFile(path, 'utf8'), earlier);
    });
  }

  it('lets nobody in while its folder is not one, and everybody again afterwards', async () => {
    const [place, away] = [join(folder, 'place'), join(folder, 'away')];
    await mkdir(place);
    await writeFile(join(place, 'staff.json'), await readFile(path));
    const read = file(join(place, 'staff.json'));
    assert.equal(read.holders().length, 1);
    await rename(place, away);
    await writeFile(place, '');
    assert.deepEqual(read.holders(), []);
    await rm(place);
    await rename(away, place);
    assert.equal(read.holders().length, 1);
  });

  it('lets nobody in once it may not be read, and everybody again when it may', async (context) => {
    const read = file();
    assert.equal(read.holders().length, 1);
    const allow = failReading(context);
    await chmod(path, 0o400);
    assert.deepEqual(read.holders(), []);
    assert.deepEqual(read.holders(), []);
    allow();
    assert.equal(read.holders().length, 1, 'though nothing of the file has changed since');
    await chmod(path, 0o600);
  });

  it('lets nobody in while it is broken, and says so without its content', async () => {
    const read = file();
    assert.equal(read.holders().length, 1);
    for (const text of ['{', '{"members":[{"id":"secret-id"}]}', '[]']) {
      await writeFile(path, text);
      assert.deepEqual(read.holders(), [], text);
    }
    assert.match(lines.join(''), /cannot be read/);
    assert.ok(!lines.join('').includes('secret-id'));
  });
});
