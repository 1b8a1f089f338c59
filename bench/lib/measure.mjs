import { chromium } from 'playwright-core';
import { chromiumArguments, findEngines } from '../../scripts/setup/engines.mjs';

/** A new browser with a new profile, so that no compiled code of an earlier round is reused. */
export const openBrowser = () => chromium.launch({ executablePath: findEngines().chromium.programs.chromium, args: chromiumArguments });

const withPage = async (browser, action) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    const page = await context.newPage();
    return await action(page, await context.newCDPSession(page));
  } finally {
    await context.close();
  }
};

const address = (server, row, count, extra = '') => `${server.origin}/page.html?row=${row}&count=${count}${extra}`;
const start = (page) => page.evaluate(() => globalThis.bench.start(globalThis.config, globalThis.isReady));

/** Shows the row once without throttling, to learn which files it asks for. @returns brotli bytes and number of files */
export const measureBytes = async (browser, server, row) => {
  server.asked.clear();
  await withPage(browser, async (page) => {
    await page.goto(address(server, row, 1));
    await start(page);
  });
  return { bytes: [...server.asked.values()].reduce((sum, size) => sum + size, 0), paths: [...server.asked.keys()] };
};

/** Time of the main thread's own work (thread ticks, so that other work on the machine counts less), and what the visitor waits. */
export const measureStart = (browser, server, row, throttle) =>
  withPage(browser, async (page, devtools) => {
    await page.goto(address(server, row, 1));
    await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: throttle });
    const busy = async () => {
      const { metrics } = await devtools.send('Performance.getMetrics');
      return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
    };
    const before = await busy();
    const shown = await start(page);
    return { ...shown, cpu: (await busy()) - before };
  });

/** Heap, nodes and listeners after garbage collection, less the page before the row. */
export const measureMemory = (browser, server, row, count) =>
  withPage(browser, async (page, devtools) => {
    await page.goto(address(server, row, count));
    const read = async () => {
      for (let i = 0; i < 3; i += 1) await devtools.send('HeapProfiler.collectGarbage');
      const { usedSize } = await devtools.send('Runtime.getHeapUsage');
      const { nodes, jsEventListeners } = await devtools.send('Memory.getDOMCounters');
      return { heap: usedSize, nodes, listeners: jsEventListeners };
    };
    const before = await read();
    await start(page);
    const after = await read();
    return Object.fromEntries(Object.entries(after).map(([name, value]) => [name, value - before[name]]));
  });

/** Layout shift on a page with text below, whose script comes 300 ms late. */
export const measureShift = (browser, server, row) =>
  withPage(browser, async (page) => {
    await page.goto(address(server, row, 1, '&late'));
    await page.evaluate(() => globalThis.bench.until(globalThis.isReady));
    return page.evaluate(() => globalThis.bench.shift());
  });
