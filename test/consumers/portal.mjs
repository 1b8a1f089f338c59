/**
 * An app's folder on the origin of a real receiver, which stores what is sent in a database of its own.
 */
import { randomUUID } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { Hono } from 'hono';
import { fileFromBuild } from '../support/e2e/built.mjs';

const TYPES = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
};

/** `/list` is `list.html` or `list/index.html`, as static hosts have it. */
const findFile = async (folder, pathname) => {
  const path = normalize(decodeURIComponent(pathname));
  for (const name of [path, `${path}.html`, join(path, 'index.html')]) {
    const file = join(folder, name);
    if (file.startsWith(folder) && (await stat(file).catch(() => undefined))?.isFile()) return file;
  }
  return undefined;
};

/** `staff(path)` asks a staff route. */
export const startPortal = async () => {
  const load = (name) => import(fileFromBuild(name));
  const [{ startService }, { readSettings }, { createLog }, { makeDataDirectory }] = await Promise.all(
    ['receiver/src/server.js', 'receiver/src/settings.js', 'receiver/src/common/log.js', 'test/support/node/receiver-process.js'].map(load),
  );
  const data = await makeDataDirectory();
  const token = randomUUID();
  let folder = '';
  const beside = new Hono();
  beside.get('/favicon.ico', (context) => context.body(null, 204));
  beside.get('/*', async (context) => {
    const file = await findFile(folder, context.req.path);
    if (file === undefined) return context.text('There is no such file.', 404);
    return context.body(await readFile(file), 200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
  });
  const settings = { ...readSettings({ DATA_DIR: data.path, STAFF_TOKEN: token, RATE_LIMIT: '0' }), port: 0 };
  const { port, stop } = await startService({ settings, log: createLog({ write: () => undefined }), data: 'none', beside });
  const origin = `http://127.0.0.1:${port}`;
  return {
    origin,
    serve: (path) => void (folder = path),
    staff: async (path) => {
      const response = await fetch(`${origin}/api/v1/staff${path}`, { headers: { authorization: `Bearer ${token}` } });
      if (!response.ok) throw new Error(`${path}: ${response.status}`);
      return response.json();
    },
    stop: () => stop().finally(data.remove),
  };
};
