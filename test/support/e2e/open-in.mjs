/**
 * A visit to a page in any of the three engines. Paths are selectors, each one in the shadow root of the element before it:
 * `['sote-feedback-prompt', 'button[type=submit]']`.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { click, press, type } from '../runner/commands/input.mjs';
import { locate } from './locate.mjs';
import { openBrowser } from './browsers.mjs';

const placeOf = (path) => `(() => {
  const element = ${locate(path)};
  if (element === null) return null;
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => {
    const { left, top, width, height } = element.getBoundingClientRect();
    resolve({ x: left + width / 2, y: top + height / 2, isEmpty: width === 0 || height === 0 });
  })));
})()`;

const waitUntil = async (isTrue, what, milliseconds) => {
  const end = Date.now() + milliseconds;
  for (;;) {
    const value = await isTrue();
    if (value) return value;
    if (Date.now() > end) throw new Error(`Not within ${milliseconds} ms: ${what}`);
    await sleep(50);
  }
};

/**
 * Opens the page in the engine, as somebody who has never been there.
 *
 * `evaluate(function or expression, …values)` runs in the page; `found()` gives the violations of the page's policy and the errors so far,
 * if the page comes from site.mjs.
 *
 * @param {'chromium' | 'firefox' | 'webkit'} engine
 * @param {string} url
 */
export const openIn = async (engine, url) => {
  const browser = await openBrowser(engine);
  const { evaluate, driver } = browser;
  const input = (run, payload) => run({ payload, page: browser.page, driver });

  const waitFor = (path, milliseconds = 10_000) => waitUntil(() => evaluate(`${locate(path)} !== null`), path.join(' >>> '), milliseconds);
  const visit = {
    engine,
    evaluate,
    waitFor,
    waitUntil: (expression, milliseconds = 10_000) => waitUntil(() => evaluate(expression), String(expression), milliseconds),
    text: async (path) => (await waitFor(path)) && evaluate(`${locate(path)}.textContent.trim()`),
    async click(path) {
      await waitFor(path);
      const place = await evaluate(placeOf(path));
      if (place === null || place === undefined || place.isEmpty) throw new Error(`Nothing to click at ${path.join(' >>> ')}`);
      await input(click, place);
    },
    async type(path, text) {
      await waitFor(path);
      await evaluate(`void ${locate(path)}.focus()`);
      await input(type, text);
    },
    press: (keys) => input(press, keys),
    found: () => evaluate('globalThis.soteFound'),
    screenshot: browser.screenshot,
    goTo: browser.goTo,
    goBack: browser.goBack,
    leaveTo: browser.leaveTo,
    /** Further verbs are for the new tab, and after `closeTab` for one that is left. */
    newTab: browser.newTab,
    closeTab: browser.closeTab,
    close: browser.close,
  };
  try {
    await browser.goTo(url);
    return visit;
  } catch (error) {
    await browser.close();
    throw error;
  }
};
