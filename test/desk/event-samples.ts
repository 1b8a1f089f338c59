import type { EventBody, StaffEvent, StaffSignup } from '../../src/contract/staff-events.js';
import type { StaffNotice } from '../../src/contract/staff-notices.js';
import { CODES } from './support.js';

const body: EventBody = {
  kind: 'open-evening',
  level: 'dialogue',
  unit: 'keskusta',
  published: true,
  dates: [
    {
      id: 'evening',
      starts: '2027-01-13T15:00:30.000Z',
      ends: '2027-01-13T17:00:00.000Z',
      room: { capacity: 20 },
      remote: {},
    },
  ],
  signup: { mode: 'open', closes: '2027-01-12T14:00:00.000Z', waitingList: { capacity: 5 } },
  support: ['step-free', 'sign-language'],
  languages: ['fi', 'sv'],
  deleteAfterDays: 30,
  texts: {
    fi: {
      title: 'Osallisuusilta: miten kotihoito toimii?',
      description: 'Kerro, mikä kotihoidossa toimii ja mikä ei.',
      influence: { open: 'Käyntien ajat', decided: 'Maksut' },
      place: { name: 'Kirjasto', address: 'Kirjastokatu 1', accessibility: ['Esteetön sisäänkäynti', 'Induktiosilmukka'] },
      remoteNote: 'Saat linkin samana päivänä.',
      terms: { travel: 'Korvaamme bussilipun.' },
      questions: [{ id: 'table', type: 'text', text: 'Mistä haluat puhua?' }],
    },
    sv: {
      title: 'Delaktighetskväll: hur fungerar hemvården?',
      description: 'Berätta vad som fungerar.',
      terms: {},
      questions: [{ id: 'table', type: 'text', text: 'Vad vill du tala om?' }],
    },
  },
};

export const evening: StaffEvent = {
  id: 'evening-1',
  status: 'scheduled',
  updatedAt: '2026-11-20T10:00:00.000Z',
  dateStatus: { evening: 'scheduled' },
  signups: { confirmed: 2, waiting: 1, applied: 0, drawn: 0, 'not-chosen': 0, cancelled: 0 },
  body,
};

export const signup: StaffSignup = {
  reference: CODES[0],
  receivedAt: '2026-11-21T10:00:00.000Z',
  name: 'Veikko Esimerkki',
  contact: { way: 'call', value: '050 000 0000' },
  attendance: 'place',
  companions: 1,
  supportPerson: true,
  dates: [{ id: 'evening', state: 'confirmed' }],
  answers: [{ question: 'table', value: 'Käyntien ajat' }],
  language: 'fi',
  needsTold: true,
  deleteOn: '2027-02-12',
};

export const needs = {
  reference: CODES[0],
  name: 'Veikko Esimerkki',
  contact: { way: 'call', value: '050 000 0000' },
  dates: ['evening'],
  needs: ['sign-language'],
  other: 'Pyörätuolille tila pöydän ääressä',
};

export const notice: StaffNotice = {
  id: '7',
  at: '2026-11-22T10:00:00.000Z',
  kind: 'postponed',
  event: { id: 'evening-1', title: 'Osallisuusilta: miten kotihoito toimii?' },
  reference: CODES[0],
  name: 'Veikko Esimerkki',
  contact: { way: 'call', value: '050 000 0000' },
  language: 'fi',
  text: 'Tapahtuma, johon ilmoittauduit, siirtyy.',
};
