import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { liveText } from '../../../shared/live-text.js';

/** What is at a field besides its name. */
export interface FieldState {
  readonly error?: string | undefined;
  readonly hint?: string | undefined;
  readonly advice?: string | undefined;
  /** Language of the name, where it is a text of the event's own and not of the page. */
  readonly language?: string | undefined;
  /** A hint of the event's own, in that language, before the page's. */
  readonly ownHint?: string | undefined;
}

const describedBy = (id: string, { error, hint, ownHint, advice }: FieldState) =>
  [error && `error-${id}`, ownHint && `own-hint-${id}`, hint && `hint-${id}`, advice && `advice-${id}`].filter(Boolean).join(' ') ||
  nothing;

const errorAndHint = (id: string, { error, hint, ownHint, language }: FieldState) =>
  html`${error ? html`<p class="message" id="error-${id}">${liveText(error)}</p>` : nothing}
  ${ownHint ? html`<p class="hint" id="own-hint-${id}" lang=${language ?? nothing}>${liveText(ownHint)}</p>` : nothing}
  ${hint ? html`<p class="hint" id="hint-${id}">${liveText(hint)}</p>` : nothing}`;

const adviceOf = (id: string, { advice }: FieldState) =>
  advice ? html`<p class="advice" id="advice-${id}">${liveText(advice)}</p>` : nothing;

/** One line of text. `autocomplete` as in WCAG 1.3.5; `type` decides the keyboard of a phone. */
export interface LineField extends FieldState {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly type?: 'text' | 'email' | 'tel';
  readonly inputmode?: 'numeric';
  readonly autocomplete: string;
  readonly isShort?: boolean;
}

export const lineField = (field: LineField): TemplateResult => {
  const { id, label, value, error, type = 'text', inputmode, autocomplete, isShort } = field;
  return html`<div class="field ${error ? 'wrong' : ''}">
    <label class="name" for="f-${id}">${liveText(label)}</label>
    ${errorAndHint(id, field)}
    <input
      type=${type}
      class=${isShort ? 'short' : ''}
      id="f-${id}"
      name=${id}
      inputmode=${inputmode ?? nothing}
      autocomplete=${autocomplete}
      aria-describedby=${describedBy(id, field)}
      aria-invalid=${error ? 'true' : 'false'}
      .value=${value}
    />
    ${adviceOf(id, field)}
  </div>`;
};

export const textField = (field: FieldState & { id: string; label: string; value: string; autocomplete?: string }): TemplateResult => {
  const { id, label, language, value, error, autocomplete } = field;
  return html`<div class="field ${error ? 'wrong' : ''}">
    <label class="name" for="f-${id}" lang=${language ?? nothing}>${liveText(label)}</label>
    ${errorAndHint(id, field)}
    <textarea
      id="f-${id}"
      name=${id}
      rows="3"
      autocomplete=${autocomplete ?? 'off'}
      aria-describedby=${describedBy(id, field)}
      aria-invalid=${error ? 'true' : 'false'}
      .value=${value}
    ></textarea>
    ${adviceOf(id, field)}
  </div>`;
};

/** One choice; `note` is beside its name, such as "täynnä". `isFixed` = it cannot be chosen now, and says why in its note. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  /** Language of the label, where it is not the page's. */
  readonly language?: string;
  readonly note?: string | undefined;
  readonly isFixed?: boolean;
}

const choiceOf = (id: string, type: 'radio' | 'checkbox', choice: Choice, isFirst: boolean, isChosen: boolean) => {
  // With a space of its own: an element's edge is none to who hears the label.
  const note = choice.note ? html`<span class="soft">${liveText(` ${choice.note}`)}</span>` : nothing;
  // No disabled control: it would be passed over in silence, with the reason unread.
  if (choice.isFixed) return html`<p class="fixed"><span>${liveText(choice.label)}</span>${note}</p>`;
  return html`<label class="choice">
    <input type=${type} id=${isFirst ? `f-${id}` : nothing} name=${id} .value=${choice.value} .checked=${isChosen} /><span
      ><span lang=${choice.language ?? nothing}>${liveText(choice.label)}</span>${note}</span
    >
  </label>`;
};

/** A group of radio buttons or check boxes under one name. */
export const choiceField = (
  field: FieldState & { id: string; label: string; type: 'radio' | 'checkbox'; choices: readonly Choice[]; chosen: readonly string[] },
): TemplateResult => {
  const { id, label, language, type, choices, chosen, error } = field;
  const first = choices.findIndex(({ isFixed }) => !isFixed);
  return html`<fieldset class="field ${error ? 'wrong' : ''}" aria-describedby=${describedBy(id, field)}>
    <legend lang=${language ?? nothing}>${liveText(label)}</legend>
    ${errorAndHint(id, field)}
    <div class="choices">${choices.map((choice, index) => choiceOf(id, type, choice, index === first, chosen.includes(choice.value)))}</div>
  </fieldset>`;
};

/** One check box with its own error. */
export const tickField = (field: FieldState & { id: string; label: string; isChecked: boolean }): TemplateResult => {
  const { id, label, isChecked, error } = field;
  return html`<div class="field tick ${error ? 'wrong' : ''}">
    ${errorAndHint(id, field)}
    <label class="choice">
      <input
        type="checkbox"
        id="f-${id}"
        name=${id}
        aria-describedby=${describedBy(id, field)}
        aria-invalid=${error ? 'true' : 'false'}
        .checked=${isChecked}
      /><span>${liveText(label)}</span>
    </label>
  </div>`;
};
