/** What the lines of the audit are called. A word that this page does not know yet is shown as the endpoint has it. */
import type { AuditLine } from '../../../src/contract/staff-audit.js';
import type { EventStatus, FeedbackStatus } from '../../../src/contract/vocabulary.js';
import { eventStatusName } from '../events/names.js';
import { channelName, languageName, markName, outcomeStatusName, statusName } from '../shared/names.js';
import { deskLanguage } from '../shared/texts.js';
import type { DeskLanguage } from '../shared/texts.js';

type Words = Readonly<Record<DeskLanguage, string>>;

const words = (fi: string, sv: string, en: string): Words => ({ fi, sv, en });

const ACTIONS: Readonly<Record<string, Words>> = {
  'sign-in': words('Kirjautui', 'Loggade in', 'Signed in'),
  'sign-out': words('Kirjautui ulos', 'Loggade ut', 'Signed out'),
  'sign-out-everywhere': words('Kirjautui ulos kaikkialta', 'Loggade ut överallt', 'Signed out everywhere'),
  'refuse-sign-in': words('Kirjautuminen estettiin', 'Inloggningen nekades', 'Sign-in refused'),
  'read-contact': words('Katsoi yhteystiedon', 'Läste kontaktuppgiften', 'Read the contact'),
  'read-needs': words('Katsoi tuen tarpeet', 'Läste behoven av stöd', 'Read the support needs'),
  export: words('Latasi taulukkona', 'Laddade ner som tabell', 'Exported'),
  'enter-feedback': words('Kirjasi palautteen', 'Antecknade respons', 'Entered feedback'),
  'set-status': words('Vaihtoi tilan', 'Ändrade status', 'Set the status'),
  'pass-on': words('Välitti', 'Förde vidare', 'Passed on'),
  mark: words('Merkitsi lajin', 'Märkte slaget', 'Marked the kind'),
  redact: words('Peitti tekstiä', 'Täckte text', 'Blacked out'),
  'link-outcome': words('Liitti tulokseen', 'Kopplade till ett resultat', 'Linked to an outcome'),
  'write-outcome': words('Kirjoitti tuloksen', 'Skrev ett resultat', 'Wrote an outcome'),
  'change-outcome': words('Muutti tulosta', 'Ändrade resultatet', 'Changed an outcome'),
  'publish-outcome': words('Julkaisi tuloksen', 'Publicerade resultatet', 'Published an outcome'),
  'unpublish-outcome': words('Otti tuloksen pois näkyvistä', 'Dolde resultatet', 'Withdrew an outcome'),
  'make-event': words('Teki tapahtuman', 'Skapade ett evenemang', 'Made an event'),
  'change-event': words('Muutti tapahtumaa', 'Ändrade evenemanget', 'Changed an event'),
  choose: words('Valitsi hakijat', 'Valde sökande', 'Chose applicants'),
  'draw-lots': words('Arpoi paikat', 'Lottade ut platserna', 'Drew the places'),
  tell: words('Merkitsi kerrotuksi', 'Markerade som berättat', 'Marked as told'),
};

const SUBJECTS: Readonly<Record<string, Words>> = {
  feedback: words('Palaute', 'Respons', 'Feedback'),
  outcome: words('Tulos', 'Resultat', 'Outcome'),
  event: words('Tapahtuma', 'Evenemang', 'Event'),
  notice: words('Viesti', 'Meddelande', 'Message'),
  staff: words('Työpöytä', 'Skrivbordet', 'Desk'),
};

const CHANGES: Readonly<Record<string, Words>> = {
  from: words('ennen', 'före', 'from'),
  to: words('nyt', 'nu', 'to'),
  note: words('teksti', 'text', 'note'),
  date: words('kerta', 'tillfälle', 'date'),
  told: words('kerrottavia', 'att berätta för', 'to be told'),
  chosen: words('valittuja', 'valda', 'chosen'),
  seed: words('siemen', 'frö', 'seed'),
  channel: words('kanava', 'kanal', 'channel'),
  way: words('tapa', 'sätt', 'way'),
  languages: words('kielet', 'språk', 'languages'),
  with: words('mukana', 'med', 'with'),
  separator: words('erotin', 'skiljetecken', 'separator'),
  pointer: words('kohta', 'ställe', 'place'),
  places: words('merkit', 'tecken', 'characters'),
};

const nameIn = (names: Readonly<Record<string, Words>>, key: string): string => names[key]?.[deskLanguage()] ?? key;

export const actionName = (action: string): string => nameIn(ACTIONS, action);

/** `feedback 17` in words: the kind by its name, the id as it is. */
export const subjectName = (subject: string): string => {
  const [kind = '', ...id] = subject.split(' ');
  return [nameIn(SUBJECTS, kind), ...id].join(' ');
};

const WAYS: Readonly<Record<string, Words>> = {
  token: words('oma tunnus', 'egen nyckel', 'own token'),
  openid: words('organisaation tunnus', 'organisationens konto', 'account of the organisation'),
};

/** The status of a feedback, or of an event that was called off. */
const statusOfEither = (status: FeedbackStatus | EventStatus): string =>
  status === 'cancelled' || status === 'postponed' || status === 'scheduled' || status === 'over'
    ? eventStatusName(status)
    : statusName(status);

/** Which values have names, by action and what changed. Ids of units and outcomes, seeds and places stay as they are. */
const VALUES: Readonly<Record<string, (value: never) => string | undefined>> = {
  'sign-in way': (way: string) => nameIn(WAYS, way),
  'refuse-sign-in way': (way: string) => nameIn(WAYS, way),
  'set-status from': statusName,
  'set-status to': statusOfEither,
  'mark from': markName,
  'mark to': markName,
  'enter-feedback channel': channelName,
  'write-outcome to': outcomeStatusName,
  'write-outcome languages': languageName,
  'change-outcome from': outcomeStatusName,
  'change-outcome to': outcomeStatusName,
  'change-outcome languages': languageName,
};

/** What changed, in words: `nyt: Luettu, ennen: Uusi`. Several values have commas between. */
export const changeWords = (action: string, change: AuditLine['change']): string =>
  Object.entries(change)
    .flatMap(([name, value]) => {
      if (!value) return [];
      const nameOf = VALUES[`${action} ${name}`];
      const said = nameOf ? value.split(',').map((one) => nameOf(one as never) ?? one) : [value];
      return [`${nameIn(CHANGES, name)}: ${said.join(', ')}`];
    })
    .join('; ');
