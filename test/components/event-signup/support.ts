/** Events, signups and the tag with which the tests of `<sote-event-signup>` begin. */
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Event as SignupEvent } from '../../../src/contract/events.js';
import { ENDPOINT, json } from '../../support/browser/endpoint.js';

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

/** The endpoint's answer to a signup. */
export const receiptOf = (state: string, position?: number): Response =>
  json({ reference: REFERENCE, token: TOKEN, dates: [{ id: 'eka', state, ...(position && { position }) }], deleteOn: '2027-03-01' }, 201);

/** A signup as its own person gets it. */
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
