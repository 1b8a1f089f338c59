/**
 * `npm run screenshots`: makes the README's pictures (docs/pictures/*.png) from the running demo portal with its invented data, in Chromium. Look
 * at them before they are committed: a picture that shows a fault is a fault.
 */
import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { pictures } from './screenshots/pictures.mjs';
import { chromiumArguments, findEngines } from './setup/engines.mjs';
import { pages } from './start/pages.mjs';
import { build } from './start/prepare.mjs';
import { Failure, runCommand } from './support/failure.mjs';
import { root } from './support/root.mjs';

const LARGEST = 150_000;
const folder = join(root, 'docs/pictures');

const startPortal = async (dataDirectory) => {
  const [{ readSettings }, { startService }] = await Promise.all(
    ['settings', 'server'].map((name) => import(new URL(`../.build/receiver/src/${name}.js`, import.meta.url).href)),
  );
  const settings = readSettings({ PORT: '0', DATA_DIR: dataDirectory, RATE_LIMIT: '0' });
  const silent = { info: () => undefined, warn: () => undefined, error: console.error };
  return startService({
    settings,
    log: silent,
    data: 'sample',
    beside: pages({ portal: join(root, 'portal'), dist: join(root, 'dist') }),
  });
};

const take = async (browser, origin, { name, path, tag, act, height }) => {
  const page = await browser.newPage({ viewport: { width: 1000, height: 1200 }, colorScheme: 'light', reducedMotion: 'reduce' });
  try {
    await page.goto(origin + path, { waitUntil: 'networkidle' });
    const widget = page.locator(tag).first();
    if ((await widget.count()) === 0) return [`${name}.png: no <${tag}> at ${path}`];
    await widget.scrollIntoViewIfNeeded();
    await widget.locator('[part="surface"]').first().waitFor();
    await act?.(widget);
    await page.waitForLoadState('networkidle');
    const box = await widget.boundingBox();
    const top = await page.evaluate('scrollY');
    const clip = { x: box.x - 8, y: box.y + top - 8, width: box.width + 16, height: Math.min(box.height, height) + 16 };
    const file = join(folder, `${name}.png`);
    await page.screenshot({ path: file, clip, fullPage: true, caret: 'hide' });
    const { size } = await stat(file);
    console.log(`screenshots: ${name}.png, ${Math.ceil(size / 1000)} kB`);
    return size > LARGEST ? [`${name}.png: larger than ${LARGEST / 1000} kB`] : [];
  } finally {
    await page.close();
  }
};

await runCommand(async () => {
  await build();
  await mkdir(folder, { recursive: true });
  const data = await mkdtemp(join(tmpdir(), 'screenshots-'));
  const service = await startPortal(data);
  const browser = await chromium.launch({ executablePath: findEngines().chromium.programs.chromium, args: chromiumArguments });
  const faults = [];
  try {
    for (const picture of pictures) faults.push(...(await take(browser, `http://127.0.0.1:${service.port}`, picture)));
  } finally {
    await browser.close();
    await service.stop();
    await rm(data, { recursive: true, force: true });
  }
  if (faults.length > 0) throw new Failure('screenshots: not as the README needs them', faults);
});
