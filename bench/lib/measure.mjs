import { chromium } from 'playwright-core';
import { chromiumArguments, findEngines } from '../../scripts/setup/engines.mjs';
import { readTrace, TRACE_CATEGORIES } from './trace.mjs';

/** A new browser with a new profile, so that no compiled code of an earlier round is reused. */
export const openBrowser = () => chromium.launch({ executablePath: findEngines().chromium.programs.chromium, args: chromiumArguments });

const withPage = async (browser, action, viewport = { width: 1280, height: 900 }) => {
  const context = await browser.newContext({ viewport });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(120_000);
    return await action(page, await context.newCDPSession(page));
  } finally {
    await context.close();
  }
};

/** A board with one card tells little. */
const cardsOf = (name) => (name.startsWith('board') ? 10 : 1);

const address = (server, row, count, extra = '') => `${server.origin}/page.html?row=${row}&count=${count}${extra}`;
const start = (page) => page.evaluate(() => globalThis.bench.start(globalThis.config, globalThis.isReady));
const sum = (sizes) => [...sizes.values()].reduce((total, size) => total + size, 0);

/** What each request was asked by, so that the longest chain is known. */
const watchRequests = async (page, devtools) => {
  const askedBy = new Map();
  await devtools.send('Network.enable');
  devtools.on('Network.requestWillBeSent', ({ request, initiator }) => {
    askedBy.set(request.url, initiator.url ?? initiator.stack?.callFrames[0]?.url);
  });
  const isScript = (url) => new URL(url).pathname.startsWith('/embed/');
  const depthOf = (url) => (url !== undefined && isScript(url) ? 1 + depthOf(askedBy.get(url)) : 0);
  return (origin) => ({
    // The loader itself is the first link.
    depth: Math.max(0, ...[...askedBy.keys()].filter((url) => url.startsWith(origin)).map((url) => depthOf(url) - 1)),
    others: [...askedBy.keys()].filter((url) => !url.startsWith(origin) && /^https?:/.test(url)).length,
  });
};

/** Shows the row once without throttling. @returns brotli bytes, paths, longest chain, other hosts, and the height to reserve */
export const measureBytes = async (browser, server, { name, tag }) => {
  server.asked.clear();
  return withPage(browser, async (page, devtools) => {
    const read = await watchRequests(page, devtools);
    await page.goto(address(server, name, cardsOf(name)));
    await start(page);
    const height = await page.evaluate((selector) => document.querySelector(selector)?.getBoundingClientRect().height, tag ?? 'main');
    return { bytes: sum(server.asked), paths: [...server.asked.keys()], height: Math.ceil(height ?? 0), ...read(server.origin) };
  });
};

/** A whole visit: the person answers, sends, and has the receipt. @returns brotli bytes of all that was asked for */
export const measureVisit = async (browser, server) => {
  server.asked.clear();
  return withPage(browser, async (page) => {
    await page.goto(address(server, 'feedback.kit', 1));
    await start(page);
    await page.locator('textarea').fill('Kaikki sujui.');
    await page.locator('[part="send"]').click();
    await page.locator('[part="receipt"]').waitFor();
    return sum(server.asked);
  });
};

/** The main thread's own work so far, in milliseconds of thread ticks: other work on the machine counts less. */
const watchThread = async (devtools, throttle) => {
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: throttle });
  return async () => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
  };
};

/** Time of the main thread's own work to show a row, and what the visitor waits. */
export const measureStart = (browser, server, { name, count = 1 }, throttle) =>
  withPage(browser, async (page, devtools) => {
    await page.goto(address(server, name, count));
    const busy = await watchThread(devtools, throttle);
    const before = await busy();
    const shown = await start(page);
    return { ...shown, cpu: (await busy()) - before };
  });

/** Shows a row once, unthrottled, and says what the main thread did meanwhile: milliseconds by kind of work, and frames. */
export const explainStart = (browser, server, { name, count = 1 }) =>
  withPage(browser, async (page) => {
    await page.goto(address(server, name, count));
    await browser.startTracing(page, { categories: [...TRACE_CATEGORIES, 'blink.user_timing', '__metadata'] });
    await page.evaluate(() => performance.mark('bench-start'));
    await start(page);
    const { traceEvents } = JSON.parse(await browser.stopTracing());
    return readTrace(traceEvents, 'bench-start');
  });

/** How far below the widget's top the first control of an answer is, on a phone. @returns CSS pixels */
export const measureFirstAnswer = (browser, server, name) =>
  withPage(
    browser,
    async (page) => {
      await page.goto(address(server, name, 1));
      await start(page);
      return page.evaluate(() => {
        const [root] = globalThis.bench.shadowsOf('sote-feedback-prompt');
        const first = root.querySelector('fieldset input, fieldset label, textarea');
        return first.getBoundingClientRect().top - root.host.getBoundingClientRect().top;
      });
    },
    { width: 390, height: 844 },
  );

/** A board that pages: its first page, the next page, and a press on one of its numbers, which filters. @returns CPU milliseconds of each */
export const measurePages = (browser, server, count, throttle) =>
  withPage(browser, async (page, devtools) => {
    await page.goto(address(server, 'board.page', count));
    const busy = await watchThread(devtools, throttle);
    const spent = async (act) => {
      const before = await busy();
      await act();
      return (await busy()) - before;
    };
    const press = (selector, isDone) =>
      page.evaluate(
        async ([button, condition]) => {
          const [root] = globalThis.bench.shadowsOf('sote-you-said-we-did');
          const cards = () => root.querySelectorAll('[part~="card"]');
          const [before, first] = [cards().length, cards()[0]];
          root.querySelector(button).click();
          await globalThis.bench.until(() =>
            condition === 'more' ? cards().length > before : cards()[0] !== first || cards().length !== before,
          );
        },
        [selector, isDone],
      );
    return {
      first: await spent(() => start(page)),
      next: await spent(() => press('[part~="more"]', 'more')),
      filter: await spent(() => press('[part~="counts"] [data-status="will-not-do"]', 'other')),
    };
  });

/** One card put first among those of a board that stands. */
export const measureFirstCard = (browser, server, count, throttle) =>
  withPage(browser, async (page, devtools) => {
    await page.goto(address(server, 'board.kit', count));
    await start(page);
    const busy = await watchThread(devtools, throttle);
    const before = await busy();
    await page.evaluate(async (src) => {
      const board = document.querySelector('sote-you-said-we-did');
      board.setAttribute('src', src);
      await globalThis.bench.until(() => board.shadowRoot.querySelector('[part~="card"]')?.textContent.includes('Uusi'));
    }, `/data/outcomes-${count}-new.json`);
    return (await busy()) - before;
  });

/** Heap, nodes and listeners after garbage collection, less the page before the row. */
export const measureMemory = (browser, server, name, count) =>
  withPage(browser, async (page, devtools) => {
    await page.goto(address(server, name, count));
    const read = async () => {
      for (let i = 0; i < 3; i += 1) await devtools.send('HeapProfiler.collectGarbage');
      const { usedSize } = await devtools.send('Runtime.getHeapUsage');
      const { nodes, jsEventListeners } = await devtools.send('Memory.getDOMCounters');
      return { heap: usedSize, nodes, listeners: jsEventListeners };
    };
    const before = await read();
    await start(page);
    const after = await read();
    return Object.fromEntries(Object.entries(after).map(([key, value]) => [key, value - before[key]]));
  });

/** Layout shift on a page with text below, whose script comes 300 ms late. */
export const measureShift = (browser, server, name) =>
  withPage(browser, async (page) => {
    await page.goto(address(server, name, cardsOf(name), '&late'));
    await page.evaluate(() => globalThis.bench.until(globalThis.isReady));
    return page.evaluate(() => globalThis.bench.shift());
  });
