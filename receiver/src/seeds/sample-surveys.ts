import type { QuestionSet } from '../../../src/contract/surveys.js';
import type { Seed } from './seed.js';
import { saveSurvey } from '../surveys/repository.js';

const common = { id: 'sample-home-care', version: '1', instrument: 'own' };

const finnish: QuestionSet = {
  ...common,
  language: 'fi',
  source: 'Keksitty esimerkki, ei minkään organisaation kysely',
  title: 'Esimerkkilän kotihoidon kysely (keksitty)',
  questions: [
    { id: 'how', type: 'faces', text: 'Miten kotihoito on toiminut sinulle?' },
    { id: 'know', type: 'yes-no', text: 'Tiedätkö etukäteen, milloin hoitaja tulee?' },
    { id: 'more', type: 'text', text: 'Mitä toivot meiltä?', hint: 'Jätä pois henkilötunnus ja muiden ihmisten nimet.', limit: 2000 },
  ],
};

const swedish: QuestionSet = {
  ...common,
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
};

const english: QuestionSet = {
  ...common,
  language: 'en',
  source: 'An invented example, not a survey of any organisation',
  title: 'Home care survey of Esimerkkilä (invented)',
  questions: [
    { id: 'how', type: 'faces', text: 'How has home care worked for you?' },
    { id: 'know', type: 'yes-no', text: 'Do you know beforehand when the carer comes?' },
    {
      id: 'more',
      type: 'text',
      text: 'What do you hope from us?',
      hint: "Leave out personal identity codes and other people's names.",
      limit: 2000,
    },
  ],
};

export const sampleSurveys: Seed = {
  name: 'sample-surveys',
  run: async (database) => {
    for (const set of [finnish, swedish, english]) await saveSurvey(database, set);
  },
};
