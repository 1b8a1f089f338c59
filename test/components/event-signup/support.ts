/** A page with `<sote-event-signup>`, events to show, and an endpoint that answers as the test says. */
import { fixture, html, waitUntil } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import '../../../components/event-signup/event-signup.js';
import type { EventSignup } from '../../../components/event-signup/event-signup.js';
import type { Event as SignupEvent } from '../../../src/contract/events.js';
import type { ProblemKind } from '../../../src/contract/vocabulary.js';
import type { FakeRequest } from '../../../stories/support/fake-endpoint.js';
import { ENDPOINT, fakeEndpoint, problem } from '../../support/browser/endpoint.js';
import { screen, within } from '../../support/browser/queries.js';
import { focused } from '../../support/browser/user.js';

export { ENDPOINT };
export const TOKEN = 'AbCd_-GhIjKlMnOpQrStUv';
export const REFERENCE = '4KT7-MX2A-9RJW';

const day = (days: number, hour: number): string => {
  const moment = new Date(Date.now() + days * 86_400_000);
  moment.setUTCHours(hour, 0, 0, 0);
  return moment.toISOString();
};

const dateOf = (id: string, days: number, left = 8): SignupEvent['dates'][number] => ({
  id,
  starts: day(days, 15),
  ends: day(days, 17),
  status: 'scheduled',
  room: { capacity: 20, left },
});

export const evening: SignupEvent = {
  id: 'ilta',
  kind: 'open-evening',
  level: 'dialogue',
  title: 'Osallisuusilta: ajanvaraus sujuvammaksi',
  description: 'Kerromme suunnitelmista.\nKuulemme, mitä pitää muuttaa.',
  status: 'scheduled',
  influence: { open: 'Miten aikaa varataan.', decided: 'Järjestelmä on hankittu.' },
  dates: [dateOf('eka', 10)],
  place: { name: 'Pääkirjasto', address: 'Kirjastokatu 1', accessibility: ['Esteetön sisäänkäynti'] },
  signup: { mode: 'open', waitingList: { capacity: 30, length: 0 } },
  terms: { travel: 'Korvaamme bussimatkan.' },
  support: ['induction-loop'],
  contactPerson: 'suunnittelija Maija Malli',
  languages: ['fi', 'sv'],
  language: 'fi',
};

export const series: SignupEvent = {
  ...evening,
  id: 'sarja',
  title: 'Kehittäjäkahvila',
  remoteNote: 'Linkki tulee edellisenä päivänä.',
  dates: [dateOf('eka', 10), { ...dateOf('toka', 17, 0), remote: {} }],
};

export const panel: SignupEvent = {
  ...evening,
  id: 'raati',
  title: 'Hae asiakasraatiin',
  signup: { mode: 'application', criteria: 'Eri elämäntilanteita', places: 20, chosenBy: 'raadin ohjausryhmä', choiceDate: '2027-02-01' },
};

/** Two dates, each with seats of its own. */
export const twoDates: SignupEvent = { ...evening, id: 'kaksi', title: 'Kaksi iltaa', dates: [dateOf('eka', 10), dateOf('toka', 17, 3)] };

/** The element of one part of the widget. */
const inPart =
  (part: string) =>
  (selector: string): HTMLElement =>
    within(screen.getBySelector(`sote-event-signup-${part}`)).getBySelector(selector);
export const inEvent = inPart('detail');

/** A response, one that comes later, or a broken connection. */
export type Answer = Response | Promise<Response> | 'lost';
type SignupRequest = FakeRequest<Readonly<Record<string, unknown>> | undefined> & { readonly authorization: string | null };

/** Answers by method and path (`POST /events/ilta/signups`), the last answer again and again; all other requests are lost. */
export const fakeRoutes = (answers: Readonly<Record<string, readonly Answer[]>>): readonly SignupRequest[] => {
  const requests: SignupRequest[] = [];
  const left = new Map(Object.entries(answers).map(([route, list]) => [route, [...list]]));
  fakeEndpoint({
    '*': async (request: FakeRequest<SignupRequest['body']>) => {
      requests.push({ ...request, authorization: request.headers.get('authorization') });
      const list = left.get(`${request.method} ${request.path}`) ?? [];
      const answer = await (list.length > 1 ? list.shift() : list[0]);
      if (answer === undefined || answer === 'lost') throw new TypeError('The connection broke.');
      return answer.clone();
    },
  });
  return requests;
};

export const listOf = (...items: unknown[]): Response => Response.json({ items });
export const receiptOf = (state: string, position?: number): Response =>
  Response.json(
    { reference: REFERENCE, token: TOKEN, dates: [{ id: 'eka', state, ...(position && { position }) }], deleteOn: '2027-03-01' },
    { status: 201 },
  );
export const refusal = (status: number, kind: ProblemKind, more: object = {}): Response => problem(status, kind, undefined, more);

export const own = (change: object = {}) => ({
  reference: REFERENCE,
  event: { id: 'ilta', title: evening.title, language: 'fi' },
  name: 'Maija',
  contact: { way: 'email', value: 'maija@example.fi' },
  attendance: 'place',
  dates: [{ ...dateOf('eka', 10), room: undefined, state: 'confirmed' }],
  companions: 0,
  supportPerson: false,
  needsTold: true,
  deleteOn: '2027-03-01',
  ...change,
});

/** The tag as a web team embeds it. */
export const eventSignup = (): TemplateResult =>
  html`<sote-event-signup
    endpoint=${ENDPOINT}
    organisation="Esimerkin hyvinvointialue"
    reader="osallisuuskoordinaattori"
    privacy-url="/tietosuoja"
    keep-days="30"
  ></sote-event-signup>`;

/** The root in which a selector is looked for: that of the stage on screen, else the widget's own. */
const rootsOf = (widget: Element): readonly ShadowRoot[] => {
  const root = widget.shadowRoot;
  const inner = [...(root?.querySelectorAll('*') ?? [])].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  return [...inner, ...(root ? [root] : [])];
};

export const seek = <T extends HTMLElement = HTMLElement>(widget: Element, selector: string): T | undefined =>
  rootsOf(widget)
    .map((root) => root.querySelector<T>(selector))
    .find((found) => found !== null) ?? undefined;

export const find = <T extends HTMLElement = HTMLElement>(widget: Element, selector: string): T => {
  const found = seek<T>(widget, selector);
  if (!found) throw new Error(`No ${selector} in <${widget.localName}>.`);
  return found;
};

export const appears = async <T extends HTMLElement = HTMLElement>(widget: Element, selector: string): Promise<T> => {
  await waitUntil(() => seek(widget, selector), `${selector} should appear`, { timeout: 8000 });
  return find<T>(widget, selector);
};

/** All that is said, without the signs that only say where a line may break. */
export const textOf = (widget: Element): string =>
  rootsOf(widget)
    .map(({ textContent }) => textContent)
    .join(' ')
    .replace(/[\u00AD\u2060]/g, '');

export const says = (widget: Element, text: string): Promise<void> =>
  waitUntil(() => textOf(widget).replace(/\s+/g, ' ').includes(text), `should say “${text}”`, { timeout: 8000 });

export { focused };

export const focusIsOn = (text: string): Promise<void> =>
  waitUntil(() => focused()?.textContent.replaceAll('\u00AD', '').trim().includes(text), `the focus should be on “${text}”`, {
    timeout: 8000,
  });

export const openList = async (template = eventSignup()): Promise<EventSignup> => {
  const widget = await fixture<EventSignup>(template);
  await widget.updateComplete;
  return widget;
};

/** From the list to the form of an event. */
export const openForm = async (widget: EventSignup, id: string): Promise<void> => {
  (await appears(widget, `[data-open="${id}"]`)).click();
  (await appears(widget, '[part="signup"]')).click();
  await appears(widget, '[part="notice"], [part="send"]');
};

export const write = async (widget: EventSignup, id: string, value: string): Promise<void> => {
  const field = await appears<HTMLInputElement>(widget, `#f-${id}`);
  field.focus();
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
};
