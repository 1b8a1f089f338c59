/**
 * Test files that failed run a second time, alone. Three real browsers on a busy machine fail now and then without a fault, and one such test
 * would throw a long run away; what is broken fails twice. A test that passed only the second time is named in the summary. Files that were not run
 * because the browser broke down are run then too.
 *
 * @typedef {{ passed: number, failed: number, skipped: number, failures: readonly string[], isMissing?: boolean }} FileCounts `failures` = titles of
 *   tests; `isMissing` = the file was not run
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
  return failed.filter((file) => !written[file].isMissing).length > MOST_FILES ? [] : failed;
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
  const missing = recovered.filter((file) => first[file].isMissing).length;
  return {
    written: { ...first, ...Object.fromEntries(recovered.map((file) => [file, second[file]])) },
    unstable: [
      ...recovered
        .filter((file) => !first[file].isMissing)
        .map((file) => `${file}: ${first[file].failures.join('; ') || 'did not load or end'}`),
      ...(missing > 0 ? [`the browser broke down before ${missing} of the files`] : []),
    ],
  };
};
