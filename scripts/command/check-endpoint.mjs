/** `npx sote-osallisuus check-endpoint <url>`: whether an endpoint keeps the contract of the widgets. */
import { randomUUID } from 'node:crypto';
import { access, constants, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { fileFault } from './file-fault.mjs';
import { Misused } from './misused.mjs';

export const usage = `Checks whether an endpoint keeps the contract of the widgets. It sends test answers, marked as such.

  npx sote-osallisuus check-endpoint <base URL> [options]

  --unit <id>         give the test answers to this unit, and narrow the outcomes to it
  --event <id>        sign up for this event, made for tests, and cancel
  --outcome <id>      answer "is it better now?" to this outcome, made for tests; it cannot be taken back
  --survey <id>       read this question set
  --origin <origin>   ask as a page of this origin, for example https://portal.example
  --only <names>      only these, with commas between: feedback, follow-up, surveys, outcomes, events, signup, origins
  --time-limit <s>    longest time for one answer; 15 when not given, as in the widgets
  --junit <file>      write the result for a build server too

Exit code: 0 all that was tried holds, 1 something fails, 2 it was not run.`;

const options = Object.fromEntries(
  ['unit', 'event', 'outcome', 'survey', 'origin', 'only', 'time-limit', 'junit'].map((name) => [name, { type: 'string' }]),
);

const TIME_LIMIT = '15';
const LONGEST_TIME_LIMIT = 600;

const fail = (message) => {
  throw new Misused(message);
};

const readUrl = (text) => {
  const url = text !== undefined && URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) fail('give the base URL of the endpoint, with https:// or http://');
  if (url.search !== '' || url.hash !== '') fail('the base URL has no ? and no #');
  return url.href.replace(/\/+$/, '');
};

const readOrigin = (text) => {
  if (text === undefined) return undefined;
  if (!URL.canParse(text) || new URL(text).origin !== text) fail(`${text} is no origin such as https://portal.example`);
  return text;
};

const readNames = (text, known) => {
  const names = text?.split(',').map((name) => name.trim());
  const unknown = names?.filter((name) => !known.includes(name)) ?? [];
  if (unknown.length > 0) fail(`--only knows no ${unknown.join(', ')}`);
  return names;
};

/** @throws Error that tells what is wrong */
const readOptions = (parameters, { groupNames }) => {
  const { values, positionals } = parseArgs({ args: parameters, options, allowPositionals: true });
  if (positionals.length !== 1) fail('give one base URL');
  const { only, junit, 'time-limit': limit = TIME_LIMIT, origin, ...subjects } = values;
  if (!(Number(limit) > 0 && Number(limit) <= LONGEST_TIME_LIMIT)) fail(`--time-limit takes seconds, at most ${LONGEST_TIME_LIMIT}`);
  return {
    url: readUrl(positionals[0]),
    subjects: { ...subjects, origin: readOrigin(origin) },
    only: readNames(only, groupNames),
    timeLimit: Number(limit) * 1000,
    junit,
  };
};

/** Any answer will do: what it must be is checked afterwards. */
const reach = async (url) => {
  try {
    await fetch(`${url}/outcomes?limit=1`, { redirect: 'manual', signal: AbortSignal.timeout(15_000) });
  } catch (error) {
    const why = error.cause?.code ?? error.cause?.message ?? error.message;
    throw new Error(
      `sote-osallisuus: ${url} cannot be reached: ${why}. Nothing was sent. Is the endpoint running, and does it answer at this address?`,
      { cause: error },
    );
  }
};

/** A mistyped address fails in every sentence: it is told once, and nothing is checked. */
const refuseElsewhere = (url, instead) => {
  if (instead.length === 0) return;
  throw new Error(`sote-osallisuus: no route of the contract answers below ${url}. It answered ${instead.join(', ')}.
Give the address that the widgets have as their endpoint, such as https://palaute.example/api/v1: the routes, such as /feedback, follow right after it.`);
};

const announce = ({ url, subjects: { unit, event, outcome } }, { MARK, version }) =>
  [
    `sote-osallisuus ${version} checks ${url}`,
    `It sends about ten test answers${unit === undefined ? '' : ` to the unit "${unit}"`} whose text begins with "${MARK}". Delete them afterwards.`,
    ...(event === undefined ? [] : [`It signs up twice for the event "${event}" as "${MARK}", and cancels both.`]),
    ...(outcome === undefined ? [] : [`It answers once "is it better now?" to the outcome "${outcome}". This cannot be taken back.`]),
  ].join('\n');

/** @param write what is done with the file of the result */
const withResult = async (path, write) => {
  try {
    await write();
  } catch (error) {
    throw new Error(`sote-osallisuus: ${path} could not be written: ${fileFault(error)}.`, { cause: error });
  }
};

/** @param parts what `src/endpoint-check` exports @throws Error that tells why it was not run */
export const run = async (parameters, parts) => {
  const { junit, ...wanted } = readOptions(parameters, parts);
  // Before anything is sent: test answers whose result cannot be kept would be sent for nothing.
  if (junit !== undefined) await withResult(junit, () => access(dirname(junit), constants.W_OK));
  console.log(announce(wanted, parts));
  await reach(wanted.url);
  const onWait = (seconds) => console.log(`The endpoint asks to wait for ${seconds} s.`);
  const conversation = { ...wanted, fetch, sleep: (time) => sleep(time), makeKey: randomUUID, onWait };
  refuseElsewhere(wanted.url, await parts.findContract(conversation));
  const report = await parts.checkEndpoint(conversation);
  console.log(parts.describeReport(report));
  if (junit !== undefined) await withResult(junit, () => writeFile(junit, parts.makeJUnit(report)));
  process.exitCode = parts.countResults(report).fails > 0 ? 1 : 0;
};
