import { Hono } from 'hono';
import type { QuestionSet } from '../../src/contract/surveys.js';
import { createApp } from './app.js';
import { migrate } from './database/migrate.js';
import { openDatabase } from './database/open.js';
import { startDueReplies } from './feedback/due-replies-job.js';
import { health } from './http/health.js';
import type { Log } from './common/log.js';
import { startNoticeSender } from './notices/sender.js';
import { startRetention } from './common/retention.js';
import { seedOnce } from './seeds/seed.js';
import { seeds } from './seeds/index.js';
import { listen } from './http/listen.js';
import type { Settings } from './settings.js';
import { saveSurvey } from './surveys/repository.js';
import { sweepers } from './retention.js';

const ENDPOINT_BASE = '/api/v1';

export interface ServiceOptions {
  readonly settings: Settings;
  readonly log: Log;
  /** `sample` puts the invented data of the demo in, once. */
  readonly data: 'sample' | 'none';
  /** Question sets that answers are checked against and `GET /surveys/{id}` gives; each takes the place of an earlier one. */
  readonly questionSets?: readonly QuestionSet[];
  /** What else the process serves, at addresses that are not the receiver's: the demo gives its pages here. */
  readonly beside?: Hono;
}

export interface Service {
  readonly port: number;
  /** Ends the running requests, closes the database, gives the data folder free. */
  readonly stop: () => Promise<void>;
}

/**
 * Opens the database, brings it up to date and serves the endpoint below `/api/v1`, with `/healthz` and `/readyz`.
 *
 * @throws DataDirectoryInUse, CannotListen
 */
export async function startService({ settings, log, data, questionSets = [], beside }: ServiceOptions): Promise<Service> {
  const { database, close } = await openDatabase(settings, log);
  try {
    await migrate(database);
    for (const set of questionSets) await saveSurvey(database, set);
    if (data === 'sample') await seedOnce(database, seeds, new Date());
    const endpoint = createApp({ database, settings, clock: () => new Date(), log, base: ENDPOINT_BASE });
    const app = new Hono();
    app.all(`${ENDPOINT_BASE}/*`, (context) => endpoint.fetch(context.req.raw, context.env));
    app.route('/', health(database, log));
    if (beside !== undefined) app.route('/', beside);
    const { port, stop } = await listen(app, settings.host, settings.port);
    const clock = () => new Date();
    const stopRetention = startRetention({ database, sweepers, kept: settings, clock, log });
    const webhook = settings.noticeWebhook;
    const stopDueReplies = startDueReplies({ database, clock, handsOver: webhook !== undefined, log });
    const stopSender = webhook === undefined ? undefined : startNoticeSender({ database, webhook, clock, log });
    return {
      port,
      stop: () =>
        Promise.all([stop(), stopRetention(), stopDueReplies(), stopSender?.()])
          .then(() => undefined)
          .finally(close),
    };
  } catch (error) {
    await close();
    throw error;
  }
}
