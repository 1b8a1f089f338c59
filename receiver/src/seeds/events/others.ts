import { atLibrary, common, type SampleEvent } from './sample.js';

const base = { level: 'dialogue', published: true, languages: ['fi'], deleteAfterDays: 30 } as const;

const cancelled: SampleEvent = {
  id: 'sample-cancelled-evening',
  status: 'cancelled',
  body: (when) => ({
    ...base,
    kind: 'open-evening',
    dates: [{ id: 'evening', starts: when(6, 17), ends: when(6, 19), room: { capacity: 30 } }],
    signup: { mode: 'open' },
    support: ['step-free'],
    languages: [...base.languages],
    texts: {
      fi: {
        ...atLibrary('fi'),
        title: 'Osallisuusilta: lasten neuvola',
        description: 'Ilta on peruttu, koska puhuja sairastui. Uusi ilta järjestetään keväällä. Keksitty esimerkki.',
        terms: {},
      },
    },
  }),
};

const postponed: SampleEvent = {
  id: 'sample-postponed-training',
  status: 'postponed',
  body: (when) => ({
    ...base,
    level: 'co-production',
    kind: 'training',
    dates: [{ id: 'course', starts: when(28, 9), ends: when(28, 15), room: { capacity: 15 } }],
    signup: { mode: 'open' },
    support: ['step-free', 'support-person', 'diet'],
    languages: [...base.languages],
    texts: {
      fi: {
        ...atLibrary('fi'),
        title: 'Kokemusasiantuntijakoulutus',
        description: 'Koulutus siirtyy. Kerromme uuden ajan, kun se on päätetty. Keksitty esimerkki.',
        terms: { peerSupport: 'Koulutuksessa on mukana kaksi kokemusasiantuntijaa.' },
      },
    },
  }),
};

const over: SampleEvent = {
  id: 'sample-over-evening',
  body: (when) => ({
    ...base,
    kind: 'open-evening',
    dates: [{ id: 'evening', starts: when(-60, 17), ends: when(-60, 19), room: { capacity: 40 } }],
    signup: { mode: 'open' },
    support: ['step-free', 'induction-loop'],
    languages: [...base.languages],
    outcome: 'sample-call-back',
    texts: {
      fi: {
        ...atLibrary('fi'),
        title: 'Osallisuusilta: ajanvaraus puhelimella',
        description: 'Ilta on pidetty. Katso, mitä siitä seurasi. Keksitty esimerkki.',
        terms: {},
      },
    },
  }),
};

const withoutSignup: SampleEvent = {
  id: 'sample-info-event',
  body: (when) => ({
    ...base,
    kind: 'info-event',
    dates: [{ id: 'day', starts: when(21, 10), ends: when(21, 15) }],
    signup: { mode: 'none' },
    support: ['step-free', 'easy-language'],
    languages: ['fi', 'sv', 'en'],
    texts: {
      fi: {
        ...atLibrary('fi'),
        title: 'Tapahtumatori: tule juttelemaan',
        description:
          'Palvelut esittäytyvät ja kysyvät mielipidettäsi. Ei ilmoittautumista: tule milloin sinulle sopii. Keksitty esimerkki.',
        terms: {},
      },
      sv: {
        ...atLibrary('sv'),
        title: 'Evenemangstorg: kom och prata',
        description: 'Tjänsterna presenterar sig och frågar vad du tycker. Ingen anmälan: kom när det passar dig. Ett påhittat exempel.',
        terms: {},
      },
      en: {
        ...atLibrary('en'),
        title: 'Open market: come and talk',
        description: 'Services introduce themselves and ask what you think. No signing up: come when it suits you. An invented example.',
        terms: {},
      },
    },
  }),
};

const notYetOpen: SampleEvent = {
  id: 'sample-group-not-open',
  body: (when) => ({
    ...base,
    level: 'co-development',
    kind: 'co-development-group',
    dates: [{ id: 'first', starts: when(50, 16), ends: when(50, 18), room: { capacity: 10 } }],
    signup: { mode: 'open', opens: when(10, 9), closes: when(49, 12) },
    support: ['step-free', 'easy-language', 'breaks', 'quiet-place'],
    languages: [...base.languages],
    texts: {
      fi: {
        ...atLibrary('fi'),
        title: 'Yhteiskehittämisryhmä: kotiutuminen sairaalasta',
        description: 'Suunnittelemme, miten sairaalasta pääsee turvallisesti kotiin. Ilmoittautuminen alkaa pian. Keksitty esimerkki.',
        terms: { reward: 'Palkkio 30 euroa kerralta.' },
      },
    },
  }),
};

const closed: SampleEvent = {
  id: 'sample-closed-hearing',
  body: (when) => ({
    ...base,
    kind: 'hearing',
    dates: [{ id: 'evening', starts: when(3, 17), ends: when(3, 18, 30), remote: {} }],
    signup: { mode: 'open', closes: when(-1, 16) },
    support: ['speech-to-text', 'remote'],
    languages: [...base.languages],
    texts: {
      fi: {
        ...common('fi'),
        title: 'Etäkuuleminen: osallisuusohjelma',
        description: 'Kerro mielipiteesi osallisuusohjelman luonnoksesta. Ilmoittautuminen on päättynyt. Keksitty esimerkki.',
        remoteNote: 'Linkki on lähetetty ilmoittautuneille.',
        terms: {},
      },
    },
  }),
};

export const otherEvents: readonly SampleEvent[] = [cancelled, postponed, over, withoutSignup, notYetOpen, closed];
