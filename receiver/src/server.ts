import { existsSync } from 'node:fs';
import { Hono } from 'hono';
import type { QuestionSet } from '../../src/contract/surveys.js';
import { createApp } from './app.js';
import { startJobs, type Job } from './common/jobs.js';
import type { Log } from './common/log.js';
import { retentionJob, type RetentionRule } from './common/retention.js';
import { checkpointJob } from './database/checkpoint.js';
import { migrate } from './database/migrate.js';
import { openDatabase, type OpenDatabase } from './database/open.js';
import { deskPages } from './desk/pages.js';
import { dueRepliesJob } from './feedback/due-replies.js';
import { answeredContacts, expiredFeedback } from './feedback/retention.js';
import { waitingJob } from './feedback/waiting.js';
import { health } from './http/health.js';
import { listen } from './http/listen.js';
import { noticeSenderJob } from './notices/sender.js';
import { seeds } from './seeds/index.js';
import { seedOnce } from './seeds/seed.js';
import type { Settings } from './settings.js';
import { expiredDraws, expiredSignups } from './signups/retention.js';
import { isStaffAccessSetUp } from './staff/access.js';
import { expiredSessions } from './staff/sessions.js';
import { saveSurvey } from './surveys/repository.js';

const ENDPOINT_BASE = '/api/v1';

/** The desk lies inside the endpoint: one path for a proxy, and one origin for the cookie. */
const DESK = `${ENDPOINT_BASE}/desk`;

export interface ServiceOptions {
  readonly settings: Settings;
  readonly log: Log;
  /** `sample` puts the invented data of the demo in, once. */
  readonly data: 'sample' | 'none';
  /** Question sets that answers are checked against and `GET /surveys/{id}` gives; each replaces an earlier one of its id and language. */
  readonly questionSets?: readonly QuestionSet[];
  /** The folder of the built staff desk; it is served at `/api/v1/desk/` when it is there and staff access is set up. */
  readonly desk?: string;
  /** What else the process serves, at addresses that are not the receiver's: the demo gives its pages here. */
  readonly beside?: Hono;
}

export interface Service {
  readonly port: number;
  /** Lets the running requests and jobs end, closes the database, frees the data folder. */
  readonly stop: () => Promise<void>;
}

/** Everything that is deleted when its time is over. */
export const retentionRules: readonly RetentionRule[] = [answeredContacts, expiredFeedback, expiredSignups, expiredDraws, expiredSessions];

const clock = (): Date => new Date();

function jobsOf({ settings, log }: ServiceOptions, { database }: OpenDatabase): Job[] {
  const webhook = settings.noticeWebhook;
  return [
    retentionJob({ database, rules: retentionRules, periods: settings, clock, log }),
    waitingJob(database),
    ...(settings.databaseUrl === undefined ? [checkpointJob(database)] : []),
    dueRepliesJob({ database, clock, handsOver: webhook !== undefined, log }),
    ...(webhook === undefined ? [] : [noticeSenderJob({ database, webhook, clock, log })]),
  ];
}

function composeApp({ settings, log, desk, beside }: ServiceOptions, { database }: OpenDatabase): Hono {
  const endpoint = createApp({ database, settings, clock, log, base: ENDPOINT_BASE });
  const app = new Hono();
  if (desk !== undefined && existsSync(desk) && isStaffAccessSetUp(settings)) app.route(DESK, deskPages(desk, DESK));
  app.all(`${ENDPOINT_BASE}/*`, (context) => endpoint.fetch(context.req.raw, context.env));
  app.route('/', health(database, log));
  if (beside !== undefined) app.route('/', beside);
  return app;
}

/**
 * Opens the database, brings its tables up to date and serves the endpoint below `/api/v1`, with `/healthz` and `/readyz`.
 *
 * @throws DataDirectoryInUse, CannotListen
 */
export async function startService(options: ServiceOptions): Promise<Service> {
  const { settings, log, data, questionSets = [] } = options;
  const opened = await openDatabase(settings, log);
  try {
    await migrate(opened.database);
    for (const set of questionSets) await saveSurvey(opened.database, set);
    if (data === 'sample') await seedOnce(opened.database, seeds, clock());
    const { port, stop } = await listen(composeApp(options, opened), settings.host, settings.port);
    const stopJobs = startJobs(jobsOf(options, opened), log);
    const stopAll = () => Promise.all([stop(), stopJobs()]).then(() => undefined);
    return { port, stop: () => stopAll().finally(opened.close) };
  } catch (error) {
    await opened.close();
    throw error;
  }
}
