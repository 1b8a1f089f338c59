import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Contact } from '../../../src/contract/feedback.js';
import type { Settings } from '../../../src/controllers/settings.js';
import { today } from '../../../src/controllers/new-day.js';
import { checkContact, replyDate, tidyContactValue } from '../../../src/domain/contact.js';
import type { ContactWay } from '../../../src/domain/contact.js';
import type { TextField } from '../../../src/domain/personal-data.js';
import type { Answers } from '../../../src/domain/visible.js';
import { formatDay } from '../../../src/localization/dates.js';
import { msg, str } from '../../../src/localization/msg.js';
import { daysOf } from '../days-of.js';
import type { Topic } from '../feedback-settings.js';
import type { FieldError } from '../feedback-state.js';
import type { Prompt } from '../prompt.js';
import { CONTACT_FIELDS } from './contact-ways.js';
import { wayText } from './way-text.js';
import { liveText } from '../../shared/live-text.js';

const WAYS = Object.keys(CONTACT_FIELDS) as ContactWay[];

/** The longest time to answer feedback on accessibility, in days (act 306/2019). */
const ACCESSIBILITY_DAYS = 14;

/** The contract's longest name. */
const LONGEST_NAME = 100;

const labelText = (field: string): string => {
  if (field === '_email') return msg('Sähköpostiosoitteesi', { desc: 'feedback-prompt-form: label of the e-mail address' });
  if (field === '_phone') return msg('Puhelinnumerosi', { desc: 'feedback-prompt-form: label of the phone number' });
  return msg('Postiosoitteesi', { desc: 'feedback-prompt-form: label of the postal address' });
};

const textIn = (answers: Answers, id: string): string => {
  const value = answers.get(id);
  return typeof value === 'string' ? value : '';
};

const wayIn = (answers: Answers): ContactWay | undefined => WAYS.find((way) => way === textIn(answers, '_way'));

/** What was written about a reply that is wanted. What was written for another way of replying is not on screen, and is not sent. */
export const contactTexts = (answers: Answers): readonly TextField[] => {
  if (!answers.has('_reply')) return [];
  const way = wayIn(answers);
  const fields = ['_name', ...(way ? [CONTACT_FIELDS[way]] : [])];
  return fields.filter((id) => answers.has(id)).map((id) => ({ id, text: textIn(answers, id) }));
};

/** The day by which a reply comes, when the organisation promises one; for feedback on accessibility the law does. */
const replyDay = (settings: Settings, about: string | undefined): string | undefined => {
  const promised = daysOf(settings, 'reply-days', 0);
  const days = about ? Math.min(promised ?? ACCESSIBILITY_DAYS, ACCESSIBILITY_DAYS) : promised;
  return days === undefined ? undefined : replyDate(days, today());
};

/** What is wrong with the contact fields, in the order of the page. */
export const contactErrors = (answers: Answers): readonly FieldError[] => {
  const way = wayIn(answers);
  const valueField = way && CONTACT_FIELDS[way];
  // Without a way there is no field for a value yet: then only the way is asked for.
  const found = checkContact({ way, value: valueField ? textIn(answers, valueField) : 'not yet asked' }).map(
    ({ field, problem }): FieldError => ({ field: field === 'value' && valueField ? valueField : '_way', problem }),
  );
  return textIn(answers, '_name').trim().length > LONGEST_NAME ? [...found, { field: '_name', problem: 'too-long' }] : found;
};

/** The message at a contact field. */
export const contactErrorText = ({ field, problem }: FieldError): string => {
  if (field === '_way') return msg('Valitse, miten vastaamme sinulle.', { desc: 'feedback-prompt-form: error, no way to reply' });
  if (field === '_name') return msg('Nimi on liian pitkä. Lyhennä sitä.', { desc: 'feedback-prompt-form: error, name too long' });
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

/** The contact details as they are sent. The organisation's public task is the legal basis: they are used for the reply alone. */
export const contactOf = (answers: Answers, settings: Settings, about: string | undefined): Contact | undefined => {
  const way = wayIn(answers);
  if (!way) return undefined;
  const name = textIn(answers, '_name').trim();
  const replyBy = replyDay(settings, about);
  return {
    ...(name && { name }),
    way,
    value: tidyContactValue(way, textIn(answers, CONTACT_FIELDS[way])),
    basis: about ? 'legal-obligation' : 'public-task',
    ...(replyBy && { replyBy }),
  };
};

const NATIVE: Readonly<Record<string, { readonly type: 'email' | 'tel'; readonly autocomplete: 'email' | 'tel' }>> = {
  _email: { type: 'email', autocomplete: 'email' },
  _phone: { type: 'tel', autocomplete: 'tel' },
};

const nameField = (value: string, error: string | undefined): TemplateResult =>
  html`<div class="field ${error ? 'wrong' : ''}">
    <label class="name" for="q-_name">${msg('Nimesi (voit jättää tyhjäksi)', { desc: 'feedback-prompt-form: label of the name' })}</label>
    ${error ? html`<p class="message" id="error-_name">${liveText(error)}</p>` : nothing}
    <input
      type="text"
      id="q-_name"
      name="_name"
      autocomplete="name"
      aria-describedby=${error ? 'error-_name' : nothing}
      aria-invalid=${error ? 'true' : 'false'}
      .value=${value}
    />
  </div>`;

const wayField = (chosen: ContactWay | undefined, error: string | undefined): TemplateResult =>
  html`<fieldset class="field ${error ? 'wrong' : ''}" aria-describedby=${error ? 'error-_way' : nothing}>
    <legend>${msg('Miten vastaamme sinulle?', { desc: 'feedback-prompt-form: legend of the ways to reply' })}</legend>
    ${error ? html`<p class="message" id="error-_way">${liveText(error)}</p>` : nothing}
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

const valueControl = (field: string, value: string, error: string | undefined): TemplateResult => {
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
      .value=${value}
    />`;
  }
  return html`<textarea
    id="q-${field}"
    name=${field}
    rows="3"
    autocomplete="street-address"
    aria-describedby=${described}
    aria-invalid=${invalid}
    .value=${value}
  ></textarea>`;
};

const valueField = (field: string, value: string, error: string | undefined): TemplateResult =>
  html`<div class="field ${error ? 'wrong' : ''}">
    <label class="name" for="q-${field}">${labelText(field)}</label>
    ${error ? html`<p class="message" id="error-${field}">${liveText(error)}</p>` : nothing} ${valueControl(field, value, error)}
  </div>`;

/**
 * How a person who asked for a reply wants it: by e-mail, text message, call or post, with a name or without.
 *
 * @param errors the message at a field, by its id
 */
export const contactView = (
  { settings, state: { answers } }: Prompt,
  topic: Topic,
  errors: ReadonlyMap<string, string> | undefined,
): TemplateResult => {
  const way = wayIn(answers);
  const field = way && CONTACT_FIELDS[way];
  const replyBy = replyDay(settings, topic);
  return html`<div class="contact">
    ${
      replyBy
        ? html`<p class="field">
            ${msg(str`Vastaamme sinulle viimeistään ${formatDay(replyBy)}.`, { desc: 'feedback-prompt: receipt, reply date' })}
          </p>`
        : nothing
    }
    ${wayField(way, errors?.get('_way'))} ${field ? valueField(field, textIn(answers, field), errors?.get(field)) : nothing}
    ${nameField(textIn(answers, '_name'), errors?.get('_name'))}
  </div>`;
};
