import { html, LitElement, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { Announcer } from '../../../src/controllers/announcer.js';
import { FocusMover } from '../../../src/controllers/focus.js';
import { defineElement } from '../../../src/define-element.js';
import { NO_FILTER } from '../../../src/domain/event-filter.js';
import type { EventFilter } from '../../../src/domain/event-filter.js';
import type { ShownEvent } from '../../../src/domain/event-reader.js';
import { msg, str } from '../../../src/localization/msg.js';
import { button } from '../../../src/styles/button.js';
import { form } from '../../../src/styles/form.js';
import { formMessages } from '../../../src/styles/form-messages.js';
import { host } from '../../../src/styles/host.js';
import { updateWithLanguage } from '../../../src/localization/page-language.js';
import { kindLabel, kindNames, languageName } from '../detail/labels.js';
import { fetchDetailTexts } from '../detail/texts.js';
import { selectStyles } from '../../shared/select.styles.js';
import { filtersStyles } from './filters.styles.js';
import { fetchListTexts } from './texts.js';
import { liveText } from '../../shared/live-text.js';

export const prepare = async (): Promise<void> => {
  await Promise.all([fetchDetailTexts(), fetchListTexts()]);
};

type Option = readonly [value: string, label: string];

/**
 * Narrows the list by kind, place, way to come and language, and says how many events there are then.
 *
 * @element sote-event-signup-filters
 * @fires {CustomEvent<EventFilter>} filter-changed - With all that is chosen now.
 */
export class EventSignupFilters extends LitElement {
  static override styles = [host, form, formMessages, button, selectStyles, filtersStyles];
  static override properties = {
    events: { attribute: false },
    shown: { attribute: false },
    hasMore: { attribute: false },
    isFailed: { attribute: false },
    version: { attribute: false },
    filter: { attribute: false },
  };

  /** Every event of a file, to choose from; an endpoint has more than are known here. */
  events: readonly ShownEvent[] | undefined;
  /** How many are on screen. */
  shown = 0;
  /** Whether there are more than those. */
  hasMore = false;
  /** Whether the last request failed: that is announced where it can be tried again. */
  isFailed = false;
  /** Grows with each answer. */
  version = 0;
  /** What is chosen. */
  filter = NO_FILTER;

  #isAsked = false;
  readonly #announcer = new Announcer(this);
  readonly #focus = new FocusMover(this);

  constructor() {
    super();
    updateWithLanguage(this);
    this.#focus.moveTo('select');
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (this.isFailed) this.#isAsked = false;
    if (!changed.has('version') || !this.#isAsked) return;
    this.#isAsked = false;
    this.#announcer.say(this.#count);
  }

  override render(): TemplateResult {
    const all = msg('Kaikki', { desc: 'event-signup-list: no narrowing' });
    return html`<form role="search" @submit=${(event: Event) => event.preventDefault()} @change=${this.#chosen}>
      <div class="filters">
        ${this.#select('kind', msg('Mitä', { desc: 'event-signup-list: kind' }), [['', all], ...this.#kinds])}
        ${this.#select('attendance', msg('Miten', { desc: 'event-signup-list: on the spot or at a distance' }), [
          ['', msg('Paikan päällä tai etänä', { desc: 'event-signup-list: both ways to come' })],
          ['place', msg('Vain paikan päällä', { desc: 'event-signup-list: on the spot' })],
          ['remote', msg('Vain etänä', { desc: 'event-signup-list: at a distance' })],
        ])}
        ${this.#select('language', msg('Tapahtuman kieli', { desc: 'event-signup-list: language' }), [['', all], ...this.#languages])}
        <div>
          <label class="name" for="place">${msg('Paikka tai kunta', { desc: 'event-signup-list: place' })}</label>
          <input type="text" id="place" name="place" autocomplete="off" .value=${this.filter.place} />
        </div>
      </div>
      <p class="soft count">${liveText(this.#count)}</p>
      ${
        Object.values(this.filter).some(Boolean)
          ? html`<button type="button" class="quiet" @click=${this.#clear}>
              ${msg('Poista rajaukset', { id: 'msg-clear-event-filters', desc: 'event-signup-list: shows all events again' })}
            </button>`
          : nothing
      }
    </form>`;
  }

  #select(name: Exclude<keyof EventFilter, 'place'>, label: string, options: readonly Option[]): TemplateResult {
    return html`<div class="select">
      <label class="name" for=${name}>${liveText(label)}</label>
      <select id=${name} name=${name}>
        ${options.map(([value, text]) => html`<option value=${value} .selected=${this.filter[name] === value}>${liveText(text)}</option>`)}
      </select>
    </div>`;
  }

  get #kinds(): readonly Option[] {
    const known = this.events?.map((event): Option => [event.kind, kindLabel(event)]) ?? Object.entries(kindNames());
    return [...new Map(known)];
  }

  get #languages(): readonly Option[] {
    const tags = this.events?.flatMap(({ languages }) => languages) ?? ['fi', 'sv', 'en', 'fi-simple', 'se'];
    return [...new Set(tags)].map((tag): Option => [tag, languageName(tag)]);
  }

  get #count(): string {
    return this.hasMore
      ? msg(str`Näkyvissä: ${this.shown}`, { desc: 'event-signup-list: how many are shown, there are more' })
      : msg(str`Tapahtumia: ${this.shown}`, { desc: 'event-signup-list: how many there are' });
  }

  readonly #chosen = ({ target }: Event): void => {
    const { name, value } = target as HTMLSelectElement | HTMLInputElement;
    this.#ask({ ...this.filter, [name]: value });
  };

  /** The button goes away with the filters: the focus goes to the first of them. */
  readonly #clear = (): void => {
    this.#ask(NO_FILTER);
    this.#focus.moveTo('select');
  };

  #ask(detail: EventFilter): void {
    this.#isAsked = true;
    this.dispatchEvent(new CustomEvent('filter-changed', { detail }));
  }
}

defineElement('sote-event-signup-filters', EventSignupFilters);

declare global {
  interface HTMLElementTagNameMap {
    'sote-event-signup-filters': EventSignupFilters;
  }
}
