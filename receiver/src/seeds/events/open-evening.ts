import type { EventBody } from '../../../../src/contract/staff-events.js';
import { atLibrary, type SampleEvent } from './sample.js';

const texts = {
  fi: {
    ...atLibrary('fi'),
    title: 'Osallisuusilta: miten kotihoito toimii?',
    description:
      'Kerro, mikä kotihoidossa toimii ja mikä ei. Paikalla ovat kotihoidon esihenkilöt ja työntekijöitä. Kahvia ja teetä on tarjolla. Keksitty esimerkki.',
    influence: {
      open: 'Mihin aikaan hoitaja käy ja miten saat tiedon, jos aika muuttuu.',
      decided: 'Kotihoidon maksuista on jo päätetty vuodeksi eteenpäin.',
    },
    agenda: '17.00 Kahvi. 17.15 Mitä edellisistä illoista seurasi. 17.30 Keskustelu pöydissä. 18.45 Mitä viemme eteenpäin.',
    goal: 'Sovimme kolme asiaa, jotka kotihoito korjaa ensi vuonna.',
    remoteNote: 'Saat linkin sinä päivänä tavalla, jonka valitset. Et tarvitse ohjelmaa etkä tunnuksia: linkki avautuu selaimessa.',
    terms: { travel: 'Korvaamme bussilipun. Ota lippu mukaan.', insurance: 'Tapaturmavakuutus on voimassa tilaisuuden ajan.' },
    questions: [
      {
        id: 'tables',
        type: 'one-of',
        text: 'Missä pöydässä haluat keskustella?',
        options: [
          { value: 'times', label: 'Käyntien ajat' },
          { value: 'telling', label: 'Tiedon saaminen' },
        ],
      },
    ],
  },
  sv: {
    ...atLibrary('sv'),
    title: 'Delaktighetskväll: hur fungerar hemvården?',
    description:
      'Berätta vad som fungerar i hemvården och vad som inte gör det. Hemvårdens chefer och personal är på plats. Det finns kaffe och te. Ett påhittat exempel.',
    influence: {
      open: 'Vid vilken tid vårdaren kommer och hur du får veta om tiden ändras.',
      decided: 'Hemvårdens avgifter är redan beslutade för det kommande året.',
    },
    agenda: '17.00 Kaffe. 17.15 Vad de tidigare kvällarna ledde till. 17.30 Diskussion vid borden. 18.45 Vad vi för vidare.',
    goal: 'Vi kommer överens om tre saker som hemvården rättar till nästa år.',
    remoteNote: 'Du får en länk samma dag på det sätt som du väljer. Du behöver inget program och inga koder: länken öppnas i webbläsaren.',
    terms: { travel: 'Vi ersätter bussbiljetten. Ta med biljetten.', insurance: 'En olycksfallsförsäkring gäller under kvällen.' },
    questions: [
      {
        id: 'tables',
        type: 'one-of',
        text: 'Vid vilket bord vill du diskutera?',
        options: [
          { value: 'times', label: 'Tiderna för besöken' },
          { value: 'telling', label: 'Att få information' },
        ],
      },
    ],
  },
  en: {
    ...atLibrary('en'),
    title: 'Participation evening: how does home care work?',
    description:
      'Tell what works in home care and what does not. Managers and staff of home care will be there. There is coffee and tea. An invented example.',
    influence: {
      open: 'At what time the carer visits, and how you are told when the time changes.',
      decided: 'The fees of home care have already been decided for the coming year.',
    },
    agenda: '17.00 Coffee. 17.15 What came of the earlier evenings. 17.30 Discussion at tables. 18.45 What we take forward.',
    goal: 'We agree on three things that home care will put right next year.',
    remoteNote: 'You get a link on the day in the way that you choose. You need no program and no account: the link opens in the browser.',
    terms: { travel: 'We pay for the bus ticket. Bring it along.', insurance: 'Accident insurance is in force during the evening.' },
    questions: [
      {
        id: 'tables',
        type: 'one-of',
        text: 'At which table do you want to talk?',
        options: [
          { value: 'times', label: 'Times of visits' },
          { value: 'telling', label: 'Being told' },
        ],
      },
    ],
  },
} satisfies EventBody['texts'];

/** First come, first served, on the spot and at a distance, in three languages. */
export const openEvening: SampleEvent = {
  id: 'sample-open-evening',
  taken: { evening: 6 },
  body: (when) => ({
    kind: 'open-evening',
    level: 'dialogue',
    published: true,
    dates: [{ id: 'evening', starts: when(16, 17), ends: when(16, 19), room: { capacity: 40 }, remote: { capacity: 100 } }],
    signup: { mode: 'open', opens: when(-7, 9), closes: when(15, 16), waitingList: { capacity: 20 } },
    support: [
      'interpreting-swedish',
      'sign-language',
      'speech-to-text',
      'induction-loop',
      'step-free',
      'easy-language',
      'support-person',
      'breaks',
    ],
    languages: ['fi', 'sv'],
    deleteAfterDays: 30,
    texts: texts,
  }),
};
