import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { it } from 'node:test';
import type { Subjects } from '../../src/endpoint-check/context.js';
import { check, failuresOf, type Serve } from '../support/node/endpoint-check.js';
import { putOutcome } from '../support/node/outcomes.js';
import { onEachDatabase, PORTAL } from '../support/node/receiver.js';
import { addEvent } from '../support/node/signups.js';

/** What a working endpoint would answer, made wrong. */
type Break = (serve: Serve) => Serve;

interface Broken {
  readonly name: string;
  readonly only: readonly string[];
  readonly subjects?: Subjects;
  readonly timeLimit?: number;
  readonly make: Break;
  /** Beginnings of the sentences that do not hold. Every other one does. */
  readonly finds: readonly string[];
}

const pathOf = ({ url }: Request): string => new URL(url).pathname.replace('/api/v1', '');

/** The same answer with other headers, another status or another body. */
const answered = (response: Response, { body, ...changes }: ResponseInit & { readonly body?: string } = {}): Response =>
  new Response(body ?? response.body, { status: response.status, headers: response.headers, ...changes });

const changeAnswer =
  (change: (response: Response, request: Request) => Response | Promise<Response>): Break =>
  (serve) =>
  async (request) =>
    change(await serve(request), request);

const changeJson = (path: string, change: (json: never) => unknown): Break =>
  changeAnswer(async (response, request) => {
    if (pathOf(request) !== path || !response.ok) return response;
    return answered(response, { body: JSON.stringify(change((await response.json()) as never)) });
  });

const changeHeaders = (change: (headers: Headers, response: Response, request: Request) => void): Break =>
  changeAnswer((response, request) => {
    const headers = new Headers(response.headers);
    change(headers, response, request);
    return answered(response, { headers });
  });

/** The request that reaches the endpoint is another one. */
const changeRequest =
  (change: (request: Request) => Request): Break =>
  (serve) =>
  (request) =>
    serve(change(request));

const withHeader = (request: Request, name: string, value: string): Request => {
  const headers = new Headers(request.headers);
  headers.set(name, value);
  return new Request(request, { headers });
};

const keyOf = (request: Request): string => request.headers.get('idempotency-key') ?? '';

/** Remembers answers by their key alone, as soon as `remember` lets it. */
const keepByKey = (whenDone: 'before' | 'after'): Break => {
  return (serve) => {
    const kept = new Map<string, Promise<Response>>();
    return async (request) => {
      const key = keyOf(request);
      if (key === '') return serve(request);
      const earlier = kept.get(key);
      if (earlier !== undefined) return (await earlier).clone();
      const made = Promise.resolve(serve(withHeader(request, 'idempotency-key', whenDone === 'after' ? randomUUID() : key)));
      if (whenDone === 'after') await made;
      kept.set(key, made);
      return (await made).clone();
    };
  };
};

const never = new Promise<Response>(() => undefined);

/** Lets everybody see what its owner has seen once. */
const lastToken: Break = (serve) => {
  const tokens = new Map<string, string>();
  return async (request) => {
    const path = pathOf(request);
    const token = request.method === 'GET' ? tokens.get(path) : undefined;
    const response = await serve(token === undefined ? request : withHeader(request, 'authorization', token));
    if (response.ok && path.startsWith('/signups/')) tokens.set(path, request.headers.get('authorization') ?? '');
    return response;
  };
};

const storesTwice = ['answers the same when the same is sent again', 'refuses another body', 'stores once what comes five times'];

const broken: readonly Broken[] = [
  {
    name: 'says 200 where it has stored',
    only: ['follow-up', 'outcomes'],
    subjects: { outcome: 'outcome-1' },
    make: changeAnswer((response) => answered(response, response.status === 201 ? { status: 200 } : {})),
    finds: ['takes the answer to "is it better now?"'],
  },
  {
    name: 'takes every try for a new feedback',
    only: ['feedback'],
    make: changeRequest((request) => (keyOf(request) === '' ? request : withHeader(request, 'idempotency-key', randomUUID()))),
    finds: storesTwice,
  },
  {
    name: 'looks at the key and not at the body',
    only: ['feedback'],
    make: keepByKey('before'),
    finds: ['refuses another body under the same key'],
  },
  {
    name: 'looks whether the key is there first, and stores afterwards',
    only: ['feedback'],
    make: keepByKey('after'),
    finds: ['refuses another body under the same key', 'stores once what comes five times'],
  },
  {
    name: 'answers with the error pages of its web server',
    only: ['follow-up', 'surveys'],
    make: changeAnswer((response) =>
      response.status < 400 ? response : answered(response, { body: '<h1>Virhe</h1>', headers: { 'content-type': 'text/html' } }),
    ),
    finds: ['does not find a code', 'refuses what is not a code', 'does not find a question set'],
  },
  {
    name: 'forgets the origin where it refuses',
    only: ['follow-up', 'origins'],
    subjects: { origin: PORTAL },
    make: changeHeaders((headers, { status }) => {
      if (status >= 400) headers.delete('access-control-allow-origin');
    }),
    finds: ['lets the portal read every problem'],
  },
  {
    name: 'allows JSON and no key',
    only: ['follow-up', 'origins'],
    subjects: { origin: PORTAL },
    make: changeHeaders((headers) => headers.set('access-control-allow-headers', 'content-type, authorization')),
    finds: ['lets the portal send', 'lets the portal change a signup', 'lets the portal cancel a signup'],
  },
  {
    name: 'hides what time it is',
    only: ['outcomes', 'origins'],
    subjects: { origin: PORTAL },
    make: changeHeaders((headers) => headers.set('access-control-expose-headers', 'retry-after, etag')),
    finds: ['lets the portal read how long to wait'],
  },
  {
    name: 'allows every origin',
    only: ['outcomes', 'origins'],
    subjects: { origin: PORTAL },
    make: changeHeaders((headers) => headers.set('access-control-allow-origin', '*')),
    finds: [
      'lets the portal send',
      'lets the portal ask by code',
      'lets the portal see a signup',
      'lets the portal change a signup',
      'lets the portal cancel a signup',
      'lets the portal read every answer',
      'lets the portal read every problem',
      'gives other origins no leave',
    ],
  },
  {
    name: 'leads to the same address with a slash',
    only: ['surveys'],
    make: () => (request) => Response.redirect(`${request.url}/`, 308),
    finds: ['does not find a question set', 'is no redirect'],
  },
  {
    name: 'does not answer when it is asked for a code',
    only: ['follow-up'],
    timeLimit: 2000,
    make: (serve) => (request) => (pathOf(request) === '/feedback/status' ? never : serve(request)),
    finds: ['finds a feedback', 'reads a code', 'does not find a code', 'refuses what is not a code', 'comes whole and in time'],
  },
  {
    name: 'gives codes that are numbers',
    only: ['follow-up', 'feedback'],
    make: changeJson('/feedback', (receipt: object) => ({ ...receipt, reference: '100042' })),
    finds: ['stores a feedback', 'takes'],
  },
  {
    name: 'knows no Swedish',
    only: ['outcomes', 'events'],
    make: (serve) => (request) => (request.url.includes('lang=sv') ? new Response('{}', { status: 404 }) : serve(request)),
    finds: ['gives them in the asked language', 'gives them in the asked language'],
  },
  {
    name: 'starts a session',
    only: ['follow-up'],
    make: changeHeaders((headers) => headers.set('set-cookie', 'PHPSESSID=1')),
    finds: ['sets no cookie'],
  },
  {
    name: 'says that it is done and not what was done',
    only: ['outcomes'],
    make: changeJson('/outcomes', ({ items, ...page }: { items: object[] }) => ({
      ...page,
      items: items.map((item) => ({ ...item, did: undefined })),
    })),
    finds: ['gives the published outcomes', 'gives them in the asked language', 'gives page by page'],
  },
  {
    name: 'gives the first page again and again',
    only: ['outcomes', 'events'],
    make: changeRequest((request) => new Request(request.url.replace(/&cursor=[^&]*/, ''), request)),
    finds: ['gives page by page, and no outcome twice', 'gives page by page, and no event twice'],
  },
  {
    name: 'shows a signup to whoever has its code',
    only: ['signup'],
    make: lastToken,
    finds: ['does not show a signup with a wrong token'],
  },
  {
    name: 'has a web server in front that takes four kilobytes',
    only: ['feedback'],
    make: (serve) => async (request) => {
      const { byteLength } = await request.clone().arrayBuffer();
      return byteLength > 4096 ? new Response('<h1>413</h1>', { status: 413 }) : serve(request);
    },
    finds: ['takes the longest text', 'refuses a body of two megabytes'],
  },
];

onEachDatabase(
  'The endpoint check of an endpoint that',
  (receiver) => {
    const start = async (): Promise<{ serve: Serve; event: string }> => {
      await putOutcome(receiver(), 'outcome-1');
      await putOutcome(receiver(), 'outcome-2');
      await addEvent(receiver());
      const event = await addEvent(receiver());
      const app = receiver().app({ base: '/api/v1' });
      return { serve: (request) => app.fetch(request), event };
    };

    for (const { name, make, finds, only, timeLimit, subjects } of broken) {
      it(name, async () => {
        const { serve, event } = await start();
        const report = await check(make(serve), {
          only,
          subjects: { event, ...subjects },
          ...(timeLimit === undefined ? {} : { timeLimit }),
        });
        const found = failuresOf(report);
        const unexpected = found.filter((line) => !finds.some((beginning) => line.startsWith(beginning)));
        const missed = finds.filter((beginning) => !found.some((line) => line.startsWith(beginning)));
        assert.deepEqual({ unexpected, missed }, { unexpected: [], missed: [] }, found.join('\n'));
      });
    }
  },
  ['PGlite'],
);
