import type { Outcome } from '../../../src/contract/outcomes.js';

const phone = { id: 'phone', label: 'Puhelinpalvelu' };
const access = { id: 'access', label: 'Esteettömyys' };
const information = { id: 'information', label: 'Tiedon saaminen' };

const centre = { id: 'centre', name: 'Keskustan terveysasema' };
const homeCare = { id: 'home-care', name: 'Esimerkkilän kotihoito' };
const mobile = { id: 'mobile', name: 'Mielenterveys- ja päihdekuntoutujien liikkuvien palvelujen asiakasohjausyksikkö' };

/** Invented cards: one of each status, long compound words, a small count, and a card in Swedish. */
export const sampleOutcomes: readonly Outcome[] = [
  {
    id: 'phone-queue',
    title: 'Puhelimessa voi jättää soittopyynnön',
    status: 'done',
    level: 'feedback',
    themes: [phone],
    unit: centre,
    said: { summary: 'Jonotus puhelimessa kestää liian kauan. Moni luopuu ennen kuin pääsee läpi.', count: 46 },
    did: {
      summary: 'Puhelimessa voi nyt jättää soittopyynnön. Soitamme saman päivän aikana.',
      where: 'Kaikki terveysasemat',
      when: '2026-10-01',
    },
    responsible: 'Avosairaanhoidon palvelupäällikkö',
    decidedBy: 'Avosairaanhoidon johtoryhmä',
    history: [
      { at: '2026-05-11', status: 'received' },
      { at: '2026-06-02', status: 'under-review' },
      { at: '2026-08-17', status: 'planned' },
      { at: '2026-10-01', status: 'done', note: 'Otettu käyttöön kaikilla asemilla.' },
    ],
    language: 'fi',
    updatedAt: '2026-10-01',
  },
  {
    id: 'door-opener',
    title: 'Pääoven sähköavaus kulkee pyörätuolin korkeudella',
    status: 'partly-done',
    level: 'dialogue',
    themes: [access],
    unit: centre,
    said: { summary: 'Ulko-ovi on raskas, eikä avauspainikkeeseen ulotu pyörätuolista.', count: 'fewer-than-5' },
    did: {
      summary: 'Pääoven painike on laskettu 90 senttimetrin korkeudelle.',
      where: 'Keskustan terveysasema, pääovi',
      when: '2026-09-14',
    },
    reason: 'Sivuoven avaus vaatii uuden oven, joka tulee peruskorjauksen yhteydessä.',
    askFrom: 'Kiinteistöpäällikkö, puhelin 0295 000 030 (keksitty)',
    next: { what: 'Sivuovi vaihdetaan peruskorjauksessa.', by: '2027-06-30' },
    responsible: 'Kiinteistöpäällikkö',
    history: [
      { at: '2026-03-02', status: 'received' },
      { at: '2026-09-14', status: 'partly-done' },
    ],
    language: 'fi',
    updatedAt: '2026-09-14',
  },
  {
    id: 'evening-hours',
    title: 'Laboratorio iltaisin',
    status: 'will-not-do',
    level: 'feedback',
    themes: [information],
    unit: centre,
    said: { summary: 'Verikokeisiin pitäisi päästä työpäivän jälkeen.', count: 12 },
    reason: 'Näytteet analysoidaan keskuslaboratoriossa, eikä sinne ole iltakuljetusta.',
    askFrom: 'Laboratoriopalvelujen asiakaspalvelu, puhelin 0295 000 040 (keksitty)',
    responsible: 'Laboratoriopalvelujen vastuuyksikön päällikkö',
    history: [
      { at: '2026-04-20', status: 'received' },
      { at: '2026-06-29', status: 'will-not-do' },
    ],
    language: 'fi',
    updatedAt: '2026-06-29',
  },
  {
    id: 'visit-times',
    title: 'Kotihoidon käyntiaika kerrotaan edellisenä päivänä',
    status: 'in-progress',
    level: 'co-development',
    themes: [information],
    unit: homeCare,
    said: { summary: 'Käyntiaika vaihtuu usein, eikä siitä saa tietoa etukäteen.', count: 31 },
    next: { what: 'Tekstiviestikokeilu alkaa kahdella alueella.', by: '2027-02-28' },
    responsible: 'Kotihoidon esihenkilö',
    history: [
      { at: '2026-07-01', status: 'received' },
      { at: '2026-09-22', status: 'planned' },
      { at: '2026-11-02', status: 'in-progress' },
    ],
    language: 'fi',
    updatedAt: '2026-11-02',
  },
  {
    id: 'crisis-line',
    title: 'Ympärivuorokautinen kriisipuhelinpäivystysyhteydenottomahdollisuus',
    status: 'planned',
    level: 'co-production',
    themes: [phone, access],
    unit: mobile,
    said: { summary: 'Apua pitäisi saada puhelimessa myös öisin.', count: 9 },
    responsible: 'Mielenterveyspalvelujen palvelupäällikkö',
    history: [{ at: '2026-10-12', status: 'planned' }],
    language: 'fi',
    updatedAt: '2026-10-12',
  },
  {
    id: 'waiting-room',
    title: 'Kutsuääni odotushuoneessa',
    status: 'under-review',
    themes: [access],
    unit: centre,
    said: { summary: 'Odotushuoneessa on vaikea kuulla, milloin oma nimi kutsutaan.', count: 7 },
    responsible: 'Terveysaseman osastonhoitaja',
    history: [{ at: '2026-11-10', status: 'under-review' }],
    language: 'fi',
    updatedAt: '2026-11-10',
  },
  {
    id: 'letters-in-swedish',
    title: 'Kallelsebreven på svenska',
    status: 'done',
    level: 'feedback',
    themes: [information],
    unit: centre,
    said: { summary: 'Kallelsen kom på finska fast jag har svenska som kontaktspråk.', count: 5 },
    did: { summary: 'Breven skickas nu på det språk som du har valt.', where: 'Alla enheter', when: 'hösten 2026' },
    responsible: 'Servicechefen för språktjänster',
    history: [{ at: '2026-09-30', status: 'done' }],
    language: 'sv',
    updatedAt: '2026-09-30',
  },
  {
    id: 'parking',
    title: 'Lisää esteettömiä pysäköintipaikkoja',
    status: 'received',
    themes: [access],
    unit: centre,
    said: { summary: 'Esteettömät paikat ovat aina täynnä aamupäivisin.' },
    responsible: 'Kiinteistöpäällikkö',
    history: [{ at: '2026-11-20', status: 'received' }],
    language: 'fi',
    updatedAt: '2026-11-20',
  },
];

/** As many cards as wanted, from the samples in turn, each with an id and a day of its own: for long boards and for the bench. */
export const manyOutcomes = (count: number): readonly Outcome[] =>
  Array.from({ length: count }, (_, index) => {
    const sample = sampleOutcomes[index % sampleOutcomes.length];
    if (!sample) throw new Error('There are no sample outcomes.');
    const updatedAt = new Date(Date.UTC(2026, 10, 22) - index * 3_600_000).toISOString().slice(0, 10);
    return { ...sample, id: `${sample.id}-${String(index + 1)}`, title: `${sample.title} (${String(index + 1)})`, updatedAt };
  });
