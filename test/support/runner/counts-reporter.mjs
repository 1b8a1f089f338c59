import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';

const testsOf = (suite) => (suite ? [...suite.tests, ...suite.suites.flatMap(testsOf)] : []);

const countSession = (session) => {
  const tests = testsOf(session.testResults);
  const failures = tests.filter((test) => !test.passed && !test.skipped).map(({ name }) => name);
  // A file that did not load, or a hook that failed, has no failed test of its own and must not pass for that.
  const broken = session.passed === false && failures.length === 0 ? 1 : 0;
  return {
    passed: tests.filter((test) => test.passed && !test.skipped).length,
    failed: failures.length + broken,
    skipped: tests.filter((test) => test.skipped).length,
    failures,
  };
};

/** What is written of a file until it has run: a browser that breaks down takes the runner with it, and then this is all that is known. */
const NOT_RUN = { passed: 0, failed: 1, skipped: 0, failures: [], isMissing: true };

const nameOf = (file) => relative(process.cwd(), file);

/**
 * Counts the tests of each engine, prints one line an engine, and writes the counts of each file as JSON to the file named by `TEST_COUNTS`, which
 * is of one engine.
 *
 * @returns {import('@web/test-runner').Reporter}
 */
export const countsReporter = () => {
  const files = {};
  const write = () => process.env.TEST_COUNTS && writeFileSync(process.env.TEST_COUNTS, JSON.stringify(files));
  return {
    start({ testFiles }) {
      for (const file of testFiles) files[nameOf(file)] = NOT_RUN;
      write();
    },
    reportTestFileResults({ testFile, sessionsForTestFile }) {
      for (const session of sessionsForTestFile) files[nameOf(testFile)] = countSession(session);
      write();
    },
    stop({ sessions }) {
      const engines = new Map();
      for (const session of sessions) {
        const total = engines.get(session.browser.name) ?? { passed: 0, failed: 0, skipped: 0, files: 0 };
        const count = countSession(session);
        for (const key of ['passed', 'failed', 'skipped']) total[key] += count[key];
        total.files += 1;
        engines.set(session.browser.name, total);
      }
      for (const [name, { passed, failed, skipped, files: number }] of engines) {
        console.log(`${name}: ${passed} passed, ${failed} failed, ${skipped} skipped in ${number} files`);
      }
    },
  };
};
