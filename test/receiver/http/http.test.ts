import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Problem } from '../../../src/contract/problems.js';
import { saveSurvey } from '../../../receiver/src/surveys/repository.js';
import { listen } from '../../../receiver/src/http/listen.js';
import { clientKey } from '../../../receiver/src/http/client-address.js';
import { onEachDatabase, PORTAL, post, sampleFeedback, STAFF_TOKEN, type SentRequest } from '../../support/node/receiver.js';

const typeOf = async (response: Response): Promise<string> =>
  ((await response.json()) as Problem).type.replace(/^urn:sote-osallisuus:problem:/, '');

const survey = (language: string) => ({ id: 'asked', version: '1', language, instrument: 'own', title: `Otsikko ${language}` });
const questions = [{ id: 'how', type: 'faces' as const, text: 'Miten sujui?' }];

/** A body that tells its length nowhere. */
const chunked = (size: number): RequestInit & { readonly duplex: 'half' } => {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (let sent = 0; sent < size; sent += 1000) controller.enqueue(new Uint8Array(1000).fill(32));
      controller.close();
    },
  });
  return { body, duplex: 'half' };
};

onEachDatabase('The endpoint', (receiver) => {
  it('takes JSON only', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', '']) {
      const response = await receiver()
        .app()
        .request(...post(sampleFeedback(), { headers: { 'content-type': type } }));
      assert.deepEqual([response.status, await typeOf(response)], [415, 'unsupported'], type);
    }
    const response = await receiver()
      .app()
      .request(...post(sampleFeedback(), { headers: { 'content-type': 'Application/JSON; charset=utf-8' } }));
    assert.equal(response.status, 201);
  });

  it('refuses 70 kB, whether the length is told, hidden or a lie', async () => {
    const large = JSON.stringify({ ...sampleFeedback(), extra: 'x'.repeat(70_000) });
    const [path, request] = post(large);
    const requests: RequestInit[] = [
      { ...request, headers: { ...request.headers, 'content-length': String(large.length) } },
      request,
      { ...request, headers: { ...request.headers, 'content-length': '10' } },
      { ...request, ...chunked(70_000) },
    ];
    for (const sent of requests) {
      const response = await receiver().app().request(path, sent);
      assert.deepEqual([response.status, await typeOf(response)], [413, 'too-large']);
    }
  });

  it('takes 32 KiB and not a byte more', async () => {
    const body = JSON.stringify(sampleFeedback());
    const exact = body + ' '.repeat(32 * 1024 - Buffer.byteLength(body));
    assert.equal(
      (
        await receiver()
          .app()
          .request(...post(exact))
      ).status,
      201,
    );
    assert.equal(
      (
        await receiver()
          .app()
          .request(...post(`${exact} `))
      ).status,
      413,
    );
  });

  it('says what is wrong with a body that is not JSON', async () => {
    for (const body of ['{', '', 'null', '[]', '"text"']) {
      const response = await receiver()
        .app()
        .request(...post(body));
      assert.deepEqual([response.status, await typeOf(response)], [422, 'invalid'], body);
    }
  });

  it('answers 404 as a problem', async () => {
    for (const path of ['/nothing', '/surveys/unknown', '/surveys/..%2f..%2fetc', '/']) {
      const response = await receiver().app().request(path);
      assert.deepEqual([response.status, await typeOf(response)], [404, 'not-found'], path);
    }
  });

  it('gives a question set in the asked language or the nearest, and says which', async () => {
    for (const language of ['en', 'fi', 'sv']) await saveSurvey(receiver().database, { ...survey(language), questions });
    const given = { sv: 'sv', 'sv-simple': 'sv', se: 'fi', '': 'fi', '<>': 'fi' };
    for (const [asked, language] of Object.entries(given)) {
      const response = await receiver()
        .app()
        .request(`/surveys/asked?lang=${encodeURIComponent(asked)}`);
      assert.deepEqual(await response.json(), { ...survey(language), questions });
      assert.equal(response.headers.get('content-language'), language);
    }
  });

  it('answers 304 to one who has the same version already', async () => {
    await saveSurvey(receiver().database, { ...survey('fi'), questions });
    const first = await receiver().app().request('/surveys/asked');
    const etag = first.headers.get('etag') ?? '';
    assert.match(etag, /^"[0-9a-f]{40}"$/);
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const second = await receiver()
        .app()
        .request('/surveys/asked', { headers: { 'if-none-match': known } });
      assert.deepEqual([second.status, await second.text(), second.headers.get('etag')], [304, '', etag]);
    }
    await saveSurvey(receiver().database, { ...survey('fi'), title: 'Uusi', questions });
    const changed = await receiver()
      .app()
      .request('/surveys/asked', { headers: { 'if-none-match': etag } });
    assert.equal(changed.status, 200);
  });

  it('answers 304 to another origin with the headers that let it read the answer', async () => {
    await saveSurvey(receiver().database, { ...survey('fi'), questions });
    const ask = (headers: Record<string, string>) => receiver().app().request('/surveys/asked', { headers });
    const etag = (await ask({})).headers.get('etag') ?? '';
    const { status, headers } = await ask({ origin: PORTAL, 'if-none-match': etag });
    assert.deepEqual([status, headers.get('access-control-allow-origin'), headers.get('vary')], [304, PORTAL, 'Origin']);
    assert.deepEqual([headers.get('cache-control'), headers.get('content-language')], ['no-cache', 'fi']);
    assert.equal(headers.get('access-control-expose-headers'), 'retry-after,etag,date');
  });

  it('takes a body without a length over HTTP, and refuses one that is too large', async () => {
    const { port, stop } = await listen(receiver().app(), '127.0.0.1', 0);
    const send = async (text: string) => {
      const [path, { headers }] = post('');
      const body = new Blob([text]).stream();
      const request: RequestInit & { duplex: 'half' } = { method: 'POST', headers, body, duplex: 'half' };
      return (await fetch(`http://127.0.0.1:${port}${path}`, request)).status;
    };
    try {
      const body = JSON.stringify(sampleFeedback());
      assert.deepEqual([await send(body), await send(body + ' '.repeat(40_000))], [201, 413]);
    } finally {
      await stop();
    }
  });

  it('lets a listed origin in, also with problems, and no other', async () => {
    const app = receiver().app({ rateLimit: 2 });
    const requests: [string, Partial<SentRequest>, number][] = [
      [...post(sampleFeedback()), 201],
      ['/nothing', {}, 404],
      [...post('x'.repeat(70_000)), 413],
      ['/surveys/unknown', {}, 404],
      ['/surveys/unknown', {}, 404],
      ['/surveys/unknown', {}, 429],
    ];
    for (const [path, request, status] of requests) {
      const response = await app.request(path, { ...request, headers: { ...request.headers, origin: PORTAL } });
      assert.equal(response.status, status);
      assert.equal(response.headers.get('access-control-allow-origin'), PORTAL);
      assert.equal(response.headers.get('access-control-expose-headers'), 'retry-after,etag,date');
      assert.equal(response.headers.get('access-control-allow-credentials'), null);
      assert.equal(response.headers.get('vary'), 'Origin');
    }
    for (const origin of ['https://other.example', `${PORTAL}.evil.example`, 'http://portal.example', 'null']) {
      const response = await receiver().app().request('/surveys/unknown', { headers: { origin } });
      assert.equal(response.headers.get('access-control-allow-origin'), null, origin);
      assert.equal(response.headers.get('vary'), 'Origin');
    }
  });

  it('answers a preflight of a listed origin, without counting it, and gives another nothing', async () => {
    const app = receiver().app({ rateLimit: 1 });
    const ask = (origin: string) =>
      app.request('/feedback', { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'POST' } });
    for (let time = 0; time < 3; time += 1) {
      const response = await ask(PORTAL);
      assert.equal(response.status, 204);
      assert.equal(response.headers.get('access-control-allow-origin'), PORTAL);
      assert.equal(response.headers.get('access-control-allow-methods'), 'GET,POST,PUT,PATCH,DELETE');
      assert.equal(response.headers.get('access-control-allow-headers'), 'content-type,idempotency-key,authorization');
    }
    const refused = await ask('https://other.example');
    assert.deepEqual(
      [...refused.headers.keys()].filter((name) => name.startsWith('access-control')),
      [],
    );
  });

  it('answers another method at a known path with 405 and the methods that are allowed', async () => {
    const app = receiver().app();
    const headers = { origin: PORTAL, authorization: `Bearer ${STAFF_TOKEN}` };
    for (const [method, path, allow] of [
      ['POST', '/staff/outcomes/any', 'GET, HEAD, PUT'],
      ['POST', '/staff/events/any', 'GET, HEAD, PUT'],
      ['POST', '/staff/feedback/2222-3333-4444/marks', 'PUT'],
      ['DELETE', '/staff/feedback', 'GET, HEAD, POST'],
      ['PUT', '/feedback', 'POST'],
      ['POST', '/outcomes.atom', 'GET, HEAD'],
    ] as const) {
      const response = await app.request(path, { method, headers });
      assert.equal(response.status, 405, path);
      assert.deepEqual(new Set(response.headers.get('allow')?.split(', ')), new Set(allow.split(', ')), path);
      assert.equal(response.headers.get('content-type'), 'application/problem+json');
      assert.equal(response.headers.get('access-control-allow-origin'), PORTAL);
      assert.equal(((await response.json()) as { type: string }).type, 'about:blank');
    }
    assert.equal((await app.request('/staff/events/any', { method: 'POST' })).status, 401, 'without the token nothing is told');
    assert.equal((await app.request('/nothing', { method: 'POST' })).status, 404);
    assert.equal((await receiver().app({ staffToken: undefined }).request('/staff/events/any', { method: 'POST', headers })).status, 404);
  });

  it('limits each client to so many requests a minute and tells when to come again', async () => {
    let now = Date.parse('2026-11-22T10:00:15Z');
    const app = receiver().app({ rateLimit: 2, trustedProxies: 1, clock: () => new Date(now) });
    const ask = (client: string) => app.request('/surveys/unknown', { headers: { 'x-forwarded-for': `6.6.6.6, ${client}` } });
    assert.deepEqual([(await ask('1.1.1.1')).status, (await ask('1.1.1.1')).status], [404, 404]);
    const refused = await ask('1.1.1.1');
    assert.deepEqual([refused.status, refused.headers.get('retry-after'), await typeOf(refused)], [429, '45', 'rate-limited']);
    assert.equal((await ask('2.2.2.2')).status, 404);
    now += 45_000;
    assert.equal((await ask('1.1.1.1')).status, 404);
  });

  it('does not believe X-Forwarded-For without a proxy of its own', async () => {
    const app = receiver().app({ rateLimit: 1 });
    const ask = (client: string) => app.request('/surveys/unknown', { headers: { 'x-forwarded-for': client } });
    assert.deepEqual([(await ask('1.1.1.1')).status, (await ask('2.2.2.2')).status], [404, 429]);
  });

  it('logs the pattern of the route, never a path, a body, a code, a token, an address or a query', async () => {
    const app = receiver().app({ trustedProxies: 1, rateLimit: 100 });
    const secret = 'Hyvin salainen teksti';
    const sent = sampleFeedback({ answers: [{ question: 'more', value: secret }] });
    const response = await app.request(...post(sent, { headers: { 'x-forwarded-for': '198.51.100.7' } }));
    const { reference } = (await response.json()) as { reference: string };
    await app.request(...post({ reference }, { path: '/feedback/status?lang=fi&q=haku' }));
    await app.request(`/staff/feedback?cursor=123456`, { headers: { authorization: `Bearer ${STAFF_TOKEN}` } });
    await app.request(
      ...post({ status: 'read' }, { path: `/staff/feedback/${reference}/status`, headers: { authorization: `Bearer ${STAFF_TOKEN}` } }),
    );
    await app.request(`/wrong/${reference}`);
    const logged = receiver().logged();
    for (const word of [secret, reference, STAFF_TOKEN, '198.51.100.7', 'haku', '123456', 'unit-1'])
      assert.ok(!logged.includes(word), word);
    for (const pattern of ['"/feedback"', '"/feedback/status"', '"/staff/feedback/:reference/status"', '"none"']) {
      assert.ok(logged.includes(`"route":${pattern}`), pattern);
    }
  });

  it('logs no values when the database fails, and answers 500 as a problem', async () => {
    const app = receiver().app({ makeReference: () => 'FFFF-FFFF-FFFF' });
    await app.request(...post(sampleFeedback()));
    const response = await app.request(...post(sampleFeedback()));
    assert.deepEqual([response.status, await typeOf(response)], [500, 'about:blank']);
    assert.ok(receiver().logged().includes('"code":"23505"'));
    assert.ok(!receiver().logged().includes('FFFF-FFFF'));
  });

  it('sends its security headers with everything', async () => {
    for (const path of ['/nothing', '/surveys/asked']) {
      const { headers } = await receiver().app().request(path);
      assert.equal(headers.get('x-content-type-options'), 'nosniff');
      assert.equal(headers.get('content-security-policy'), "default-src 'none'; frame-ancestors 'none'");
      assert.equal(headers.get('referrer-policy'), 'no-referrer');
    }
  });
});

it('counts a household by its network', () => {
  const networks = {
    '2001:db8:1:2:3:4:5:6': '2001:db8:1:2',
    '2001:db8::5': '2001:db8:0:0',
    '::1': '0:0:0:0',
    '::ffff:192.0.2.1': '192.0.2.1',
    '192.0.2.1': '192.0.2.1',
  };
  for (const [address, network] of Object.entries(networks)) assert.equal(clientKey(address), network);
});
