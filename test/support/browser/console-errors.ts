/**
 * What this work writes to `console.error` is expected: it fails nothing and is not shown.
 *
 * @returns the texts that were written, for the test to check
 */
export const consoleErrorsOf = async (work: () => unknown): Promise<readonly string[]> => {
  const guard = window.soteConsoleGuard;
  guard.expected.length = 0;
  guard.expecting = true;
  try {
    await work();
    return [...guard.expected];
  } finally {
    guard.expecting = false;
  }
};
