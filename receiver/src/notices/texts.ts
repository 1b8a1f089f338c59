import type { NoticeKind } from '../../../src/contract/vocabulary.js';
import { bestLanguage } from '../common/language.js';

export const NOTICE_LANGUAGES = ['fi', 'sv', 'en'] as const;
export type NoticeLanguage = (typeof NOTICE_LANGUAGES)[number];

/** What a text may have to say. The starts are ready to read; the reason is the staff's own words. */
export interface NoticeFacts {
  readonly starts: string;
  readonly cancelBy: string;
  readonly position: string;
  readonly reason: string;
  /** The day by which a reply was promised. */
  readonly due: string;
}

/**
 * The ready texts. They name no event: a title such as that of a panel of a clinic would tell of a person's health to whoever sees the message or carries it
 * (decision 0009). `{reason}` is a whole sentence, or nothing.
 */
const texts: Readonly<Record<NoticeKind, Readonly<Record<NoticeLanguage, string>>>> = {
  'moved-up': {
    fi: 'Sait paikan! Tapahtuma, johon ilmoittauduit, alkaa {starts}. Jos et pääse tulemaan, peru paikkasi viimeistään {cancelBy}. Voit perua linkillä, jonka sait ilmoittautuessasi.',
    sv: 'Du fick en plats! Evenemanget som du anmälde dig till börjar {starts}. Avboka senast {cancelBy} om du inte kan komma. Du kan avboka med länken som du fick när du anmälde dig.',
    en: 'You got a place! The event that you signed up for starts on {starts}. If you cannot come, cancel by {cancelBy}. You can cancel with the link that you got when you signed up.',
  },
  chosen: {
    fi: 'Sinut valittiin mukaan! Ensimmäinen tapaaminen alkaa {starts}. Jos et pääse mukaan, peru paikkasi linkillä, jonka sait hakiessasi.',
    sv: 'Du blev vald! Den första träffen börjar {starts}. Om du inte kan delta, avboka din plats med länken som du fick när du ansökte.',
    en: 'You were chosen! The first meeting starts on {starts}. If you cannot take part, cancel your place with the link that you got when you applied.',
  },
  'not-chosen': {
    fi: 'Kiitos hakemuksestasi. Tällä kertaa et tullut valituksi. {reason} Voit vaikuttaa myös muilla tavoilla: antaa palautetta ja tulla avoimiin tapahtumiin.',
    sv: 'Tack för din ansökan. Du blev inte vald den här gången. {reason} Du kan också påverka på andra sätt: ge respons och komma till öppna evenemang.',
    en: 'Thank you for applying. You were not chosen this time. {reason} You can also have a say in other ways: give feedback and come to open events.',
  },
  'lot-won': {
    fi: 'Sait arvonnassa paikan! Tapahtuma, johon ilmoittauduit, alkaa {starts}. Jos et pääse tulemaan, peru paikkasi linkillä, jonka sait ilmoittautuessasi.',
    sv: 'Du fick en plats i lottningen! Evenemanget som du anmälde dig till börjar {starts}. Om du inte kan komma, avboka med länken som du fick när du anmälde dig.',
    en: 'You got a place in the draw! The event that you signed up for starts on {starts}. If you cannot come, cancel with the link that you got when you signed up.',
  },
  'lot-waiting': {
    fi: 'Arvoimme paikat, ja tällä kertaa et saanut paikkaa. Olet jonossa sijalla {position}. Jos paikka vapautuu, kerromme sinulle.',
    sv: 'Vi har lottat ut platserna, och den här gången fick du ingen plats. Du är nummer {position} i kön. Om en plats blir ledig meddelar vi dig.',
    en: 'We have drawn the places by lot, and this time you did not get one. You are number {position} on the waiting list. If a place becomes free, we will tell you.',
  },
  'lot-lost': {
    fi: 'Arvoimme paikat, ja tällä kertaa et saanut paikkaa. Voit vaikuttaa myös muilla tavoilla: antaa palautetta ja tulla avoimiin tapahtumiin.',
    sv: 'Vi har lottat ut platserna, och den här gången fick du ingen plats. Du kan också påverka på andra sätt: ge respons och komma till öppna evenemang.',
    en: 'We have drawn the places by lot, and this time you did not get one. You can also have a say in other ways: give feedback and come to open events.',
  },
  cancelled: {
    fi: 'Tapahtuma, johon ilmoittauduit ({starts}), on peruttu. {reason} Pahoittelemme. Sinun ei tarvitse tehdä mitään.',
    sv: 'Evenemanget som du anmälde dig till ({starts}) är inställt. {reason} Vi beklagar. Du behöver inte göra något.',
    en: 'The event that you signed up for ({starts}) has been cancelled. {reason} We are sorry. You do not need to do anything.',
  },
  postponed: {
    fi: 'Tapahtuma, johon ilmoittauduit ({starts}), siirtyy. {reason} Ilmoittautumisesi on tallella. Kerromme sinulle uuden ajan, kun se on päätetty.',
    sv: 'Evenemanget som du anmälde dig till ({starts}) skjuts upp. {reason} Din anmälan finns kvar. Vi meddelar dig den nya tiden när den är bestämd.',
    en: 'The event that you signed up for ({starts}) has been postponed. {reason} Your signup is kept. We will tell you the new time when it is decided.',
  },
  'time-changed': {
    fi: 'Tapahtuma, johon ilmoittauduit, alkaa uuteen aikaan: {starts}. Ilmoittautumisesi on tallella. Jos et pääse tulemaan, peru se linkillä, jonka sait ilmoittautuessasi.',
    sv: 'Evenemanget som du anmälde dig till har en ny tid: {starts}. Din anmälan finns kvar. Om du inte kan komma, avboka med länken som du fick när du anmälde dig.',
    en: 'The event that you signed up for has a new time: {starts}. Your signup is kept. If you cannot come, cancel with the link that you got when you signed up.',
  },
  // The one notice for staff: nobody but they can give the reply.
  'reply-due': {
    fi: 'Palautteeseen on luvattu vastata viimeistään {due}. Katso luvatut vastaukset ja vastaa sillä tavalla, jonka palautteen antaja valitsi.',
    sv: 'Ett svar på respons har lovats senast {due}. Se de svar som har lovats och svara på det sätt som den som gav responsen valde.',
    en: 'A reply to feedback was promised by {due}. See the replies that were promised, and reply in the way that the person chose.',
  },
};

/** A ready text. A fact that is not known takes its place with it. */
export const noticeText = (kind: NoticeKind, language: NoticeLanguage, facts: Partial<NoticeFacts>): string =>
  texts[kind][language].replaceAll(/\{(\w+)\}/g, (_all, name: keyof NoticeFacts) => facts[name]?.trim() ?? '').replaceAll(/ {2,}/g, ' ');

/** The language of a notice to somebody who uses this one. */
export const languageOfNotice = (asked: string): NoticeLanguage => (bestLanguage(asked, NOTICE_LANGUAGES) ?? 'fi') as NoticeLanguage;

const LOCALES = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' } as const;
const AT = { fi: 'klo', sv: 'kl.', en: 'at' } as const;
const whole = { timeZone: 'Europe/Helsinki', day: 'numeric', month: 'long', year: 'numeric' } as const;

/** A day as a person reads it: `22. marraskuuta 2026`. */
export const dayInWords = (instant: Date, language: NoticeLanguage): string =>
  new Intl.DateTimeFormat(LOCALES[language], whole).format(instant);

/** A moment as a person reads it: `22. marraskuuta 2026 klo 17.00`. */
export function momentInWords(instant: Date, language: NoticeLanguage): string {
  const time = new Intl.DateTimeFormat(LOCALES[language], { timeZone: 'Europe/Helsinki', hour: '2-digit', minute: '2-digit' });
  return `${dayInWords(instant, language)} ${AT[language]} ${time.format(instant).replace(/^0/, '')}`;
}
