/**
 * Reporter of `node --test`: one line for each file, everything about a failure, and the counts of each file as JSON in the file named by `TEST_COUNTS`.
 */
import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { inspect } from 'node:util';

const indent = (text) => text.replaceAll('\n', '\n    ');

/** A suite fails because a test in it failed, which has been counted, or because of a hook of its own. */
const isCounted = ({ name, file, details }, failed) => {
  if (details.type === 'suite') return failed && details.error?.failureType !== 'subtestsFailed';
  if (details.error?.failureType === 'subtestsFailed') return false;
  return failed || name !== file;
};

const nameOf = (file) => (file === undefined ? '' : relative(process.cwd(), file));

const isSkipped = ({ skip, todo }) => (skip !== undefined && skip !== false) || (todo !== undefined && todo !== false);

const describeFailure = ({ name, file, details }) => {
  const { error } = details;
  return `  ✖ ${name} (${nameOf(file)})\n    ${indent(inspect(error.cause ?? error))}\n`;
};

export default async function* report(source) {
  const files = new Map();
  const totals = { passed: 0, failed: 0, skipped: 0 };
  for await (const { type, data } of source) {
    if (type === 'test:stdout' || type === 'test:stderr') yield data.message;
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    const failed = type === 'test:fail' && !isSkipped(data);
    const file = nameOf(data.file);
    if (!files.has(file)) files.set(file, { passed: 0, failed: 0, skipped: 0, failures: [] });
    if (isCounted(data, failed)) {
      const result = failed ? 'failed' : isSkipped(data) ? 'skipped' : 'passed';
      totals[result] += 1;
      files.get(file)[result] += 1;
    }
    if (failed && isCounted(data, failed)) {
      files.get(file).failures.push(data.name);
      yield describeFailure(data);
    }
    if (data.nesting === 0) yield `${failed ? '✖' : '✔'} ${data.name} (${Math.round(data.details.duration_ms)} ms)\n`;
  }
  yield `${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped\n`;
  if (process.env.TEST_COUNTS) writeFileSync(process.env.TEST_COUNTS, JSON.stringify(Object.fromEntries(files)));
}
