import type { Event, EventDate, EventPage } from '../../../src/contract/events.js';

const DAY = 86_400_000;

/** A date so many days from now, at 15.00–17.00 UTC. */
const dateOf = (now: Date, id: string, days: number, more: Partial<EventDate> = {}): EventDate => {
  const day = new Date(now.getTime() + days * DAY).toISOString().slice(0, 10);
  return { id, starts: `${day}T15:00:00Z`, ends: `${day}T17:00:00Z`, status: 'scheduled', ...more };
};

const dayOf = (now: Date, days: number): string => new Date(now.getTime() + days * DAY).toISOString().slice(0, 10);

const place: Event['place'] = {
  name: 'Keskustan hyvinvointikeskus',
  address: 'Esimerkkikatu 1, 00000 Esimerkkilä',
  accessibility: ['Sisäänkäynti ilman portaita', 'Esteetön wc', 'Induktiosilmukka salissa'],
  note: 'Pysäköinti pihalla, linja-autot 3 ja 8.',
};

const common = {
  place,
  terms: { travel: 'Korvaamme matkat julkisen liikenteen taksan mukaan.' },
  support: ['sign-language', 'speech-to-text', 'induction-loop', 'easy-language', 'remote', 'diet'],
  contactPerson: 'Osallisuuskoordinaattori, puhelin 0295 000 050 (keksitty)',
  otherWayToSignUp: 'Soita 0295 000 050, arkisin klo 9–14 (keksitty).',
  languages: ['fi'],
  organiser: 'Esimerkkilän hyvinvointialue',
  language: 'fi',
} as const satisfies Partial<Event>;

const evening = (now: Date): Event => ({
  ...common,
  support: [...common.support],
  languages: ['fi', 'sv'],
  id: 'evening',
  kind: 'open-evening',
  level: 'dialogue',
  title: 'Asukasilta: terveysaseman uudet tilat',
  description: 'Kerromme suunnitelmista, ja sinä kerrot, mitä tiloissa pitäisi olla. Ilta on avoin kaikille.',
  status: 'scheduled',
  influence: { open: 'Odotustilat, opasteet ja aukioloajat.', decided: 'Sijainti ja rakennuksen koko.' },
  agenda: 'Klo 17 tervetuloa ja kahvi. Klo 17.15 suunnitelmat. Klo 17.45 pienryhmät. Klo 18.45 yhteenveto.',
  remoteNote: 'Linkki lähetetään edellisenä päivänä.',
  dates: [
    dateOf(now, 'evening-1', 14, { room: { capacity: 40, left: 7 }, remote: { capacity: 100, left: 63 } }),
    dateOf(now, 'evening-2', 21, { room: { capacity: 40, left: 0 }, remote: { capacity: 100, left: 80 } }),
  ],
  signup: { mode: 'open', waitingList: { capacity: 20, length: 2 } },
  questions: [{ id: 'topic', type: 'text', text: 'Mistä haluat kysyä?', limit: 500 }],
});

/** On the spot only: at a distance there would still be room. */
const full = (now: Date): Event => {
  const { remoteNote: _, ...onTheSpot } = evening(now);
  return {
    ...onTheSpot,
    id: 'full',
    kind: 'workshop',
    level: 'co-development',
    title: 'Työpaja: kotihoidon viestit',
    dates: [dateOf(now, 'full-1', 9, { room: { capacity: 12, left: 0 } })],
    signup: { mode: 'open', waitingList: { capacity: 5, length: 5 } },
  };
};

const panel = (now: Date): Event => ({
  ...common,
  support: [...common.support],
  languages: [...common.languages],
  id: 'panel',
  kind: 'panel',
  level: 'co-development',
  title: 'Asiakasraati 2027–2028',
  description: 'Raati kokoontuu kuusi kertaa vuodessa ja antaa johtoryhmälle suosituksia.',
  status: 'scheduled',
  goal: 'Palvelut, joita on helppo käyttää.',
  dates: [dateOf(now, 'panel-1', 60)],
  signup: {
    mode: 'application',
    closes: `${dayOf(now, 20)}T21:59:00Z`,
    criteria: 'Etsimme eri-ikäisiä ihmisiä eri puolilta aluetta. Aiempaa kokemusta ei tarvita.',
    places: 15,
    term: 'Kaksi vuotta',
    chosenBy: 'asiakasraadin ohjausryhmä',
    choiceDate: dayOf(now, 30),
  },
  terms: {
    reward: '50 euroa kokoukselta',
    travel: 'Korvaamme matkat.',
    insurance: 'Raatilaiset on vakuutettu.',
    orientation: 'Aloitusiltapäivä',
  },
});

const byLot = (now: Date): Event => ({
  ...evening(now),
  id: 'lottery',
  kind: 'co-development-group',
  level: 'co-development',
  title: 'Kehittäjäryhmä: lastenneuvolan ajanvaraus',
  signup: { mode: 'lottery', places: 10, choiceDate: dayOf(now, 10) },
});

const remote = (now: Date): Event => {
  const { place: _, ...withoutPlace } = evening(now);
  return {
    ...withoutPlace,
    id: 'remote',
    kind: 'info-event',
    level: 'feedback',
    title: 'Infotillaisuus verkossa: uusi digipalvelu',
    dates: [dateOf(now, 'remote-1', 5, { remote: {} })],
    signup: { mode: 'none' },
  };
};

const cancelled = (now: Date): Event => ({
  ...evening(now),
  id: 'cancelled',
  title: 'Kehittäjäkahvila (peruttu)',
  kind: 'developer-cafe',
  status: 'cancelled',
  dates: [dateOf(now, 'cancelled-1', 12, { status: 'cancelled' })],
});

const over = (now: Date): Event => ({
  ...evening(now),
  id: 'over',
  kind: 'walk',
  kindLabel: 'Esteettömyyskävely',
  title: 'Esteettömyyskävely terveysasemalla',
  status: 'over',
  outcome: 'door-opener',
  dates: [dateOf(now, 'over-1', -30, { status: 'over' })],
});

const swedish = (now: Date): Event => ({
  ...evening(now),
  id: 'swedish',
  title: 'Invånarkväll: hälsostationens nya lokaler',
  description: 'Vi berättar om planerna, och du berättar vad som behövs i lokalerna.',
  languages: ['sv'],
  language: 'sv',
  dates: [dateOf(now, 'swedish-1', 16, { status: 'postponed', room: { capacity: 30, left: 30 } })],
});

/** Invented events around a moment: with room, full, by application, by lot, remote, cancelled, over, of an unknown kind, in Swedish. */
export const sampleEvents = (now = new Date()): readonly Event[] =>
  [evening, full, panel, byLot, remote, cancelled, over, swedish].map((make) => make(now));

/** One page as the endpoint gives it for what was asked. */
export const eventPage = (events: readonly Event[], query = new URLSearchParams()): EventPage => {
  const is = (name: string, values: readonly string[]) => !query.get(name) || values.includes(query.get(name) ?? '');
  const found = events.filter(
    (event) =>
      is('kind', [event.kind]) &&
      is('level', [event.level]) &&
      is('language', event.languages) &&
      is('attendance', [...(event.place ? ['place'] : []), ...(event.dates.some(({ remote: room }) => room) ? ['remote'] : [])]),
  );
  const start = Number(query.get('cursor') ?? 0);
  const end = start + Number(query.get('limit') ?? 20);
  return { items: found.slice(start, end), ...(end < found.length ? { nextCursor: String(end) } : {}) };
};
