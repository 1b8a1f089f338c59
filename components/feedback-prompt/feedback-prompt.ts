import { msg } from '@lit/localize';
import { html, LitElement, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { content as finnish } from '../../locales/generated/feedback-prompt.fi.js';
import type { QuestionSet } from '../../src/contract/surveys.js';
import { FocusMover } from '../../src/controllers/focus.js';
import { stopPlainKeys } from '../../src/controllers/keys.js';
import { inherited } from '../../src/controllers/settings.js';
import { customElement } from '../../src/define.js';
import { contentOf } from '../../src/localization/localization.js';
import { PageLanguage } from '../../src/localization/page-language.js';
import { button } from '../../src/styles/button.js';
import { form } from '../../src/styles/form.js';
import { host } from '../../src/styles/host.js';
import { tokens } from '../../src/styles/tokens.js';
import { languageSwitch } from '../shared/language-switch.js';
import { Draft } from './draft.js';
import { feedbackPromptStyles } from './feedback-prompt.styles.js';
import { keptUntil, readAnswer, warnOfMissing } from './host-page.js';
import type { SendFlow } from './send-flow.js';
import type { Stage } from './stage.js';
import { askingView } from './views/asking.js';
import type { Notice } from './views/before.js';
import type { PanelActions } from './views/panels.js';

/**
 * Asks how it went, in two small questions of which one is enough, and says what happens with the answer. The receipt has a code that
 * later tells where the feedback is (`view="follow-up"`).
 *
 * @element sote-feedback-prompt
 * @slot - Other ways to give feedback (phone, place, paper). Shown beside the form, and alone before and without JavaScript.
 * @slot urgent - Replaces the line on urgent help.
 * @fires {FeedbackSendEvent} sote-feedback-send - Before anything leaves the page. Cancelable; `respondWith` takes the sending over.
 * @fires {FeedbackSentEvent} sote-feedback-sent - The answer is stored. Tells nothing of it.
 * @fires {FeedbackFailedEvent} sote-feedback-failed - The answer was refused or is not confirmed; `detail.reason` says which.
 * @csspart surface - The whole widget inside its border.
 * @csspart heading - Each heading.
 * @csspart languages - The language switch.
 * @csspart urgent - The line on urgent help.
 * @csspart notice - What happens with the answer.
 * @csspart choice - One face of the scale.
 * @csspart text - The text field.
 * @csspart send - The send button.
 * @csspart error-summary - What must be mended before sending.
 * @csspart code-panel - The stop when a personal identity code was found.
 * @csspart unsure - The panel when it is not known whether the answer arrived.
 * @csspart refused - The panel when the answer was not taken.
 * @csspart other-ways - The other ways beside the form.
 * @csspart receipt - The receipt.
 * @csspart code - The code on the receipt.
 * @cssprop [--sote-ink=#17212b] - Text.
 * @cssprop [--sote-ink-soft=#46535f] - Hints and secondary text.
 * @cssprop [--sote-line=#74818d] - Borders of fields.
 * @cssprop [--sote-hair=#d5dde3] - Hairlines.
 * @cssprop [--sote-paper=#fff] - Background.
 * @cssprop [--sote-accent=#0b5a6f] - Buttons, links, what is chosen.
 * @cssprop [--sote-accent-deep=#073f4e] - Hover and the focus ring.
 * @cssprop [--sote-accent-soft=#dfeff3] - Background of notes and of what is chosen.
 * @cssprop [--sote-error=#a03526] - Errors.
 * @cssprop [--sote-error-soft=#fbeae7] - Background of panels that stop.
 * @cssprop [--sote-radius=6px] - Rounding of corners.
 * @cssprop [--sote-font-size=18px] - Text size; at least 18 px by default.
 * @cssprop [--sote-padding=16px] - Space inside the border.
 */
@customElement('sote-feedback-prompt')
export class FeedbackPrompt extends LitElement {
  static override styles = [tokens, host, form, button, feedbackPromptStyles];

  /** Base URL of the endpoint. Without one, a listener of `sote-feedback-send` must take the answer over. */
  @property() endpoint?: string;
  /** Who asks: the wellbeing services county or another organiser. */
  @property() organisation?: string;
  /** Who reads the answers, in the basic form, for example "kotihoidon esihenkilö". */
  @property() reader?: string;
  /** Address of the privacy notice (http or https). */
  @property({ attribute: 'privacy-url' }) privacyUrl?: string;
  /** Level of the widget's first heading, 1 to 5; 2 when not given. */
  @property({ attribute: 'heading-level' }) headingLevel?: string;
  /** Shows a language switch: language tags with spaces between, or empty for all. */
  @property() languages?: string;
  /** Answers are deleted within so many days; the promise is left out when not given. */
  @property({ attribute: 'keep-days' }) keepDays?: string;
  /** The question set: `visit` is built in. */
  @property({ attribute: 'question-set' }) questionSet = 'visit';
  /** Identifier of the unit that the answer is about; travels with the answer. */
  @property() unit?: string;
  /** Name of the unit, shown before sending. */
  @property({ attribute: 'unit-name' }) unitName?: string;
  /** Name of the service that the answer is about; travels with the answer. */
  @property() service?: string;
  /** `follow-up` shows where a feedback is, by its code. */
  @property() view?: 'follow-up';

  @state() private stage: Stage = 'asking';
  /** What the person has answered so far. */
  readonly draft = new Draft();

  readonly #language = new PageLanguage(this, 'feedback-prompt', {
    sv: () => import('../../locales/generated/feedback-prompt.sv.js'),
    en: () => import('../../locales/generated/feedback-prompt.en.js'),
  });
  readonly #focus = new FocusMover(this);
  #flow: SendFlow | undefined;

  protected override firstUpdated(): void {
    warnOfMissing({ organisation: this.#given('organisation'), reader: this.#given('reader'), privacyUrl: this.#given('privacy-url') });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.view === 'follow-up' && changed.has('view')) void import('../shared/follow-up.js').then(() => this.requestUpdate());
  }

  override render(): TemplateResult {
    const set = contentOf('feedback-prompt', finnish).sets[this.questionSet];
    if (!this.#language.isReady || !set) return html`<slot></slot>`;
    const languages = this.#given('languages');
    return html`<div class="frame">
      <div class="surface" part="surface" lang=${this.#language.locale} dir="ltr" @keydown=${stopPlainKeys}>
        ${languages === undefined ? nothing : languageSwitch(languages)}
        ${this.view === 'follow-up' ? this.#followUp() : this.stage === 'received' ? this.#receipt() : this.#form(set)}
      </div>
    </div>`;
  }

  #form(set: QuestionSet): TemplateResult {
    const { stage, draft } = this;
    return html`<form
      novalidate
      @submit=${(event: Event) => this.#submitted(event, set)}
      @focusin=${this.#touched}
      @input=${(event: Event) => this.#answered(event, set)}
      @change=${async () => (await this.#fetchFlow())?.advise(set)}
      @click=${this.#cleared}
    >
      ${askingView({
        set,
        answers: draft.answers,
        notice: this.#notice(),
        unitName: this.unitName,
        hasOtherWays: [...this.childNodes].some(
          (node) => node.textContent?.trim() && !(node instanceof Comment) && !(node instanceof Element && node.slot),
        ),
        errors: this.#flow?.messages(stage, set) ?? new Map<string, string>(),
        advice: this.#flow?.advice ?? new Map<string, string>(),
        panel: stage === 'unavailable' ? this.#unavailable() : (this.#flow?.panel(stage, set, this.#actions(set)) ?? nothing),
        isSendInPanel: stage === 'not-confirmed' || stage === 'refused',
        status: stage === 'sending' ? this.#flow?.status : undefined,
      })}
    </form>`;
  }

  #notice(): Notice {
    return {
      level: this.#level,
      organisation: this.#given('organisation'),
      reader: this.#given('reader'),
      privacyUrl: this.#given('privacy-url'),
      keptUntil: keptUntil(this.#given('keep-days')),
    };
  }

  #receipt(): TemplateResult | typeof nothing {
    return this.#flow?.receiptView(this.#level, this.#given('reader') ?? this.#given('organisation'), () => this.reset()) ?? nothing;
  }

  #followUp(): TemplateResult {
    return html`<sote-follow-up .endpoint=${this.#given('endpoint')} .headingLevel=${this.#level}></sote-follow-up>`;
  }

  #unavailable(): TemplateResult {
    return html`<div class="panel stop" role="group" data-panel tabindex="-1">
      <p>
        ${msg(
          'Lähettäminen ei onnistu juuri nyt. Mitään ei ole lähetetty. Tekstisi on tallella tällä sivulla. Yritä hetken kuluttua uudelleen.',
          {
            desc: 'feedback-prompt: a part of the widget could not be fetched',
          },
        )}
      </p>
    </div>`;
  }

  /** Changes what is on screen and moves the focus to it. Called by the flow of sending. */
  show(stage: Stage): void {
    this.stage = stage;
    if (stage === 'sending') this.#focus.moveTo('#status');
    else if (stage !== 'asking') this.#focus.moveTo('[data-panel] [tabindex="-1"], [data-panel][tabindex="-1"]');
  }

  /** Empties the widget for the next answer. What was sent stays sent. */
  reset(): void {
    this.draft.clear();
    this.#flow?.clear();
    this.stage = 'asking';
    this.#focus.moveTo('.title');
  }

  /** An attribute of this element, else what the page gives for all (`data-sote-…`). */
  #given(name: string): string | undefined {
    return this.getAttribute(name) ?? inherited(this, name);
  }

  get #level(): number {
    return Math.min(5, Math.max(1, Number(this.#given('heading-level')) || 2));
  }

  #actions(set: QuestionSet): PanelActions {
    return {
      level: this.#level + 1,
      goTo: (question) => this.#focus.moveTo(`#q-${question}`),
      removeCodes: () => this.#flow?.removeCodes(set),
      editCodes: () => this.#flow?.selectCode(this.renderRoot),
      copy: () => void this.#flow?.copy(set),
    };
  }

  readonly #touched = (): void => {
    this.draft.begin();
    void this.#fetchFlow();
  };

  async #fetchFlow(): Promise<SendFlow | undefined> {
    try {
      const { SendFlow } = await import('./send-flow.js');
      this.#flow ??= new SendFlow(this);
    } catch {
      // Offline, or the files were replaced by a new version: "Send" tries again and says so.
    }
    return this.#flow;
  }

  #answered(event: Event, set: QuestionSet): void {
    const answer = readAnswer(event.target, set);
    if (!answer || this.stage === 'sending') return;
    this.#touched();
    this.draft.set(answer.question, answer.value);
    this.requestUpdate();
  }

  readonly #cleared = (event: Event): void => {
    const question = event.target instanceof HTMLElement ? event.target.dataset['clear'] : undefined;
    if (question === undefined || this.stage === 'sending') return;
    this.draft.set(question, undefined);
    this.#focus.moveTo(`#q-${question}`);
  };

  async #submitted(event: Event, set: QuestionSet): Promise<void> {
    event.preventDefault();
    if (this.stage === 'sending') return;
    const trap = this.renderRoot.querySelector<HTMLInputElement>('.trap')?.value;
    const flow = await this.#fetchFlow();
    if (!flow) {
      this.show('unavailable');
      return;
    }
    const { unit, service, draft } = this;
    const circumstances = {
      unit,
      service,
      page: location.href,
      language: this.#language.locale,
      trap: Boolean(trap),
      seconds: draft.seconds,
    };
    await flow.submit({ set, endpoint: this.#given('endpoint'), circumstances });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sote-feedback-prompt': FeedbackPrompt;
  }
}
