import { healthStation, themes, type SampleOutcome } from './names.js';

const nurse = {
  fi: 'Terveysaseman osastonhoitaja (keksitty esimerkki)',
  sv: 'Hälsostationens avdelningsskötare (påhittat exempel)',
  en: 'Ward sister of the health station (invented example)',
};

const callBack: SampleOutcome = {
  id: 'sample-call-back',
  body: {
    unit: healthStation,
    level: 'feedback',
    themes: [themes.access],
    saidCount: 64,
    nextIn: 30,
    texts: {
      fi: {
        title: 'Takaisinsoitolle on nyt kellonaika',
        said: 'Takaisinsoittoa sai odottaa tuntikausia, eikä tiennyt, milloin puhelin soi.',
        did: {
          summary: 'Kerromme, minkä tunnin aikana soitamme. Aamuisin puhelimessa on kaksi työntekijää aiempaa enemmän.',
          where: 'Keskustan terveysaseman ajanvaraus',
        },
        next: 'Kerromme tällä sivulla, kuinka moni sai soiton luvattuna aikana.',
        responsible: nurse.fi,
      },
      sv: {
        title: 'Nu får du veta när vi ringer upp',
        said: 'Man fick vänta i timmar på att bli uppringd och visste inte när telefonen skulle ringa.',
        did: {
          summary: 'Vi berättar under vilken timme vi ringer. På morgnarna svarar två personer fler än förr.',
          where: 'Tidsbeställningen på Centrums hälsostation',
        },
        next: 'Vi berättar på den här sidan hur många som blev uppringda i tid.',
        responsible: nurse.sv,
      },
      en: {
        title: 'Calls back now come at a set time',
        said: 'People waited for hours to be called back and did not know when the phone would ring.',
        did: {
          summary: 'We tell you the hour in which we will call. In the mornings two more people answer the phone.',
          where: 'Appointments at the city centre health station',
        },
        next: 'We will tell on this page how many were called at the promised time.',
        responsible: nurse.en,
      },
    },
  },
  steps: [
    { daysAgo: 160, status: 'received' },
    { daysAgo: 140, status: 'under-review' },
    { daysAgo: 110, status: 'in-progress' },
    { daysAgo: 75, status: 'done' },
  ],
};

const entrance: SampleOutcome = {
  id: 'sample-entrance',
  body: {
    unit: healthStation,
    level: 'feedback',
    themes: [themes.accessibility, themes.access],
    saidCount: 9,
    nextIn: 120,
    texts: {
      fi: {
        title: 'Ulko-ovi aukeaa napista, luiska on vielä jyrkkä',
        said: 'Raskas ovi ja jyrkkä luiska estivät tulemasta pyörätuolilla tai rollaattorilla.',
        did: { summary: 'Ovi aukeaa nyt napista, ja kynnys on poistettu.', where: 'Pääovi, Esimerkkikatu 1' },
        reason: 'Luiskaa ei voi loiventaa ilman rakennuslupaa. Kiinteistön omistaja on hakenut sitä.',
        askFrom: 'Terveysaseman palvelupiste, puh. 0295 000 010 (keksitty)',
        next: 'Saamme päätöksen rakennusluvasta.',
        responsible: 'Tilapalvelut (keksitty esimerkki)',
      },
      sv: {
        title: 'Ytterdörren öppnas med en knapp, rampen är ännu brant',
        said: 'En tung dörr och en brant ramp hindrade dem som kom med rullstol eller rollator.',
        did: { summary: 'Dörren öppnas nu med en knapp och tröskeln är borta.', where: 'Huvuddörren, Exempelgatan 1' },
        reason: 'Rampen kan inte göras flackare utan bygglov. Fastighetens ägare har ansökt om det.',
        askFrom: 'Hälsostationens servicepunkt, tfn 0295 000 010 (påhittad)',
        next: 'Vi får ett beslut om bygglovet.',
        responsible: 'Lokalservice (påhittat exempel)',
      },
    },
  },
  steps: [
    { daysAgo: 120, status: 'received' },
    { daysAgo: 95, status: 'in-progress', notes: { fi: 'Oven avauslaite on tilattu.', sv: 'Dörröppnaren har beställts.' } },
    { daysAgo: 40, status: 'partly-done' },
  ],
};

const evenings: SampleOutcome = {
  id: 'sample-evening-hours',
  body: {
    unit: healthStation,
    level: 'feedback',
    themes: [themes.access],
    saidCount: 23,
    texts: {
      fi: {
        title: 'Emme avaa iltavastaanottoa',
        said: 'Toivoitte, että lääkärille pääsisi myös illalla ja lauantaisin.',
        reason: 'Iltavastaanotto veisi työntekijät aamun vastaanotoilta. Silloin kiireellistä aikaa odottaisi nykyistä pidempään.',
        askFrom: 'Terveysaseman osastonhoitaja, puh. 0295 000 011 (keksitty)',
        responsible: nurse.fi,
        decidedBy: 'Esimerkkilän hyvinvointialueen vastaanottopalvelut (keksitty)',
      },
      sv: {
        title: 'Vi öppnar ingen kvällsmottagning',
        said: 'Ni önskade att man skulle komma till läkare också på kvällar och lördagar.',
        reason: 'En kvällsmottagning skulle ta personal från morgnarna. Då skulle man vänta längre än nu på en brådskande tid.',
        askFrom: 'Hälsostationens avdelningsskötare, tfn 0295 000 011 (påhittad)',
        responsible: nurse.sv,
        decidedBy: 'Mottagningstjänsterna i Exempelby välfärdsområde (påhittat)',
      },
      en: {
        title: 'We will not open in the evenings',
        said: 'You hoped to see a doctor in the evenings and on Saturdays too.',
        reason: 'Evening hours would take staff from the mornings. People would then wait longer than now for an urgent appointment.',
        askFrom: 'The ward sister of the health station, tel. 0295 000 011 (invented)',
        responsible: nurse.en,
        decidedBy: 'Reception services of Esimerkkilä county (invented)',
      },
    },
  },
  steps: [
    { daysAgo: 100, status: 'received' },
    { daysAgo: 80, status: 'under-review' },
    { daysAgo: 25, status: 'will-not-do' },
  ],
};

const quietRoom: SampleOutcome = {
  id: 'sample-quiet-room',
  body: {
    unit: healthStation,
    themes: [themes.encounter, themes.accessibility],
    saidCount: 3,
    nextIn: 45,
    texts: {
      fi: {
        title: 'Selvitämme rauhallista odotustilaa',
        said: 'Odotustilan hälinä ja näytöt tekevät odottamisesta raskasta.',
        next: 'Kokeilemme kulmausta, jossa ei ole näyttöä eikä kuulutuksia.',
        responsible: nurse.fi,
      },
    },
  },
  steps: [
    { daysAgo: 30, status: 'received' },
    { daysAgo: 12, status: 'under-review' },
  ],
};

const letters: SampleOutcome = {
  id: 'sample-plain-letters',
  body: {
    unit: healthStation,
    level: 'co-development',
    themes: [themes.information],
    saidCount: 17,
    nextIn: 60,
    texts: {
      fi: {
        title: 'Kirjoitamme kirjeet uudelleen asiakasraadin kanssa',
        said: 'Kutsukirjeistä ei saa selvää, mihin ja milloin pitää tulla.',
        next: 'Asiakasraati lukee uudet kirjeet ennen kuin otamme ne käyttöön.',
        responsible: 'Viestintä ja asiakasraati (keksitty esimerkki)',
      },
      en: {
        title: 'We are rewriting our letters with the client panel',
        said: 'The letters do not say clearly where and when to come.',
        next: 'The client panel reads the new letters before we start to use them.',
        responsible: 'Communications and the client panel (invented example)',
      },
    },
  },
  steps: [
    { daysAgo: 90, status: 'received' },
    { daysAgo: 60, status: 'planned', notes: { fi: 'Asiakasraati valitsi kolme kirjettä.', en: 'The client panel chose three letters.' } },
    { daysAgo: 18, status: 'in-progress' },
  ],
};

export const healthStationOutcomes: readonly SampleOutcome[] = [callBack, entrance, evenings, quietRoom, letters];
