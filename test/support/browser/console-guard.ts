/**
 * Loaded before every test file: `console.error` fails the running test, because a portal's web team reads the console as a list
 * of faults. Unhandled errors and rejections fail a test already.
 */
type Guard = { expecting: boolean; readonly expected: string[] };

declare global {
  interface Window {
    soteConsoleGuard: Guard;
    __WTR_MOCHA_RUNNER__?: unknown;
  }
}

const original = console.error.bind(console);
const guard: Guard = { expecting: false, expected: [] };
window.soteConsoleGuard = guard;

/** An error while a test file loads waits until Mocha runs, because nothing listens before. */
const fail = (error: Error) => {
  if (window.__WTR_MOCHA_RUNNER__ === undefined) setTimeout(() => fail(error), 20);
  else reportError(error);
};

console.error = (...parts: unknown[]) => {
  const text = parts.map(String).join(' ');
  if (guard.expecting) {
    guard.expected.push(text);
    return;
  }
  original(...parts);
  fail(new Error(`console.error: ${text}`));
};

export {};
