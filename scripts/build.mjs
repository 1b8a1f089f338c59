/**
 * `npm run build`: writes dist/ (see docs of each step in scripts/build/), and to .build/ the staff desk and the receiver's and the Node tests' code. With
 * `-- --outcomes file.json`, dist/static/ has the board of that file too. The new
 * dist/ takes the old one's place only when every step went well, so that no stale chunk and no half-written folder is ever served.
 */
import { copyFile, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compare, measure, readBudgets } from './build/budgets.mjs';
import { measureVisit } from './build/budgets/visit.mjs';
import { writeDesk } from './build/desk.mjs';
import { settleDeclarations } from './build/declarations.mjs';
import { writeEditorData } from './build/editor-data.mjs';
import { writeCommand } from './build/command.mjs';
import { buildEmbed, buildSingles } from './build/embed.mjs';
import { writeFrameworkTypes } from './build/framework-types.mjs';
import { writeIntegrity } from './build/integrity.mjs';
import { languageSizes } from './build/language-sizes.mjs';
import { writeLicences } from './build/licences.mjs';
import { writeManifest } from './build/manifest.mjs';
import { writeOpenApi } from './build/openapi.mjs';
import { run } from './build/run.mjs';
import { readBoardParts } from './build/static/board-parts.mjs';
import { writeStatic } from './build/static.mjs';
import { writeTexts } from './build/texts.mjs';
import { tsc } from './support/compiler.mjs';
import { Failure, runCommand } from './support/failure.mjs';
import { listWidgets } from './support/list-widgets.mjs';
import { root } from './support/root.mjs';
import { writeThemes } from './tokens/write-tokens.mjs';

const { values: options } = parseArgs({ options: { outcomes: { type: 'string' }, 'without-visit': { type: 'boolean' } } });
const target = join(root, 'dist');
// In a folder that every tool ignores, of this process alone: a build may be started while another one runs.
const next = join(root, `.build/dist-next-${process.pid}`);
const old = join(root, `.build/dist-old-${process.pid}`);

const compile = async () => {
  // `npm test` has made them already.
  if (process.env.LOCALES_READY !== 'yes') await run('node', ['scripts/locales.mjs', '--check']);
  await run('node', [tsc, '-p', 'tsconfig.json', '--outDir', join(next, 'esm')]);
  await settleDeclarations(join(next, 'esm'));
  await run('node', [tsc, '-p', 'receiver/tsconfig.json']);
};

/** Everything that reads without JavaScript, and the package's command that makes it. */
const writePages = async (folder) => {
  const parts = await readBoardParts(join(next, 'esm'));
  const outcomes = options.outcomes && JSON.parse(parts.decodeText(await readFile(options.outcomes)) ?? '');
  if (outcomes !== undefined && !parts.readBoardFile(outcomes, 'fi'))
    throw new Failure(`build: ${options.outcomes} is no list of outcomes`);
  await writeStatic(folder, { parts, outcomes });
  const modules = await writeCommand(next, parts);
  await writeLicences({ path: join(next, 'command-licences.txt'), modules });
};

const checkBudgets = async (folder, { widgets, texts }) => {
  const { firstWidget, rows } = await readBudgets();
  const visit = options['without-visit'] ? undefined : await measureVisit({ folder, tag: `sote-${firstWidget}` });
  const { 'first widget, whole visit': _, ...withoutVisit } = rows;
  if (visit === undefined) console.log('build: a whole visit is not measured: it needs Chromium');
  const { lines, faults } = compare(await measure({ folder, widgets, firstWidget, visit }), visit === undefined ? withoutVisit : rows);
  const languages = await languageSizes({ folder, texts, widgets: widgets.map(({ widget }) => widget), firstWidget });
  console.log([...lines, ...languages].join('\n'));
  if (faults.length > 0) throw new Failure('build: over the budgets of budgets.json', faults);
};

const takePlace = async () => {
  await rm(old, { recursive: true, force: true });
  await rename(target, old).catch((error) => {
    if (error.code !== 'ENOENT') throw error;
  });
  await rename(next, target);
  await rm(old, { recursive: true, force: true });
};

await runCommand(async () => {
  const started = performance.now();
  const packageJson = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const widgets = await listWidgets();
  await rm(next, { recursive: true, force: true });
  await mkdir(next, { recursive: true });
  try {
    await compile();
    const built = await buildEmbed({ folder: next, widgets });
    await writeLicences({ path: join(next, 'embed/third-party-licences.txt'), modules: built.modules });
    await writeIntegrity(join(next, 'embed'));
    await buildSingles({ folder: next, widgets });
    await copyFile(join(next, 'embed/third-party-licences.txt'), join(next, 'embed-single/third-party-licences.txt'));
    await writeIntegrity(join(next, 'embed-single'));
    await writeThemes(join(next, 'themes'));
    await writeOpenApi(join(next, 'openapi.json'), packageJson.version);
    const manifest = await writeManifest(join(next, 'custom-elements.json'));
    await writeEditorData({ folder: next, manifest, packageJson });
    await writeFrameworkTypes({ folder: next, manifest });
    await writePages(join(next, 'static'));
    await writeDesk();
    await writeTexts(join(next, 'texts.md'));
    await checkBudgets(join(next, 'embed'), built);
    await takePlace();
  } finally {
    await rm(next, { recursive: true, force: true });
  }
  console.log(`build: dist/ written in ${Math.round((performance.now() - started) / 1000)} s`);
});
