import type { Exchange } from './client.js';
import type { CheckResult, Report } from './run-checks.js';

const LONGEST_BODY = 2000;

const cut = (text: string): string => (text.length > LONGEST_BODY ? `${text.slice(0, LONGEST_BODY)}… (${text.length} characters)` : text);

/** A token opens somebody's signup, also a test's: it does not belong in a log. */
const shown = (name: string, value: string): string => `${name}: ${name.toLowerCase() === 'authorization' ? 'Bearer …' : value}`;

const marked = (mark: string, lines: readonly string[]): string[] =>
  lines.flatMap((line) => line.split('\n')).map((line) => `${mark} ${line}`);

/** One exchange as lines: `>` what was sent, `<` what came. */
export const describeExchange = ({ request, answer, failure }: Exchange): string[] => {
  const { method, path, headers, body } = request;
  const sent = [`${method} ${path}`, ...Object.entries(headers).map(([name, value]) => shown(name, value)), ...(body ? [cut(body)] : [])];
  const came = answer
    ? [String(answer.status), ...[...answer.headers].map(([name, value]) => shown(name, value)), ...(answer.text ? [cut(answer.text)] : [])]
    : [failure ?? 'no answer'];
  return [...marked('>', sent), ...marked('<', came)];
};

const WORDS = { holds: 'holds    ', fails: 'FAILS    ', 'not-tried': 'not tried' } as const;

const describeCheck = ({ title, result, reason, exchanges }: CheckResult): string[] => {
  if (result === 'not-tried') return [`  ${WORDS[result]}  ${title}: ${reason ?? ''}`];
  const why = result === 'fails' ? [reason ?? '', ...exchanges.flatMap(describeExchange)].map((line) => `               ${line}`) : [];
  return [`  ${WORDS[result]}  ${title}`, ...why];
};

export const countResults = ({ groups }: Report): Record<CheckResult['result'], number> => {
  const counts = { holds: 0, fails: 0, 'not-tried': 0 };
  for (const { result } of groups.flatMap(({ checks }) => checks)) counts[result] += 1;
  return counts;
};

/** The report for people. */
export const describeReport = (report: Report): string => {
  const lines = report.groups.flatMap(({ title, checks, left }) => ['', title, ...checks.flatMap(describeCheck), ...(left ? [left] : [])]);
  const { holds, fails, 'not-tried': notTried } = countResults(report);
  const sum = `${holds} hold, ${fails} ${fails === 1 ? 'fails' : 'fail'}, ${notTried} were not tried. ${report.requests} requests; the slowest answer took ${report.slowest} ms.`;
  return [...lines, '', sum].join('\n');
};

/** Text of an XML 1.0 document: markup is escaped, and what no document may have becomes U+FFFD. */
const escape = (text: string): string =>
  text
    // eslint-disable-next-line no-control-regex -- these are the characters to be found
    .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;');

const testCase = (group: string, { title, result, reason = '', exchanges, milliseconds }: CheckResult): string => {
  const start = `    <testcase classname="${escape(group)}" name="${escape(title)}" time="${milliseconds / 1000}"`;
  if (result === 'holds') return `${start}/>`;
  if (result === 'not-tried') return `${start}><skipped message="${escape(reason)}"/></testcase>`;
  const details = escape(exchanges.flatMap(describeExchange).join('\n'));
  return `${start}><failure message="${escape(reason)}">${details}</failure></testcase>`;
};

/** The report for a build server, in the form of JUnit that all of them read. */
export const makeJUnit = (report: Report): string => {
  const suites = report.groups.map(({ name, title, checks }) => {
    const count = (result: CheckResult['result']) => checks.filter((check) => check.result === result).length;
    const counts = `tests="${checks.length}" failures="${count('fails')}" errors="0" skipped="${count('not-tried')}"`;
    const time = checks.reduce((sum, { milliseconds }) => sum + milliseconds, 0) / 1000;
    const cases = checks.map((check) => testCase(`check-endpoint.${name}`, check)).join('\n');
    return `  <testsuite name="${escape(title)}" ${counts} time="${time}">\n${cases}\n  </testsuite>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="sote-osallisuus check-endpoint">\n${suites.join('\n')}\n</testsuites>\n`;
};
