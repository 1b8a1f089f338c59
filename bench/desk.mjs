/**
 * `node bench/desk.mjs`: the work of the browser's main thread until the desk shows its first list, with 10,000 new feedbacks among 100,000, beside
 * a desk that has none, in one interleaved run; and to open the next page. In Chromium, on the embedded database, signed in already.
 * CPU is thread ticks, so that other work on the machine counts less. Option: `--runs 9`.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { createLog } from '../.build/receiver/src/common/log.js';
import { migrate } from '../.build/receiver/src/database/migrate.js';
import { openEmbedded } from '../.build/receiver/src/database/open.js';
import { startService } from '../.build/receiver/src/server.js';
import { readSettings } from '../.build/receiver/src/settings.js';
import { chromiumArguments, findEngines } from '../scripts/setup/engines.mjs';
import { root } from '../scripts/support/root.mjs';
import { fill } from './lib/many-outcomes.mjs';

const { values } = parseArgs({ options: { runs: { type: 'string', default: '9' } } });
const runs = Number(values.runs);
const TOKEN = 'only-for-the-bench-0123456789';
const log = createLog({ write: () => undefined });

const median = (numbers) => [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)];

const fillFolder = async (folder) => {
  const { database, close } = await openEmbedded(join(folder, 'pglite'));
  try {
    await migrate(database);
    await fill(database);
  } finally {
    await close();
  }
};

const serve = async (isFull) => {
  const folder = await mkdtemp(join(tmpdir(), 'bench-desk-'));
  if (isFull) await fillFolder(folder);
  const settings = { ...readSettings({ DATA_DIR: folder, STAFF_TOKEN: TOKEN, RATE_LIMIT: '0' }), port: 0 };
  const { port, stop } = await startService({ settings, log, data: 'none', desk: join(root, '.build/desk') });
  const end = () => stop().finally(() => rm(folder, { recursive: true, force: true }));
  return { address: `http://127.0.0.1:${port}/api/v1/desk/`, end };
};

/** Milliseconds that the main thread of the page has worked since it was opened. */
const makeClock = async (page) => {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
  };
};

const signIn = async (browser, address) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.goto(address);
  await page.locator('#token').fill(TOKEN);
  await page.keyboard.press('Enter');
  await page.locator('desk-feedback-list').waitFor();
  await page.close();
  return context;
};

const measure = async (context, address, isFull) => {
  const page = await context.newPage();
  try {
    const clock = await makeClock(page);
    const before = await clock();
    await page.goto(address);
    await page.locator(isFull ? 'desk-feedback-list tr[data-reference] >> nth=49' : 'desk-feedback-list .note').waitFor();
    await page.waitForLoadState('networkidle');
    const first = (await clock()) - before;
    if (!isFull) return { first };
    const began = await clock();
    const seen = await page.locator('desk-feedback-list tr[data-reference]').first().getAttribute('data-reference');
    await page.locator('desk-feedback-list [data-pager] button >> nth=1').click();
    await page.locator(`desk-feedback-list tr[data-reference]:not([data-reference="${seen}"]) >> nth=49`).waitFor();
    return { first, next: (await clock()) - began };
  } finally {
    await page.close();
  }
};

const browser = await chromium.launch({ executablePath: findEngines().chromium.programs.chromium, args: chromiumArguments });
const servers = [await serve(false), await serve(true)];
try {
  const contexts = await Promise.all(servers.map(({ address }) => signIn(browser, address)));
  const samples = { empty: [], first: [], next: [] };
  for (let run = 0; run < runs; run += 1) {
    samples.empty.push((await measure(contexts[0], servers[0].address, false)).first);
    const { first, next } = await measure(contexts[1], servers[1].address, true);
    samples.first.push(first);
    samples.next.push(next);
  }
  const row = (name, numbers) => `| ${name} | ${median(numbers).toFixed(0)} |`;
  console.log(
    [
      '| main thread | ms CPU |',
      '|---|---|',
      row('first list, nothing in it', samples.empty),
      row('first list, 10,000 new', samples.first),
      row('its next page', samples.next),
    ].join('\n'),
  );
} finally {
  await browser.close();
  await Promise.all(servers.map(({ end }) => end()));
}
