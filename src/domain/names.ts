/** Names that people read in the widgets, for what is not made of them: the desk, the feeds and the static board. The widgets' own texts say the same. */
import type { HouseLevel, OutcomeStatus } from '../contract/vocabulary.js';

type Names<Key extends string> = Readonly<Record<'fi' | 'sv' | 'en', Readonly<Record<Key, string>>>>;

export const outcomeStatusNames: Names<OutcomeStatus> = {
  fi: {
    received: 'Saapunut',
    'under-review': 'Selvitämme',
    planned: 'Päätetty tehdä',
    'in-progress': 'Työn alla',
    done: 'Tehty',
    'partly-done': 'Osittain tehty',
    'will-not-do': 'Emme tee',
  },
  sv: {
    received: 'Mottagen',
    'under-review': 'Vi utreder',
    planned: 'Beslutat',
    'in-progress': 'Arbetet pågår',
    done: 'Gjort',
    'partly-done': 'Delvis gjort',
    'will-not-do': 'Görs inte',
  },
  en: {
    received: 'Received',
    'under-review': 'Looking into it',
    planned: 'Decided',
    'in-progress': 'Work under way',
    done: 'Done',
    'partly-done': 'Partly done',
    'will-not-do': 'Will not be done',
  },
};

export const houseLevelNames: Names<HouseLevel> = {
  fi: {
    'own-service': 'Oma palvelu',
    feedback: 'Palaute',
    dialogue: 'Keskustelu',
    'co-development': 'Kehittäminen yhdessä',
    'co-production': 'Palvelut tehdään yhdessä',
    strategy: 'Yhteinen suunta',
  },
  sv: {
    'own-service': 'Din egen service',
    feedback: 'Respons',
    dialogue: 'Dialog',
    'co-development': 'Att utveckla tillsammans',
    'co-production': 'Att göra servicen tillsammans',
    strategy: 'Gemensam riktning',
  },
  en: {
    'own-service': 'Your own service',
    feedback: 'Feedback',
    dialogue: 'Dialogue',
    'co-development': 'Developing together',
    'co-production': 'Providing services together',
    strategy: 'Shared direction',
  },
};
