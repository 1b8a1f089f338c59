import type { QuestionSet } from '../../../src/contract/surveys.js';

const source = 'Keksitty esimerkki, ei minkään organisaation kysely';

const homeCare: readonly QuestionSet[] = [
  {
    id: 'sample-home-care',
    version: '1',
    instrument: 'own',
    language: 'fi',
    source,
    title: 'Esimerkkilän kotihoidon kysely (keksitty)',
    questions: [
      { id: 'how', type: 'faces', text: 'Miten kotihoito on toiminut sinulle?' },
      { id: 'know', type: 'yes-no', text: 'Tiedätkö etukäteen, milloin hoitaja tulee?' },
      { id: 'more', type: 'text', text: 'Mitä toivot meiltä?', hint: 'Jätä pois henkilötunnus ja muiden ihmisten nimet.', limit: 2000 },
    ],
  },
  {
    id: 'sample-home-care',
    version: '1',
    instrument: 'own',
    language: 'sv',
    source: 'Ett påhittat exempel, inte någon organisations enkät',
    title: 'Exempelby hemvårds enkät (påhittad)',
    questions: [
      { id: 'how', type: 'faces', text: 'Hur har hemvården fungerat för dig?' },
      { id: 'know', type: 'yes-no', text: 'Vet du på förhand när vårdaren kommer?' },
      {
        id: 'more',
        type: 'text',
        text: 'Vad önskar du av oss?',
        hint: 'Lämna bort personbeteckningar och andra människors namn.',
        limit: 2000,
      },
    ],
  },
];

/** Every type of question, a condition and a required one. */
export const everyType: QuestionSet = {
  id: 'every-type',
  version: '1',
  instrument: 'own',
  language: 'fi',
  source,
  title: 'Kaikki kysymystyypit',
  questions: [
    { id: 'faces', type: 'faces', text: 'Miten asiointisi sujui?', required: true },
    { id: 'recommend', type: 'recommend', text: 'Kuinka todennäköisesti suosittelisit palvelua läheisellesi?' },
    { id: 'agree', type: 'agree', text: 'Sain päättää hoidostani yhdessä ammattilaisen kanssa.' },
    { id: 'yes-no', type: 'yes-no', text: 'Saitko ohjeet kirjallisina?' },
    { id: 'missing', type: 'text', text: 'Mitä olisit tarvinnut?', when: { question: 'yes-no', is: 'no' }, limit: 500 },
    {
      id: 'one-of',
      type: 'one-of',
      text: 'Missä asioit?',
      options: [
        { value: 'place', label: 'Paikan päällä' },
        { value: 'phone', label: 'Puhelimessa' },
        { value: 'remote', label: 'Etävastaanotolla' },
      ],
    },
    {
      id: 'many-of',
      type: 'many-of',
      text: 'Mikä auttoi sinua?',
      options: [
        { value: 'time', label: 'Minulle oli aikaa' },
        { value: 'plain', label: 'Asiat kerrottiin selkeästi' },
        { value: 'interpreter', label: 'Tulkki oli mukana' },
        { value: 'other', label: 'Jokin muu' },
      ],
    },
    { id: 'text', type: 'text', text: 'Mitä haluat vielä kertoa?', limit: 1000 },
  ],
};

export const sampleSurveys: readonly QuestionSet[] = [...homeCare, everyType];

/** A set in the asked language, else in the first one there is. */
export const surveyOf = (id: string, language: string): QuestionSet | undefined => {
  const found = sampleSurveys.filter((set) => set.id === id);
  return found.find((set) => set.language === language) ?? found[0];
};
