import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { common } from './common-texts.js';

type Option = readonly [value: string, name: string];

interface Given {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly changed: (value: string) => void;
  readonly hint?: string | undefined;
  readonly fault?: string | undefined;
  readonly isDisabled?: boolean | undefined;
}

const valueOf = (event: Event): string => (event.currentTarget as HTMLInputElement).value;

const describedBy = ({ id, hint, fault }: Given): string | typeof nothing =>
  [fault && `${id}-fault`, hint && `${id}-hint`].filter(Boolean).join(' ') || nothing;

const labelled = (given: Given, field: TemplateResult, kind = ''): TemplateResult =>
  html`<div class="field ${kind} ${given.fault ? 'wrong' : ''}">
    <label class="name" for=${given.id}>${given.label}</label>
    ${given.hint ? html`<p class="hint" id="${given.id}-hint">${given.hint}</p>` : nothing}
    ${given.fault ? html`<p class="message" id="${given.id}-fault">${given.fault}</p>` : nothing} ${field}
  </div>`;

/** A choice of one. @param all the name of the empty choice; absent = one must be chosen */
export const selectField = (given: Given, options: readonly Option[], all?: string): TemplateResult =>
  labelled(
    given,
    html`<select
      id=${given.id}
      ?disabled=${given.isDisabled}
      aria-describedby=${describedBy(given)}
      aria-invalid=${given.fault ? 'true' : nothing}
      @change=${(event: Event) => given.changed(valueOf(event))}
    >
      ${all === undefined ? nothing : html`<option value="" .selected=${given.value === ''}>${all}</option>`}
      ${options.map(([value, name]) => html`<option value=${value} .selected=${value === given.value}>${name}</option>`)}
    </select>`,
  );

interface TextGiven extends Given {
  readonly type?: 'text' | 'date' | 'search' | 'number' | 'time' | 'datetime-local';
  readonly kind?: string;
  readonly lang?: string;
  /** At `change` instead of at every key. */
  readonly isLazy?: boolean;
}

/** One line of text. */
export const textField = (given: TextGiven): TemplateResult => {
  const change = (event: Event) => given.changed(valueOf(event));
  return labelled(
    given,
    html`<input
      id=${given.id}
      type=${given.type ?? 'text'}
      lang=${given.lang ?? nothing}
      autocomplete="off"
      ?disabled=${given.isDisabled}
      aria-describedby=${describedBy(given)}
      aria-invalid=${given.fault ? 'true' : nothing}
      .value=${live(given.value)}
      @input=${given.isLazy ? nothing : change}
      @change=${change}
    />`,
    given.kind,
  );
};

/** Several lines of text. */
export const areaField = (given: TextGiven): TemplateResult =>
  labelled(
    given,
    html`<textarea
      id=${given.id}
      lang=${given.lang ?? nothing}
      ?disabled=${given.isDisabled}
      aria-describedby=${describedBy(given)}
      aria-invalid=${given.fault ? 'true' : nothing}
      .value=${live(given.value)}
      @input=${(event: Event) => given.changed(valueOf(event))}
    ></textarea>`,
    given.kind,
  );

/** The pages of a list. */
export const pager = (given: {
  readonly hasPrevious: boolean;
  readonly hasNext: boolean;
  readonly page: string;
  readonly previous: (event: Event) => void;
  readonly next: (event: Event) => void;
}): TemplateResult | typeof nothing =>
  !given.hasPrevious && !given.hasNext
    ? nothing
    : html`<div class="actions" data-pager>
        <button type="button" class="quiet" ?disabled=${!given.hasPrevious} @click=${given.previous}>${common().previous}</button>
        <span class="soft">${given.page}</span>
        <button type="button" class="quiet" ?disabled=${!given.hasNext} @click=${given.next}>${common().next}</button>
      </div>`;

/** Something that is or is not. */
export const checkField = (given: {
  readonly label: string;
  readonly isChecked: boolean;
  readonly toggled: () => void;
  readonly lang?: string;
}): TemplateResult =>
  html`<label class="choice" lang=${given.lang ?? nothing}
    ><input type="checkbox" .checked=${live(given.isChecked)} @change=${given.toggled} />${given.label}</label
  >`;
