/**
 * WebKitGTK for tests: an X server of its own and the WebDriver that starts the browser in it.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { findEngines } from '../../../scripts/setup/engines.mjs';
import { freePort } from '../node/free-port.mjs';

const stopWithUs = (children) => {
  const stop = () => children.forEach((child) => child.kill());
  process.once('exit', stop);
  return () => {
    process.off('exit', stop);
    stop();
  };
};

/** Xvfb picks a free display by itself and writes its number to the given descriptor. */
const startXvfb = async (program) => {
  const child = spawn(program, ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const failed = once(child, 'exit').then(() => {
    throw new Error('Xvfb did not start.');
  });
  const [number] = await Promise.race([once(child.stdio[3], 'data'), failed]);
  failed.catch(() => undefined);
  return { child, display: `:${String(number).trim()}` };
};

const waitUntilReady = async (child, port) => {
  for (let tries = 0; tries < 100; tries += 1) {
    if (child.exitCode !== null) return false;
    try {
      await fetch(`http://127.0.0.1:${port}/status`);
      return true;
    } catch {
      await sleep(100);
    }
  }
  return false;
};

/** The port is found before the driver takes it, so another run may be quicker: then the next one is tried. */
const startDriver = async (program, environment, tries = 3) => {
  const port = await freePort();
  const child = spawn(program, [`--port=${port}`, '--host=127.0.0.1'], {
    stdio: 'ignore',
    env: { ...process.env, LC_ALL: 'C.UTF-8', ...environment },
  });
  if (await waitUntilReady(child, port)) return { child, port };
  child.kill();
  if (tries > 1) return startDriver(program, environment, tries - 1);
  throw new Error('WebKitWebDriver did not start.');
};

/**
 * Starts both programs. They end with this process at the latest.
 *
 * @param {Record<string, string>} [environment] for the browser, beside this process's own
 * @returns {Promise<{ port: number, stop: () => void }>} the WebDriver's port
 */
export const startWebKitHost = async (environment = {}) => {
  const { programs } = findEngines().webkit;
  const { child: xvfb, display } = await startXvfb(programs.Xvfb);
  try {
    const { child: driver, port } = await startDriver(programs.WebKitWebDriver, { DISPLAY: display, ...environment });
    return { port, stop: stopWithUs([driver, xvfb]) };
  } catch (error) {
    xvfb.kill();
    throw error;
  }
};

/** What a WebDriver client must ask for to get WebKitGTK's own browser. */
export const webKitCapabilities = () => ({
  browserName: 'MiniBrowser',
  'wdio:enforceWebDriverClassic': true,
  'webkitgtk:browserOptions': { binary: findEngines().webkit.programs.MiniBrowser, args: ['--automation'] },
});
