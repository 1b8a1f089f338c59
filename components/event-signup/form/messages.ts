import type { ContactWay } from '../../../src/domain/contact.js';
import type { SignupFault } from '../../../src/domain/signup-check.js';
import type { SignupDraft, SignupField } from '../../../src/domain/signup-draft.js';
import { msg, str } from '../../../src/localization/msg.js';

/** The ways to be contacted, each by its name. */
export const wayNames = (): Readonly<Record<ContactWay, string>> => ({
  email: msg('Sähköposti', { desc: 'event-signup-form: contact way, e-mail' }),
  'text-message': msg('Tekstiviesti', { desc: 'event-signup-form: contact way, text message' }),
  call: msg('Puhelu', { desc: 'event-signup-form: contact way, call' }),
  post: msg('Kirje', { desc: 'event-signup-form: contact way, post' }),
});

export const attendanceNames = () => ({
  place: msg('Tulen paikan päälle', { desc: 'event-signup-form: attendance on the spot' }),
  remote: msg('Osallistun etänä', { desc: 'event-signup-form: attendance at a distance' }),
});

export const companionsText = (count: number): string =>
  msg(str`Mukanasi tulee: ${count}`, { desc: 'event-signup-form: companions, how many' });

/** That somebody comes along who takes no seat. */
export const supportPersonText = (): string =>
  msg('Tukihenkilö tai avustaja mukana', { desc: 'event-signup-form: review, support person' });

/** What the field with the contact value asks for. */
export const valueName = (way: ContactWay): string => {
  if (way === 'email') return msg('Sähköpostiosoite', { desc: 'event-signup-form: e-mail address' });
  return way === 'post'
    ? msg('Postiosoite', { desc: 'event-signup-form: postal address' })
    : msg('Puhelinnumero', { desc: 'event-signup-form: phone number' });
};

const valueFault = (way: ContactWay | undefined): string => {
  if (way === 'email')
    return msg('Kirjoita sähköpostiosoite, esimerkiksi nimi@esimerkki.fi.', { desc: 'event-signup-form: error, e-mail' });
  return way === 'post'
    ? msg('Kirjoita postiosoite.', { desc: 'event-signup-form: error, postal address' })
    : msg('Kirjoita puhelinnumero, esimerkiksi 040 123 4567.', { desc: 'event-signup-form: error, phone' });
};

const missingText = (field: SignupField, question = ''): string => {
  switch (field) {
    case 'dates':
      return msg('Valitse päivä.', { desc: 'event-signup-form: error, no date' });
    case 'attendance':
      return msg('Valitse, tuletko paikan päälle vai etänä.', { desc: 'event-signup-form: error, attendance' });
    case 'waiting':
      return msg('Rastita, että haluat jonoon, tai valitse toinen päivä.', { desc: 'event-signup-form: error, waiting' });
    case 'name':
      return msg('Kirjoita nimi tai nimimerkki.', { desc: 'event-signup-form: error, name' });
    case 'way':
      return msg('Valitse, miten kerromme sinulle.', { desc: 'event-signup-form: error, contact way' });
    case 'behalf':
      return msg('Kirjoita, kenen puolesta ilmoittaudut.', { desc: 'event-signup-form: error, on behalf' });
    case 'consent':
      return msg('Anna lupa käyttää tietoja tai poista tuki, jonka valitsit.', { desc: 'event-signup-form: error, consent' });
    default:
      return msg(str`Vastaa kysymykseen: ${question}`, { desc: 'event-signup-form: error, required question' });
  }
};

/** The message at a field, the same as in the summary. */
export const faultText = ({ field, problem, question, size = 0 }: SignupFault, { way }: Pick<SignupDraft, 'way'>): string => {
  if (problem === 'too-much') {
    return msg(str`Tekstiä on liikaa yhteen lähetykseen. Lyhennä tätä tekstiä. Liikaa merkkejä: ${size}.`, {
      desc: 'event-signup-form: error, more text than one request takes, at the longest one',
    });
  }
  if (problem === 'refused-size') {
    return msg('Tekstiä on liikaa lähetettäväksi. Mitään ei tallennettu. Lyhennä tätä tekstiä.', {
      desc: 'event-signup-form: error, the endpoint takes less text, at the longest one',
    });
  }
  if (problem === 'too-long') return msg('Teksti on liian pitkä. Lyhennä sitä vähän.', { desc: 'event-signup-form: error, too long' });
  if (field === 'value') return valueFault(way);
  if (field === 'companions') return msg('Kirjoita luku 0–10.', { desc: 'event-signup-form: error, companions' });
  return missingText(field, question);
};

/** Message at a field that contains an identity code. Never repeats the code. */
export const codeText = (): string => msg('Tässä kentässä on henkilötunnus. Poista se.', { desc: 'event-signup-form: error, code' });

/** Advice at a text that may hold a code, a phone number or an address: the person decides. */
export const adviceText = (kind: 'perhaps-code' | 'phone' | 'email'): string =>
  kind === 'perhaps-code'
    ? msg('Onko tässä henkilötunnus? Jos on, poista se.', { desc: 'event-signup-form: advice, perhaps a code' })
    : msg(
        'Tässä näyttää olevan puhelinnumero tai sähköpostiosoite. Saat jättää sen, mutta kerromme sinulle vain tavalla, jonka valitsit.',
        {
          desc: 'event-signup-form: advice, phone number or e-mail address',
        },
      );

/** On the buttons of a form that was sent and not taken. */
export const sendAgainText = (): string => msg('Yritä lähettää uudelleen', { desc: 'event-signup-form: sends again' });
