/**
 * `npm run storybook` shows every widget in every state at http://127.0.0.1:6006; `npm run build-storybook` writes the same as files to
 * storybook-static/. Texts and the manifest are made first. Further options go to Storybook: `npm run storybook -- -p 7007`.
 */
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeManifest } from './build/manifest.mjs';
import { run } from './build/run.mjs';
import { runCommand } from './support/failure.mjs';
import { root } from './support/root.mjs';
import { writeThemes } from './tokens/write-tokens.mjs';

/** `CI` keeps it from opening a browser and from asking questions. */
const modes = {
  dev: ['dev', '--ci', '--host', '127.0.0.1', '--port', '6006', '--no-version-updates'],
  build: ['build', '--output-dir', 'storybook-static'],
};

await runCommand(async () => {
  const [mode = 'dev', ...options] = process.argv.slice(2);
  await run('node', ['scripts/locales.mjs', '--check']);
  await mkdir(join(root, '.build'), { recursive: true });
  await writeManifest(join(root, '.build/custom-elements.json'));
  await writeThemes(join(root, '.build/themes'));
  // What `npm run check:stories` measured last; the page on accessibility says so when there is nothing.
  const checks = join(root, '.build/story-checks.json');
  if (!existsSync(checks)) await writeFile(checks, 'null');
  process.env.STORYBOOK_DISABLE_TELEMETRY = '1';
  await run('node_modules/.bin/storybook', [...modes[mode], '--disable-telemetry', ...options]);
});
