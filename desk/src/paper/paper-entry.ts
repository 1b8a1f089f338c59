import { css, html, LitElement, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { AnswerValue, FeedbackReceipt } from '../../../src/contract/feedback.js';
import type { Question, QuestionSet } from '../../../src/contract/surveys.js';
import { ENTERED_CHANNELS } from '../../../src/contract/vocabulary.js';
import { Announcer } from '../../../src/controllers/announcer.js';
import { FocusMover } from '../../../src/controllers/focus.js';
import { defineElement } from '../../../src/define-element.js';
import { visibleQuestions } from '../../../src/domain/visible.js';
import { updateWithLanguage } from '../../../src/localization/page-language.js';
import { makeKey } from '../../../src/transport/key.js';
import { Leaving } from '../app/leaving.js';
import { Unsaved } from '../app/unsaved.js';
import { choicesOf } from '../shared/choices.js';
import { selectField, textField } from '../shared/fields.js';
import { headView } from '../shared/frames.js';
import { channelName, languageName } from '../shared/names.js';
import { findSet } from '../shared/question-texts.js';
import type { Fault } from '../shared/remote.js';
import { Names } from '../shared/staff-names.js';
import { faultView } from '../shared/state-views.js';
import { deskStyles } from '../shared/styles.js';
import { DESK_LANGUAGES, deskLanguage } from '../shared/texts.js';
import { onlyUnit } from '../session/session-state.js';
import type { Staff } from '../session/session-state.js';
import type { StaffClient } from '../transport/staff-client.js';
import { entryBody, entryFault, isOtherVersion, newEntry, reduceEntry } from './entry-state.js';
import type { Entry, EntryEvent, Foot } from './entry-state.js';
import { chosen, questionView } from './question-view.js';
import { paperTexts } from './texts.js';

/** Enters what came on paper, by phone or at a visit, one form after another, without the mouse. */
export class PaperEntry extends LitElement {
  static override styles = [
    ...deskStyles,
    css`
      .foot {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 12em), 1fr));
        gap: 0 20px;
        align-items: start;
      }
      .question {
        max-inline-size: 60em;
        padding-block-start: 12px;
        border-block-start: 1px solid var(--hair);
      }
      /* A line would cross its legend. */
      fieldset.question {
        border: 0;
      }
      .question:focus-within {
        box-shadow: -4px 0 0 var(--accent);
        padding-inline-start: 12px;
      }
    `,
  ];
  static override properties = {
    client: { attribute: false },
    staff: { attribute: false },
    entry: { state: true },
    missing: { state: true },
    isSending: { state: true },
    isChecked: { state: true },
    fault: { state: true },
  };

  client!: StaffClient;
  staff!: Staff;
  private entry: Entry = newEntry(deskLanguage(), makeKey());
  private missing: 'set' | 'set-not-had' | 'unit' | undefined;
  private isSending = false;
  private isChecked = false;
  private fault: Fault | undefined;
  readonly #names = new Names(this, () => this.client);
  readonly #focus = new FocusMover(this);
  readonly #announcer = new Announcer(this);
  readonly #leaving = new Leaving(this);

  constructor() {
    super();
    updateWithLanguage(this);
    new Unsaved(this, () => this.entry.answers.size > 0);
  }

  override willUpdate(): void {
    if (!this.hasUpdated) this.#dispatch({ type: 'foot', name: 'unit', value: onlyUnit(this.staff) });
  }

  override render(): TemplateResult {
    const texts = paperTexts();
    const { questions, count, lastReference } = this.entry;
    return html`${headView(texts.heading, texts.intro)}
    ${lastReference ? html`<p class="note" role="status" data-stored>${texts.stored(count, lastReference)}</p>` : nothing}
    ${questions ? this.#form(questions) : this.#foot()} ${this.#leaving.view()}`;
  }

  #foot(): TemplateResult {
    const texts = paperTexts();
    const { foot } = this.entry;
    const given = (name: keyof Foot) => ({
      id: name,
      label: texts[name],
      value: foot[name],
      changed: (value: string) => this.#dispatch({ type: 'foot', name, value }),
    });
    return html`<form class="card" @submit=${this.#begin}>
      <h2>${texts.foot}</h2>
      <div class="foot">
        ${textField({ ...given('set'), fault: this.#setFault })} ${textField(given('version'))}
        ${selectField(
          { ...given('unit'), fault: this.missing === 'unit' ? texts.noUnit : undefined },
          this.#names.unitsFor(this.staff).map(({ id, name }) => [id, name] as const),
          onlyUnit(this.staff) ? undefined : '–',
        )}
        ${selectField(
          given('language'),
          DESK_LANGUAGES.map((tag) => [tag, languageName(tag)] as const),
        )}
        ${selectField(
          given('channel'),
          ENTERED_CHANNELS.map((channel) => [channel, channelName(channel)] as const),
        )}
        ${textField({ ...given('receivedOn'), type: 'date', hint: texts.receivedHint })}
      </div>
      <div class="actions"><button>${texts.begin}</button></div>
    </form>`;
  }

  get #setFault(): string | undefined {
    const texts = paperTexts();
    if (this.missing === 'set') return texts.noSet;
    return this.missing === 'set-not-had' ? texts.setNotHad : undefined;
  }

  #form(questions: QuestionSet): TemplateResult {
    const texts = paperTexts();
    const { entry } = this;
    const fault = this.isChecked ? entryFault(entry) : undefined;
    const shown = visibleQuestions(questions, entry.answers);
    return html`<form class="card" lang=${questions.language} ?inert=${this.isSending} @submit=${this.#store} @keydown=${this.#pressed}>
      <h2 lang=${deskLanguage()}>
        ${questions.title}
        <span class="soft"
          >${[channelName(entry.foot.channel), entry.foot.unit && this.#names.unit(entry.foot.unit)].filter(Boolean).join(', ')}</span
        >
      </h2>
      <p class="hint" lang=${deskLanguage()}>${texts.keys}</p>
      ${isOtherVersion(entry) ? html`<p class="panel stop" role="alert">${texts.otherVersion(questions.version)}</p>` : nothing}
      ${shown.map((question) =>
        questionView(question, {
          number: questions.questions.indexOf(question) + 1,
          value: entry.answers.get(question.id),
          fault: fault?.question === question.id ? texts.code : undefined,
          answer: (value) => this.#answer(question, value),
        }),
      )}
      ${fault?.kind === 'empty' ? html`<p class="message" role="alert">${texts.empty}</p>` : nothing} ${faultView(this.fault)}
      <div class="actions" lang=${deskLanguage()}>
        <button ?disabled=${this.isSending}>${texts.store}</button>
        <button type="button" class="link" @click=${this.#leave}>${texts.change}</button>
      </div>
    </form>`;
  }

  #dispatch(event: EntryEvent): void {
    this.entry = reduceEntry(this.entry, event);
  }

  /** Another answer is another form to store: it gets another key. */
  #answer({ id }: Question, value: AnswerValue | undefined): void {
    this.#dispatch({ type: 'answered', question: id, value, key: makeKey() });
  }

  readonly #begin = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { foot } = this.entry;
    const name = foot.set.trim();
    let isMissing = name === '';
    const questions = isMissing ? undefined : await findSet(this.client.base, name, foot.language, () => (isMissing = true));
    this.missing = !questions ? (isMissing ? 'set' : 'set-not-had') : this.staff.units !== null && !foot.unit ? 'unit' : undefined;
    this.isChecked = false;
    if (questions && !this.missing) this.#dispatch({ type: 'set-came', questions });
    this.#focus.moveTo(this.missing ? `#${this.missing === 'unit' ? 'unit' : 'set'}` : '.question :is(input, textarea)');
  };

  readonly #leave = (): void =>
    this.#leaving.request(undefined, () => {
      this.#dispatch({ type: 'set-left' });
      this.#focus.moveTo('#set');
    });

  readonly #store = (event: Event): void => {
    event.preventDefault();
    void this.#send();
  };

  async #send(): Promise<void> {
    if (this.isSending) return;
    this.isChecked = true;
    const fault = entryFault(this.entry);
    if (fault) {
      this.#focus.moveTo(fault.question ? `[data-question="${fault.question}"] textarea` : '.question :is(input, textarea)');
      return;
    }
    // The form is inert while it is stored: what would be typed then belongs to no form.
    this.isSending = true;
    const focused = this.shadowRoot?.activeElement as HTMLElement | null | undefined;
    // Firefox leaves the focus in what becomes inert.
    focused?.blur();
    const { entry } = this;
    const answer = await this.client.change<FeedbackReceipt>({
      method: 'POST',
      path: '/staff/feedback',
      body: entryBody(entry),
      key: entry.key,
    });
    this.isSending = false;
    this.fault = answer.kind === 'ok' || answer.kind === 'changed' ? undefined : answer;
    if (answer.kind !== 'ok') {
      await this.updateComplete;
      focused?.focus();
      return;
    }
    this.isChecked = false;
    this.#dispatch({ type: 'stored', reference: answer.value.reference, key: makeKey() });
    this.#announcer.say(paperTexts().stored(this.entry.count, answer.value.reference));
    this.#focus.moveTo('.question :is(input, textarea)');
  }

  /** Digits choose, Enter goes on. In a text Enter is a new line, and Ctrl with Enter saves everywhere. */
  readonly #pressed = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      return void this.#send();
    }
    const target = event.target as HTMLElement;
    const question = this.#questionOf(target);
    if (!question || question.type === 'text' || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      this.#focusAfter(target);
    } else if (/^\d$/.test(event.key)) {
      event.preventDefault();
      this.#choose(question, Number(event.key));
    }
  };

  #questionOf(target: HTMLElement): Question | undefined {
    const id = target.closest<HTMLElement>('[data-question]')?.dataset['question'];
    return this.entry.questions?.questions.find((question) => question.id === id);
  }

  /** The number beside a choice; of the scale to 10, the digit itself. */
  #choose(question: Question, digit: number): void {
    const choice = choicesOf(question)[question.type === 'recommend' ? digit : digit - 1];
    if (choice) this.#answer(question, chosen(question, this.entry.answers.get(question.id), choice.value));
  }

  #focusAfter(target: HTMLElement): void {
    const all = [...(this.shadowRoot?.querySelectorAll<HTMLElement>('.question') ?? [])];
    const next = all[all.indexOf(target.closest('.question') as HTMLElement) + 1];
    const field = next?.querySelector<HTMLElement>(':is(input:checked, textarea)') ?? next?.querySelector<HTMLElement>('input');
    (field ?? this.shadowRoot?.querySelector<HTMLElement>('.actions button'))?.focus();
  }
}

defineElement('desk-paper-entry', PaperEntry);

declare global {
  interface HTMLElementTagNameMap {
    'desk-paper-entry': PaperEntry;
  }
}
