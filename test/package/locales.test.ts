import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { root } from './built.js';

const texts = (thanks: string) => `
import { msg, str } from '@lit/localize';
import { html } from 'lit';
const byNumber = (count: number, text: string) => text;
export const texts = (count: number) => [
  msg(${thanks}),
  byNumber(count, msg(str\`Vielä \${count} merkkiä\`, { desc: 'common: count' })),
  msg(html\`Lue <b>lisää</b>\`, { desc: 'feedback-prompt: more' }),
];
`;
const thanks = "'Kiitos & hei', { desc: 'feedback-prompt: thanks' }";

/** A small kit of two widgets, with the real scripts. */
describe('npm run locales', () => {
  let folder: string;
  const read = (path: string) => readFileSync(join(folder, path), 'utf8');
  const write = (path: string, text: string) => writeFileSync(join(folder, path), text);
  const code = (text: string) => write('components/feedback-prompt/texts.ts', text);
  const runCommand = (...options: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/locales.mjs', ...options], { cwd: folder, encoding: 'utf8' });
    return { status, output: stdout + stderr };
  };
  /** What the command does, in this process: loading its libraries anew takes longer than all the rest. */
  const run = async () => {
    const { makeLocales } = (await import(join(folder, 'scripts/locales/make.mjs'))) as {
      makeLocales: (options: { check: boolean; say: (line: string) => void }) => Promise<void>;
    };
    const lines: string[] = [];
    const fault: unknown = await makeLocales({ check: false, say: (line) => void lines.push(line) }).catch((error: unknown) => error);
    if (fault instanceof Error) lines.push(fault.message);
    return { status: fault === undefined ? 0 : 1, output: `${lines.join('\n')}\n` };
  };
  /** What a translator does: a target beside each source that has none. */
  const translate = () => {
    for (const locale of ['sv', 'en']) {
      const path = `locales/${locale}.xlf`;
      write(path, read(path).replace(/(<source>(.*)<\/source>)(\n\s*<note)/g, `$1\n  <target>${locale}: $2</target>$3`));
    }
  };

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'sote-texts-'));
    for (const name of [
      'scripts',
      'lit-localize.json',
      'tsconfig.json',
      'package.json',
      'src/contract',
      'src/domain',
      'locales/languages.json',
      'themes',
    ]) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      cpSync(join(root, name), join(folder, name), { recursive: true });
    }
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    for (const name of ['components/feedback-prompt', 'components/other-widget', 'locales'])
      mkdirSync(join(folder, name), { recursive: true });
    code(texts(thanks));
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  it('takes texts out, and fails with a list as long as Swedish or English misses one', () => {
    const { status, output } = runCommand();
    assert.equal(status, 1);
    for (const locale of ['sv', 'en'])
      assert.match(output, new RegExp(`${locale} s\\w+ \\(feedback-prompt: thanks\\) "Kiitos & hei" is not translated`));
    assert.match(read('locales/sv.xlf'), /<note from="lit-localize">common: count<\/note>/);
  });

  const said = (modules: number) => `locales: 3 texts, fi, sv, en, fi-simple, ${String(modules)} modules changed
locales: sv: 0 missing, 0 stale, 3 not approved
locales: en: 0 missing, 0 stale, 3 not approved
locales: fi-simple: 3 missing, 0 stale, 0 not approved
  missing: common 1, feedback-prompt 2
locales: se: prepared, 3 missing, nothing is shown in it
  forms by number missing: two 1
locales: et: prepared, 3 missing, nothing is shown in it
locales: ru: prepared, 3 missing, nothing is shown in it
  forms by number missing: many 1, few 1, one 1
locales: uk: prepared, 3 missing, nothing is shown in it
  forms by number missing: many 1, few 1, one 1
locales: so: prepared, 3 missing, nothing is shown in it
locales: ar: prepared, 3 missing, nothing is shown in it
  forms by number missing: zero 1, two 1, few 1, many 1
`;

  it('keeps what translators wrote, and changes nothing the second time', async () => {
    translate();
    assert.deepEqual(await run(), { status: 0, output: said(5) });
    const before = read('locales/sv.xlf');
    assert.match(before, /<target>sv: Kiitos &amp; hei<\/target>/);
    assert.deepEqual(await run(), { status: 0, output: said(0) });
    assert.equal(read('locales/sv.xlf'), before);
  });

  it("writes each widget's own texts and the common ones, as they were written", () => {
    const own = read('locales/generated/feedback-prompt.sv.ts');
    assert.match(own, /: `sv: Kiitos & hei`,/);
    assert.match(own, /: str`sv: Vielä \$\{0\} merkkiä`,/);
    assert.match(own, /: html`sv: Lue <b>lisää<\/b>`,/);
    const other = read('locales/generated/other-widget.sv.ts');
    assert.match(other, /: str`sv: Vielä/);
    assert.doesNotMatch(other, /Kiitos|Lue/);
    assert.doesNotMatch(read('locales/generated/feedback-prompt.fi.ts'), /templates/);
  });

  it('fails on a lost placeholder and on an empty translation', async () => {
    const standing = read('locales/sv.xlf');
    write('locales/sv.xlf', standing.replace(/(<target>sv: Vielä )<x [^>]*>/, '$1'));
    const lost = await run();
    write('locales/sv.xlf', standing.replace('<target>sv: Kiitos &amp; hei</target>', '<target></target>'));
    const empty = await run();
    write('locales/sv.xlf', standing);
    assert.equal(lost.status, 1);
    assert.match(lost.output, /missing "\$\{count\}"/);
    assert.equal(empty.status, 1);
    assert.match(empty.output, /sv s\w+ \(feedback-prompt: thanks\) "Kiitos & hei" has an empty translation/);
  });

  it('with --check fails on texts that are not taken out, and leaves the files alone', () => {
    const standing = read('locales/sv.xlf');
    code(texts(thanks.replace('hei', 'heippa')));
    const { status, output } = runCommand('--check');
    assert.equal(status, 1);
    assert.match(output, /run `npm run locales`\n {2}- locales\/sv\.xlf\n {2}- locales\/en\.xlf/);
    assert.equal(read('locales/sv.xlf'), standing);
  });

  it('prints the translations of a text that was reworded', async () => {
    const { status, output } = await run();
    assert.equal(status, 1);
    assert.match(output, /taken away: sv s\w+ "sv: Kiitos & hei"/);
    assert.match(output, /locales: sv: 0 missing, 1 stale, 2 not approved\n {2}stale: feedback-prompt 1/);
    assert.match(read('locales/sv.xlf'), /<note from="former">Kiitos &amp; hei = sv: Kiitos &amp; hei<\/note>/);
    translate();
    assert.match((await run()).output, /locales: sv: 0 missing, 0 stale/);
    assert.doesNotMatch(read('locales/sv.xlf'), /former/);
  });

  it('offers a prepared language in a widget only when an expert has approved all of its texts, and builds no other text of it', async () => {
    const settings = read('lit-localize.json');
    write('lit-localize.json', settings.replace('"fi-simple"', '"fi-simple", "se"'));
    await run();
    const approve = (some: string) =>
      write(
        'locales/se.xlf',
        read('locales/se.xlf').replace(new RegExp(`(<trans-unit id="\\w+")(>\\s*<source>(?:${some}))`, 'g'), '$1 approved="yes"$2'),
      );
    const offered = () =>
      ['locales', 'language-names', 'feedback-prompt.loaders'].filter((name) => /\bse\b/.test(read(`locales/generated/${name}.ts`)));
    write('locales/se.xlf', read('locales/se.xlf').replace(/(<source>(.*)<\/source>)/g, '$1\n  <target>se: $2</target>'));
    assert.match((await run()).output, /locales: se: 0 missing, 0 stale, 3 not approved/);
    assert.deepEqual(offered(), []);
    approve('Lue');
    assert.match((await run()).output, /locales: se: 0 missing, 0 stale, 2 not approved/);
    assert.deepEqual(offered(), []);
    assert.equal(existsSync(join(folder, 'locales/generated/feedback-prompt.se.ts')), false);
    approve('Kiitos|Vielä');
    await run();
    assert.deepEqual(offered(), ['locales', 'language-names', 'feedback-prompt.loaders']);
    assert.match(read('locales/generated/feedback-prompt.se.ts'), /se: Kiitos/);
    assert.doesNotMatch(read('locales/generated/feedback-prompt.se.ts'), /formsIn/);
    write('locales/se.plurals.json', '{ "common.count": { "two": "guokte: {0}" } }');
    assert.doesNotMatch((await run()).output, /forms by number missing: two/);
    assert.match(read('locales/generated/feedback-prompt.se.ts'), /: str`se: Vielä \$\{0\} merkkiä\\u001Ftwo\\u001Fguokte: \$\{0\}`,/);
    assert.match(read('locales/generated/feedback-prompt.se.ts'), /chooseForm: formsIn\('se'\)/);
    write('locales/se.plurals.json', '{ "common.count": { "few": "{1}" }, "feedback-prompt.thanks": { "two": "" }, "common.nothing": {} }');
    const { status, output } = await run();
    assert.equal(status, 1);
    assert.match(output, /no form "few"[^]*no number that changes its form[^]*no text "common\.nothing"/);
    rmSync(join(folder, 'locales/se.plurals.json'));
    write('lit-localize.json', settings);
    rmSync(join(folder, 'locales/se.xlf'));
  });

  it('fails on a text without an owner, and on one text with two descriptions', async () => {
    code(texts(thanks.replace('feedback-prompt', 'nobody')));
    assert.match((await run()).output, /desc "nobody: thanks" must begin with one of feedback-prompt, other-widget, common/);
    code(`${texts(thanks)}export const again = () => msg('Kiitos & hei', { desc: 'feedback-prompt: other' });`);
    const { status, output } = await run();
    assert.equal(status, 1);
    assert.match(output, /description/);
  });

  it('fails on a broken question set, on one whose Swedish differs from its Finnish, and on a language without it', async () => {
    code(texts(thanks));
    mkdirSync(join(folder, 'components/feedback-prompt/content'));
    const setOf = (id: string, language: string, type: string) => {
      const questions = [{ id: 'how', type, text: 'Miten meni?' }];
      return { [id]: { id, version: '1', language, instrument: 'own', title: 'Käynti', questions } };
    };
    const content = (language: string, ...sets: object[]) =>
      write(`components/feedback-prompt/content/${language}.json`, JSON.stringify({ sets: Object.assign({}, ...sets) as object }));

    content('fi', setOf('visit', 'fi', 'faces'));
    content('sv', setOf('visit', 'sv', 'text'), setOf('event', 'sv', 'smiles'));
    assert.match((await run()).output, /en\.json is missing[^]*set visit: version, questions or choices differ[^]*set event/);

    content('sv', setOf('visit', 'sv', 'faces'));
    content('en', setOf('visit', 'en', 'faces'));
    await run();
    assert.match(read('locales/generated/feedback-prompt.sv.ts'), /"language": "sv"/);
  });
});
