import { homeCare, themes, type SampleOutcome } from './names.js';

const manager = {
  fi: 'Kotihoidon esihenkilö (keksitty esimerkki)',
  sv: 'Hemvårdens chef (påhittat exempel)',
  en: 'Home care manager (invented example)',
};

/** The outcome that the feedback of code 6666-7777-8888 is part of. */
export const NAMED_CARER = 'sample-named-carer';

const namedCarer: SampleOutcome = {
  id: NAMED_CARER,
  body: {
    unit: homeCare,
    level: 'feedback',
    themes: [themes.continuity],
    saidCount: 42,
    texts: {
      fi: {
        title: 'Jokaisella on oma nimetty hoitaja',
        said: 'Hoitaja vaihtui usein, ja samat asiat piti kertoa aina uudelleen.',
        did: {
          summary: 'Jokaisella asiakkaalla on nyt oma hoitaja ja hänelle sijainen. Nimet ovat kotona kansiossa.',
          where: 'Koko Esimerkkilän kotihoito',
        },
        responsible: manager.fi,
      },
      sv: {
        title: 'Alla har nu en egen namngiven vårdare',
        said: 'Vårdaren byttes ofta och man måste berätta samma saker om och om igen.',
        did: {
          summary: 'Varje klient har nu en egen vårdare och en ersättare. Namnen finns i mappen hemma.',
          where: 'Hela hemvården i Exempelby',
        },
        responsible: manager.sv,
      },
      en: {
        title: 'Everybody has a named carer',
        said: 'Carers changed often, and people had to tell the same things again and again.',
        did: {
          summary: 'Every client now has a carer of their own and a substitute. The names are in the folder at home.',
          where: 'All of Esimerkkilä home care',
        },
        responsible: manager.en,
      },
    },
  },
  steps: [
    { daysAgo: 150, status: 'received' },
    { daysAgo: 130, status: 'under-review' },
    { daysAgo: 100, status: 'planned' },
    { daysAgo: 60, status: 'in-progress' },
    { daysAgo: 20, status: 'done' },
  ],
};

const visitTimes: SampleOutcome = {
  id: 'sample-visit-times',
  body: {
    unit: homeCare,
    level: 'feedback',
    themes: [themes.information, themes.continuity],
    saidCount: 31,
    nextIn: 21,
    texts: {
      fi: {
        title: 'Käynnin aika kerrotaan edellisenä päivänä',
        said: 'Käyntiaika vaihtuu usein, eikä siitä kerrota etukäteen.',
        did: {
          summary: 'Lähetämme tekstiviestin tai soitamme edellisenä iltapäivänä. Kokeilussa on yksi alue.',
          where: 'Pohjoinen kotihoitoalue',
          when: 'kokeilu jatkuu',
        },
        next: 'Laajennamme kokeilun koko kotihoitoon, jos viestit tulevat perille.',
        responsible: manager.fi,
      },
      sv: {
        title: 'Besökstiden meddelas dagen innan',
        said: 'Besökstiden ändras ofta och ingen berättar det på förhand.',
        did: {
          summary: 'Vi skickar ett textmeddelande eller ringer eftermiddagen innan. Ett område är med på försöket.',
          where: 'Norra hemvårdsområdet',
          when: 'försöket pågår',
        },
        next: 'Vi utvidgar försöket till hela hemvården om meddelandena kommer fram.',
        responsible: manager.sv,
      },
    },
  },
  steps: [
    { daysAgo: 70, status: 'received' },
    { daysAgo: 50, status: 'under-review' },
    { daysAgo: 9, status: 'in-progress' },
  ],
};

const planTogether: SampleOutcome = {
  id: 'sample-plan-together',
  body: {
    unit: homeCare,
    level: 'own-service',
    themes: [themes.encounter],
    saidCount: 14,
    nextIn: 75,
    texts: {
      fi: {
        title: 'Palvelusuunnitelma tehdään kotona yhdessä',
        said: 'Suunnitelma oli valmis, kun siitä vasta kysyttiin.',
        next: 'Suunnitelma kirjoitetaan jatkossa asiakkaan kotona, ja läheinen voi olla mukana.',
        responsible: manager.fi,
        decidedBy: 'Kotihoidon johtoryhmä (keksitty)',
      },
      sv: {
        title: 'Serviceplanen görs tillsammans i hemmet',
        said: 'Planen var färdig redan när man tillfrågades.',
        next: 'Planen skrivs hädanefter hemma hos klienten, och en närstående kan vara med.',
        responsible: manager.sv,
        decidedBy: 'Hemvårdens ledningsgrupp (påhittad)',
      },
    },
  },
  steps: [
    { daysAgo: 55, status: 'received' },
    { daysAgo: 6, status: 'planned' },
  ],
};

const mealTimes: SampleOutcome = {
  id: 'sample-meal-times',
  body: {
    unit: homeCare,
    themes: [themes.information],
    saidCount: 12,
    texts: {
      fi: {
        title: 'Ateriapalvelun toimitusajat',
        said: 'Ateria tulee eri aikaan kuin on sovittu, ja ruoka on ehtinyt jäähtyä.',
        responsible: manager.fi,
      },
    },
  },
  steps: [{ daysAgo: 4, status: 'received' }],
};

export const homeCareOutcomes: readonly SampleOutcome[] = [namedCarer, visitTimes, planTogether, mealTimes];
