import { html, LitElement, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { SignupReceipt } from '../../../src/contract/signups.js';
import type { Attendance } from '../../../src/contract/vocabulary.js';
import { Announcer } from '../../../src/controllers/announcer.js';
import { FocusMover } from '../../../src/controllers/focus.js';
import { defineElement } from '../../../src/define-element.js';
import type { ShownEvent } from '../../../src/domain/event-reader.js';
import { makeSignupLink } from '../../../src/domain/signup-link.js';
import { formatDay } from '../../../src/localization/dates.js';
import { msg, str } from '../../../src/localization/msg.js';
import { button } from '../../../src/styles/button.js';
import { form } from '../../../src/styles/form.js';
import { formMessages } from '../../../src/styles/form-messages.js';
import { host } from '../../../src/styles/host.js';
import { updateWithLanguage } from '../../../src/localization/page-language.js';
import { copyToClipboard } from '../../shared/copy-to-clipboard.js';
import { heading } from '../../shared/heading.js';
import { liveText } from '../../shared/live-text.js';
import { NOTE, WAIT } from '../common/event-status.js';
import { detailStyles } from '../detail/detail.styles.js';
import { arrivalView } from '../detail/facts.js';
import { codeStyles } from '../../shared/code.styles.js';
import { signupFormStyles } from '../form/form.styles.js';
import type { SignupSettings } from '../settings.js';
import { calendarFileOf, offerFile } from './calendar.js';
import { datesView } from './dates.js';

/** The state of the whole signup: `mixed` = its dates differ. */
type News = 'confirmed' | 'waiting' | 'applied' | 'drawn' | 'mixed';

/** A sign beside the heading: a tick in a circle only for who has a place. */
const MARKS: Readonly<Record<News, string>> = {
  confirmed: 'm7 12.5 3.5 3.5L17 9M12 2a10 10 0 1 0 .1 0',
  waiting: WAIT,
  applied: NOTE,
  drawn: NOTE,
  mixed: NOTE,
};

const newsOf = ({ dates }: SignupReceipt): News => {
  const [first, ...others] = new Set(dates.map(({ state }) => state));
  return others.length === 0 && (first === 'confirmed' || first === 'waiting' || first === 'applied' || first === 'drawn')
    ? first
    : 'mixed';
};

const copiedText = (): string =>
  msg('Linkki on kopioitu. Yhteisellä tietokoneella seuraava käyttäjä voi nähdä sen.', { desc: 'event-signup-receipt: link copied' });

const copyFailedText = (): string =>
  msg('Kopiointi ei onnistunut. Valitse linkki ja kopioi se itse.', { desc: 'event-signup-receipt: copying failed' });

/** Inside some apps and frames nothing can be printed. */
const printFailedText = (): string =>
  msg('Tulostaminen ei onnistu täällä. Kopioi oma linkki ja lähetä se itsellesi, tai kirjoita tunnus paperille.', {
    desc: 'event-signup-receipt: printing failed',
  });

/**
 * The outcome of a signup, its state first; the code and the personal link, with which it can be changed later; a calendar file.
 *
 * @element sote-event-signup-receipt
 * @fires finished - The person is done with it: the widget is emptied for the next one.
 */
export class EventSignupReceipt extends LitElement {
  static override styles = [host, form, formMessages, button, detailStyles, signupFormStyles, codeStyles];
  static override properties = {
    event: { attribute: false },
    receipt: { attribute: false },
    attendance: { attribute: false },
    settings: { attribute: false },
    told: { state: true },
  };

  /** What one signed up for. */
  event!: ShownEvent;
  /** What the endpoint answered. */
  receipt!: SignupReceipt;
  /** How one comes. */
  attendance: Attendance | undefined;
  /** What the page says of itself. */
  settings!: SignupSettings;

  /** Whether copying or printing succeeded, in words. */
  private told: (() => string) | undefined;

  readonly #focus = new FocusMover(this);
  readonly #announcer = new Announcer(this);

  constructor() {
    super();
    updateWithLanguage(this);
    this.#focus.moveTo('.title');
  }

  override render(): TemplateResult {
    const { event, receipt, attendance, settings } = this;
    const news = newsOf(receipt);
    const dates = receipt.dates.map((date) => ({ ...event.dates.find(({ id }) => id === date.id), ...date }));
    return html`<div part="receipt">
      <div class="done">
        <svg viewBox="0 0 24 24" aria-hidden="true"><path d=${MARKS[news]} /></svg>
        <div>${heading(settings.level, this.#heading(news), true)}</div>
      </div>
      <p class="about" dir="auto" lang=${event.language}>${liveText(event.title)}</p>
      ${datesView(dates)} ${arrivalView(event, attendance)} ${news === 'applied' ? this.#choice() : nothing}
      <p>${this.#next(news)}</p>
      ${this.#keeping()}
      <p class="soft">
        ${msg(str`Poistamme tietosi viimeistään ${formatDay(receipt.deleteOn)}.`, { desc: 'event-signup-receipt: when it is deleted' })}
      </p>
      ${this.#actions()}
    </div>`;
  }

  #heading(news: News): string {
    switch (news) {
      case 'confirmed':
        return msg('Paikkasi on varattu', { desc: 'event-signup-receipt: heading, confirmed' });
      case 'waiting':
        return msg('Olet jonossa. Sinulla ei ole vielä paikkaa.', { desc: 'event-signup-receipt: heading, waiting' });
      case 'applied':
        return msg('Hakemuksesi on tullut perille', { desc: 'event-signup-receipt: heading, applied' });
      case 'drawn':
        return msg('Olet mukana arvonnassa. Sinulla ei ole vielä paikkaa.', { desc: 'event-signup-receipt: heading, lot' });
      default:
        return msg('Ilmoittautumisesi tuli perille', { desc: 'event-signup-receipt: heading, dates stand differently' });
    }
  }

  #next(news: News): string {
    const { choiceDate } = this.event.signup;
    const day = choiceDate && formatDay(choiceDate.slice(0, 10));
    switch (news) {
      case 'confirmed':
        return msg('Tervetuloa! Jos et pääse tulemaan, peru paikkasi, niin joku toinen saa sen.', {
          desc: 'event-signup-receipt: confirmed, what next',
        });
      case 'waiting':
        return msg('Jos paikka vapautuu, kerromme sinulle tavalla, jonka valitsit.', { desc: 'event-signup-receipt: waiting, what next' });
      case 'applied':
        return msg('Kerromme tuloksen kaikille hakijoille. Paikka ei ole vielä varma.', {
          desc: 'event-signup-receipt: applied, what next',
        });
      case 'drawn':
        return day
          ? msg(str`Jos ilmoittautuneita on enemmän kuin paikkoja, paikat arvotaan. Arvontapäivä on ${day}. Kerromme tuloksen kaikille.`, {
              desc: 'event-signup-receipt: lot, when',
            })
          : msg('Jos ilmoittautuneita on enemmän kuin paikkoja, paikat arvotaan. Kerromme tuloksen kaikille.', {
              desc: 'event-signup-receipt: lot',
            });
      default:
        return msg('Katso yltä, mille päiville sait paikan.', { desc: 'event-signup-receipt: the dates differ, what next' });
    }
  }

  /** Who chooses and when. A name that the host gives follows a colon: it would not inflect. */
  #choice(): TemplateResult | typeof nothing {
    const { chosenBy, choiceDate } = this.event.signup;
    if (!chosenBy || !choiceDate) return nothing;
    const day = formatDay(choiceDate.slice(0, 10));
    return html`<p>
      ${msg(str`Osallistujat valitaan viimeistään ${day}. Valitsija: ${chosenBy}.`, { desc: 'event-signup-receipt: applied, who chooses and when' })}
    </p>`;
  }

  /** The code and the link: nobody can look them up afterwards. */
  #keeping(): TemplateResult {
    const { reference } = this.receipt;
    return html`<div class="field">
      <p class="about">${msg('Ilmoittautumisesi tunnus', { desc: 'event-signup-receipt: name of the code' })}</p>
      <p class="code" part="code" translate="no" dir="ltr">${reference}</p>
      <p>
        ${msg('Tällä linkillä voit muuttaa ilmoittautumistasi tai perua sen. Ota se talteen. Emme voi etsiä sitä myöhemmin.', {
          desc: 'event-signup-receipt: keep the link',
        })}
      </p>
      <p class="own-link" part="own-link" translate="no" dir="ltr">${this.#link}</p>
    </div>`;
  }

  get #link(): string {
    return makeSignupLink(location.href, this.receipt);
  }

  #actions(): TemplateResult {
    // It has a button to clear with, too.
    if (this.settings.isKiosk && customElements.get('sote-kiosk-time')) return html`<sote-kiosk-time></sote-kiosk-time>`;
    return html`<div class="actions no-print">
      ${this.#offers()}
      <button type="button" class="quiet" @click=${() => this.dispatchEvent(new CustomEvent('finished'))}>
        ${msg('Valmis, tyhjennä tiedot näytöltä', { desc: 'event-signup-receipt: clears the screen' })}
      </button>
    </div>`;
  }

  #offers(): TemplateResult | typeof nothing {
    // On a shared screen a file, a clipboard or a print would be left for the next person.
    if (this.settings.isKiosk) return nothing;
    return html`${
        this.receipt.dates.some((date) => date.state === 'confirmed')
          ? html`<button type="button" part="calendar" @click=${this.#calendar}>
              ${msg('Lisää kalenteriin', { desc: 'event-signup-receipt: calendar file' })}
            </button>`
          : nothing
      }
      <button type="button" class="quiet" part="copy" @click=${this.#copy}>
        ${msg('Kopioi oma linkki', { desc: 'event-signup-receipt: copies the own link' })}
      </button>
      <button type="button" class="quiet" @click=${this.#print}>
        ${msg('Tulosta tämä sivu', { desc: 'event-signup-receipt: prints the page' })}
      </button>
      ${this.told ? html`<p>${liveText(this.told())}</p>` : nothing}`;
  }

  readonly #calendar = (): void => {
    offerFile(
      calendarFileOf(this.event, this.receipt.dates, this.attendance, new Date()),
      msg('tapahtuma.ics', { desc: 'event-signup-receipt: file name in the calendar' }),
    );
    this.#announcer.say(msg('Kalenteritiedosto on ladattu.', { desc: 'event-signup-receipt: calendar file was made (spoken)' }));
  };

  readonly #print = async (): Promise<void> => {
    const { printShown } = await import('../../shared/print/print-shown.js');
    this.told = undefined;
    if (!(await printShown(this))) this.#tell(printFailedText);
  };

  readonly #copy = async (): Promise<void> => {
    this.#tell((await copyToClipboard(this.#link)) ? copiedText : copyFailedText);
  };

  /** Shown and said: who does not hear it must know, too, that a link nobody can find again was not copied. */
  #tell(text: () => string): void {
    this.told = text;
    this.#announcer.say(text());
  }
}

defineElement('sote-event-signup-receipt', EventSignupReceipt);

declare global {
  interface HTMLElementTagNameMap {
    'sote-event-signup-receipt': EventSignupReceipt;
  }
}
