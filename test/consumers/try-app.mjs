import { launchChromium } from '../support/e2e/chromium.mjs';
import { converse } from './conversation.mjs';
import { prepareApp } from './prepare.mjs';

/**
 * Prepares one app and, where it has pages, uses it in a browser of its own profile.
 *
 * @returns {Promise<string[]>} what was tried and went well
 */
export const tryApp = async (app, portal) => {
  const { folder, scripts } = await prepareApp(app);
  const words = { build: 'built', check: 'types' };
  const done = Object.keys(words)
    .filter((name) => scripts.includes(name))
    .map((name) => words[name]);
  if (folder === undefined) return done;
  portal.serve(folder);
  const browser = await launchChromium();
  try {
    await converse(await browser.newPage({ locale: 'fi-FI' }), portal);
  } finally {
    await browser.close();
  }
  return [...done, 'used in a browser'];
};
