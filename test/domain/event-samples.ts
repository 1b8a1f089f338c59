/** Events as the contract has them, to be changed by a test. */
import type { Event } from '../../src/contract/events.js';

/** Before every date of the samples. */
export const NOW = Date.parse('2027-01-02T10:00:00+02:00');

export const evening: Event = {
  id: 'ajanvaraus-ilta',
  kind: 'open-evening',
  level: 'dialogue',
  title: 'Osallisuusilta: ajanvaraus sujuvammaksi',
  description: 'Kerromme suunnitelmista ja kuulemme, mitä ajanvarauksessa pitää muuttaa.',
  status: 'scheduled',
  dates: [
    {
      id: 'tammikuu',
      starts: '2027-01-12T17:00:00+02:00',
      ends: '2027-01-12T19:00:00+02:00',
      status: 'scheduled',
      room: { capacity: 20, left: 8 },
    },
  ],
  place: { name: 'Pääkirjasto', address: 'Kirjastokatu 1, Esimerkkilä', accessibility: ['Esteetön sisäänkäynti'] },
  signup: { mode: 'open', waitingList: { capacity: 30, length: 0 } },
  terms: {},
  support: ['induction-loop'],
  languages: ['fi', 'sv'],
  language: 'fi',
};

const [first] = evening.dates;
if (!first) throw new Error('the sample has a date');
export const january = first;
