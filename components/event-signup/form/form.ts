import { msg, updateWhenLocaleChanges } from '@lit/localize';
import { html, LitElement, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { SignupReceipt } from '../../../src/contract/signups.js';
import { Announcer } from '../../../src/controllers/announcer.js';
import { FocusMover } from '../../../src/controllers/focus.js';
import { customElement } from '../../../src/define.js';
import type { ShownEvent } from '../../../src/domain/event-reader.js';
import { newDraft } from '../../../src/domain/signup-draft.js';
import type { SignupDraft } from '../../../src/domain/signup-draft.js';
import { button } from '../../../src/styles/button.js';
import { form } from '../../../src/styles/form.js';
import { host } from '../../../src/styles/host.js';
import { heading } from '../../shared/heading.js';
import { eventStyles } from '../detail/detail.styles.js';
import type { Memory } from './session-drafts.js';
import type { Settings } from '../settings.js';
import { copyTyped } from './panels/copy.js';
import { SignupFlow } from './flow.js';
import type { FormStage } from './flow.js';
import { signupFormStyles } from './form.styles.js';
// With the form, not after the sending: what is stored must be shown, also when the connection is gone by then.
import { ready as receiptReady } from '../receipt/receipt.js';
import { fieldState } from './fields/field-state.js';
import { adviceText } from './messages.js';
import { noticeView } from './privacy-notice.js';
import { panelOf } from './panels/panel-of.js';
import type { FullActions } from './panels/event-full.js';
import type { PanelActions } from './panels/panels.js';
import { reviewView, typedText } from './review.js';
import { sectionOf } from './fields/sections.js';
import type { FormModel } from './fields/attendance.js';
import type { Section } from './fields/sections.js';
import { fetchFormTexts } from './texts.js';
import { typedInto } from './fields/inputs.js';
import { actionsView, formTitle, sectionsView } from './form-view.js';
import { Walk } from './steps.js';

/** Fetches what this stage needs besides its code. */
export const ready = async (): Promise<void> => {
  await Promise.all([fetchFormTexts(), receiptReady()]);
};

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
  /** Where what is typed and sent is kept, by event. */
  @property({ attribute: false }) memory!: Memory;
  /** Called with the receipt. */
  @property({ attribute: false }) done!: (receipt: SignupReceipt) => void;
  /** Leads back to the event. */
  @property({ attribute: false }) back!: () => void;

  /** What is on screen. */
  @state() stage: FormStage = 'filling';
  readonly #walk = new Walk(this);
  readonly #focus = new FocusMover(this);
  readonly #announcer = new Announcer(this);
  readonly #flow = new SignupFlow(this);

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.#focus.moveTo('.title');
  }

  override render(): TemplateResult {
    const { event, settings, stage } = this;
    const { isInReview, isAtStart, sections } = this.#walk;
    return html`<form novalidate @submit=${this.#submitted} @input=${this.#typed} @change=${this.#left}>
      <button type="button" class="link no-print" ?hidden=${stage === 'sending'} @click=${this.#previous}>
        ${msg('Palaa takaisin', { desc: 'event-signup-form: back to the event or to the step before' })}
      </button>
      ${isInReview ? nothing : heading(settings.level, formTitle(this.#walk), true)}
      <p class="event-name about" lang=${event.language} .textContent=${event.title}></p>
      ${panelOf(stage, this.#flow, this.#model, this.#panelActions)} ${isAtStart ? noticeView(event, settings) : nothing}
      <div ?inert=${stage === 'sending'}>
        ${isInReview ? reviewView(sections, this.#model, this.#changed) : sectionsView(this.#walk, this.#model)}
      </div>
      ${actionsView(stage, this.#walk, this.#flow, this.#draft)}
    </form>`;
  }

  get #draft(): SignupDraft {
    return this.memory.drafts.get(this.event.id) ?? newDraft(this.event, Date.now());
  }

  #keep(draft: SignupDraft): void {
    this.memory.drafts.set(this.event.id, draft);
    this.requestUpdate();
  }

  get #model(): FormModel {
    const { event, settings, stage } = this;
    return { event, settings, draft: this.#draft, state: fieldState(stage, this.#flow.checks, this.#draft) };
  }

  get #panelActions(): PanelActions & FullActions {
    return {
      level: this.settings.level + 1,
      goTo: (field) => {
        this.#walk.section = sectionOf(field);
        this.#focus.moveTo(`#f-${CSS.escape(field)}`);
      },
      removeCodes: () => {
        this.#keep(this.#flow.checks.withoutCodes(this.event, this.#draft));
        this.#show(this.#check() === 'code-found' ? 'code-found' : 'code-removed');
      },
      copy: this.settings.isKiosk ? undefined : () => void this.#copy(),
      wait: () => this.#sendWith({ acceptWaiting: true }),
      take: (dates) => this.#sendWith({ dates, acceptWaiting: false }),
      come: (attendance) => this.#sendWith({ attendance, acceptWaiting: false }),
    };
  }

  async #copy(): Promise<void> {
    this.#announcer.say(await copyTyped(typedText(this.#walk.sections, this.#model)));
  }

  #show(stage: FormStage): void {
    this.stage = stage;
    if (stage === 'sending') this.#focus.moveTo('#status');
    else if (stage === 'reviewing') {
      this.#walk.isReturning = false;
      this.#focus.moveTo('.title');
    } else if (stage !== 'filling') this.#focus.moveTo('[data-panel] [tabindex="-1"], [data-panel][tabindex="-1"]');
  }

  readonly #changed = (section: Section): void => {
    this.#walk.isReturning = true;
    this.#change(section);
  };

  #change(section: Section): void {
    this.#walk.section = section;
    this.stage = 'filling';
    this.#focus.moveTo(this.#walk.headingOf(section));
  }

  readonly #typed = ({ target }: Event): void => {
    if (this.stage === 'sending') return;
    const draft = typedInto(this.#draft, this.event, target, this.renderRoot);
    this.#flow.checks.tellLeftOut(this.event, this.#draft, draft);
    this.#keep(draft);
  };

  readonly #left = ({ target }: Event): void => {
    if (target instanceof HTMLInputElement && target.type !== 'text') return;
    this.#flow.checks.advise(this.event, this.#draft, adviceText);
  };

  readonly #previous = (): void => {
    // What was left now would come to its end unseen, and the form it was sent from could not send again.
    if (this.stage === 'sending') return;
    const { isInReview, isReturning, section, before } = this.#walk;
    if (isReturning && !isInReview) this.#show('reviewing');
    else if (isInReview) this.#change(section);
    else if (before) this.#change(before);
    else this.back();
  };

  /** What stands in the way: of everything, or one at a time of the section on screen. */
  #check(isAsked = (field: string): boolean => this.#walk.isAsked(field)): FormStage | undefined {
    const found = this.#flow.checks.check(this.event, this.#draft, this.settings, isAsked);
    const field = found === 'incomplete' ? this.#flow.checks.faults[0]?.field : this.#flow.checks.codes[0]?.parts[0]?.field;
    if (found && field) this.#walk.section = sectionOf(field);
    return found;
  }

  readonly #submitted = (event: Event): void => {
    event.preventDefault();
    if (this.stage === 'sending') return;
    const trouble = this.#check();
    const { isReviewed, isInReview, next } = this.#walk;
    if (trouble) this.#show(trouble);
    else if (!isReviewed || isInReview) void this.#send();
    else if (next) this.#change(next);
    else this.#show('reviewing');
  };

  /** With what was offered instead. Typed on meanwhile or not, it is checked like any sending; of the room the endpoint knows better. */
  #sendWith(change: Partial<SignupDraft>): void {
    this.#keep({ ...this.#draft, ...change });
    const trouble = this.#check((field) => field !== 'waiting');
    if (trouble) this.#show(trouble);
    else void this.#send();
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
