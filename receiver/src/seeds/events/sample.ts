import { DAY } from '../../common/time.js';
import { dayInHelsinki, replyDate as daysAfter } from '../../../../src/domain/contact.js';
import type { EventBody } from '../../../../src/contract/staff-events.js';
import { instantInHelsinki } from '../../common/time.js';

/** Gives an instant some days from now, at an hour of the clock in Finland. */
export type When = (days: number, hours: number, minutes?: number) => string;

/** An invented event, made for the day on which it is put in. `taken` = how many have signed up for each date already. */
export interface SampleEvent {
  readonly id: string;
  readonly body: (when: When) => EventBody;
  readonly taken?: Readonly<Record<string, number>>;
  readonly status?: 'cancelled' | 'postponed';
}

/** Days are counted by the calendar of Finland, before today with a minus. */
export function whenFrom(now: Date): When {
  return (days, hours, minutes = 0) => {
    const start = days < 0 ? dayInHelsinki(new Date(now.getTime() + days * DAY)) : daysAfter(days, dayInHelsinki(now));
    return instantInHelsinki(start, hours, minutes).toISOString();
  };
}

/** The day of an instant. */
export const dayOf = (instant: string): string => dayInHelsinki(new Date(instant));

const library = {
  fi: {
    name: 'Esimerkkilän kirjasto (keksitty)',
    address: 'Esimerkkikatu 1, Esimerkkilä',
    accessibility: ['Esteetön sisäänkäynti', 'Esteetön WC', 'Induktiosilmukka salissa', 'Avustajakoira saa tulla'],
    note: 'Sali on ensimmäisessä kerroksessa heti ovesta oikealla.',
  },
  sv: {
    name: 'Exempelby bibliotek (påhittat)',
    address: 'Exempelgatan 1, Exempelby',
    accessibility: ['Tillgänglig ingång', 'Tillgänglig toalett', 'Hörslinga i salen', 'Assistanshundar är välkomna'],
    note: 'Salen ligger på första våningen, genast till höger om dörren.',
  },
  en: {
    name: 'Library of Esimerkkilä (invented)',
    address: 'Esimerkkikatu 1, Esimerkkilä',
    accessibility: ['Step-free entrance', 'Accessible toilet', 'Induction loop in the hall', 'Assistance dogs are welcome'],
    note: 'The hall is on the ground floor, to the right of the door.',
  },
};

const organisers = {
  fi: 'Esimerkkilän hyvinvointialue (keksitty)',
  sv: 'Exempelby välfärdsområde (påhittat)',
  en: 'Esimerkkilä wellbeing services county (invented)',
};
const contacts = {
  fi: 'Osallisuuskoordinaattori, 010 000 0000 (keksitty numero)',
  sv: 'Delaktighetskoordinatorn, 010 000 0000 (påhittat nummer)',
  en: 'Participation coordinator, 010 000 0000 (invented number)',
};
const otherWays = {
  fi: 'Voit ilmoittautua myös soittamalla yhteyshenkilölle tai kirjastossa.',
  sv: 'Du kan också anmäla dig genom att ringa kontaktpersonen eller på biblioteket.',
  en: 'You can also sign up by calling the contact person or at the library.',
};

/** What every sample says in a language: who arranges it, whom to ask, and how else to sign up. */
export const common = (language: 'fi' | 'sv' | 'en') => ({
  organiser: organisers[language],
  contactPerson: contacts[language],
  otherWayToSignUp: otherWays[language],
});

/** The same, for an event in the library. */
export const atLibrary = (language: 'fi' | 'sv' | 'en') => ({ ...common(language), place: library[language] });
