/**
 * One tab in each engine behind the same few verbs.
 */
import { after } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import puppeteer from 'puppeteer-core';
import { chromiumArguments, findEngines, firefoxPreferences } from '../../../scripts/setup/engines.mjs';
import { startWebKitHost, webKitCapabilities } from '../runner/webkit-host.mjs';
import { startSession } from './web-driver.mjs';

/** What starts once for a file of tests and ends with it: a start takes seconds. */
const running = new Map();
const once = (name, start) => {
  if (!running.has(name)) running.set(name, start());
  return running.get(name);
};
after(async () => {
  for (const started of await Promise.allSettled(running.values())) await started.value?.end();
});

/** A context of its own has nothing of the visits before: no storage, no cookie, no file in its cache. */
const withPuppeteer = (options) => async () => {
  const browser = await puppeteer.launch({ headless: true, networkEnabled: false, ...options });
  return { open: () => browser.createBrowserContext(), end: () => browser.close() };
};

const openContext = async (engine, options) => {
  const { open } = await once(engine, withPuppeteer(options));
  const context = await open();
  let page = await context.newPage();
  return {
    get page() {
      return page;
    },
    driver: undefined,
    // A page from the browser's memory fires no `load`, for which the tool's own way back would wait.
    goBack: async () => {
      await page.evaluate(() => void setTimeout(() => history.back()));
      await sleep(500);
    },
    // As a link does; the tool's own way waits in vain once the page came from the browser's memory.
    leaveTo: async (url) => {
      await page.evaluate((address) => void setTimeout(() => location.assign(address)), url);
      await sleep(500);
    },
    newTab: async () => {
      page = await context.newPage();
    },
    closeTab: async () => {
      await page.close();
      page = (await context.pages()).at(-1);
    },
    goTo: (url) => page.goto(url, { waitUntil: 'load' }),
    evaluate: (work, ...values) => page.evaluate(work, ...values),
    screenshot: async () => Buffer.from(await page.screenshot()),
    close: () => context.close(),
  };
};

/** WebDriver's classic protocol hands the result of an asynchronous script to a callback, its last argument. */
const asScript = (work) => `
  const done = arguments[arguments.length - 1];
  const values = [...arguments].slice(0, -1);
  const work = ${typeof work === 'string' ? `() => (${work})` : work.toString()};
  Promise.resolve().then(() => work(...values)).then(
    (value) => done({ value: value === undefined ? null : value }),
    (error) => done({ error: String(error) }));`;

const startWebKit = async () => {
  const { port, stop } = await startWebKitHost();
  return { port, end: stop };
};

const webkit = async () => {
  const { port } = await once('webkit', startWebKit);
  const { 'wdio:enforceWebDriverClassic': _forTheRunner, ...capabilities } = webKitCapabilities();
  const driver = await startSession(port, capabilities);
  return {
    page: undefined,
    driver,
    goTo: (url) => driver.navigateTo(url),
    goBack: () => driver.back(),
    leaveTo: (url) => driver.navigateTo(url),
    newTab: () => driver.newTab(),
    closeTab: () => driver.closeTab(),
    evaluate: async (work, ...values) => {
      const { value, error } = await driver.executeAsync(asScript(work), values);
      if (error !== undefined) throw new Error(error);
      return value ?? undefined;
    },
    screenshot: () => driver.screenshot(),
    close: () => driver.end().catch(() => undefined),
  };
};

/** Firefox's list of downloads opens in its window, over the next visit too, and takes the keys. */
const withoutDownloads = { 'browser.download.alwaysOpenPanel': false, 'browser.download.panel.shown': true };

const openers = {
  chromium: ({ chromium }) => openContext('chromium', { executablePath: chromium, args: chromiumArguments }),
  firefox: ({ 'firefox-esr': executablePath }) =>
    openContext('firefox', { browser: 'firefox', executablePath, extraPrefsFirefox: { ...firefoxPreferences, ...withoutDownloads } }),
  webkit,
};

/** @param {'chromium' | 'firefox' | 'webkit'} engine */
export const openBrowser = (engine) => openers[engine](findEngines()[engine].programs);
