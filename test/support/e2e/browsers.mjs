/**
 * One tab in each engine behind the same few verbs.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import puppeteer from 'puppeteer-core';
import { chromiumArguments, findEngines } from '../../../scripts/setup/engines.mjs';
import { startWebKitHost, webKitCapabilities } from '../runner/webkit-host.mjs';
import { startSession } from './web-driver.mjs';

const withPuppeteer = async (options) => {
  const browser = await puppeteer.launch({ headless: true, ...options });
  let page = await browser.newPage();
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
      page = await browser.newPage();
    },
    closeTab: async () => {
      await page.close();
      page = (await browser.pages()).at(-1);
    },
    goTo: (url) => page.goto(url, { waitUntil: 'load' }),
    evaluate: (work, ...values) => page.evaluate(work, ...values),
    screenshot: async () => Buffer.from(await page.screenshot()),
    close: () => browser.close(),
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

const webkit = async () => {
  const host = await startWebKitHost();
  const { 'wdio:enforceWebDriverClassic': _forTheRunner, ...capabilities } = webKitCapabilities();
  const driver = await startSession(host.port, capabilities).catch((error) => {
    host.stop();
    throw error;
  });
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
    close: async () => {
      await driver.end().catch(() => undefined);
      host.stop();
    },
  };
};

const openers = {
  chromium: ({ chromium }) => withPuppeteer({ executablePath: chromium, args: chromiumArguments }),
  firefox: ({ 'firefox-esr': executablePath }) => withPuppeteer({ browser: 'firefox', executablePath }),
  webkit,
};

/** @param {'chromium' | 'firefox' | 'webkit'} engine */
export const openBrowser = (engine) => openers[engine](findEngines()[engine].programs);
