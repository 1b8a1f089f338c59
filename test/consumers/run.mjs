/**
 * `npm run test:consumers [-- name…]`: installs the packed kit into the apps of `apps/`, checks their types, builds them with their own tools, and
 * uses each in Chromium against a real receiver. It prints which worked and what could not be tried here. `npm run build` must have run.
 */
import { findEngines } from '../../scripts/setup/engines.mjs';
import { Failure, runCommand } from '../../scripts/support/failure.mjs';
import { apps } from './apps.mjs';
import { startPortal } from './portal.mjs';
import { Missing, packKit, versionOf } from './prepare.mjs';
import { tryApp } from './try-app.mjs';

const selectApps = (names) => {
  const unknown = names.filter((name) => !apps.some((app) => app.name === name));
  if (unknown.length > 0) throw new Failure(`There is no ${unknown.join(', ')}. Known: ${apps.map(({ name }) => name).join(', ')}`);
  return names.length === 0 ? apps : apps.filter(({ name }) => names.includes(name));
};

/** One row of the table; a fault is printed at once. */
const report = async (app, portal) => {
  const row = { environment: app.title, version: versionOf(app) };
  const started = performance.now();
  try {
    const done = await tryApp(app, portal);
    return { ...row, result: `works: ${done.join(', ')} (${Math.round((performance.now() - started) / 1000)} s)` };
  } catch (error) {
    if (error instanceof Missing) return { ...row, result: `NOT TRIED: ${error.message}` };
    console.error(`\n${app.title}: ${error.stack ?? error.message}\n`);
    return { ...row, result: 'FAILED', isFault: true };
  }
};

const format = (rows) => {
  const columns = ['environment', 'version', 'result'];
  const widths = columns.map((name) => Math.max(...[{ [name]: name }, ...rows].map((row) => row[name].length)));
  const line = (cells) =>
    cells
      .map((cell, index) => cell.padEnd(widths[index]))
      .join('  ')
      .trimEnd();
  return [line(columns), ...rows.map((row) => line(columns.map((name) => row[name])))].join('\n');
};

await runCommand(async () => {
  const selected = selectApps(process.argv.slice(2));
  if (findEngines().chromium.missing.length > 0) throw new Failure('No Chromium: nothing can be tried.');
  await packKit();
  const portal = await startPortal();
  const rows = [];
  try {
    // One after the other: an app's build takes the whole machine.
    for (const app of selected) rows.push(await report(app, portal));
  } finally {
    await portal.stop();
  }
  console.log(format(rows));
  const faults = rows.filter(({ isFault }) => isFault);
  if (faults.length > 0) throw new Failure(`${faults.length} of ${rows.length} failed.`);
});
