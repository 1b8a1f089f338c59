import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { dist } from './built.js';

describe('npx sote-osallisuus', () => {
  let folder: string;

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'sote-command-'));
    writeFileSync(join(folder, 'outcomes.json'), '[]');
    writeFileSync(join(folder, 'one-broken.json'), '[{"id":"a"}]');
    writeFileSync(join(folder, 'broken.json'), '{');
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const run = (...parameters: readonly string[]) => {
    const env = { PATH: process.env['PATH'] ?? '' };
    return spawnSync(process.execPath, [join(dist, 'command.mjs'), ...parameters], { cwd: folder, encoding: 'utf8', env });
  };

  it('explains itself and each command on --help, which is no failure', () => {
    for (const [parameters, told] of [
      [['--help'], /check-endpoint .*board --help/s],
      [['-h'], /check-endpoint .*board --help/s],
      [['help'], /check-endpoint .*board --help/s],
      [['board', '--help'], /--heading-level/],
      [['board', 'outcomes.json', '-h'], /--heading-level/],
      [['staff', '--help'], /staff remove <id>/],
      [['check-endpoint', '--help'], /--junit <file>/],
    ] as const) {
      const { status, stdout, stderr } = run(...parameters);
      assert.deepEqual([status, stderr], [0, ''], parameters.join(' '));
      assert.match(stdout, told);
    }
  });

  it('lists its commands when there is none of that name', () => {
    const { status, stdout, stderr } = run('bord', 'outcomes.json');
    assert.deepEqual([status, stdout], [1, '']);
    assert.match(stderr, /there is no command "bord".*board .*check-endpoint .*staff /s);
    assert.equal(run().status, 1);
  });

  it('says what it does not understand, and where that is explained', () => {
    for (const [parameters, message] of [
      [['board'], 'sote-osallisuus: give the file of outcomes.'],
      [['board', 'outcomes.json', 'other.json'], 'sote-osallisuus: give one file: there is also other.json.'],
      [['board', 'outcomes.json', '--language', 'xx'], 'sote-osallisuus: --language is one of fi, sv, en, fi-simple.'],
      [['board', 'outcomes.json', '--heading-level', '9'], 'sote-osallisuus: --heading-level is a number from 1 to 5.'],
      [['board', 'outcomes.json', '--lang', 'sv'], "Unknown option '--lang'."],
      [['staff'], 'sote-osallisuus: say what to do: staff add, staff list or staff remove.'],
      [['staff', 'add', '--file', 's.json', '--role', 'editor'], 'sote-osallisuus: say who: --name "Maija Virtanen".'],
      [
        ['staff', 'add', '--file', 's.json', '--name', 'Maija'],
        'sote-osallisuus: say what the person may do: --role is one of reader, editor, administrator.',
      ],
      [
        ['staff', 'add', '--file', 's.json', '--name', 'Maija', 'Virtanen', '--role', 'editor'],
        'sote-osallisuus: "Virtanen" is a word too many: put a name of several words in quotes.',
      ],
      [['staff', 'remove', '--file', 's.json'], 'sote-osallisuus: say whom: staff remove <id>. The ids are in staff list.'],
      [
        ['check-endpoint', 'https://palaute.example', '--time-limit', '9999999'],
        'sote-osallisuus: --time-limit takes seconds, at most 600',
      ],
    ] as const) {
      const { status, stdout, stderr } = run(...parameters);
      assert.deepEqual([status, stdout], [parameters[0] === 'check-endpoint' ? 2 : 1, ''], parameters.join(' '));
      assert.equal(stderr, `${message}\n\nWhat it takes: npx sote-osallisuus ${parameters[0]} --help\n`);
    }
  });

  it('says in words what is wrong with a file', () => {
    for (const [parameters, message] of [
      [['board', 'missing.json'], /^sote-osallisuus: missing\.json could not be read: there is no such file or folder\.\n$/],
      [['board', '.'], /^sote-osallisuus: \. could not be read: it is a folder\.\n$/],
      [['board', 'broken.json'], /^sote-osallisuus: broken\.json could not be read: it is not JSON: .+\n$/],
      [
        ['staff', 'add', '--name', 'Maija', '--role', 'editor', '--file', 'none/staff.json'],
        /^sote-osallisuus: none\/staff\.json could not be written: there is no such file or folder\.\n$/,
      ],
    ] as const) {
      const { status, stdout, stderr } = run(...parameters);
      assert.deepEqual([status, stdout], [1, '']);
      assert.match(stderr, message);
    }
  });

  it('counts one card as one', () => {
    assert.match(run('board', 'one-broken.json').stderr, /: 1 card is left out, at these places in the list \(from 0\): 0\n$/);
  });

  it('sends nothing to an endpoint when the result could not be kept', () => {
    const { status, stdout, stderr } = run('check-endpoint', 'http://127.0.0.1:9/api/v1', '--junit', 'none/result.xml');
    assert.deepEqual([status, stdout], [2, '']);
    assert.equal(stderr, 'sote-osallisuus: none/result.xml could not be written: there is no such file or folder.\n');
  });

  it('says that nothing was sent when nobody answers, and what to look at', () => {
    const { status, stderr } = run('check-endpoint', 'http://127.0.0.1:9/api/v1');
    assert.equal(status, 2);
    assert.match(stderr, /Nothing was sent\. Is the endpoint running, and does it answer at this address\?/);
  });
});
