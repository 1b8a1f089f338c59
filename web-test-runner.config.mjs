/**
 * Component tests in Chromium, Firefox and WebKitGTK. A part of them:
 *   ENGINES=chromium,firefox FILES='test/src/**\/*.test.ts' npx web-test-runner
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { selectEngines } from './scripts/setup/engines.mjs';
import { bundleFiles } from './test/support/runner/bundle.mjs';
import { countsReporter } from './test/support/runner/counts-reporter.mjs';
import { enginePlugin } from './test/support/runner/engine-plugin.mjs';
import { freePort } from './test/support/node/free-port.mjs';
import { makeLaunchers } from './test/support/runner/launchers.mjs';
import { testPage } from './test/support/runner/test-page.mjs';
import { storiesPlugin } from './test/support/runner/stories-plugin.mjs';

const rootDir = dirname(fileURLToPath(import.meta.url));
const inRoot = (path) => join(rootDir, path);

// `npm test` has made them already. A missing translation is its failure, not one of these tests.
if (process.env.LOCALES_READY !== 'yes' && existsSync(inRoot('scripts/locales.mjs'))) {
  spawnSync(process.execPath, [inRoot('scripts/locales.mjs')], { cwd: rootDir, stdio: 'inherit' });
}

const { present, absent } = selectEngines();
for (const { engine, missing } of absent) console.warn(`Left out: ${engine} (missing: ${missing.join(', ')})`);

const faultPlugin = inRoot('test/support/fault-server/plugin.mjs');
const optionalPlugins = existsSync(faultPlugin) ? [(await import(faultPlugin)).faultPlugin()] : [];

const files = process.env.FILES?.split(',') ?? ['components', 'desk', 'src', 'support'].map((folder) => `test/${folder}/**/*.test.ts`);
// The same files of Lit that the build bundles, not its development build.
const conditions = ['browser', 'production'];
const loaded = [...files, 'test/support/browser/console-guard.ts', 'stories/*.stories.ts'];

export default {
  rootDir,
  files,
  nodeResolve: { browser: true, exportConditions: conditions },
  // Files that are watched must come as they are.
  middleware: process.argv.includes('--watch') ? [] : [await bundleFiles({ rootDir, files: loaded, conditions })],
  hostname: '127.0.0.1',
  port: await freePort(),
  staticLogging: process.stdout.isTTY !== true,
  concurrency: 1,
  concurrentBrowsers: 1,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 300_000,
  testFramework: { config: { ui: 'bdd', timeout: 10_000 } },
  testRunnerHtml: testPage,
  plugins: [
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: inRoot('tsconfig.json') }),
    enginePlugin(),
    storiesPlugin(rootDir),
    ...optionalPlugins,
  ],
  browsers: makeLaunchers(present),
  reporters: [defaultReporter({ reportTestProgress: process.stdout.isTTY === true }), countsReporter()],
};
