/**
 * Finds the browsers of the three engines that the tests run in. Nothing is installed here: see install.mjs.
 */
import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What the command line passes to Chromium: no sandbox (containers run as root), no graphics card, no traffic of its own. */
export const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The same for Firefox: no traffic of its own, no services for people, few processes. A start costs a quarter less. */
export const firefoxPreferences = {
  'app.normandy.enabled': false,
  'browser.newtabpage.enabled': false,
  'browser.pagethumbnails.capturing_disabled': true,
  'browser.safebrowsing.blockedURIs.enabled': false,
  'browser.sessionstore.interval': 600_000,
  'browser.tabs.remote.separatePrivilegedContentProcess': false,
  'dom.ipc.processCount': 1,
  'dom.ipc.processPrelaunch.enabled': false,
  'media.rdd-process.enabled': false,
  'media.utility-process.enabled': false,
  'network.process.enabled': false,
};

/**
 * @param {readonly string[]} names programs, the best first
 * @returns {string | undefined} the first of them on PATH
 */
export const onPath = (...names) => {
  for (const name of names) {
    for (const folder of (process.env.PATH ?? '').split(delimiter)) {
      const file = join(folder, name);
      try {
        accessSync(file, constants.X_OK);
        return file;
      } catch {
        // Not in this folder.
      }
    }
  }
  return undefined;
};

const findMiniBrowser = () => {
  try {
    const files = execFileSync('dpkg', ['-L', 'libwebkit2gtk-4.1-0'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).split(
      '\n',
    );
    return files.find((file) => file.endsWith('/MiniBrowser') && existsSync(file));
  } catch {
    // Not Debian, or not installed: a MiniBrowser on PATH will do.
    return onPath('MiniBrowser');
  }
};

/** The engines in the order in which they are tested; the names are those of `ENGINES`. */
export const engineNames = ['chromium', 'firefox', 'webkit'];

/**
 * Programs of each engine.
 *
 * @returns {Record<string, { programs: Record<string, string | undefined>, missing: string[] }>}
 */
export const findEngines = () => {
  const programs = {
    chromium: { chromium: onPath('chromium', 'chromium-browser', 'google-chrome') },
    firefox: { 'firefox-esr': onPath('firefox-esr', 'firefox') },
    webkit: { WebKitWebDriver: onPath('WebKitWebDriver'), MiniBrowser: findMiniBrowser(), Xvfb: onPath('Xvfb') },
  };
  const withMissing = ([engine, found]) => [
    engine,
    { programs: found, missing: Object.keys(found).filter((name) => found[name] === undefined) },
  ];
  return Object.fromEntries(Object.entries(programs).map(withMissing));
};

/**
 * The engines to use now: those of the environment variable `ENGINES` (comma separated, default all) that this machine has.
 *
 * @returns {{ present: string[], absent: { engine: string, missing: string[] }[] }}
 */
export const selectEngines = () => {
  const asked = (process.env.ENGINES ?? engineNames.join(',')).split(',').map((name) => name.trim());
  const unknown = asked.filter((name) => !engineNames.includes(name));
  if (unknown.length > 0) throw new Error(`ENGINES knows ${engineNames.join(', ')}, not ${unknown.join(', ')}.`);
  const found = findEngines();
  const absent = asked.filter((name) => found[name].missing.length > 0).map((engine) => ({ engine, missing: found[engine].missing }));
  return { present: asked.filter((name) => found[name].missing.length === 0), absent };
};
