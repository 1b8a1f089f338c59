/**
 * What can go wrong between a visitor and a database, by name. Each fault gets one call and answers it badly; `store()` is what a
 * working endpoint would have done, and gives the 201's body. `wait` = seconds in `Retry-After`.
 */

const PROBLEM = 'urn:sote-osallisuus:problem:';
const HTML = '<!doctype html><title>Kirjaudu</title><form method="post"><input name="user"></form>';

function answer(call, status, type, body, headers = {}) {
  call.response.writeHead(status, { ...(type && { 'content-type': type }), ...headers });
  call.response.end(body);
}

const json = (call, status, body, headers) => answer(call, status, 'application/json', JSON.stringify(body), headers);
const html = (status) => (call) => answer(call, status, 'text/html; charset=utf-8', HTML);
const retryAfter = (call) => (call.options.wait === undefined ? {} : { 'retry-after': String(call.options.wait) });

export function problem(call, status, kind, extra = {}) {
  answer(call, status, 'application/problem+json', JSON.stringify({ type: PROBLEM + kind, status, ...extra }), retryAfter(call));
}

/** Writes a few bytes at a time. */
async function drip(call, text, until = text.length) {
  const bytes = Buffer.from(text);
  // With a length: some clients take what came over a closing connection without one for the whole.
  call.response.writeHead(201, { 'content-type': 'application/json', 'content-length': bytes.length });
  for (let sent = 0; sent < until && !call.response.destroyed; sent += 6) {
    call.response.write(bytes.subarray(sent, Math.min(sent + 6, until)));
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}

/** The faults after which the row stands all the same. */
export const storing = {
  'store-then-cut': (call) => (call.store(), call.response.destroy()),
  'store-then-reset': (call) => (call.store(), call.request.socket.resetAndDestroy()),
  'store-then-500': (call) => (call.store(), answer(call, 500)),
  'store-then-502': (call) => (call.store(), html(502)(call)),
  'store-then-silent': (call) => (call.store(), call.hang()),
  'store-then-html': (call) => (call.store(), html(200)(call)),
  'store-then-empty': (call) => (call.store(), answer(call, 201)),
  'store-then-wrong-shape': (call) => (call.store(), json(call, 201, { ok: true })),
  'store-then-broken-json': (call) => answer(call, 201, 'application/json', JSON.stringify(call.store()).slice(0, -4)),
  'store-then-drip-cut': async (call) => {
    await drip(call, JSON.stringify(call.store()), 12);
    call.response.destroy();
  },
  'store-then-drip-for-ever': async (call) => {
    await drip(call, JSON.stringify(call.store()), 12);
    call.hang();
  },
  'slow-drip': async (call) => {
    await drip(call, JSON.stringify(call.store()));
    call.response.end();
  },
};

/** The faults before anything is stored; sending again is right. */
export const passing = {
  reset: (call) => call.request.socket.resetAndDestroy(),
  silent: (call) => call.hang(),
  busy: (call) => answer(call, 503, undefined, undefined, retryAfter(call)),
  'error-500': html(500),
  'captive-portal': html(511),
  'request-time-out': (call) => answer(call, 408),
  'too-early': (call) => answer(call, 425),
  'rate-limited': (call) => problem(call, 429, 'rate-limited'),
  'in-progress': (call) => problem(call, 409, 'in-progress'),
  'login-page': html(200),
  redirect: (call) => answer(call, 302, undefined, undefined, { location: '/followed' }),
  'redirect-with-body': (call) => answer(call, 307, undefined, undefined, { location: '/followed' }),
};

/** The faults that sending again cannot mend. */
export const refusing = {
  invalid: (call) => problem(call, 422, 'invalid', { errors: [{ detail: 'required', pointer: '/answers/0/value' }, { detail: 5 }] }),
  'personal-data': (call) => problem(call, 422, 'personal-data', { errors: [{ detail: 'code', pointer: '/answers/1/value' }] }),
  'key-reused': (call) => problem(call, 422, 'key-reused'),
  'event-full': (call) => problem(call, 409, 'event-full', { waitingList: { open: true, nextPosition: 3 } }),
  'too-large': (call) => problem(call, 413, 'too-large'),
  unsupported: (call) => problem(call, 415, 'unsupported'),
  'not-found': (call) => problem(call, 404, 'not-found'),
  'proxy-403': html(403),
  'proxy-413': html(413),
};

/** Known to browsers only: outside them nobody asks for leave. The first is met after the row was stored, the second before the request. */
export const crossOrigin = {
  'store-without-leave': (call) => {
    call.response.removeHeader('access-control-allow-origin');
    json(call, 201, call.store());
  },
  'preflight-refused': (call) => {
    call.response.removeHeader('access-control-allow-origin');
    answer(call, 403);
  },
};

export const faults = { ...storing, ...passing, ...refusing, ...crossOrigin };
