/**
 * Loaded before every test file: what goes to `console.error` fails the running test, because a portal's web team reads the console as a
 * list of faults. Unhandled errors and rejections fail a test already.
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

/** Before Mocha runs, nobody listens: an error while a test file loads waits for it. */
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
