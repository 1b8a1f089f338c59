import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { html, LitElement, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { SignupReceipt } from '../../../src/contract/signups.js';
import { FocusMover } from '../../../src/controllers/focus.js';
import { customElement } from '../../../src/define.js';
import type { ShownEvent } from '../../../src/domain/event-reader.js';
import { newDraft } from '../../../src/domain/signup-draft.js';
import type { SignupDraft } from '../../../src/domain/signup-draft.js';
import { button } from '../../../src/styles/button.js';
import { form } from '../../../src/styles/form.js';
import { host } from '../../../src/styles/host.js';
import { heading } from '../../shared/heading.js';
import { eventStyles } from '../event/event.styles.js';
import type { Settings } from '../settings.js';
import { SignupFlow } from './flow.js';
import type { FormStage } from './flow.js';
import { signupFormStyles } from './form.styles.js';
import { fieldState } from './field-state.js';
import { adviceText } from './messages.js';
import { noticeView } from './notice.js';
import { panelOf } from './panel-of.js';
import type { PanelActions } from './panels.js';
import { buttonText } from './button-text.js';
import type { Step } from './button-text.js';
import { reviewView } from './review.js';
import { sectionName, sectionOf, sectionsOf, sectionView } from './sections.js';
import type { FormModel } from './coming.js';
import type { Section } from './sections.js';
import { fetchFormTexts } from './texts.js';
import { typedInto } from './typed.js';

/** Fetches what this stage needs besides its code. */
export const ready = (): Promise<void> => fetchFormTexts();

/** Where the review stands instead of the fields, when there is one. */
const AFTER_REVIEW: readonly FormStage[] = ['reviewing', 'sending', 'not-confirmed', 'refused', 'full'];

/**
 * Takes a signup or an application, on one page or one thing at a time. Nothing typed is lost by a mistake, a failure or a full event.
 *
 * @element sote-event-signup-form
 */
@customElement('sote-event-signup-form')
export class EventSignupForm extends LitElement {
  static override styles = [host, form, button, eventStyles, signupFormStyles];

  /** What one signs up for. */
  @property({ attribute: false }) event!: ShownEvent;
  /** What the page says of itself. */
  @property({ attribute: false }) settings!: Settings;
  /** Where what is typed is kept, by event. */
  @property({ attribute: false }) drafts!: Map<string, SignupDraft>;
  /** Called with the receipt. */
  @property({ attribute: false }) done!: (receipt: SignupReceipt) => void;
  /** Leads back to the event. */
  @property({ attribute: false }) back!: () => void;

  @state() private stage: FormStage = 'filling';
  /** The section on screen, one at a time. */
  #section: Section = 'coming';
  readonly #focus = new FocusMover(this);
  readonly #flow = new SignupFlow(this);

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  protected override firstUpdated(): void {
    this.#focus.moveTo('.title');
  }

  get #draft(): SignupDraft {
    return this.drafts.get(this.event.id) ?? newDraft(this.event, Date.now());
  }

  #keep(draft: SignupDraft): void {
    this.drafts.set(this.event.id, draft);
    this.requestUpdate();
  }

  get #model(): FormModel {
    const { event, settings, stage } = this;
    return { event, settings, draft: this.#draft, state: fieldState(stage, this.#flow, this.#draft) };
  }

  override render(): TemplateResult {
    const { event, settings, stage } = this;
    const { level, isOneAtATime } = settings;
    const sections = sectionsOf(event);
    const isFirst = !isOneAtATime || this.#section === sections[0];
    const isReview = this.#isReviewed && AFTER_REVIEW.includes(stage);
    return html`<form novalidate @submit=${this.#submitted} @input=${this.#typed} @change=${this.#left}>
      <button type="button" class="link no-print" @click=${this.#previous}>
        ${msg('Palaa takaisin', { desc: 'event-signup-form: back to the event or to the step before' })}
      </button>
      ${isReview ? nothing : heading(level, this.#title, true)}
      <p class="event-name about" lang=${event.language} .textContent=${event.title}></p>
      ${panelOf(stage, this.#flow, this.#model, this.#panelActions)} ${isFirst && !isReview ? noticeView(event, settings) : nothing}
      <div ?inert=${stage === 'sending'}>
        ${isReview ? reviewView(sections, this.#model, (section) => this.#change(section)) : this.#sections(sections)}
      </div>
      ${this.#actions(sections)}
    </form>`;
  }

  get #title(): string {
    return this.event.signup.mode === 'application'
      ? msg('Hae mukaan tähän', { desc: 'event-signup-form: heading of an application' })
      : msg('Ilmoittaudu mukaan', { desc: 'event-signup-form: heading of a signup' });
  }

  #sections(sections: readonly Section[]): TemplateResult {
    const level = this.settings.level + 1;
    const model = this.#model;
    if (!this.settings.isOneAtATime) {
      return html`${sections.map(
        (section) => html`<section class="part">${heading(level, sectionName(section))}${sectionView(section, model)}</section>`,
      )}`;
    }
    const place = sections.indexOf(this.#section) + 1;
    return html`<section class="part">
      <p class="soft">${msg(str`Vaihe ${place} / ${sections.length + 1}`, { desc: 'event-signup-form: progress' })}</p>
      <div class="step">${heading(level, sectionName(this.#section))}</div>
      ${sectionView(this.#section, model)}
    </section>`;
  }

  get #panelActions(): PanelActions {
    return {
      level: this.settings.level + 1,
      goTo: (field) => {
        this.#section = sectionOf(field);
        this.#focus.moveTo(`#f-${CSS.escape(field)}`);
      },
      removeCodes: () => {
        this.#keep(this.#flow.withoutCodes(this.event, this.#draft));
        this.#show(this.#check() === 'code-found' ? 'code-found' : 'code-removed');
      },
      wait: () => void this.#sendWith({ acceptWaiting: true }),
      take: (date) => void this.#sendWith({ dates: [date], acceptWaiting: false }),
    };
  }

  #actions(sections: readonly Section[]): TemplateResult {
    const isSending = this.stage === 'sending';
    return html`<div class="actions no-print">
      ${this.stage === 'full' ? nothing : html`<button part="send" ?hidden=${isSending} .textContent=${buttonText(this.#step(sections))}></button>`}
      <p id="status" tabindex="-1" ?hidden=${!isSending} .textContent=${isSending ? this.#flow.status : ''}></p>
    </div>`;
  }

  #step(sections: readonly Section[]): Step {
    return {
      stage: this.stage,
      isReviewed: this.#isReviewed,
      isLast: !this.settings.isOneAtATime || this.#section === sections.at(-1),
      isApplication: this.event.signup.mode === 'application',
    };
  }

  /** Where not everybody gets in, and one thing at a time: all is looked at once more before it leaves. */
  get #isReviewed(): boolean {
    return this.settings.isOneAtATime || this.event.signup.mode === 'application' || this.event.signup.mode === 'lottery';
  }

  #show(stage: FormStage): void {
    this.stage = stage;
    if (stage === 'sending') this.#focus.moveTo('#status');
    else if (stage === 'reviewing') this.#focus.moveTo('.title');
    else if (stage !== 'filling') this.#focus.moveTo('[data-panel] [tabindex="-1"], [data-panel][tabindex="-1"]');
  }

  #change(section: Section): void {
    this.#section = section;
    this.stage = 'filling';
    const place = this.settings.isOneAtATime ? 1 : sectionsOf(this.event).indexOf(section) + 1;
    this.#focus.moveTo(`.part:nth-of-type(${place}) [part='heading']`);
  }

  readonly #typed = ({ target }: Event): void => {
    if (this.stage !== 'sending') this.#keep(typedInto(this.#draft, this.event, target, this.renderRoot));
  };

  readonly #left = ({ target }: Event): void => {
    if (target instanceof HTMLInputElement && target.type !== 'text') return;
    this.#flow.advise(this.event, this.#draft, adviceText);
  };

  readonly #previous = (): void => {
    const sections = sectionsOf(this.event);
    const before = sections[sections.indexOf(this.#section) - 1];
    if (AFTER_REVIEW.includes(this.stage) && this.#isReviewed) this.#change(this.#section);
    else if (this.settings.isOneAtATime && before) this.#change(before);
    else this.back();
  };

  /** What stands in the way: of everything, or one at a time of the section on screen. */
  #check(): FormStage | undefined {
    const isAll = !this.settings.isOneAtATime || this.stage === 'reviewing' || this.#section === sectionsOf(this.event).at(-1);
    const isAsked = (field: string) => isAll || sectionOf(field) === this.#section;
    const found = this.#flow.check(this.event, this.#draft, this.settings, isAsked);
    const field = found === 'incomplete' ? this.#flow.faults[0]?.field : this.#flow.codes[0]?.parts[0]?.field;
    if (found && field) this.#section = sectionOf(field);
    return found;
  }

  readonly #submitted = (event: Event): void => {
    event.preventDefault();
    if (this.stage === 'sending') return;
    const trouble = this.#check();
    const sections = sectionsOf(this.event);
    const next = sections[sections.indexOf(this.#section) + 1];
    if (trouble) this.#show(trouble);
    else if (!this.#isReviewed || AFTER_REVIEW.includes(this.stage)) void this.#send();
    else if (this.settings.isOneAtATime && next) this.#change(next);
    else this.#show('reviewing');
  };

  async #sendWith(change: Partial<SignupDraft>): Promise<void> {
    this.#keep({ ...this.#draft, ...change });
    await this.#send();
  }

  async #send(): Promise<void> {
    const { event, settings } = this;
    const before = this.stage;
    const ended = await this.#flow.send(event, this.#draft, settings, () => this.#show('sending'));
    if (typeof ended === 'object') this.done(ended);
    else if (ended) this.#show(ended === 'filling' ? before : ended);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sote-event-signup-form': EventSignupForm;
  }
}
