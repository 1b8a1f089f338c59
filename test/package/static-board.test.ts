import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { done, partly, refused } from '../support/fixtures/outcomes.js';
import { dist } from './built.js';

const tags = 'sote-you-said-we-did div h2 h3 h4 p ul ol li b small article span details summary svg path bdi'.split(' ');

describe('the command of the package', () => {
  let folder: string;

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'sote-command-'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const run = (text: string | Uint8Array, ...options: string[]) => {
    const path = join(folder, 'outcomes.json');
    writeFileSync(path, text);
    return spawnSync(process.execPath, [join(dist, 'command.mjs'), 'board', path, ...options], { encoding: 'utf8' });
  };

  it('writes the board as HTML in which text is text, and leaves out and counts what the widget would', () => {
    const markup = '"><script>alert(1)</script><img src=x onerror=alert(1)> & javascript:alert(1)';
    const cards = [done('a', { title: markup, language: 'sv" onclick="x' }), refused('b', { askFrom: markup }), partly('c'), done('d')];
    const list = [...cards, null, { ...refused('e'), reason: '' }, { ...done('f'), title: 'x'.repeat(50_000) }];
    const json = `${JSON.stringify(list).slice(0, -1)},{"__proto__":{"status":"done"},"id":"g"}]`;
    const { status, stdout, stderr } = run(json, '--src', '/a.json?b="c"');
    assert.equal(status, 0, stderr);
    const found = [...stdout.matchAll(/<\/?([\w-]+)/g)].map(([, name = '']) => name);
    assert.deepEqual(
      [...new Set(found)].filter((name) => !tags.includes(name)),
      [],
    );
    assert.equal(found.filter((name) => name === 'article').length, 2 * cards.length);
    assert.doesNotMatch(stdout.replace(/"[^"]*"/g, '""'), /<[^>]*\s(?:on\w+|style|href)=/);
    assert.match(stdout, /<sote-you-said-we-did src="\/a\.json\?b=&quot;c&quot;" page-size="10">/);
    assert.match(stdout, /4 asiaa puuttuu/);
    assert.match(stderr, /4 cards are left out.*4, 5, 6, 7/);
    assert.match(stdout, /Osittain tehty <b>1<\/b>/);
    assert.match(stdout, /3\. lokakuuta 2026/);
  });

  it('dates a status by what was done only where the status says that it was', () => {
    const { did } = done('a');
    const cards = [
      ...(['in-progress', 'planned', 'under-review', 'received'] as const).map((status) => done(status, { status })),
      { ...refused('b'), did },
    ];
    const { status, stdout, stderr } = run(JSON.stringify(cards));
    assert.deepEqual([status, stderr], [0, '']);
    const pills = [...stdout.matchAll(/<p class="sote-pill">.*?<\/svg>([^<]*)/gs)].map(([, word = '']) => word.trim());
    assert.deepEqual(pills.sort(), ['Emme tee', 'Päätetty tehdä', 'Saapunut', 'Selvitämme', 'Työn alla']);
    assert.match(stdout, /Miksi emme/);
  });

  it('says that feedback is still being read where there is no card yet, in the language and at the level that is asked for', () => {
    const { stdout } = run('{"items":[],"waiting":{"count":3,"readBy":"2026-12-05"}}', '--language', 'en', '--heading-level', '3');
    assert.match(stdout, /heading-level="3"/);
    assert.match(stdout, /<h4>\s*We are reading the feedback right now\s*<\/h4>/);
    assert.match(stdout, /5 December 2026/);
  });

  it('takes empty fields for absent ones, numbers for identifiers, and one identifier in two languages for one outcome', () => {
    const cards = [
      { ...done('a', { title: 'Suomeksi' }), id: 7, level: null, askFrom: '' },
      { ...done('a', { title: 'På svenska', language: 'sv' }), id: 7 },
    ];
    for (const [language, title, other] of [
      ['fi', 'Suomeksi', 'På svenska'],
      ['sv', 'På svenska', 'Suomeksi'],
    ] as const) {
      const { stdout, stderr } = run(JSON.stringify(cards), '--language', language);
      assert.deepEqual([stdout.includes(title), stdout.includes(other), stderr], [true, false, '']);
    }
  });

  it('reads UTF-8 and UTF-16 with a byte order mark, and refuses another encoding: it writes nothing', () => {
    const json = JSON.stringify([done('a', { title: 'Äänekoski' })]);
    for (const file of [`\uFEFF${json}`, Buffer.from(`\uFEFF${json}`, 'utf16le'), Buffer.from(`\uFEFF${json}`, 'utf16le').swap16()]) {
      const { status, stdout } = run(file);
      assert.deepEqual([status, stdout.includes('Äänekoski')], [0, true]);
    }
    const { status, stdout, stderr } = run(Buffer.from(json, 'latin1'));
    assert.deepEqual([status, stdout], [1, '']);
    assert.match(stderr, /neither in UTF-8 nor in UTF-16/);
  });

  it('fails with a message when the file is no board, and with its usage when it is asked for something else', () => {
    for (const [text, options, message] of [
      ['{"a":1}', [], /neither a list/],
      ['{', [], /could not be read/],
      ['[]', ['--language', 'xx'], /npx sote-osallisuus board/],
      ['[]', ['--colour'], /npx sote-osallisuus board/],
    ] as const) {
      const { status, stdout, stderr } = run(text, ...options);
      assert.equal(status, 1);
      assert.equal(stdout, '');
      assert.match(stderr, message);
    }
  });
});
