import { atLibrary, type SampleEvent } from './sample.js';

const texts = {
  fi: {
    title: 'Kehittäjäkahvila: parempi ajanvaraus',
    description:
      'Suunnittelemme yhdessä, millainen ajanvarauksen pitäisi olla. Voit tulla yhteen, kahteen tai kaikkiin tapaamisiin. Keksitty esimerkki.',
    influence: {
      open: 'Mitä ajanvaraus kysyy ja missä järjestyksessä.',
      decided: 'Uusi ajanvaraus otetaan käyttöön keväällä. Järjestelmä on jo valittu.',
    },
    goal: 'Kokeilemme ajanvarauksen ensimmäistä mallia ja korjaamme sen.',
    terms: {
      reward: 'Palkkio 30 euroa tapaamiselta.',
      travel: 'Korvaamme matkakulut.',
      orientation: 'Kerromme aluksi, miten työskentelemme. Et tarvitse aiempaa kokemusta.',
    },
  },
  sv: {
    title: 'Utvecklarkafé: bättre tidsbokning',
    description:
      'Vi planerar tillsammans hurdan tidsbokningen borde vara. Du kan komma på en, två eller alla träffar. Ett påhittat exempel.',
    influence: {
      open: 'Vad tidsbokningen frågar och i vilken ordning.',
      decided: 'Den nya tidsbokningen tas i bruk på våren. Systemet är redan valt.',
    },
    goal: 'Vi prövar den första modellen av tidsbokningen och förbättrar den.',
    terms: {
      reward: 'Arvode 30 euro per träff.',
      travel: 'Vi ersätter resekostnaderna.',
      orientation: 'Vi berättar först hur vi arbetar. Du behöver ingen tidigare erfarenhet.',
    },
  },
  en: {
    title: 'Developer café: better appointment booking',
    description:
      'Together we plan what booking an appointment should be like. You can come to one, two or all of the meetings. An invented example.',
    influence: {
      open: 'What the booking asks, and in which order.',
      decided: 'The new booking comes into use in spring. The system has already been chosen.',
    },
    goal: 'We try out the first model of the booking and improve it.',
    terms: {
      reward: 'A reward of 30 euros a meeting.',
      travel: 'We pay for your travel.',
      orientation: 'We first tell how we work. You need no earlier experience.',
    },
  },
};

/** A series: each date with a state of its own, the second one full. */
export const developerCafe: SampleEvent = {
  id: 'sample-developer-cafe',
  taken: { first: 3, second: 8 },
  body: (when) => ({
    kind: 'developer-cafe',
    level: 'co-development',
    published: true,
    dates: [
      { id: 'first', starts: when(9, 14), ends: when(9, 16), room: { capacity: 12 } },
      { id: 'second', starts: when(23, 14), ends: when(23, 16), room: { capacity: 8 } },
      { id: 'third', starts: when(37, 14), ends: when(37, 16), room: { capacity: 12 } },
    ],
    signup: { mode: 'open', waitingList: { capacity: 10 } },
    support: [
      'step-free',
      'easy-language',
      'large-print',
      'material-in-advance',
      'support-person',
      'child-care',
      'diet',
      'quiet-place',
      'breaks',
    ],
    languages: ['fi'],
    deleteAfterDays: 30,
    texts: {
      fi: { ...atLibrary('fi'), ...texts.fi },
      sv: { ...atLibrary('sv'), ...texts.sv },
      en: { ...atLibrary('en'), ...texts.en },
    },
  }),
};
