/** The desk as its page has it, and what its endpoint answers. */
import { html } from 'lit';
import '../../desk/src/app/desk-app.js';
import type { DeskFeedback } from '../../desk/src/transport/staff-types.js';
import { chooseLocale } from '../../src/localization/page-language.js';
import type { FakeRequest } from '../../stories/support/fake-endpoint.js';
import { ENDPOINT, fakeEndpoint } from '../support/browser/endpoint.js';
import { mount } from '../support/browser/mount.js';
import { within } from '../support/browser/queries.js';

/** What each staff route answers: a response, a function of the request, or the JSON of one thing in its first version. */
export type Routes = Readonly<Record<string, Response | ((request: FakeRequest) => Response | Promise<Response>) | object>>;

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

/** An outcome that is not published yet, and its address. */
export const OUTCOME = '/staff/outcomes/call-back';
export const outcome = {
  id: 'call-back',
  status: 'planned',
  updatedAt: '2026-11-20T10:00:00.000Z',
  linked: 0,
  better: { yes: 0, partly: 0, no: 0 },
  references: [],
  history: [],
  body: {
    status: 'planned',
    unit: { id: 'keskusta', names: { fi: 'Keskustan terveysasema' } },
    themes: [],
    texts: { fi: { title: 'Takaisinsoitto', said: 'Soittoa sai odottaa.', responsible: 'Osastonhoitaja' } },
  },
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

const answerOf = (routes: Routes, request: FakeRequest): Response | Promise<Response> => {
  const answer = routes[`${request.method} ${request.path}`];
  if (answer === undefined) return problem(404, 'not-found');
  if (typeof answer === 'function') return (answer as (request: FakeRequest) => Response | Promise<Response>)(request);
  if (answer instanceof Response) return answer.clone();
  return Response.json(answer, { headers: { etag: '"1"' } });
};

/** Opens the desk at an address. */
export const openDesk = async (routes: Routes = {}, hash = '#/feedback') => {
  const table = { ...usual, ...routes };
  const { requests } = fakeEndpoint({ '*': (request: FakeRequest) => answerOf(table, request) });
  history.replaceState(null, '', hash);
  const box = await mount(html`<div><desk-app .endpoint=${ENDPOINT}></desk-app></div>`);
  const app = box.querySelector('desk-app')!;
  return { app, requests, desk: within(app), box };
};

/** The changes among what was asked. */
export const changesIn = (requests: readonly FakeRequest[]): readonly (readonly [string, unknown])[] =>
  requests.filter(({ method }) => method !== 'GET').map(({ method, path, body }) => [`${method} ${path}`, body]);

afterEach(async () => {
  localStorage.removeItem('sote-desk.language');
  localStorage.removeItem('sote-desk.shortcuts');
  history.replaceState(null, '', location.pathname + location.search);
  document.documentElement.lang = 'fi';
  await chooseLocale();
});
