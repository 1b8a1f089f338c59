/** The whole desk in the page, with a server that the test plays: a table of routes, and what was asked of it. */
import { fixture, html } from '@open-wc/testing';
import '../../desk/src/app/desk-app.js';
import type { DeskApp } from '../../desk/src/app/desk-app.js';
import type { DeskFeedback } from '../../desk/src/transport/staff-types.js';
import { chooseLocale } from '../../src/localization/page-language.js';
import { within } from '../support/browser/queries.js';

export interface Asked {
  readonly method: string;
  /** Below the base, with the query. */
  readonly path: string;
  readonly headers: Headers;
  readonly body: unknown;
}

type Played = Response | ((asked: Asked) => Response | Promise<Response>);
export type Routes = Readonly<Record<string, Played | object>>;

const BASE = '/api/v1';

export const problem = (status: number, kind: string, members: object = {}): Response =>
  Response.json(
    { type: kind === 'about:blank' ? kind : `urn:sote-osallisuus:problem:${kind}`, status, ...members },
    { status, headers: { 'content-type': 'application/problem+json' } },
  );

export const signedOut = (): Response => problem(401, 'about:blank', { signInWays: ['token'] });

export const session = {
  staff: { id: 'aino', name: 'Aino Esimerkki', role: 'editor', units: null },
  idleMinutes: 30,
  signInWays: ['token'],
};

export const makeFeedback = (reference: string, words: string, more: Partial<DeskFeedback> = {}): DeskFeedback => ({
  reference,
  receivedAt: '2026-11-20T09:00:00.000Z',
  status: 'received',
  questionSet: { id: 'visit', version: '1', instrument: 'own' },
  answers: [
    { question: 'how', value: 2 },
    { question: 'more', value: words },
  ],
  context: { unit: 'keskusta' },
  channel: 'web',
  language: 'fi',
  signals: { trap: false },
  marks: [],
  ...more,
});

export const CODES = ['2222-3333-4444', '3333-4444-7777', '4444-7777-9999'] as const;

const feedback = [
  makeFeedback(CODES[0], 'Soittoa sai odottaa koko aamun.'),
  makeFeedback(CODES[1], 'Hoitaja Maija auttoi, soita 040 123 4567.', { contactWay: 'call', replyBy: '2026-12-04' }),
  makeFeedback(CODES[2], 'Hissi oli rikki taas kerran.', { status: 'read' }),
];

const survey = {
  id: 'visit',
  version: '1',
  language: 'fi',
  instrument: 'own',
  title: 'Käynti',
  questions: [
    { type: 'faces', id: 'how', text: 'Miten käynti sujui?', required: true },
    { type: 'yes-no', id: 'know', text: 'Tiesitkö, mitä tapahtuu seuraavaksi?' },
    { type: 'text', id: 'more', text: 'Mitä haluat kertoa?' },
  ],
};

/** What the server answers unless the test says otherwise. */
const usual: Routes = {
  'GET /staff/session': session,
  'GET /staff/names': {
    units: [
      { id: 'keskusta', names: { fi: 'Keskustan terveysasema' } },
      { id: 'kotihoito', names: { fi: 'Kotihoito' } },
    ],
    themes: [{ id: 'access', labels: { fi: 'Avun saaminen' } }],
  },
  'GET /staff/texts': {
    items: [{ id: 'discussed-by-staff', texts: { fi: 'Työntekijät ovat keskustelleet palautteestasi yhdessä.' } }],
  },
  'GET /staff/feedback': { items: feedback },
  'GET /staff/feedback/due': { items: [] },
  'GET /staff/outcomes': { items: [] },
  'GET /surveys/visit': survey,
  ...Object.fromEntries(feedback.map((one) => [`GET /staff/feedback/${one.reference}`, one])),
};

const realFetch = window.fetch;

const answerOf = (routes: Routes, asked: Asked): Response | Promise<Response> => {
  const played = routes[`${asked.method} ${asked.path.split('?')[0] ?? ''}`];
  if (played === undefined) return problem(404, 'not-found');
  if (typeof played === 'function') return (played as (asked: Asked) => Response | Promise<Response>)(asked);
  if (played instanceof Response) return played.clone();
  return Response.json(played, { headers: { etag: '"1"' } });
};

/** Plays the server until the end of the test; other addresses are those of the test runner. */
export const play = (routes: Routes = {}): Asked[] => {
  const calls: Asked[] = [];
  const table = { ...usual, ...routes };
  window.fetch = async (input, init = {}) => {
    const url = new URL(input instanceof Request ? input.url : input, location.href);
    if (!url.pathname.startsWith(BASE)) return realFetch(input, init);
    const { method = 'GET', body } = init;
    const asked: Asked = {
      method,
      path: url.pathname.slice(BASE.length) + url.search,
      headers: new Headers(init.headers),
      body: typeof body === 'string' ? (JSON.parse(body) as unknown) : undefined,
    };
    calls.push(asked);
    return answerOf(table, asked);
  };
  return calls;
};

/** Opens the desk at an address. */
export const openDesk = async (routes: Routes = {}, hash = '#/feedback') => {
  const calls = play(routes);
  history.replaceState(null, '', hash);
  const box = await fixture<HTMLElement>(html`<div></div>`);
  const app: DeskApp = document.createElement('desk-app');
  app.endpoint = BASE;
  box.append(app);
  await app.updateComplete;
  return { app, calls, desk: within(app), box };
};

/** The changes among what was asked. */
export const changesIn = (calls: readonly Asked[]): readonly (readonly [string, unknown])[] =>
  calls.filter(({ method }) => method !== 'GET').map(({ method, path, body }) => [`${method} ${path}`, body]);

afterEach(async () => {
  window.fetch = realFetch;
  localStorage.removeItem('sote-desk.language');
  localStorage.removeItem('sote-desk.shortcuts');
  history.replaceState(null, '', location.pathname + location.search);
  document.documentElement.lang = 'fi';
  await chooseLocale();
});
