import { Client, type ClientOptions, type Exchange } from './client.js';
import { Context, type Check, type CheckGroup, type Subjects } from './context.js';
import { DoesNotHold, NotTried } from './expect.js';
import { eventChecks } from './groups/events.js';
import { everyAnswerChecks } from './groups/every-answer.js';
import { feedbackChecks } from './groups/feedback.js';
import { followUpChecks } from './groups/follow-up.js';
import { originChecks } from './groups/origins.js';
import { outcomeChecks } from './groups/outcomes.js';
import { signupChecks } from './groups/signup.js';
import { surveyChecks } from './groups/surveys.js';

/** In the order in which they run: the last two look at all that was answered before. */
const groups: readonly CheckGroup[] = [
  feedbackChecks,
  followUpChecks,
  surveyChecks,
  outcomeChecks,
  eventChecks,
  signupChecks,
  originChecks,
  everyAnswerChecks,
];

/** The groups that one may choose. What concerns every answer is always looked at. */
export const groupNames: readonly string[] = groups.filter((group) => group !== everyAnswerChecks).map(({ name }) => name);

export interface CheckResult {
  readonly title: string;
  readonly result: 'holds' | 'fails' | 'not-tried';
  /** Why it fails or was not tried. */
  readonly reason?: string;
  /** What shows that it fails. */
  readonly exchanges: readonly Exchange[];
  readonly milliseconds: number;
}

export interface GroupResult {
  readonly name: string;
  readonly title: string;
  readonly checks: readonly CheckResult[];
  /** What the checks left behind and could not take back. */
  readonly left?: string;
}

export interface Report {
  readonly groups: readonly GroupResult[];
  readonly requests: number;
  /** The longest time that one answer took, in milliseconds. */
  readonly slowest: number;
}

export interface CheckOptions extends Omit<ClientOptions, 'origin'> {
  readonly subjects: Subjects;
  /** Names of groups; absent = all. */
  readonly only?: readonly string[] | undefined;
  readonly makeKey: () => string;
}

async function runCheck({ title, run }: Check, context: Context): Promise<CheckResult> {
  const started = Date.now();
  const end = (result: CheckResult['result'], reason?: string, exchanges: readonly Exchange[] = []): CheckResult => ({
    title,
    result,
    ...(reason === undefined ? {} : { reason }),
    exchanges,
    milliseconds: Date.now() - started,
  });
  try {
    await run(context);
    return end('holds');
  } catch (error) {
    if (error instanceof DoesNotHold) return end('fails', error.message, error.exchanges);
    if (error instanceof NotTried) return end('not-tried', error.message);
    throw error;
  }
}

async function runGroup({ name, title, checks, cleanUp }: CheckGroup, context: Context): Promise<GroupResult> {
  const results: CheckResult[] = [];
  // One after the other: some look at what the earlier ones stored.
  for (const check of checks) results.push(await runCheck(check, context));
  const left = await cleanUp?.(context);
  return { name, title, checks: results, ...(left === undefined ? {} : { left }) };
}

const notChosen = ({ name, title, checks }: CheckGroup): GroupResult => ({
  name,
  title,
  checks: checks.map((check) => ({ title: check.title, result: 'not-tried', reason: 'not chosen', exchanges: [], milliseconds: 0 })),
});

/** Has the conversation of the widgets with an endpoint, and says of every sentence of the contract whether it holds. */
export async function checkEndpoint({ subjects, only, makeKey, ...options }: CheckOptions): Promise<Report> {
  const client = new Client({ ...options, origin: subjects.origin });
  const context = new Context(client, subjects, makeKey);
  const results: GroupResult[] = [];
  for (const group of groups) {
    const isChosen = only === undefined || group === everyAnswerChecks || only.includes(group.name);
    results.push(isChosen ? await runGroup(group, context) : notChosen(group));
  }
  const slowest = Math.max(0, ...client.exchanges.map(({ milliseconds }) => milliseconds));
  return { groups: results, requests: client.exchanges.length, slowest };
}
