import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Contact } from '../../../src/contract/feedback.js';
import { checkContact, dayInHelsinki, replyDate, tidyContactValue } from '../../../src/domain/contact.js';
import type { ContactFault, ContactWay } from '../../../src/domain/contact.js';
import { formatDay } from '../../../src/localization/dates.js';
import type { Fault } from '../submit/fault.js';
import { CONTACT_FIELDS } from './contact-ways.js';
import type { PromptHost } from '../prompt-host.js';
import { wayText } from './way-text.js';

const WAYS = Object.keys(CONTACT_FIELDS) as ContactWay[];

/** The longest time to answer feedback on accessibility, in days (act 306/2019, section 14). */
const ACCESSIBILITY_DAYS = 14;

/** The contract's longest name. */
const LONGEST_NAME = 100;

const labelText = (field: string): string => {
  if (field === '_email') return msg('Sähköpostiosoitteesi', { desc: 'feedback-prompt-form: label of the e-mail address' });
  if (field === '_phone') return msg('Puhelinnumerosi', { desc: 'feedback-prompt-form: label of the phone number' });
  return msg('Postiosoitteesi', { desc: 'feedback-prompt-form: label of the postal address' });
};

const faultText = ({ field: part, problem }: ContactFault, field: string): string => {
  if (part === 'way') return msg('Valitse, miten vastaamme sinulle.', { desc: 'feedback-prompt-form: error, no way to reply' });
  if (field === '_email' && problem === 'form') {
    return msg('Tarkista sähköpostiosoite. Se on muotoa nimi@esimerkki.fi.', { desc: 'feedback-prompt-form: error, e-mail address' });
  }
  if (field === '_phone' && problem === 'form') {
    return msg('Tarkista puhelinnumero. Kirjoita se alusta asti, esimerkiksi 040 123 4567.', {
      desc: 'feedback-prompt-form: error, phone number',
    });
  }
  return msg('Kirjoita, minne vastaamme.', { desc: 'feedback-prompt-form: error, contact value missing' });
};

const NATIVE: Readonly<Record<string, { readonly type: 'email' | 'tel'; readonly autocomplete: 'email' | 'tel' }>> = {
  _email: { type: 'email', autocomplete: 'email' },
  _phone: { type: 'tel', autocomplete: 'tel' },
};

/** How a person who asked for a reply wants it (FEATURES F5): by e-mail, text message, call or post, with a name or without. */
export class Reply {
  constructor(private readonly host: PromptHost) {}

  #text(id: string): string {
    const value = this.host.draft.answers.get(id);
    return typeof value === 'string' ? value : '';
  }

  get #way(): ContactWay | undefined {
    return WAYS.find((way) => way === this.#text('_way'));
  }

  /** The day by which a reply comes, when the host promises one; for accessibility the law does. */
  get #replyBy(): string | undefined {
    const given = this.host.given('reply-days');
    const promised = given && /^\d{1,3}$/.test(given) ? Number(given) : undefined;
    const days = this.host.given('about') ? Math.min(promised ?? ACCESSIBILITY_DAYS, ACCESSIBILITY_DAYS) : promised;
    return days === undefined ? undefined : replyDate(days, dayInHelsinki(new Date()));
  }

  /** What is wrong, in the order of the page. */
  faults(): readonly Fault[] {
    const way = this.#way;
    const field = way && CONTACT_FIELDS[way];
    const faults = checkContact({ way, value: field ? this.#text(field) : 'not yet asked' });
    const found = faults.map((fault) => {
      const place = fault.field === 'value' && field ? field : '_way';
      return { field: place, text: () => faultText(fault, place) };
    });
    const isNameLong = this.#text('_name').trim().length > LONGEST_NAME;
    const tooLong = () => msg('Nimi on liian pitkä. Lyhennä sitä.', { desc: 'feedback-prompt-form: error, name too long' });
    return isNameLong ? [...found, { field: '_name', text: tooLong }] : found;
  }

  /** As it travels. The public task of the organisation is the basis: nothing else is done with it than replying. */
  contact(): Contact | undefined {
    const way = this.#way;
    if (!way) return undefined;
    const name = this.#text('_name').trim();
    const replyBy = this.#replyBy;
    return {
      ...(name && { name }),
      way,
      value: tidyContactValue(way, this.#text(CONTACT_FIELDS[way])),
      basis: this.host.given('about') ? 'legal-obligation' : 'public-task',
      ...(replyBy && { replyBy }),
    };
  }

  /** @param errors messages at the fields, by id */
  view(errors: ReadonlyMap<string, string>): TemplateResult {
    const way = this.#way;
    const replyBy = this.#replyBy;
    return html`<div class="contact">
      ${
        replyBy
          ? html`<p class="field">
              ${msg(str`Vastaamme sinulle viimeistään ${formatDay(replyBy)}.`, { desc: 'feedback-prompt: receipt, reply date' })}
            </p>`
          : nothing
      }
      ${this.#ways(errors.get('_way'))} ${way ? this.#value(CONTACT_FIELDS[way], errors.get(CONTACT_FIELDS[way])) : nothing}
      ${this.#name(errors.get('_name'))}
    </div>`;
  }

  #name(error: string | undefined): TemplateResult {
    return html`<div class="field ${error ? 'wrong' : ''}">
      <label class="name" for="q-_name">${msg('Nimesi (voit jättää tyhjäksi)', { desc: 'feedback-prompt-form: label of the name' })}</label>
      ${error ? html`<p class="message" id="error-_name" .textContent=${error}></p>` : nothing}
      <input
        type="text"
        id="q-_name"
        name="_name"
        autocomplete="name"
        aria-describedby=${error ? 'error-_name' : nothing}
        aria-invalid=${error ? 'true' : 'false'}
        .value=${this.#text('_name')}
      />
    </div>`;
  }

  #ways(error: string | undefined): TemplateResult {
    const chosen = this.#way;
    return html`<fieldset class="field ${error ? 'wrong' : ''}" aria-describedby=${error ? 'error-_way' : nothing}>
      <legend>${msg('Miten vastaamme sinulle?', { desc: 'feedback-prompt-form: legend of the ways to reply' })}</legend>
      ${error ? html`<p class="message" id="error-_way" .textContent=${error}></p>` : nothing}
      ${WAYS.map(
        (way, index) =>
          html`<label class="tick"
            ><input
              type="radio"
              id=${index === 0 ? 'q-_way' : `q-_way-${way}`}
              name="_way"
              .value=${way}
              .checked=${chosen === way}
            />${wayText(way)}</label
          >`,
      )}
    </fieldset>`;
  }

  #value(field: string, error: string | undefined): TemplateResult {
    return html`<div class="field ${error ? 'wrong' : ''}">
      <label class="name" for="q-${field}">${labelText(field)}</label>
      ${error ? html`<p class="message" id="error-${field}" .textContent=${error}></p>` : nothing} ${this.#control(field, error)}
    </div>`;
  }

  #control(field: string, error: string | undefined): TemplateResult {
    const native = NATIVE[field];
    const described = error ? `error-${field}` : nothing;
    const invalid = error ? 'true' : 'false';
    if (native) {
      return html`<input
        type=${native.type}
        id="q-${field}"
        name=${field}
        autocomplete=${native.autocomplete}
        aria-describedby=${described}
        aria-invalid=${invalid}
        .value=${this.#text(field)}
      />`;
    }
    return html`<textarea
      id="q-${field}"
      name=${field}
      rows="3"
      autocomplete="street-address"
      aria-describedby=${described}
      aria-invalid=${invalid}
      .value=${this.#text(field)}
    ></textarea>`;
  }
}
