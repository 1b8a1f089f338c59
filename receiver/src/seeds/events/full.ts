import type { EventBody } from '../../../../src/contract/staff-events.js';
import { atLibrary, type SampleEvent } from './sample.js';

const withQueueTexts = {
  fi: {
    ...atLibrary('fi'),
    title: 'Kuulemistilaisuus: terveysaseman uusi sijainti',
    description:
      'Kerromme vaihtoehdoista ja kuulemme, mitä niistä ajattelet. Kaikki paikat on varattu, mutta voit mennä jonoon. Keksitty esimerkki.',
    influence: { open: 'Kumpi kahdesta tontista valitaan ja miten sinne pääsee.', decided: 'Terveysasema muuttaa nykyisestä talosta.' },
    terms: {},
  },
  sv: {
    ...atLibrary('sv'),
    title: 'Hörande: hälsostationens nya läge',
    description:
      'Vi berättar om alternativen och hör vad du tycker. Alla platser är bokade, men du kan ställa dig i kö. Ett påhittat exempel.',
    influence: {
      open: 'Vilken av två tomter som väljs och hur man kommer dit.',
      decided: 'Hälsostationen flyttar från det nuvarande huset.',
    },
    terms: {},
  },
} satisfies EventBody['texts'];

/** Every seat taken; one can still wait. */
const withQueue: SampleEvent = {
  id: 'sample-full-evening',
  taken: { evening: 8 },
  body: (when) => ({
    kind: 'hearing',
    level: 'dialogue',
    published: true,
    dates: [{ id: 'evening', starts: when(12, 18), ends: when(12, 20), room: { capacity: 6 } }],
    signup: { mode: 'open', closes: when(11, 16), waitingList: { capacity: 5 } },
    support: ['step-free', 'sign-language', 'induction-loop'],
    languages: ['fi', 'sv'],
    deleteAfterDays: 30,
    texts: withQueueTexts,
  }),
};

const withoutQueueTexts = {
  fi: {
    ...atLibrary('fi'),
    title: 'Työpaja: selkeämpi potilaskirje',
    description: 'Kirjoitamme yhdessä kirjeen, jonka jokainen ymmärtää. Pieni ryhmä, kaikki paikat on varattu. Keksitty esimerkki.',
    influence: { open: 'Kirjeen sanat ja järjestys.', decided: 'Kirje lähetetään edelleen myös paperilla.' },
    terms: { reward: 'Palkkio 30 euroa.' },
  },
} satisfies EventBody['texts'];

/** Every seat taken and no queue. */
const withoutQueue: SampleEvent = {
  id: 'sample-full-workshop',
  taken: { day: 4 },
  body: (when) => ({
    kind: 'workshop',
    level: 'co-development',
    published: true,
    dates: [{ id: 'day', starts: when(19, 13), ends: when(19, 16), room: { capacity: 4 } }],
    signup: { mode: 'open' },
    support: ['step-free', 'quiet-place', 'breaks'],
    languages: ['fi'],
    deleteAfterDays: 30,
    texts: withoutQueueTexts,
  }),
};

export const fullEvents: readonly SampleEvent[] = [withQueue, withoutQueue];
