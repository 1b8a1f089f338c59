import { html, LitElement, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { StaffEvent } from '../../../src/contract/staff-events.js';
import { FocusMover } from '../../../src/controllers/focus.js';
import { defineElement } from '../../../src/define-element.js';
import { inspect } from '../../../src/domain/personal-data.js';
import { formatInstant } from '../../../src/localization/dates.js';
import { updateWithLanguage } from '../../../src/localization/page-language.js';
import { common } from '../shared/common-texts.js';
import { areaField, selectField } from '../shared/fields.js';
import { languageName } from '../shared/names.js';
import { deskStyles } from '../shared/styles.js';
import { editorTexts } from './editor-texts.js';
import { EventChangeEvent } from './event-change.js';
import { eventPageStyles } from './events.styles.js';
import { initialCallOff, reduceCallOff } from './call-off-state.js';
import type { CallOff, CallOffEvent } from './call-off-state.js';
import { PartTypedEvent } from './part-forms.js';
import { peopleTexts } from './people-texts.js';

/**
 * Postpones or cancels an event or one of its dates, with the reason that people read.
 *
 * @fires desk-event-change - It is to be done.
 * @fires desk-part-typed - Something was typed or chosen.
 */
export class EventCallOff extends LitElement {
  static override styles = [...deskStyles, ...eventPageStyles];
  static override properties = { event: { attribute: false }, saving: { type: Boolean }, form: { attribute: false } };

  event!: StaffEvent;
  saving = false;
  form: CallOff = initialCallOff;
  readonly #focus = new FocusMover(this);

  constructor() {
    super();
    updateWithLanguage(this);
  }

  override render(): TemplateResult {
    const texts = peopleTexts();
    const left = this.#dates;
    if (this.event.status === 'cancelled' || (this.event.body.dates.length > 0 && left.length === 0)) {
      return html`<div class="card"><p class="note">${texts.nothingToCallOff}</p></div>`;
    }
    const { what, isAsked } = this.form;
    const choose = (name: 'what' | 'date') => (value: string) => this.#dispatch({ type: 'chosen', name, value });
    return html`<div class="card">
      <h2>${texts.callOff}</h2>
      ${this.event.status === 'postponed' ? html`<p class="note">${texts.postponedNow}</p>` : nothing}
      ${selectField({ id: 'what', label: texts.what, value: what, changed: choose('what') }, [
        ['postponed', texts.postpone],
        ['cancelled', texts.cancel],
      ])}
      ${
        left.length > 1
          ? selectField(
              { id: 'date', label: texts.concerns, value: this.#date, changed: choose('date') },
              left.map(({ id, starts }) => [id, formatInstant(starts)] as const),
              texts.wholeEvent,
            )
          : nothing
      }
      <p class="hint gap">${texts.reasonHint}</p>
      <div class="languages-side">${Object.keys(this.event.body.texts).map((language) => this.#reason(language))}</div>
      ${isAsked ? this.#sure() : this.#button()}
    </div>`;
  }

  #reason(language: string): TemplateResult {
    const value = this.form.reasons[language] ?? '';
    return areaField({
      id: `reason-${language}`,
      label: peopleTexts().reasonIn(languageName(language)),
      lang: language,
      value,
      fault: this.#hasCode(language) ? editorTexts().code : undefined,
      changed: (text) => this.#dispatch({ type: 'reason', language, value: text }),
    });
  }

  #button(): TemplateResult {
    const texts = peopleTexts();
    const { what } = this.form;
    return html`<p class="soft gap" role="status">${texts.willTell(this.#concerned)}</p>
      <div class="actions">
        <button type="button" data-ask ?disabled=${this.saving} @click=${this.#ask}>
          ${what === 'cancelled' ? texts.doCancel : texts.doPostpone}
        </button>
      </div>`;
  }

  #sure(): TemplateResult {
    const texts = peopleTexts();
    return html`<div class="panel stop" role="alert" data-sure tabindex="-1">
      <p>${texts.sure(this.#concerned)}</p>
      <div class="actions">
        <button type="button" ?disabled=${this.saving} @click=${this.#send}>${texts.yesCancel}</button>
        <button type="button" class="quiet" @click=${this.#leave}>${common().cancel}</button>
      </div>
    </div>`;
  }

  get #dates(): StaffEvent['body']['dates'] {
    const { dateStatus, body } = this.event;
    const settled = this.form.what === 'cancelled' ? ['over', 'cancelled'] : ['over', 'cancelled', 'postponed'];
    return body.dates.filter(({ id }) => !settled.includes(dateStatus[id] ?? ''));
  }

  /** The date that was chosen, while it can still be called off. */
  get #date(): string {
    const { date } = this.form;
    return this.#dates.some(({ id }) => id === date) ? date : '';
  }

  /** At most so many: one who comes to two dates gets one message. */
  get #concerned(): number {
    const { confirmed, waiting, applied, drawn } = this.event.signups;
    return confirmed + waiting + applied + drawn;
  }

  #hasCode(language: string): boolean {
    return inspect([{ id: language, text: this.form.reasons[language] ?? '' }]).codes.length > 0;
  }

  #dispatch(event: CallOffEvent): void {
    this.form = reduceCallOff(this.form, event);
    this.dispatchEvent(new PartTypedEvent({ callOff: this.form }));
  }

  readonly #ask = (): void => {
    if (Object.keys(this.form.reasons).some((language) => this.#hasCode(language))) {
      this.#focus.moveTo('[aria-invalid=true]');
      return;
    }
    // A postponed event can be given a new time; a cancelled one is over.
    if (this.form.what === 'postponed') return this.#send();
    this.#dispatch({ type: 'asked', isAsked: true });
    this.#focus.moveTo('[data-sure]');
  };

  readonly #leave = (): void => {
    this.#dispatch({ type: 'asked', isAsked: false });
    this.#focus.moveTo('[data-ask]');
  };

  readonly #send = (): void => {
    const { what: status, reasons } = this.form;
    const date = this.#date;
    const texts = peopleTexts();
    const reason = Object.fromEntries(
      Object.entries(reasons).flatMap(([language, text]) => (text.trim() ? [[language, text.trim()]] : [])),
    );
    const body = { status, ...(date && { date }), ...(Object.keys(reason).length > 0 && { reason }) };
    const done = status === 'cancelled' ? texts.isCancelled : texts.isPostponed;
    this.dispatchEvent(new EventChangeEvent({ method: 'POST', path: '/status', body }, done));
  };
}

defineElement('desk-event-call-off', EventCallOff);

declare global {
  interface HTMLElementTagNameMap {
    'desk-event-call-off': EventCallOff;
  }
}
