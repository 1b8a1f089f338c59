import type { EventKind, SupportNeed } from '../../../src/contract/vocabulary.js';
import { attendances } from '../../../src/domain/event-availability.js';
import type { ShownEvent } from '../../../src/domain/event-reader.js';
import { msg } from '../../../src/localization/msg.js';

/** The kinds that the contract knows, each by its name. Inside a function: the language may change. */
export const kindNames = (): Readonly<Record<EventKind, string>> => ({
  'open-evening': msg('Osallisuusilta', { desc: 'event-signup-detail: kind, open evening' }),
  panel: msg('Asiakasraati', { desc: 'event-signup-detail: kind, client panel' }),
  hearing: msg('Kuulemistilaisuus', { desc: 'event-signup-detail: kind, hearing' }),
  'developer-cafe': msg('Kehittäjäkahvila', { desc: 'event-signup-detail: kind, developer café' }),
  workshop: msg('Työpaja', { desc: 'event-signup-detail: kind, workshop' }),
  'info-event': msg('Tapahtumatori', { desc: 'event-signup-detail: kind, info event' }),
  'co-development-group': msg('Yhteiskehittämisryhmä', { desc: 'event-signup-detail: kind, co-development group' }),
  representative: msg('Asiakasedustaja', { desc: 'event-signup-detail: kind, client representative' }),
  training: msg('Kokemusasiantuntijakoulutus', { desc: 'event-signup-detail: kind, training' }),
  'web-panel': msg('Verkkopaneeli', { desc: 'event-signup-detail: kind, web panel' }),
  other: msg('Muu tapahtuma', { desc: 'event-signup-detail: kind, other' }),
});

/** An unknown kind is shown by the label that its organiser gave. */
export const kindLabel = ({ kind, kindLabel: given }: Pick<ShownEvent, 'kind' | 'kindLabel'>): string => {
  const names: Readonly<Record<string, string>> = kindNames();
  return given ?? names[kind] ?? kindNames().other;
};

/** To the form of an event that one applies to, and to that of one whose places are drawn. */
export const applyText = (): string => msg('Hae mukaan', { desc: 'event-signup-detail: to the form, application' });
export const drawText = (): string => msg('Ilmoittaudu arvontaan', { desc: 'event-signup-detail: to the form, lot' });

/** The way back to the list. */
export const backText = (): string => msg('Takaisin tapahtumiin', { desc: 'event-signup-detail: back to the list' });

const interpreting = (): Partial<Record<SupportNeed, string>> => ({
  'interpreting-finnish': msg('Tulkkaus suomeksi', { desc: 'event-signup-detail: need, interpreting into Finnish' }),
  'interpreting-swedish': msg('Tulkkaus ruotsiksi', { desc: 'event-signup-detail: need, interpreting into Swedish' }),
  'interpreting-sami': msg('Tulkkaus saamen kielelle', { desc: 'event-signup-detail: need, interpreting into Sámi' }),
  'interpreting-other': msg('Tulkkaus muulle kielelle', { desc: 'event-signup-detail: need, interpreting into another language' }),
  'sign-language': msg('Viittomakielen tulkki', { desc: 'event-signup-detail: need, sign language' }),
  'speech-to-text': msg('Kirjoitustulkkaus', { desc: 'event-signup-detail: need, speech-to-text' }),
  'speech-disability-interpreting': msg('Puhevammaisten tulkki', { desc: 'event-signup-detail: need, interpreting for speech disability' }),
  'deafblind-interpreting': msg('Kuurosokeiden tulkki', { desc: 'event-signup-detail: need, interpreting for deafblind people' }),
  'communication-aids': msg('Kommunikoinnin apuvälineet', { desc: 'event-signup-detail: need, communication aids' }),
});

/** Every support need by its name, in the order in which they are asked. */
export const needNames = (): Readonly<Partial<Record<SupportNeed, string>>> => ({
  'step-free': msg('Esteetön kulku', { desc: 'event-signup-detail: need, step-free access' }),
  'induction-loop': msg('Induktiosilmukka', { desc: 'event-signup-detail: need, induction loop' }),
  ...interpreting(),
  'easy-language': msg('Selkokieli', { desc: 'event-signup-detail: need, easy language' }),
  'large-print': msg('Isotekstinen aineisto', { desc: 'event-signup-detail: need, large print' }),
  'material-in-advance': msg('Aineisto etukäteen', { desc: 'event-signup-detail: need, material in advance' }),
  'support-person': msg('Järjestäjän tukihenkilö', { desc: 'event-signup-detail: need, support person' }),
  'assistance-dog': msg('Avustajakoira mukana', { desc: 'event-signup-detail: need, assistance dog' }),
  transport: msg('Kuljetus', { desc: 'event-signup-detail: need, transport' }),
  'child-care': msg('Lastenhoito', { desc: 'event-signup-detail: need, child care' }),
  diet: msg('Ruokavalio tai allergia', { desc: 'event-signup-detail: need, diet' }),
  'fragrance-free': msg('Hajusteeton tila', { desc: 'event-signup-detail: need, fragrance-free' }),
  'quiet-place': msg('Hiljainen paikka', { desc: 'event-signup-detail: need, quiet place' }),
  breaks: msg('Taukoja', { desc: 'event-signup-detail: need, breaks' }),
  remote: msg('Osallistuminen etänä', { desc: 'event-signup-detail: need, remote attendance' }),
});

/** The support that an event offers. Attendance at a distance is none where one can only come in person. */
export const supportOffered = (event: ShownEvent): readonly SupportNeed[] =>
  attendances(event).includes('remote') ? event.support : event.support.filter((need) => need !== 'remote');

/** Each language by its own name: never translated. Others by their tag. */
const languageNames: Readonly<Record<string, string>> = {
  fi: 'suomi',
  sv: 'svenska',
  en: 'English',
  'fi-simple': 'selkosuomi',
  'sv-simple': 'lätt svenska',
  se: 'davvisámegiella',
  smn: 'anarâškielâ',
  sms: 'nuõrttsääʹmǩiõll',
};

export const languageName = (tag: string): string => languageNames[tag] ?? tag;
