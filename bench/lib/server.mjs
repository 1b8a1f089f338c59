import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { root } from '../../scripts/support/root.mjs';

const types = { '.js': 'text/javascript', '.css': 'text/css', '.html': 'text/html; charset=utf-8' };
const brotli = (body) => brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

const pageOf = ({ row, count, late, preload }, helper) => {
  const config = JSON.stringify({ html: row.html(count), styles: row.styles, script: row.script }).replaceAll('<', '\\u003c');
  const head = `<!doctype html><html lang="fi"><head><meta charset="utf-8"><title>Bench</title><link rel="icon" href="data:,"><script>${helper}</script>`;
  const own = `<script>globalThis.N=${count};globalThis.config=${config};globalThis.isReady=()=>(${row.ready})</script>`;
  const text = (times) => `<p>${'Text of the host page. '.repeat(times)}</p>`;
  if (late) {
    const styles = row.styles ? `<link rel="stylesheet" href="${row.styles}">` : '';
    const script = `<script type="module" src="${row.script}?late"></script>`;
    return `${head}${own}${styles}${script}</head><body><h1>Host page</h1>${text(12)}<main>${row.html(1)}</main>${text(20).repeat(6)}</body></html>`;
  }
  const links = preload.map((path) => `<link rel="preload" as="script" crossorigin href="${path}">`).join('');
  return `${head}${own}${links}</head><body><main></main></body></html>`;
};

/** Serves the rows' pages and files on the loopback, and writes down each file that is asked for with its brotli size. */
export const serve = async ({ rows, files }) => {
  const helper = await readFile(join(root, 'bench/lib/page.js'), 'utf8');
  const preload = new Map();
  const asked = new Map();
  const find = async ({ pathname, searchParams }) => {
    if (pathname === '/page.html') {
      const id = searchParams.get('row');
      const settings = {
        row: rows[id],
        count: Number(searchParams.get('count')),
        late: searchParams.has('late'),
        preload: preload.get(id) ?? [],
      };
      return Buffer.from(pageOf(settings, helper));
    }
    const body = files[pathname] ?? (pathname.startsWith('/embed/') ? await readFile(join(root, 'dist', pathname)) : undefined);
    if (body !== undefined) asked.set(pathname, brotli(Buffer.from(body)));
    return body;
  };
  const server = createServer(async (request, response) => {
    const url = new URL(request.url, 'http://bench.invalid');
    const body = await find(url).catch(() => undefined);
    const answer = () => {
      const headers = { 'content-type': types[extname(url.pathname)] ?? 'text/plain', 'cache-control': 'max-age=600' };
      response.writeHead(body === undefined ? 404 : 200, headers).end(body);
    };
    if (url.searchParams.has('late') && extname(url.pathname) === '.js') setTimeout(answer, 300);
    else answer();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    asked,
    preload,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};
