/**
 * Test files that failed run a second time, alone. Three real browsers on a busy machine fail now and then without a fault, and one such test
 * would throw a long run away; what is broken fails twice. A test that passed only the second time is named in the summary.
 *
 * @typedef {{ passed: number, failed: number, skipped: number, failures: readonly string[] }} FileCounts `failures` = titles of tests
 * @typedef {Record<string, FileCounts>} Written what a reporter wrote, by test file
 */

/** More failed files than this are no accident, and would take long. */
const MOST_FILES = 6;

/**
 * @param {Written} written
 * @returns {string[]} the files to run again
 */
export const filesToRepeat = (written) => {
  const failed = Object.keys(written).filter((file) => written[file].failed > 0);
  return failed.length > MOST_FILES ? [] : failed;
};

/** A file that ran to its end: fewer passed tests than before mean that it did not. */
const isWell = (again, before) => again !== undefined && again.failed === 0 && again.passed > 0 && again.passed >= before.passed;

/**
 * Counts each test once: as it went the second time if its file is well then, else as it went the first time.
 *
 * @param {Written} first
 * @param {Written} second the counts of the files of `filesToRepeat(first)`
 * @returns {{ written: Written, unstable: string[] }} `unstable` = what passed only the second time, a line for each file
 */
export const mergeRuns = (first, second) => {
  const recovered = filesToRepeat(first).filter((file) => isWell(second[file], first[file]));
  return {
    written: { ...first, ...Object.fromEntries(recovered.map((file) => [file, second[file]])) },
    unstable: recovered.map((file) => `${file}: ${first[file].failures.join('; ') || 'did not load or end'}`),
  };
};
