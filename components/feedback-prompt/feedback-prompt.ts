import { html, LitElement } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { content as finnish } from '../../locales/generated/feedback-prompt.fi.js';
import type { QuestionSet } from '../../src/contract/surveys.js';
import { FocusMover } from '../../src/controllers/focus.js';
import { stopPlainKeys } from '../../src/controllers/keys.js';
import { customElement } from '../../src/define.js';
import { contentOf } from '../../src/localization/localization.js';
import { PageLanguage } from '../../src/localization/page-language.js';
import { button } from '../../src/styles/button.js';
import { form } from '../../src/styles/form.js';
import { host } from '../../src/styles/host.js';
import { tokens } from '../../src/styles/tokens.js';
import { languagesFor } from '../shared/languages.js';
import { Draft } from './draft.js';
import { feedbackPromptStyles } from './feedback-prompt.styles.js';
import { given, hasOtherWays, isPlain, levelOf, noticeOf, onOpener, readAnswer, warnOfMissing } from './host-page.js';
import type { More } from './form/form-options.js';
import { makeParts } from './parts.js';
import type { PromptHost } from './prompt-host.js';
import type { Stage } from './stage.js';
import { askingView, unavailablePanel } from './form/form-view.js';
import type { Asking } from './form/form-view.js';
import { replyWish } from './form/reply-offer.js';

/**
 * Asks how it went, in two small questions of which one is enough or in any set of questions, and says what happens with the answer. The
 * receipt has a code that later tells where the feedback is (`view="follow-up"`).
 *
 * @element sote-feedback-prompt
 * @slot - Other ways to give feedback (phone, place, paper). Shown beside the form, and alone before and without JavaScript.
 * @slot urgent - Replaces the line on urgent help.
 * @slot child-help - Replaces the line on the helpline for children, in the set `child`.
 * @slot booking - Replaces what is said of appointments, behind "Something else?".
 * @slot rights - Replaces what is said of being treated wrongly.
 * @slot safety - Replaces what is said of dangerous situations.
 * @slot accessibility - Replaces what is said of the accessibility of the website.
 * @slot channels - Other matters of the host's own, behind "Something else?".
 * @slot ask - Whom to ask, when `replies` is `general` or `none`.
 * @fires {FeedbackSendEvent} sote-feedback-send - Before anything leaves the page. Cancelable; `respondWith` takes the sending over.
 * @fires {FeedbackSentEvent} sote-feedback-sent - The answer is stored. Tells nothing of it.
 * @fires {FeedbackFailedEvent} sote-feedback-failed - The answer was refused or is not confirmed; `detail.reason` says which.
 * @csspart surface - The whole widget inside its border.
 * @csspart heading - Each heading.
 * @csspart languages - The language switch.
 * @csspart urgent - The line on urgent help.
 * @csspart signposts - What is no feedback, behind "Something else?".
 * @csspart notice - What happens with the answer.
 * @csspart choice - One face of the scale.
 * @csspart option - One choice of the other kinds of questions.
 * @csspart text - The text field.
 * @csspart reply - The wish for a reply.
 * @csspart progress - Which question of how many, one at a time.
 * @csspart next - Goes on to the next question.
 * @csspart back - Goes back to the question before.
 * @csspart review - All answers before sending, one at a time.
 * @csspart compact - The one question that opens the rest.
 * @csspart dialog - The dialog of `mode="dialog"`.
 * @csspart close - Closes the dialog.
 * @csspart paper - Prints the questions as a blank form.
 * @csspart send - The send button.
 * @csspart error-summary - What must be mended before sending.
 * @csspart unavailable - The panel when a part of the form could not be fetched.
 * @csspart code-panel - The stop when a personal identity code was found.
 * @csspart unsure - The panel when it is not known whether the answer arrived.
 * @csspart refused - The panel when the answer was not taken.
 * @csspart keep - The offer to keep the answer on the device until it is sent.
 * @csspart outbox - What waits on the device, or what became of it.
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
export class FeedbackPrompt extends LitElement implements PromptHost {
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
  /**
   * The question set: built in are `visit` (the default), `service`, `experience`, `child`, `family-or-friend`, `event` and `page` (the default
   * of `mode="compact"`). Another id is asked of the endpoint, a value with `/` is an address. JSON inside the element wins.
   */
  @property({ attribute: 'question-set' }) questionSet?: string;
  /** `compact` shows the first question alone until it is answered; `dialog` stands behind a button of the page; else `inline`. */
  @property() mode?: 'inline' | 'compact' | 'dialog';
  /** Id of the page's button that opens `mode="dialog"`. */
  @property() for?: string;
  /** Asks one question at a time, with a way back and a review before sending. */
  @property({ attribute: 'one-at-a-time', type: Boolean }) oneAtATime = false;
  /** No answers are taken any more: says so, with the other ways. */
  @property({ type: Boolean }) closed = false;
  /** `offered` = one may ask for a reply; `general` = answers are told to everybody, `none` = nobody answers here (say whom to ask in the slot `ask`). */
  @property() replies?: 'offered' | 'general' | 'none';
  /** A reply comes within so many days; no date is promised when not given. */
  @property({ attribute: 'reply-days' }) replyDays?: string;
  /** Address of what feedback has led to, or `#id` of the board on this page. */
  @property({ attribute: 'results-url' }) resultsUrl?: string;
  /** The host confirms that an answer does not affect care or services and is not added to anybody's records: the widget says so. */
  @property({ attribute: 'care-unaffected', type: Boolean }) careUnaffected = false;
  /** Where a form on paper is returned. With it people may print the questions as a blank form. */
  @property({ attribute: 'return-address' }) returnAddress?: string;
  /** `accessibility` asks about the accessibility of the website, answered in 14 days at most. */
  @property() about: 'accessibility' | undefined;
  /** Identifier of the unit that the answer is about; travels with the answer. */
  @property() unit?: string;
  /** Name of the unit, shown before sending. */
  @property({ attribute: 'unit-name' }) unitName?: string;
  /** Name of the service that the answer is about; travels with the answer. */
  @property() service?: string;
  /** A shared screen that clears itself for the next person. Nothing is printed, copied or kept there. */
  @property() kiosk?: '' | 'false';
  /** Seconds without a touch before the shared screen warns; 120 when not given. It is cleared 30 seconds later. */
  @property({ attribute: 'kiosk-idle' }) kioskIdle?: string;
  /** `tab` keeps what is not sent yet in this tab, over a reload. Nothing typed is stored otherwise. */
  @property({ attribute: 'keep-draft' }) keepDraft?: 'tab';
  /** `device` offers to keep an answer that could not be sent on this device until it is. */
  @property() outbox?: 'device';
  /** `follow-up` shows where a feedback is, by its code. */
  @property() view?: 'follow-up';

  /** What is on screen. */
  @state() stage: Stage = 'asking';
  /** What the person has answered so far. */
  readonly draft = new Draft();

  readonly #language = new PageLanguage(this, 'feedback-prompt', {
    sv: () => import('../../locales/generated/feedback-prompt.sv.js'),
    en: () => import('../../locales/generated/feedback-prompt.en.js'),
    'fi-simple': () => import('../../locales/generated/feedback-prompt.fi-simple.js'),
  });
  readonly #focus = new FocusMover(this);
  /** What "Try again" does when a part of the form is `unavailable`. */
  #again: (() => void) | undefined;
  readonly #parts = makeParts(this);
  /** As of the last update: asked often, and found by looking through the page. */
  #isPlain = true;

  constructor() {
    super();
    onOpener(this, (opener) => void this.#show(opener));
  }

  protected override willUpdate(): void {
    this.#isPlain = isPlain(this);
  }

  protected override firstUpdated(): void {
    warnOfMissing(this);
  }

  override render(): TemplateResult {
    const { set } = this;
    if (!this.#language.isReady || !set) return html`<slot></slot>`;
    const surface = html`<div class="surface" part="surface" lang=${this.#language.locale} dir="ltr" @keydown=${stopPlainKeys}>
      ${languagesFor(this, this.given('languages'))} ${this.stage === 'received' ? this.#parts.flow.value?.receipt : this.#form(set)}
    </div>`;
    return html`<div class="frame">${this.options?.frame(surface) ?? surface}</div>`;
  }

  /** The questions on screen, in the page's language. */
  get set(): QuestionSet | undefined {
    return this.#isPlain ? contentOf('feedback-prompt', finnish).sets['visit'] : this.options?.set;
  }

  /** @internal What shows the form when a setting asks for more than the usual one. */
  get options(): More | undefined {
    const { more } = this.#parts;
    if (this.#isPlain) return undefined;
    if (!more.value) void more.fetch();
    return more.value;
  }

  #form(set: QuestionSet): TemplateResult {
    return html`<form
      novalidate
      @submit=${this.#submitted}
      @focusin=${this.#touched}
      @input=${(event: Event) => this.#answered(event, set)}
      @change=${this.#left}
      @click=${this.#cleared}
    >
      ${(this.options?.form ?? askingView)(this.#asking(set))}
    </form>`;
  }

  #asking(set: QuestionSet): Asking {
    const { stage, draft } = this;
    const { answers } = draft;
    const flow = this.#parts.flow.value;
    const aside = this.#parts.aside.value;
    const errors = flow?.checks.messages(stage) ?? new Map<string, string>();
    const isReplyWanted = answers.has('_reply');
    return {
      set,
      answers,
      notice: noticeOf(this),
      about: [this.given('unit-name'), this.given('service')].filter(Boolean).join(', '),
      hasOtherWays: hasOtherWays(this),
      errors,
      advice: flow?.checks.advice ?? errors,
      panel: stage === 'unavailable' ? unavailablePanel(this.#again) : flow?.panel(stage),
      isSendInPanel: stage === 'not-confirmed' || stage === 'refused',
      status: stage === 'sending' ? flow?.status : undefined,
      signposts: aside?.signposts(),
      openSignposts: this.#wantsAside,
      reply: replyWish(isReplyWanted, isReplyWanted ? aside?.contact(errors) : undefined),
    };
  }

  /** Shows the form where it is hidden: opens the dialog or the compact form, and moves the focus to its heading. */
  async show(): Promise<void> {
    await this.#show();
  }

  async #show(opener?: Element): Promise<void> {
    if (!isPlain(this)) await this.#parts.more.fetch();
    this.options?.open(opener);
    this.focusOn('.title');
    await this.updateComplete;
  }

  /** Closes the dialog or the compact form. What was typed stays. */
  hide(): void {
    this.options?.close();
  }

  /** Empties the widget for the next answer. What was sent stays sent. */
  reset(): void {
    this.draft.clear();
    this.#parts.flow.value?.clear();
    this.options?.restart();
    this.enter('asking');
    this.focusOn('.title');
  }

  /** @internal Changes what is on screen and moves the focus to it. */
  enter(stage: Stage, again = this.#again): void {
    this.stage = stage;
    this.#again = again;
    if (stage === 'sending') this.focusOn('#status');
    else if (stage !== 'asking') this.focusOn('[data-panel] [tabindex], [data-panel][tabindex]');
  }

  /** @internal The focus goes there after the next update. */
  focusOn(selector: string): void {
    this.#focus.moveTo(selector);
  }

  /** @internal A setting: the element's own, else what the page gives for all. */
  given(name: string): string | undefined {
    return given(this, name);
  }

  /** @internal Level of the first heading, 1 to 5. */
  get level(): number {
    return levelOf(this);
  }

  readonly #touched = (): void => {
    this.draft.begin();
    void this.#parts.flow.fetch();
  };

  /** Asked for by a press: that it cannot be had must be told. */
  readonly #wantsAside = (): void =>
    void this.#parts.aside.fetch().then((aside) => {
      if (!aside) this.enter('unavailable', this.#wantsAside);
      else if (this.stage === 'unavailable') this.enter('asking');
    });

  readonly #left = (): void => void this.#parts.flow.fetch().then((flow) => flow?.advise());

  #answered(event: Event, set: QuestionSet): void {
    const answer = readAnswer(event.target, set);
    if (!answer || this.stage === 'sending') return;
    this.#touched();
    this.draft.set(answer.question, answer.value);
    if (answer.question === '_reply') this.#wantsAside();
    this.requestUpdate();
  }

  readonly #cleared = (event: Event): void => {
    const question = event.target instanceof HTMLElement ? event.target.dataset['clear'] : undefined;
    if (question === undefined || this.stage === 'sending') return;
    this.draft.set(question, undefined);
    this.focusOn(`#q-${question}`);
  };

  readonly #submitted = (event: Event): void => {
    event.preventDefault();
    if (this.stage !== 'sending') this.#send();
  };

  /** Nothing is sent that could not be checked. */
  readonly #send = (): void => void this.#parts.flow.fetch().then((flow) => (flow ? flow.submit() : this.enter('unavailable', this.#send)));
}

declare global {
  interface HTMLElementTagNameMap {
    'sote-feedback-prompt': FeedbackPrompt;
  }
}
