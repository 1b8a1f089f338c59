/**
 * `node bench/desk.mjs`: the work of the browser's main thread until the desk shows its first list, with 10,000 new feedbacks among 100,000, beside
 * a desk that has none, in one interleaved run; and to open the next page. In Chromium, on the embedded database, signed in already.
 * CPU is thread ticks, so that other work on the machine counts less. The page is watched by one short expression each tenth of a second that
 * forces no layout, so that the watching is no part of the result. The first row is the same page without its script: what the browser itself needs.
 * Option: `--runs 9`.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
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

/** Milliseconds that the main thread of the page has worked since it was opened, and a wait that does not disturb it. */
const watch = async (page) => {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const evaluate = async (expression) => (await session.send('Runtime.evaluate', { expression, returnByValue: true })).result.value;
  const clock = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
  };
  const until = async (expression) => {
    for (let tries = 0; !(await evaluate(expression)); tries += 1) {
      if (tries > 300) throw new Error(`never true: ${expression}`);
      await setTimeout(100);
    }
  };
  return { clock, evaluate, until };
};

const LIST = `(document.querySelector('desk-app')?.shadowRoot?.querySelector('desk-feedback')?.shadowRoot?.querySelector('desk-feedback-list')?.shadowRoot)`;
const FIRST_CODE = `${LIST}?.querySelector('tr[data-reference]')?.dataset.reference`;
/** Frames that are still to be drawn, and answers on their way, belong to it. */
const SETTLED = 500;

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

/** @param row what is there once it is shown, as an expression */
const measureFirst = async (context, address, shown) => {
  const page = await context.newPage();
  const { clock, ...rest } = await watch(page);
  const before = await clock();
  await page.goto(address, { waitUntil: 'commit' });
  await rest.until(shown);
  await setTimeout(SETTLED);
  return { page, clock, ...rest, first: (await clock()) - before };
};

const measure = async (context, address, shown) => {
  const { page, first } = await measureFirst(context, address, shown);
  await page.close();
  return first;
};

const measurePages = async (context, address) => {
  const { page, clock, evaluate, until, first } = await measureFirst(context, address, `Boolean(${FIRST_CODE})`);
  try {
    const seen = await evaluate(FIRST_CODE);
    const began = await clock();
    await evaluate(`${LIST}.querySelectorAll('[data-pager] button')[1].click()`);
    await until(`${FIRST_CODE} && ${FIRST_CODE} !== ${JSON.stringify(seen)}`);
    await setTimeout(SETTLED);
    return { first, next: (await clock()) - began };
  } finally {
    await page.close();
  }
};

const browser = await chromium.launch({ executablePath: findEngines().chromium.programs.chromium, args: chromiumArguments });
const servers = [await serve(false), await serve(true)];
try {
  const contexts = await Promise.all(servers.map(({ address }) => signIn(browser, address)));
  const bare = await browser.newContext({ viewport: { width: 1280, height: 900 }, javaScriptEnabled: false });
  const samples = { bare: [], empty: [], first: [], next: [] };
  for (let run = 0; run < runs; run += 1) {
    samples.bare.push(await measure(bare, servers[0].address, "document.readyState === 'complete'"));
    samples.empty.push(await measure(contexts[0], servers[0].address, `Boolean(${LIST}?.querySelector('.note'))`));
    const { first, next } = await measurePages(contexts[1], servers[1].address);
    samples.first.push(first);
    samples.next.push(next);
  }
  const row = (name, numbers) => `| ${name} | ${median(numbers).toFixed(0)} |`;
  console.log(
    [
      '| main thread | ms CPU |',
      '|---|---|',
      row('the page without its script', samples.bare),
      row('first list, nothing in it', samples.empty),
      row('first list, 10,000 new', samples.first),
      row('its next page', samples.next),
    ].join('\n'),
  );
} finally {
  await browser.close();
  await Promise.all(servers.map(({ end }) => end()));
}
