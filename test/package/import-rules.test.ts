import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

/** From .build/test/package to the root of the repository. */
const root = fileURLToPath(new URL('../../../', import.meta.url));

/** File, what it wrongly imports, and the rule that must say so. */
const forbidden: readonly (readonly [file: string, target: string, rule: string])[] = [
  ['src/contract/a.ts', 'src/domain/target.ts', 'contract-looks-down-only'],
  ['src/domain/a.ts', 'src/transport/target.ts', 'domain-looks-down-only'],
  ['src/transport/a.ts', 'src/controllers/target.ts', 'transport-looks-down-only'],
  ['src/controllers/a.ts', 'components/one/target.ts', 'controllers-looks-down-only'],
  ['src/controllers/b.ts', 'src/styles/target.ts', 'only-components-use-styles-and-localization'],
  ['src/styles/a.ts', 'src/domain/target.ts', 'styles-and-localization-stand-alone'],
  ['src/localization/a.ts', 'components/one/target.ts', 'styles-and-localization-stand-alone'],
  ['src/define-element.ts', 'components/one/target.ts', 'foundation-knows-no-widget'],
  ['components/two/a.ts', 'test/support/target.ts', 'components-use-src-only'],
  ['stories/a.ts', 'receiver/src/target.ts', 'stories-show-components'],
  ['stories/b.ts', 'test/support/target.ts', 'stories-show-components'],
  ['components/two/b.ts', 'components/one/target.ts', 'no-widget-imports-another'],
  ['components/two/c.ts', 'components/index.ts', 'nothing-inside-imports-the-barrel'],
  ['components/loader.ts', 'src/styles/target.ts', 'loader-is-alone'],
  ['receiver/src/a.ts', 'src/transport/target.ts', 'receiver-uses-contract-and-domain'],
  ['receiver/src/b.ts', 'components/one/target.ts', 'receiver-uses-contract-and-domain'],
  ['desk/src/a.ts', 'receiver/src/target.ts', 'desk-uses-src-and-shared'],
  ['desk/src/b.ts', 'components/one/target.ts', 'desk-uses-src-and-shared'],
  ['components/two/g.ts', 'desk/src/target.ts', 'nothing-imports-the-desk'],
  ['src/endpoint-check/a.ts', 'src/transport/target.ts', 'endpoint-check-uses-contract-and-domain'],
  ['src/domain/b.ts', 'node:fs', 'contract-and-domain-are-pure'],
  ['src/domain/c.ts', 'lit', 'contract-and-domain-know-valibot-only'],
  ['src/transport/b.ts', 'node:fs', 'transport-is-injected'],
  ['src/transport/c.ts', 'lit', 'transport-knows-no-lit'],
  ['components/two/h.ts', '@lit/localize', 'texts-come-from-msg'],
  ['components/two/d.ts', 'axe-core', 'product-runs-on-dependencies'],
  ['components/two/e.ts', './missing.js', 'no-unresolved-import'],
  ['components/two/f.ts', 'components/two/f.ts', 'no-cycle'],
];

const allowed: readonly (readonly [file: string, target: string])[] = [
  ['src/transport/good.ts', 'src/contract/target.ts'],
  ['src/controllers/good.ts', 'src/transport/target.ts'],
  ['components/two/good.ts', 'src/styles/target.ts'],
  ['components/two/better.ts', 'src/localization/target.ts'],
  ['receiver/src/good.ts', 'src/domain/target.ts'],
  ['src/localization/good.ts', 'locales/generated/target.ts'],
  ['stories/good.ts', 'components/one/target.ts'],
  ['test/components/better.ts', 'stories/support/target.ts'],
  ['test/components/good.ts', 'components/one/target.ts'],
];

const isOurs = (target: string) => target.endsWith('.ts');

const importOf = (file: string, target: string): string => {
  if (!isOurs(target)) return target;
  const path = relative(dirname(file), target).replace(/\.ts$/u, '.js');
  return path.startsWith('.') ? path : `./${path}`;
};

type Violation = { readonly from: string; readonly rule: { readonly name: string } };

describe('import rules', () => {
  let folder = '';
  let violations: readonly Violation[] = [];

  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'import-rules-'));
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    for (const name of ['package.json', 'tsconfig.json']) symlinkSync(join(root, name), join(folder, name));
    const pairs = [...forbidden, ...allowed];
    for (const [, target] of pairs) if (isOurs(target)) write(target, 'export const value = 1;\n');
    for (const [file, target] of pairs) write(file, `import ${JSON.stringify(importOf(file, target))};\nexport const own = 2;\n`);
    const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
    const parameters = [
      '--config',
      join(root, '.dependency-cruiser.cjs'),
      '--output-type',
      'json',
      'src',
      'components',
      'desk',
      'receiver',
      'stories',
      'test',
    ];
    const { stdout, stderr } = spawnSync(process.execPath, [program, ...parameters], { cwd: folder, encoding: 'utf8' });
    assert.equal(stderr, '');
    violations = (JSON.parse(stdout) as { summary: { violations: Violation[] } }).summary.violations;
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  const rulesBrokenBy = (file: string) => violations.filter(({ from }) => from === file).map(({ rule }) => rule.name);

  for (const [file, target, rule] of forbidden) {
    it(`${rule}: ${file} may not import ${target}`, () => assert.ok(rulesBrokenBy(file).includes(rule), String(rulesBrokenBy(file))));
  }

  for (const [file, target] of allowed) {
    it(`${file} may import ${target}`, () => assert.deepEqual(rulesBrokenBy(file), []));
  }
});
