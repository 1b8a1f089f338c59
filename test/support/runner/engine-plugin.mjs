/**
 * What a page cannot do to itself: real keys, a real mouse, the engine's own accessible names, forced colours. Called through the typed
 * functions of engine.ts.
 */
import { makeAccessibility } from './commands/accessible-name.mjs';
import { makeInput } from './commands/input.mjs';
import { makeMedia } from './commands/media.mjs';

/** @returns {import('@web/test-runner').TestRunnerPlugin} */
export const enginePlugin = () => {
  const commands = { ...makeInput(), ...makeAccessibility(), ...makeMedia() };
  return {
    name: 'sote-engine',
    async executeCommand({ command, payload, session }) {
      const run = commands[command];
      if (run === undefined) return undefined;
      const browser = session.browser;
      // The commands need one of the two: WebDriver's client, or the page of Puppeteer.
      const driver = browser.type === 'webdriver' ? browser.driver : undefined;
      const page = driver === undefined ? browser.getPage(session.id) : undefined;
      // The runner takes null and undefined for a command that nobody knows.
      return (await run({ payload, driver, page, engine: browser.name })) ?? true;
    },
  };
};
