import { once } from 'node:events';
import { createServer } from 'node:http';
import { faults, problem } from './faults.mjs';

/**
 * An endpoint on loopback that fails by order. It stores in memory as the contract says: a key once, the same answer for the same body,
 * 422 `key-reused` for another. Every request takes the next fault of its key's queue, else of its path's; with none left it works.
 *
 *   POST /__script  {key?, path?, faults: (name | {name, wait})[]}     replaces that queue
 *   GET  /__stored?key=  {rows: [{key, body}], calls: [{method, path, key, body, headers}]}     all without `key`
 *
 * `onHang` is told the key of a request that will never be answered, for a test whose clock is not the real one.
 */
export async function startFaultServer({ onHang = () => {} } = {}) {
  const state = { rows: new Map(), calls: [], scripts: new Map(), onHang };
  const server = createServer((request, response) => {
    // A page that goes away cuts its requests; that is no error of the server.
    response.on('error', () => {});
    serve(state, request, response).catch((error) => response.destroy(error));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    script: (order) => addScript(state, order),
    stored: (key) => view(state, key),
    async stop() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

function addScript(state, { key, path, faults: queue }) {
  const steps = queue.map((step) => (typeof step === 'string' ? { name: step } : step));
  for (const { name } of steps) if (!Object.hasOwn(faults, name)) throw new Error(`No such fault: ${name}`);
  state.scripts.set(key ?? path, steps);
}

function view({ rows, calls }, key) {
  const isAsked = (entry) => !key || entry.key === key;
  return { rows: [...rows].map(([rowKey, row]) => ({ key: rowKey, body: row.body })).filter(isAsked), calls: calls.filter(isAsked) };
}

async function serve(state, request, response) {
  const { pathname: path, searchParams } = new URL(request.url, 'http://fault');
  allowOrigin(request, response);
  // A browser repeats a request by itself when a kept connection was cut, and the counts would tell of that instead of the kit.
  if (request.headers.origin) response.setHeader('connection', 'close');
  if (path === '/__stored') return sendJson(response, 200, view(state, searchParams.get('key')));
  const key = request.headers['idempotency-key'];
  const step = request.method === 'OPTIONS' ? takeForPreflight(state, path) : path !== '/__script' && takeStep(state, key, path);
  if (request.method === 'OPTIONS' && !step) return response.writeHead(204).end();
  const call = { request, response, options: step || {}, hang: () => state.onHang(key) };
  // `reset` cuts while the client is still writing.
  const body = step?.name === 'reset' ? undefined : await readBody(request);
  if (path === '/__script') return sendJson(response, 200, addScript(state, JSON.parse(body)) ?? {});
  if (request.method !== 'OPTIONS') state.calls.push({ method: request.method, path, key, body, headers: request.headers });
  call.store = () => store(state, key, body);
  if (step) return faults[step.name](call);
  return work(state, call, key, body);
}

function takeStep({ scripts }, key, path) {
  return (scripts.get(key)?.length ? scripts.get(key) : scripts.get(path))?.shift();
}

function takeForPreflight({ scripts }, path) {
  const queue = scripts.get(path);
  return queue?.[0]?.name === 'preflight-refused' ? queue.shift() : undefined;
}

function store({ rows }, key, body) {
  if (key && !rows.has(key)) rows.set(key, { body, answer: { reference: makeReference(rows.size), receivedAt: '2026-11-22T10:00:00Z' } });
  return rows.get(key)?.answer ?? { status: 'received', history: [] };
}

/** Counts in the alphabet of the codes, so that every row has its own. */
function makeReference(count) {
  const alphabet = '23456789AFJKMRTWXY';
  const digits = Array.from({ length: 12 }, (_, place) => alphabet[Math.floor(count / alphabet.length ** place) % alphabet.length]);
  return digits
    .reverse()
    .join('')
    .replace(/(.{4})(?=.)/g, '$1-');
}

function work(state, call, key, body) {
  const row = state.rows.get(key);
  if (row && row.body !== body) return problem(call, 422, 'key-reused');
  call.response.setHeader('etag', '"1"');
  call.response.setHeader('content-language', 'fi');
  return sendJson(call.response, key ? 201 : 200, call.store());
}

function allowOrigin(request, response) {
  const { origin } = request.headers;
  if (!origin) return;
  response.setHeader('access-control-allow-origin', origin);
  response.setHeader('access-control-allow-headers', 'content-type, idempotency-key, authorization');
  response.setHeader('access-control-allow-methods', 'GET, POST, PATCH, DELETE');
  response.setHeader('access-control-expose-headers', 'retry-after, etag');
  response.setHeader('vary', 'origin');
}

async function readBody(request) {
  const pieces = [];
  for await (const piece of request) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8');
}

function sendJson(response, status, body) {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
