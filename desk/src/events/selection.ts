import { html, LitElement, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import type { Draw, StaffEvent, StaffSignup } from '../../../src/contract/staff-events.js';
import { FocusMover } from '../../../src/controllers/focus.js';
import { defineElement } from '../../../src/define-element.js';
import { formatInstant } from '../../../src/localization/dates.js';
import { updateWithLanguage } from '../../../src/localization/page-language.js';
import { common } from '../shared/common-texts.js';
import { areaField, textField } from '../shared/fields.js';
import { listView } from '../shared/frames.js';
import { languageName } from '../shared/names.js';
import { answerWords } from '../shared/question-texts.js';
import { RemoteList } from '../shared/remote-list.js';
import { RemoteThing } from '../shared/remote-thing.js';
import { absentView } from '../shared/state-views.js';
import { deskStyles } from '../shared/styles.js';
import type { StaffClient } from '../transport/staff-client.js';
import { drawOrder } from './draw-order.js';
import { EventChangeEvent } from './event-change.js';
import { wordsOf } from './event-list.js';
import { eventPageStyles, peopleStyles } from './events.styles.js';
import { signupStateName } from './names.js';
import { PartTypedEvent } from './part-forms.js';
import { peopleTexts } from './people-texts.js';
import { initialSelection, reduceSelection, selectionFault } from './selection-state.js';
import type { Selection, SelectionEvent, SelectionFault } from './selection-state.js';

/**
 * Who gets in, where not everybody does: applicants are chosen, places are drawn. Either is done once, so it is asked if one is sure.
 *
 * @fires desk-event-change - It is to be done.
 * @fires desk-part-typed - Something was typed or chosen.
 */
export class EventSelection extends LitElement {
  static override styles = [...deskStyles, ...eventPageStyles, ...peopleStyles];
  static override properties = {
    client: { attribute: false },
    event: { attribute: false },
    editable: { type: Boolean },
    saving: { type: Boolean },
    selection: { attribute: false },
    repeated: { state: true },
  };

  client!: StaffClient;
  event!: StaffEvent;
  editable = false;
  saving = false;
  selection: Selection = initialSelection;
  /** What came of repeating the draw. */
  private repeated = '';
  readonly #list = new RemoteList<StaffSignup>(this, () => this.client);
  readonly #draw = new RemoteThing<Draw>(this, () => this.client);
  readonly #focus = new FocusMover(this);

  constructor() {
    super();
    updateWithLanguage(this);
  }

  override updated(changed: PropertyValues<this>): void {
    if (!changed.has('event')) return;
    if (this.#isDraw) void this.#draw.load(`${this.#path}/lots`);
    else void this.#list.load((cursor) => `${this.#path}/signups?limit=100${cursor && `&cursor=${cursor}`}`);
  }

  override render(): TemplateResult {
    return html`<div class="card">${this.#isDraw ? this.#drawPart() : this.#choicePart()}</div>`;
  }

  get #isDraw(): boolean {
    return this.event.body.signup.mode === 'lottery';
  }

  get #path(): string {
    return `/staff/events/${encodeURIComponent(this.event.id)}`;
  }

  #drawPart(): TemplateResult {
    const { state: remote } = this.#draw;
    if (remote.stage === 'shown') return this.#drawn(remote.value);
    if (remote.stage !== 'missing') return absentView(remote.stage, { retry: () => this.#draw.load(`${this.#path}/lots`) });
    const texts = peopleTexts();
    const { seed, isAsked } = this.selection;
    return html`<h2 tabindex="-1">${texts.draw}</h2>
      <p>${texts.lotsIntro}</p>
      <p><strong>${texts.places(this.event.body.signup.places ?? 0)}</strong></p>
      ${
        this.editable
          ? html`${textField({
              id: 'seed',
              label: texts.seed,
              hint: texts.seedHint,
              value: seed,
              changed: (value) => this.#dispatch({ type: 'seed', value }),
            })}
            ${isAsked ? this.#sure(texts.drawSure(this.event.signups.drawn), texts.yesDraw, this.#drawNow) : this.#ask(texts.draw)}`
          : nothing
      }`;
  }

  #drawn({ at, seed, order }: Draw): TemplateResult {
    const texts = peopleTexts();
    return html`<h2 tabindex="-1">${texts.order}</h2>
      <dl>
        <dt>${texts.drawnAt}</dt>
        <dd>${formatInstant(at)}</dd>
        <dt>${texts.seed}</dt>
        <dd class="seed"><strong>${seed}</strong></dd>
      </dl>
      <ol class="drawn-order">
        ${order.map((reference) => html`<li>${reference}</li>`)}
      </ol>
      <p class="soft">${texts.repeatHow}</p>
      <button type="button" class="quiet" @click=${() => void this.#repeat(seed, order)}>${texts.repeat}</button>
      <div role="status">${this.repeated ? html`<p class="note">${this.repeated}</p>` : nothing}</div>`;
  }

  #choicePart(): TemplateResult {
    const texts = peopleTexts();
    const list = this.#list;
    const { places } = this.event.body.signup;
    return html`<h2 tabindex="-1">${texts.applicants}</h2>
      <p>${texts.choiceIntro}</p>
      ${listView(list, {
        empty: texts.noApplicants,
        rows: (items) =>
          html`<ul class="people rows">
            ${items.map((signup) => this.#applicant(signup))}
          </ul>`,
      })}
      ${
        list.items.length === 0
          ? nothing
          : html`<p class="gap" role="status">
                <strong>${texts.chosenNow(this.selection.chosen.size + this.event.signups.confirmed)}</strong>
                ${places === undefined ? nothing : texts.places(places)}
              </p>
              ${this.editable ? this.#choiceForm() : nothing}`
      }`;
  }

  #applicant({ reference, name, dates, answers = [], language }: StaffSignup): TemplateResult {
    const questions = this.event.body.texts[wordsOf(this.event).language]?.questions ?? [];
    const [now] = dates.map(({ state: one }) => one);
    const isOpen = dates.some(({ state: one }) => one === 'applied' || one === 'not-chosen');
    const toggle = () => this.#dispatch({ type: 'toggled', reference });
    const shown = html`<strong>${name ?? reference}</strong> ${name ? html`<span class="soft code">${reference}</span>` : nothing}`;
    return html`<li>
      <div class="who">
        ${
          isOpen && this.editable
            ? html`<label class="choice"
                ><input type="checkbox" .checked=${this.selection.chosen.has(reference)} @change=${toggle} /><span>${shown}</span></label
              >`
            : html`<span>${shown}</span>`
        }
        ${now && now !== 'applied' ? html`<span class="pill ${now}">${signupStateName(now)}</span>` : nothing}
      </div>
      ${answers.map(({ question, value }) => {
        const known = questions.find(({ id }) => id === question);
        return html`<p><span class="soft">${known?.text ?? question}</span> <span lang=${language}>${answerWords(known, value)}</span></p>`;
      })}
    </li>`;
  }

  #choiceForm(): TemplateResult {
    const texts = peopleTexts();
    const { chosen, isAsked, isChecked } = this.selection;
    const fault = isChecked ? this.#fault : undefined;
    const words = { 'too-many': texts.tooMany, 'no-reason': texts.reasonMissing };
    return html`<h3>${texts.reasonOthers}</h3>
      <p class="hint">${texts.reasonHint}</p>
      <div class="languages-side">${Object.keys(this.event.body.texts).map((language) => this.#reason(language))}</div>
      ${fault ? html`<p class="message" role="alert" data-choice-fault tabindex="-1">${words[fault]}</p>` : nothing}
      ${
        isAsked
          ? this.#sure(texts.chooseSure(chosen.size, this.#others), texts.yesChoose, this.#chooseNow)
          : this.#ask(texts.choose, this.#checkChoice)
      }`;
  }

  #reason(language: string): TemplateResult {
    return areaField({
      id: `reason-${language}`,
      label: peopleTexts().reasonIn(languageName(language)),
      lang: language,
      value: this.selection.reasons[language] ?? '',
      changed: (value) => this.#dispatch({ type: 'reason', language, value }),
    });
  }

  #ask(name: string, check: () => boolean = () => true): TemplateResult {
    const ask = () => {
      if (!check()) return;
      this.#dispatch({ type: 'asked', isAsked: true });
      this.#focus.moveTo('[data-sure]');
    };
    return html`<div class="actions"><button type="button" data-ask ?disabled=${this.saving} @click=${ask}>${name}</button></div>`;
  }

  #sure(question: string, yes: string, act: () => void): TemplateResult {
    const leave = () => {
      this.#dispatch({ type: 'asked', isAsked: false });
      this.#focus.moveTo('[data-ask]');
    };
    return html`<div class="panel stop" role="alert" data-sure tabindex="-1">
      <p>${question}</p>
      <div class="actions">
        <button type="button" ?disabled=${this.saving} @click=${act}>${yes}</button>
        <button type="button" class="quiet" @click=${leave}>${common().cancel}</button>
      </div>
    </div>`;
  }

  get #others(): number {
    return Math.max(0, this.event.signups.applied - this.selection.chosen.size);
  }

  get #fault(): SelectionFault | undefined {
    const { places } = this.event.body.signup;
    const left = places === undefined ? undefined : places - this.event.signups.confirmed;
    return selectionFault(this.selection, { left, others: this.#others });
  }

  #dispatch(event: SelectionEvent): void {
    this.selection = reduceSelection(this.selection, event);
    this.dispatchEvent(new PartTypedEvent({ selection: this.selection }));
  }

  readonly #checkChoice = (): boolean => {
    this.#dispatch({ type: 'checked' });
    if (!this.#fault) return true;
    this.#focus.moveTo('[data-choice-fault]');
    return false;
  };

  readonly #chooseNow = (): void => {
    const { chosen, reasons } = this.selection;
    const reason = Object.fromEntries(
      Object.entries(reasons).flatMap(([language, text]) => (text.trim() ? [[language, text.trim()]] : [])),
    );
    const body = { chosen: [...chosen], ...(Object.keys(reason).length > 0 && { reason }) };
    this.dispatchEvent(new EventChangeEvent({ method: 'POST', path: '/choice', body }, peopleTexts().isChosen));
  };

  readonly #drawNow = (): void => {
    const seed = this.selection.seed.trim();
    this.dispatchEvent(new EventChangeEvent({ method: 'POST', path: '/lots', body: seed ? { seed } : {} }, peopleTexts().isDrawn, false));
  };

  async #repeat(seed: string, order: readonly string[]): Promise<void> {
    const texts = peopleTexts();
    const again = await drawOrder(seed, [...order].sort());
    this.repeated = again.join() === order.join() ? texts.repeated : texts.notRepeated;
  }
}

defineElement('desk-event-selection', EventSelection);

declare global {
  interface HTMLElementTagNameMap {
    'desk-event-selection': EventSelection;
  }
}
