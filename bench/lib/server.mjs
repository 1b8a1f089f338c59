import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { root } from '../../scripts/support/root.mjs';

const types = { '.js': 'text/javascript', '.css': 'text/css', '.html': 'text/html; charset=utf-8', '.json': 'application/json' };
const brotli = (body) => brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

const pageOf = ({ row, html, count, late, preload, reserved }, helper) => {
  const config = JSON.stringify({ html, styles: row.styles, script: row.script }).replaceAll('<', '\\u003c');
  const head = `<!doctype html><html lang="fi"><head><meta charset="utf-8"><title>Bench</title><link rel="icon" href="data:,"><script>${helper}</script>`;
  const own = `<script>globalThis.N=${count};globalThis.config=${config};globalThis.isReady=()=>(${row.ready})</script>`;
  const text = (times) => `<p>${'Text of the host page. '.repeat(times)}</p>`;
  if (late) {
    const reserve = reserved ? `<style>${row.tag}{display:block;min-block-size:${reserved}px}</style>` : '';
    const styles = row.styles ? `<link rel="stylesheet" href="${row.styles}">` : '';
    const script = `<script type="module" src="${row.script}?late"></script>`;
    return `${head}${own}${reserve}${styles}${script}</head><body><h1>Host page</h1>${text(12)}<main>${html}</main>${text(20).repeat(6)}</body></html>`;
  }
  const links = preload.map((path) => `<link rel="preload" as="script" crossorigin href="${path}">`).join('');
  return `${head}${own}${links}</head><body><main></main></body></html>`;
};

/** The endpoint of the stories, asked over HTTP. */
const askEndpoint = async ({ ENDPOINT, makeFakeEndpoint }, request, url) => {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = chunks.length > 0 ? Buffer.concat(chunks) : undefined;
  const { method, headers } = request;
  const address = ENDPOINT + url.pathname.slice('/api/v1'.length) + url.search;
  const answer = await makeFakeEndpoint().answer(new Request(address, { method, headers, body }));
  return { status: answer.status, type: answer.headers.get('content-type'), body: Buffer.from(await answer.arrayBuffer()) };
};

/**
 * Serves the rows' pages and files on the loopback, and writes down each script and style sheet that is asked for with its brotli size.
 *
 * @param {object} options `samples` = what the stories' support exports
 */
export const serve = async ({ rows, files, samples }) => {
  const helper = await readFile(join(root, 'bench/lib/page.js'), 'utf8');
  const [preload, reserved, asked, lists] = [new Map(), new Map(), new Map(), new Map()];
  const outcomes = (count) => {
    if (!lists.has(count)) lists.set(count, samples.manyOutcomes(count));
    return lists.get(count);
  };
  const makePage = ({ searchParams }) => {
    const [id, count] = [searchParams.get('row'), Number(searchParams.get('count'))];
    const late = searchParams.has('late');
    const html = rows[id].html(count, outcomes);
    return pageOf({ row: rows[id], html, count, late, preload: preload.get(id) ?? [], reserved: reserved.get(id) }, helper);
  };
  const find = async (url) => {
    if (url.pathname === '/page.html') return Buffer.from(makePage(url));
    const [, count, first] = /^\/data\/outcomes-(\d+)(-new)?\.json$/.exec(url.pathname) ?? [];
    if (count) {
      const items = outcomes(Number(count));
      const more = first ? [{ ...items[0], id: 'first', title: 'Uusi', updatedAt: '2026-12-01' }] : [];
      return Buffer.from(JSON.stringify([...more, ...items]));
    }
    const body = files[url.pathname] ?? (url.pathname.startsWith('/embed/') ? await readFile(join(root, 'dist', url.pathname)) : undefined);
    if (body !== undefined && !asked.has(url.pathname)) asked.set(url.pathname, brotli(Buffer.from(body)));
    return body;
  };
  const server = createServer(async (request, response) => {
    const url = new URL(request.url, 'http://bench.invalid');
    if (url.pathname.startsWith('/api/v1/')) {
      const { status, type, body } = await askEndpoint(samples, request, url);
      response.writeHead(status, { 'content-type': type }).end(body);
      return;
    }
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
    reserved,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};
