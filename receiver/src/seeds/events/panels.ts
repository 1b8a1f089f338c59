import type { EventBody } from '../../../../src/contract/staff-events.js';
import { atLibrary, common, dayOf, type SampleEvent } from './sample.js';

const clientPanelTexts = {
  fi: {
    ...atLibrary('fi'),
    title: 'Hae ikäihmisten palvelujen asiakasraatiin',
    description:
      'Asiakasraati keskustelee johdon kanssa neljä kertaa vuodessa ikäihmisten palveluista ja seuraa, mitä sen ehdotuksista seuraa. Keksitty esimerkki.',
    influence: {
      open: 'Raati valitsee itse kaksi aihetta vuodessa ja arvioi suunnitelmat ennen päätöstä.',
      decided: 'Budjetista päättää aluevaltuusto.',
    },
    terms: {
      reward: 'Kokouspalkkio 50 euroa.',
      travel: 'Korvaamme matkakulut.',
      insurance: 'Tapaturmavakuutus on voimassa kokouksissa ja matkoilla.',
      orientation: 'Ensimmäinen tapaaminen on perehdytys.',
      peerSupport: 'Jokainen saa halutessaan vanhan jäsenen tukihenkilöksi.',
    },
    criteria:
      'Sinulla tai läheiselläsi on kokemusta ikäihmisten palveluista viimeisen kahden vuoden aikana. Toivomme eri-ikäisiä ihmisiä eri puolilta aluetta.',
    term: 'Kaksi vuotta, neljä kokousta vuodessa',
    chosenBy: 'Osallisuuskoordinaattori ja kaksi nykyistä jäsentä',
    questions: [{ id: 'why', type: 'text', text: 'Miksi haluat mukaan?', required: true, limit: 1000 }],
  },
  sv: {
    ...atLibrary('sv'),
    title: 'Sök till klientrådet för äldres service',
    description:
      'Klientrådet diskuterar äldres service med ledningen fyra gånger om året och följer upp vad dess förslag leder till. Ett påhittat exempel.',
    influence: {
      open: 'Rådet väljer själv två teman om året och bedömer planerna före beslutet.',
      decided: 'Välfärdsområdesfullmäktige beslutar om budgeten.',
    },
    terms: {
      reward: 'Mötesarvode 50 euro.',
      travel: 'Vi ersätter resekostnaderna.',
      insurance: 'En olycksfallsförsäkring gäller på möten och resor.',
      orientation: 'Den första träffen är en introduktion.',
      peerSupport: 'Den som vill får en tidigare medlem som stödperson.',
    },
    criteria:
      'Du eller någon närstående har erfarenhet av äldres service under de senaste två åren. Vi önskar människor i olika åldrar från olika delar av området.',
    term: 'Två år, fyra möten om året',
    chosenBy: 'Delaktighetskoordinatorn och två nuvarande medlemmar',
    questions: [{ id: 'why', type: 'text', text: 'Varför vill du vara med?', required: true, limit: 1000 }],
  },
} satisfies EventBody['texts'];

/** A panel that one applies for: somebody chooses. */
const clientPanel: SampleEvent = {
  id: 'sample-client-panel',
  taken: { start: 2 },
  body: (when) => ({
    kind: 'panel',
    level: 'dialogue',
    published: true,
    dates: [{ id: 'start', starts: when(45, 16, 30), ends: when(45, 18, 30), room: { capacity: 12 }, remote: {} }],
    signup: { mode: 'application', opens: when(-14, 9), closes: when(20, 16), places: 12, choiceDate: dayOf(when(30, 12)) },
    support: [
      'interpreting-swedish',
      'sign-language',
      'speech-to-text',
      'step-free',
      'easy-language',
      'support-person',
      'transport',
      'remote',
    ],
    languages: ['fi', 'sv'],
    deleteAfterDays: 60,
    texts: clientPanelTexts,
  }),
};

const lotPanelTexts = {
  fi: {
    ...common('fi'),
    title: 'Etäraati: miltä uusi verkkopalvelu tuntuu?',
    description:
      'Arvomme 20 ihmistä kokeilemaan uutta verkkopalvelua yhden päivän ajan omalla laitteella. Kaikki saavat tiedon tuloksesta. Keksitty esimerkki.',
    influence: { open: 'Mitä etusivulla on ja millä sanoilla.', decided: 'Tunnistautumisen tapa tulee laista.' },
    remoteNote: 'Saat linkin edellisenä päivänä. Tarvitset puhelimen tai tietokoneen, jossa on selain.',
    terms: { reward: 'Palkkio 80 euroa.' },
  },
  sv: {
    ...common('sv'),
    title: 'Distansråd: hur känns den nya webbtjänsten?',
    description:
      'Vi lottar ut 20 platser för att pröva den nya webbtjänsten en dag på din egen enhet. Alla får veta resultatet. Ett påhittat exempel.',
    influence: { open: 'Vad som finns på ingångssidan och med vilka ord.', decided: 'Sättet att identifiera sig kommer från lagen.' },
    remoteNote: 'Du får en länk dagen före. Du behöver en telefon eller dator med en webbläsare.',
    terms: { reward: 'Arvode 80 euro.' },
  },
} satisfies EventBody['texts'];

/** A panel whose places are given by lot. */
const lotPanel: SampleEvent = {
  id: 'sample-lot-panel',
  taken: { day: 4 },
  body: (when) => ({
    kind: 'panel',
    level: 'dialogue',
    published: true,
    dates: [{ id: 'day', starts: when(40, 10), ends: when(40, 15), remote: { capacity: 20 } }],
    signup: { mode: 'lottery', closes: when(25, 16), choiceDate: dayOf(when(27, 12)), places: 20, waitingList: {} },
    support: ['easy-language', 'speech-to-text', 'remote', 'breaks'],
    languages: ['fi'],
    deleteAfterDays: 30,
    texts: lotPanelTexts,
  }),
};

export const panels: readonly SampleEvent[] = [clientPanel, lotPanel];
