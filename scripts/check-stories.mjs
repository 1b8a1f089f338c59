/**
 * `npm run check:stories`: opens every story in Chromium, in each look, language and text size, wide and narrow, and measures what a person would
 * stumble over: what is cut, overlaps or sticks out, targets below 44 px, and what axe finds. Some only: `npm run check:stories -- --only board,Asking`.
 * What it found is in `.build/story-checks/`, with a picture of each story that has a finding; Storybook's page on accessibility shows the numbers.
 */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { listStoryFiles, serveStories } from './check-stories/serve.mjs';
import { chromiumArguments, findEngines } from './setup/engines.mjs';
import { Failure, runCommand } from './support/failure.mjs';
import { root } from './support/root.mjs';
import { writeThemes } from './tokens/write-tokens.mjs';

const folder = join(root, '.build/story-checks');
const usual = { language: 'fi', theme: 'light', look: '', direction: 'ltr', textSize: '100', forcedColors: 'none' };

/** What a story is seen in. Swedish and English are the pseudo-locales of `stories/support/pseudo-locale.ts`. */
const looks = {
  default: usual,
  dark: { ...usual, theme: 'dark' },
  'high contrast': { ...usual, look: 'high-contrast' },
  'forced colours': { ...usual, forcedColors: 'active' },
  'text 200 %': { ...usual, textSize: '200' },
  'longer language': { ...usual, language: 'sv' },
  'right to left': { ...usual, language: 'en', direction: 'rtl' },
};
const widths = [1280, 320];
const HEIGHT = 844;

/** The first answer is seen on a phone without scrolling far. */
const FIRST_ANSWER = 420;
const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const { values: options } = parseArgs({ options: { only: { type: 'string' } } });
const parts = options.only?.split(',');
const isAsked = (file, name) => parts === undefined || parts.some((part) => `${file} ${name}`.includes(part));

const readTheme = async (look) => (look ? readFile(join(folder, 'themes', `${look}.css`), 'utf8') : '');

const runAxe = (page) =>
  page.evaluate(async (tags) => {
    const { violations } = await window.axe.run('#stage', { runOnly: tags });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target }) => ({ kind: `axe ${id}`, what: String(target.flat().at(-1)), detail: '' })),
    );
  }, AXE_TAGS);

/** Every look and width of one story. */
const measureStory = async (page, { axe, report, isReal }) => {
  let views = 0;
  for (const [look, { look: theme, forcedColors, ...settings }] of Object.entries(looks)) {
    if (isReal && settings.language !== usual.language) continue;
    await page.emulateMedia({ forcedColors, reducedMotion: 'reduce' });
    await page.evaluate((given) => window.stories.settings(given), { ...settings, css: await readTheme(theme) });
    for (const width of widths) {
      await page.setViewportSize({ width, height: HEIGHT });
      const place = `${look}, ${width} px`;
      views += 1;
      for (const finding of await page.evaluate(() => window.stories.findings())) report(place, finding);
      if (axe && width === widths[0] && ['default', 'dark'].includes(look))
        for (const finding of await runAxe(page, axe)) report(place, finding);
    }
  }
  return views;
};

const checkFirstAnswer = async (page, tag, report) => {
  await page.emulateMedia({ forcedColors: 'none' });
  await page.setViewportSize({ width: 390, height: HEIGHT });
  await page.evaluate((given) => window.stories.settings(given), { ...usual, css: '' });
  const top = await page.evaluate((given) => window.stories.firstAnswer(given), tag);
  if (top > FIRST_ANSWER)
    report('default, 390 px', { kind: 'first answer too low', what: '', detail: ` ${Math.round(top)} px, at most ${FIRST_ANSWER}` });
};

const openPage = async (browser, address) => {
  const context = await browser.newContext({ viewport: { width: widths[0], height: HEIGHT }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(address);
  await page.waitForFunction(() => window.stories !== undefined);
  return { page, close: () => context.close() };
};

const showOn = async ({ browser, address, file, name }) => {
  const opened = await openPage(browser, address);
  const show = ([first, second]) => window.stories.show(first, second);
  return { ...opened, ...(await opened.page.evaluate(show, [file, name]).catch(() => undefined)) };
};

/** A story in Swedish, English or easy Finnish never comes to its state while pseudo-locales are in their place: it is shown without them. */
const showStory = async (story) => {
  const first = await showOn(story);
  if (first.tag) return first;
  await first.close();
  return { ...(await showOn({ ...story, address: `${story.address}?real` })), isReal: true };
};

/** One story in a browser of its own: nothing is kept from the one before. */
const checkStory = async ({ browser, address, axe, file, name }) => {
  const found = new Map();
  // The same box in another look is the same finding, though its size and its words differ.
  const report = (place, { kind, what, detail }) => {
    const same = [...found.values()].filter((finding) => finding.kind === kind && finding.what === what);
    const known = same.find(({ places }) => !places.includes(place));
    if (known) known.places.push(place);
    else found.set(`${kind} ${what} ${same.length}`, { kind, what, detail, places: [place] });
  };
  const { page, close, tag, asksAxe, isReal } = await showStory({ browser, address, file, name });
  let views = 0;
  if (tag) {
    if (asksAxe) await page.addScriptTag({ content: axe });
    views = await measureStory(page, { axe: asksAxe && axe, report, isReal });
    if (file === 'feedback-prompt' && name === 'Asking') await checkFirstAnswer(page, tag, report);
  } else {
    report('default', { kind: 'not shown', what: name, detail: '' });
  }
  if (found.size > 0) await page.screenshot({ path: join(folder, `${file}-${name}.png`), fullPage: true }).catch(() => undefined);
  await close();
  const findings = [...found.values()].map(({ kind, what, detail, places }) => ({ what: `${kind}: ${what}${detail}`, places }));
  for (const { what, places } of findings) {
    const seen = places.length > 3 ? `${places.length} views, first ${places[0]}` : places.join('; ');
    console.log(`${file} ${name}: ${what} (${seen})`);
  }
  return { file, story: name, views, findings };
};

const PLANTED = ['clipped', 'overflowing', 'overlapping', 'page scrolls sideways', 'small target'];

const checkOurselves = async (browser, address) => {
  const { page, close } = await openPage(browser, address);
  const kinds = await page.evaluate(() => window.stories.plant());
  await close();
  const missed = PLANTED.filter((kind) => !kinds.includes(kind));
  if (missed.length > 0) throw new Failure('check:stories: planted faults were not found', missed);
};

await runCommand(async () => {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await writeThemes(join(folder, 'themes'));
  const axe = await readFile(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');
  const files = await listStoryFiles();
  const { address, stop } = await serveStories(files);
  const browser = await chromium.launch({ executablePath: findEngines().chromium.programs.chromium, args: chromiumArguments });
  const results = [];
  try {
    await checkOurselves(browser, address);
    for (const file of files) {
      const { page, close } = await openPage(browser, address);
      const names = await page.evaluate((given) => window.stories.list(given), file);
      await close();
      for (const name of names.filter((one) => isAsked(file, one))) results.push(await checkStory({ browser, address, axe, file, name }));
    }
  } finally {
    await browser.close();
    stop();
  }
  const views = results.reduce((sum, result) => sum + result.views, 0);
  const count = results.reduce((sum, { findings }) => sum + findings.length, 0);
  if (parts === undefined) await writeFile(join(root, '.build/story-checks.json'), JSON.stringify({ results }));
  console.log(`check:stories: ${results.length} stories, ${views} views, ${count} findings`);
  if (results.length === 0) throw new Failure('check:stories: no story has such a name');
  if (count > 0) process.exitCode = 1;
});
