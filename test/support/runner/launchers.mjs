/**
 * The launcher of each engine, for the test runner.
 */
import { chromeLauncher } from '@web/test-runner-chrome';
import { puppeteerLauncher } from '@web/test-runner-puppeteer';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import { chromiumArguments, findEngines, firefoxPreferences } from '../../../scripts/setup/engines.mjs';
import { startWebKitHost, webKitCapabilities } from './webkit-host.mjs';

/** The runner names the engines after their launchers; reports and tests want the engine's own name. */
const named = (launcher, name) => {
  const initialize = launcher.initialize.bind(launcher);
  launcher.initialize = async (...parameters) => {
    await initialize(...parameters);
    launcher.name = name;
  };
  // More than one page at a time, and WebKit refuses keys and mouse.
  launcher.concurrency = 1;
  return launcher;
};

const chromium = ({ chromium: executablePath }) =>
  named(
    chromeLauncher({ launchOptions: { executablePath, args: ['--headless', ...chromiumArguments], networkEnabled: false } }),
    'Chromium',
  );

/** Without a graphics card each frame is painted by the processor. What is drawn between two steps of a test nobody looks at. */
const FEWER_FRAMES = { 'layout.frame_rate': 20 };

const firefox = ({ 'firefox-esr': executablePath }) => {
  const launchOptions = {
    browser: 'firefox',
    executablePath,
    headless: true,
    networkEnabled: false,
    extraPrefsFirefox: { ...firefoxPreferences, ...FEWER_FRAMES },
  };
  return named(puppeteerLauncher({ launchOptions }), 'Firefox');
};

/** The same for WebKit, whose layers cost two fifths of its time here. End-to-end tests have them. */
const WITHOUT_LAYERS = { WEBKIT_DISABLE_COMPOSITING_MODE: '1' };

/** The last of its compilers costs more time than pages that live for seconds win by it. End-to-end tests have it. */
const WITHOUT_LAST_COMPILER = { JSC_useFTLJIT: '0' };

/** The launcher reads its options when the first test file starts, so the port may be filled in after the host has started. */
const webkit = () => {
  const options = {
    automationProtocol: 'webdriver',
    hostname: '127.0.0.1',
    path: '/',
    logLevel: 'error',
    connectionRetryCount: 1,
    capabilities: webKitCapabilities(),
  };
  const launcher = named(webdriverLauncher(options), 'WebKitGTK');
  const start = launcher.startSession.bind(launcher);
  const stop = launcher.stop.bind(launcher);
  let host;
  launcher.startSession = async (...parameters) => {
    host ??= startWebKitHost({ ...WITHOUT_LAYERS, ...WITHOUT_LAST_COMPILER });
    options.port = (await host).port;
    return start(...parameters);
  };
  launcher.stop = async () => {
    await stop();
    (await host)?.stop();
  };
  return launcher;
};

const makers = { chromium, firefox, webkit };

/**
 * @param {readonly string[]} engines names as in `ENGINES`, all of them present
 */
export const makeLaunchers = (engines) => {
  const found = findEngines();
  return engines.map((engine) => makers[engine](found[engine].programs));
};
