import { writeFileSync } from 'node:fs';

const testsOf = (suite) => (suite ? [...suite.tests, ...suite.suites.flatMap(testsOf)] : []);

const countSession = (session) => {
  const tests = testsOf(session.testResults);
  const failed = tests.filter((test) => !test.passed && !test.skipped).length;
  // A file that did not load, or a hook that failed, has no failed test of its own and must not pass for that.
  const broken = session.passed === false && failed === 0 ? 1 : 0;
  return {
    passed: tests.filter((test) => test.passed && !test.skipped).length,
    failed: failed + broken,
    skipped: tests.filter((test) => test.skipped).length,
  };
};

/**
 * Counts the tests of each engine, prints one line an engine, and writes the totals as JSON to the file named by `TEST_COUNTS`.
 *
 * @returns {import('@web/test-runner').Reporter}
 */
export const countsReporter = () => ({
  stop({ sessions }) {
    const engines = new Map();
    for (const session of sessions) {
      const total = engines.get(session.browser.name) ?? { passed: 0, failed: 0, skipped: 0, files: 0 };
      const count = countSession(session);
      for (const key of Object.keys(count)) total[key] += count[key];
      total.files += 1;
      engines.set(session.browser.name, total);
    }
    for (const [name, { passed, failed, skipped, files }] of engines) {
      console.log(`${name}: ${passed} passed, ${failed} failed, ${skipped} skipped in ${files} files`);
    }
    if (process.env.TEST_COUNTS) writeFileSync(process.env.TEST_COUNTS, JSON.stringify(Object.fromEntries(engines)));
  },
});
