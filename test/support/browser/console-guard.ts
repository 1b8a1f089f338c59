// Not "@open-wc/testing": loaded before Mocha runs, it would never take the fixtures of a test off the page.
import type * as Testing from '@open-wc/testing';
import * as pure from '@open-wc/testing/pure';

// Its types leave it out.
const { chai } = pure as unknown as Pick<typeof Testing, 'chai'>;

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

/*
 * An assertion that fails on an element is compared and sent to the runner with all that the element refers to, which does not end: the runner
 * would wait for minutes and never name the test. The message alone has all that helps.
 */
chai.use(({ Assertion }) => {
  Assertion.overwriteMethod(
    'assert',
    (assert: (...given: unknown[]) => unknown) =>
      function (this: Chai.AssertionStatic, ...given: unknown[]) {
        try {
          return assert.apply(this, given);
        } catch (error) {
          const { message, actual, expected } = error as Error & { actual?: unknown; expected?: unknown };
          throw actual instanceof Node || expected instanceof Node ? new Error(message) : error;
        }
      },
  );
});
