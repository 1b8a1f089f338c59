/** What staff call the values of the contract. What clients see beside it, on a card of the board, has the same name for both. */
import type { CHANNELS, ContactWay, FeedbackStatus, HouseLevel, OutcomeStatus, RESPONDENTS } from '../../../src/contract/vocabulary.js';
import type { FEEDBACK_MARKS } from '../../../src/contract/vocabulary.js';
import { houseLevelNames, outcomeStatusNames } from '../../../src/domain/names.js';
import { namesOf } from './texts.js';

export const statusName = namesOf<FeedbackStatus>({
  fi: {
    received: 'Uusi',
    read: 'Luettu',
    'passed-on': 'Välitetty',
    answered: 'Vastattu',
    'in-outcome': 'Mukana tuloksessa',
    closed: 'Käsitelty',
  },
  sv: {
    received: 'Ny',
    read: 'Läst',
    'passed-on': 'Vidarebefordrad',
    answered: 'Besvarad',
    'in-outcome': 'Med i ett resultat',
    closed: 'Behandlad',
  },
  en: {
    received: 'New',
    read: 'Read',
    'passed-on': 'Passed on',
    answered: 'Answered',
    'in-outcome': 'In an outcome',
    closed: 'Closed',
  },
});

export const channelName = namesOf<(typeof CHANNELS)[number]>({
  fi: { web: 'Verkko', kiosk: 'Päätelaite', phone: 'Puhelin', paper: 'Paperi', visit: 'Käynti' },
  sv: { web: 'Webben', kiosk: 'Terminal', phone: 'Telefon', paper: 'Papper', visit: 'Besök' },
  en: { web: 'Web', kiosk: 'Kiosk', phone: 'Phone', paper: 'Paper', visit: 'Visit' },
});

export const markName = namesOf<(typeof FEEDBACK_MARKS)[number]>({
  fi: { thanks: 'Kiitos', suggestion: 'Ehdotus', criticism: 'Moite', question: 'Kysymys' },
  sv: { thanks: 'Tack', suggestion: 'Förslag', criticism: 'Kritik', question: 'Fråga' },
  en: { thanks: 'Thanks', suggestion: 'Suggestion', criticism: 'Criticism', question: 'Question' },
});

export const wayName = namesOf<ContactWay>({
  fi: { email: 'Sähköposti', 'text-message': 'Tekstiviesti', call: 'Puhelu', post: 'Kirje' },
  sv: { email: 'E-post', 'text-message': 'Sms', call: 'Samtal', post: 'Brev' },
  en: { email: 'E-mail', 'text-message': 'Text message', call: 'Call', post: 'Letter' },
});

export const respondentName = namesOf<(typeof RESPONDENTS)[number]>({
  fi: { client: 'Asiakas itse', 'family-or-friend': 'Läheinen', 'with-help': 'Asiakas avustettuna' },
  sv: { client: 'Klienten själv', 'family-or-friend': 'En närstående', 'with-help': 'Klienten med hjälp' },
  en: { client: 'The client', 'family-or-friend': 'Family or friend', 'with-help': 'The client, with help' },
});

export const outcomeStatusName = namesOf<OutcomeStatus>(outcomeStatusNames);

export const levelName = namesOf<HouseLevel>(houseLevelNames);

/** A language by its own name, as everybody finds it. */
export const languageName = (tag: string): string =>
  ({ fi: 'Suomi', sv: 'Svenska', en: 'English', 'fi-simple': 'Selkosuomi', se: 'Davvisámegiella' })[tag] ?? tag;
