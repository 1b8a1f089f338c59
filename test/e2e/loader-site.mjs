import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';

const types = { js: 'text/javascript; charset=utf-8', html: 'text/html; charset=utf-8' };

/**
 * A site of a web team on the loopback: pages made in the test, and the embed files below any folder whose path ends with `/embed`, so that
 * two copies of the kit can stand side by side. Every script that is asked for is written down.
 */
export const startSite = async (embed) => {
  const files = new Map();
  const asked = [];
  let held = [];
  let together = 1;
  const site = { asked, isDown: () => false };

  const find = async (path) => {
    const file = files.get(path);
    if (file !== undefined) return file;
    const [, name] = /\/embed\/(.+\.js)$/.exec(path) ?? [];
    const body = name && (await readFile(join(embed, name)).catch(() => undefined));
    return body && { body, headers: { 'content-type': types.js, 'access-control-allow-origin': '*' } };
  };

  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://site.invalid');
    if (pathname === '/favicon.ico') return void response.writeHead(204).end();
    if (pathname.endsWith('.js')) asked.push(pathname);
    const answer = async () => {
      const found = await find(pathname);
      if (!found || site.isDown(pathname)) response.writeHead(found ? 503 : 404).end();
      else response.writeHead(200, found.headers).end(found.body);
    };
    if (!pathname.includes('/chunks/')) return void answer();
    held.push(answer);
    if (held.length < together) return;
    for (const release of held.splice(0)) void release();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();

  return Object.assign(site, {
    origin: `http://127.0.0.1:${port}`,
    /** The same server under a name that is another origin for a browser. */
    otherOrigin: `http://localhost:${port}`,
    add: (path, body, headers = {}) => files.set(path, { body, headers: { 'content-type': types[path.split('.').pop()], ...headers } }),
    /** Chunks are answered only when so many have been asked for: what waits for another chunk's text never comes. */
    answerTogether: (count) => void (together = count),
    reset: () => {
      asked.length = 0;
      held = [];
      together = 1;
      site.isDown = () => false;
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  });
};
