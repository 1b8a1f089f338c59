import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { pages } from '../../../scripts/start/pages.mjs';
import { questionSets } from '../../../scripts/start/question-sets.mjs';
import { root } from '../../../scripts/support/root.mjs';
import { fileFromBuild } from './built.mjs';

/**
 * The portal as `npm start` serves it, pages and endpoint on one origin, on an empty database of its own: embedded, or on the server of
 * `TEST_DATABASE_URL` (`node .build/test/support/node/postgres-run.js node --test test/e2e/desk.e2e.mjs`).
 *
 * @returns {Promise<{ origin: string, token: string, staff: (path: string, body?: unknown) => Promise<unknown>, stop: () => Promise<void> }>} `staff` asks a staff route, or tells it something
 */
export const startPortal = async () => {
  const load = (name) => import(fileFromBuild(name));
  const [{ startService }, { readSettings }, { createLog }, { makeDataDirectory }] = await Promise.all(
    ['receiver/src/server.js', 'receiver/src/settings.js', 'receiver/src/common/log.js', 'test/support/node/receiver-process.js'].map(load),
  );
  const folder = await makeDataDirectory();
  const token = randomUUID();
  const server = process.env.TEST_DATABASE_URL;
  const database = server ? await (await load('test/support/node/postgres.js')).createDatabase(server) : undefined;
  const settings = {
    ...readSettings({
      ...(database && { DATABASE_URL: database.url }),
      DATA_DIR: folder.path,
      STAFF_TOKEN: token,
      RATE_LIMIT: '0',
      BOARD_URL: '/tulokset/',
    }),
    port: 0,
  };
  const beside = pages({ portal: join(root, 'portal'), dist: join(root, 'dist') });
  const log = createLog({ write: () => undefined });
  const desk = join(root, '.build/desk');
  const { port, stop } = await startService({ settings, log, data: 'none', questionSets: await questionSets(), beside, desk });
  const origin = `http://127.0.0.1:${port}`;
  const staff = async (path, body, method = 'POST') => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const request = body === undefined ? { headers } : { method, headers, body: JSON.stringify(body) };
    const response = await fetch(`${origin}/api/v1/staff${path}`, request);
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response.json();
  };
  return { origin, token, staff, stop: () => stop().finally(folder.remove).finally(database?.drop) };
};
