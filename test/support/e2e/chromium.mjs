/**
 * Chromium with all that Playwright can do, for the tests that need one engine only.
 */
import { chromium } from 'playwright-core';
import { chromiumArguments, findEngines } from '../../../scripts/setup/engines.mjs';

/** Debian's Chromium; the caller closes it. */
export const launchChromium = () =>
  chromium.launch({ executablePath: findEngines().chromium.programs.chromium, args: ['--headless', ...chromiumArguments] });

/**
 * Writes down what the page asks for and complains of, from now on.
 *
 * @param {import('playwright-core').Page} page
 * @returns {{ requests: { method: string, url: string }[], errors: string[], warnings: string[] }}
 */
export const watchPage = (page) => {
  const seen = { requests: [], errors: [], warnings: [] };
  page.on('request', (request) => seen.requests.push({ method: request.method(), url: request.url() }));
  page.on('pageerror', (error) => seen.errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') seen.errors.push(message.text());
    if (message.type() === 'warning') seen.warnings.push(message.text());
  });
  return seen;
};
