/**
 * A web team's site on the loopback: pages made by the test, with the policy that the test wants, and `dist/embed` at `/embed/`, `dist/embed-single`
 * at `/embed-single/`.
 */
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { build } from 'esbuild';
import { root } from '../../../scripts/support/root.mjs';
import { collectorSource } from './collector.mjs';

const types = {
  '.js': 'text/javascript; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
};

/** @param {string} endpoint base URL of the endpoint @returns {string} the strictest policy that the kit promises to run under */
export const strictPolicy = (endpoint, policyNames = ['sote-osallisuus']) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'none'",
    `connect-src ${new URL(endpoint).origin}`,
    "require-trusted-types-for 'script'",
    `trusted-types ${policyNames.join(' ')}`,
  ].join('; ');

const pageOf = ({ head, body, language }) => `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Sivu</title>
<script src="/collector.js"></script>
${head}</head>
<body>${body}</body>
</html>`;

const readEmbed = async (path) => {
  const name = normalize(path.slice(1));
  return /^embed(-single)?\//.test(name) ? readFile(join(root, 'dist', name)).catch(() => undefined) : undefined;
};

const readBody = async (request) => {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text;
};

/** Keeps what it is given, and answers with it. */
const makeHandler =
  ({ files, requests, reports, site }) =>
  async (request, response) => {
    const { pathname } = new URL(request.url, 'http://site.invalid');
    if (pathname === '/favicon.ico') return void response.writeHead(204).end();
    if (pathname === '/reports') {
      reports.push(await readBody(request));
      return void response.writeHead(204).end();
    }
    requests.push(pathname);
    if (site.isDown(pathname)) return void response.writeHead(503).end();
    const file = files.get(pathname) ?? { body: await readEmbed(pathname) };
    if (file.body === undefined) return void response.writeHead(404).end();
    const headers = { 'content-type': types[extname(pathname)] ?? 'application/octet-stream', 'access-control-allow-origin': '*' };
    response.writeHead(200, { ...headers, ...file.headers }).end(file.body);
  };

/**
 * Starts the site on a free port.
 *
 * `addPage` takes `{ head, body, language = 'fi', policy }` and returns the page's address; violations are reported to the site too.
 * `addModule` bundles the code of a host page, with its own copies of what it imports.
 */
export const startSite = async () => {
  const files = new Map([['/collector.js', { body: collectorSource }]]);
  const requests = [];
  const reports = [];
  const site = {};
  const server = createServer((request, response) => void makeHandler({ files, requests, reports, site })(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${server.address().port}`;

  return Object.assign(site, {
    origin,
    /** Which paths are answered by 503, until the test says otherwise. */
    isDown: () => false,
    /** The same server under a name that is another origin for a browser. */
    otherOrigin: origin.replace('127.0.0.1', 'localhost'),
    requests,
    reports,
    addPage(path, { head = '', body = '', language = 'fi', policy }) {
      const headers = policy === undefined ? {} : { 'content-security-policy': `${policy}; report-uri ${origin}/reports` };
      files.set(path, { body: pageOf({ head, body, language }), headers });
      return `${origin}${path}`;
    },
    async addModule(path, contents) {
      const options = { stdin: { contents, resolveDir: root }, bundle: true, format: 'esm', write: false, logLevel: 'silent' };
      const { outputFiles } = await build(options);
      files.set(path, { body: outputFiles[0].text });
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  });
};
