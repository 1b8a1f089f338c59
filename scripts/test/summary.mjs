const columns = ['step', 'result', 'passed', 'failed', 'skipped', 'seconds'];

const rowOf = ({ name, result, counts, unstable = [], seconds }) => [
  name,
  result === 'passed' && unstable.length > 0 ? 'passed, the second time' : result,
  ...(counts ? [counts.passed, counts.failed, counts.skipped] : ['', '', '']),
  Math.round(seconds),
];

/**
 * Adds up what the reporters wrote, one entry a test file.
 *
 * @param {Record<string, { passed: number, failed: number, skipped: number }>} written
 */
export const addCounts = (written) => {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const counts of Object.values(written)) for (const key of Object.keys(total)) total[key] += counts[key];
  return total;
};

/**
 * The table of all steps, which tests passed only the second time, what was left out, and as the very last line the totals of the tests.
 *
 * @param {{ name: string, result: string, counts?: { passed: number, failed: number, skipped: number }, unstable?: string[], seconds: number }[]} results
 * @param {readonly string[]} notes
 * @returns {{ text: string, passed: number, failed: number }}
 */
export const summarize = (results, notes) => {
  const rows = [columns, ...results.map(rowOf)].map((row) => row.map(String));
  const widths = columns.map((_, index) => Math.max(...rows.map((row) => row[index].length)));
  const table = rows.map((row) =>
    row.map((cell, index) => (index < 2 ? cell.padEnd(widths[index]) : cell.padStart(widths[index]))).join('  '),
  );
  const { passed, failed } = addCounts(
    Object.fromEntries(results.filter(({ counts }) => counts).map(({ name, counts }) => [name, counts])),
  );
  const unstable = results.flatMap(({ name, unstable: lines = [] }) =>
    lines.map((line) => `UNSTABLE, passed the second time: [${name}] ${line}`),
  );
  const text = ['', ...table.map((line) => line.trimEnd()), '', ...unstable, ...notes, `${passed} passed, ${failed} failed`].join('\n');
  return { text, passed, failed };
};
