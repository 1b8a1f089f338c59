import { html, LitElement } from 'lit';
import type { TemplateResult } from 'lit';
import { content as finnish } from '../../locales/generated/feedback-prompt.fi.js';
import { loaders } from '../../locales/generated/feedback-prompt.loaders.js';
import type { QuestionSet } from '../../src/contract/surveys.js';
import { FocusMover } from '../../src/controllers/focus.js';
import { InsideJson } from '../../src/controllers/inside-json.js';
import { keepTyping } from '../../src/controllers/keys.js';
import { flagAttribute, numberAttribute, Settings } from '../../src/controllers/settings.js';
import { defineElement } from '../../src/define-element.js';
import { contentOf } from '../../src/localization/localization.js';
import { PageLanguage } from '../../src/localization/page-language.js';
import { button } from '../../src/styles/button.js';
import { form } from '../../src/styles/form.js';
import { host } from '../../src/styles/host.js';
import { tokens } from '../../src/styles/tokens.js';
import { languagesFor } from '../shared/languages.js';
import { feedbackPromptStyles } from './feedback-prompt.styles.js';
import { isDefault, modeOf, topicOf, wantedSet } from './feedback-settings.js';
import type { WantedSet } from './feedback-settings.js';
import { initialState, reduce } from './feedback-state.js';
import type { FeedbackEvent, FeedbackState } from './feedback-state.js';
import { focusAfter } from './focus-after.js';
import { FormController } from './form/form-controller.js';
import { unavailablePanel } from './form/unavailable-panel.js';
import { onOpener } from './host-page.js';
import { makeLazyParts, neededParts } from './lazy-parts.js';
import type { Prompt } from './prompt.js';

/**
 * Asks how it went, in two small questions of which one is enough or in any set of questions. What happens with the answer is one press away. The
 * receipt has a code that later shows the progress of the feedback (`view="follow-up"`).
 *
 * @element sote-feedback-prompt
 * @slot - Other ways to give feedback (phone, place, paper). Shown beside the form, and alone before and without JavaScript.
 * @slot urgent - Replaces the line on urgent help.
 * @slot child-help - Replaces the line on the helpline for children, in the set `child`.
 * @slot booking - Replaces the text on appointments, behind "Do you have another matter than feedback?".
 * @slot rights - Replaces the text on being treated wrongly.
 * @slot safety - Replaces the text on dangerous situations.
 * @slot accessibility - Replaces the text on the accessibility of the website.
 * @slot channels - Other matters of the host's own, in the same place.
 * @slot ask - Whom to ask, when `replies` is `general` or `none`.
 * @fires {FeedbackSendEvent} sote-feedback-send - Before anything leaves the page. Cancelable; `respondWith` takes the sending over.
 * @fires {FeedbackSentEvent} sote-feedback-sent - The answer is stored. The event has no details of it.
 * @fires {FeedbackFailedEvent} sote-feedback-failed - The answer was refused or is not confirmed; `detail.reason` says which.
 * @csspart surface - The whole widget inside its border.
 * @csspart heading - Each heading.
 * @csspart languages - The language switch.
 * @csspart urgent - The line on urgent help.
 * @csspart signposts - Services for other matters, in the same place.
 * @csspart notice - Who collects the feedback, and what happens with the answer once it is opened.
 * @csspart reader - Who reads the answers, above the send button.
 * @csspart choice - One face of the scale.
 * @csspart option - One choice of the other kinds of questions.
 * @csspart text - The text field.
 * @csspart reply - The offer of a reply.
 * @csspart progress - Which question of how many, one at a time.
 * @csspart next - Goes on to the next question.
 * @csspart back - Goes back to the question before.
 * @csspart review - All answers before sending, one at a time.
 * @csspart compact - The one question that opens the rest.
 * @csspart dialog - The dialog of `mode="dialog"`.
 * @csspart close - Closes the dialog.
 * @csspart paper - Prints the questions as a blank form.
 * @csspart send - The send button.
 * @csspart error-summary - What must be fixed before sending.
 * @csspart unavailable - The panel when a part of the form could not be fetched, with a way to try again.
 * @csspart code-panel - The stop when a personal identity code was found.
 * @csspart unsure - The panel when it is not known whether the answer arrived.
 * @csspart refused - The panel when the answer was not taken.
 * @csspart keep - The offer to keep the answer on the device until it is sent.
 * @csspart outbox - What waits on the device, or its outcome.
 * @csspart other-ways - The other ways beside the form.
 * @csspart receipt - The receipt.
 * @csspart code - The code on the receipt.
 */
export class FeedbackPrompt extends LitElement implements Prompt {
  static override styles = [tokens, host, form, button, feedbackPromptStyles];
  static override properties = {
    endpoint: {},
    organisation: {},
    reader: {},
    privacyUrl: { attribute: 'privacy-url' },
    headingLevel: { converter: numberAttribute, attribute: 'heading-level' },
    languages: {},
    keepDays: { converter: numberAttribute, attribute: 'keep-days' },
    questionSet: { attribute: 'question-set' },
    mode: {},
    for: {},
    oneAtATime: { converter: flagAttribute, attribute: 'one-at-a-time' },
    closed: { converter: flagAttribute },
    replies: {},
    replyDays: { converter: numberAttribute, attribute: 'reply-days' },
    resultsUrl: { attribute: 'results-url' },
    careUnaffected: { converter: flagAttribute, attribute: 'care-unaffected' },
    returnAddress: { attribute: 'return-address' },
    about: {},
    unit: {},
    unitName: { attribute: 'unit-name' },
    service: {},
    kiosk: { converter: flagAttribute },
    kioskIdle: { converter: numberAttribute, attribute: 'kiosk-idle' },
    keepDraft: { attribute: 'keep-draft' },
    outbox: {},
    view: {},
    questions: { attribute: false },
  };

  /** Base URL of the endpoint. Without one, a listener of `sote-feedback-send` must send the answer. */
  endpoint?: string;
  /** Who asks: the wellbeing services county or another organiser. */
  organisation?: string;
  /** Who reads the answers, in the basic form, for example "kotihoidon esihenkilö". */
  reader?: string;
  /** Address of the privacy notice (http or https). */
  privacyUrl?: string;
  /** Level of the widget's first heading, 1 to 5; 2 when not given. */
  headingLevel?: number;
  /** Shows a language switch: language tags with spaces between, or empty for all. */
  languages?: string;
  /** Answers are deleted within so many days; the promise is left out when not given. */
  keepDays?: number;
  /**
   * The question set: built in are `visit` (the default), `service`, `experience`, `child`, `family-or-friend`, `event` and `page` (the default
   * of `mode="compact"`). Another id is fetched from the endpoint, a value with `/` is an address. JSON inside the element wins.
   */
  questionSet?: string;
  /** `compact` shows the first question alone until it is answered; `dialog` opens from a button of the page; else `inline`. */
  mode?: 'inline' | 'compact' | 'dialog';
  /** Id of the page's button that opens `mode="dialog"`. */
  for?: string;
  /** Asks one question at a time, with a way back and a review before sending. */
  oneAtATime?: boolean;
  /** No more answers are taken: the widget says so, with the other ways. */
  closed?: boolean;
  /** `offered` = people may ask for a reply; `general` = answers are published for everybody; `none` = nobody replies here (say whom to ask in the slot `ask`). */
  replies?: 'offered' | 'general' | 'none';
  /** A reply comes within so many days; no date is promised when not given. */
  replyDays?: number;
  /** Address of what feedback has led to, or `#id` of the board on this page. */
  resultsUrl?: string;
  /** The organisation confirms that an answer does not affect care or services and is not added to anybody's records: the widget says so. */
  careUnaffected?: boolean;
  /** Where a form on paper is returned. With it people may print the questions as a blank form. */
  returnAddress?: string;
  /** `accessibility` asks about the accessibility of the website, answered in 14 days at most. */
  about?: 'accessibility';
  /** Identifier of the unit that the answer is about; sent with the answer. */
  unit?: string;
  /** Name of the unit, shown before sending. */
  unitName?: string;
  /** Name of the service that the answer is about; sent with the answer. */
  service?: string;
  /** A shared screen that clears itself for the next person. Nothing is printed, copied or kept there. */
  kiosk?: boolean;
  /** Seconds without a touch before the shared screen warns; 120 when not given. It is cleared 30 seconds later. */
  kioskIdle?: number;
  /** `tab` keeps what is not sent yet in this tab, over a reload. Otherwise nothing that a person writes is stored. */
  keepDraft?: 'tab';
  /** `device` offers to keep an answer that could not be sent on this device until it is. */
  outbox?: 'device';
  /** `follow-up` shows the progress of a feedback, by its code. */
  view?: 'follow-up';
  /**
   * The page's own questions as data: one set, or a list of the same set in several languages. They win over `question-set` and over JSON inside
   * the element. Set a new object to change them.
   */
  questions?: QuestionSet | readonly QuestionSet[] | undefined;

  /** @internal */
  readonly settings = new Settings(this);
  readonly #inside = new InsideJson(this, () => this.questions);
  readonly #language = new PageLanguage(this, 'feedback-prompt', loaders);
  readonly #focus = new FocusMover(this);
  #state = initialState;
  readonly #parts = makeLazyParts(this);
  readonly #form = new FormController(this, this.#parts);

  constructor() {
    super();
    keepTyping(this);
    onOpener(this, this.settings, (opener) => void this.#open(opener));
  }

  /** @internal */
  get state(): FeedbackState {
    return this.#state;
  }

  /** @internal The only place where the state changes. What cannot happen now changes nothing. */
  dispatch(event: FeedbackEvent): void {
    const before = this.#state;
    this.#state = reduce(before, event, this.#parts.submit.value?.reduce);
    if (this.#state === before && event.type !== 'opened') return;
    if (event.type === 'reset' || event.type === 'kept-on-device' || event.type === 'screen-cleared') this.#parts.submit.value?.reset();
    // What is answered already can be cleared, too.
    if (event.type === 'draft-restored') void this.#parts.submit.load();
    const focus = focusAfter(event) ?? this.#parts.submit.value?.focusAfter(event);
    if (focus) this.#focus.moveTo(focus);
    this.requestUpdate();
  }

  /** @internal The questions on screen, in the page's language. */
  get set(): QuestionSet | undefined {
    return isDefault(this.wantedSet) ? contentOf('feedback-prompt', finnish).sets['visit'] : this.#parts.questionSets.value?.set;
  }

  /** @internal */
  get wantedSet(): WantedSet {
    return wantedSet(this.settings, topicOf(this.settings, this.#state), this.#inside.text);
  }

  get #neededParts() {
    return neededParts(this.#parts, this.settings, isDefault(this.wantedSet));
  }

  protected override willUpdate(): void {
    // A part that could not be fetched is fetched again by a press, not at every update.
    for (const part of this.#neededParts) if (!part.hasFailed) void part.load();
  }

  override render(): TemplateResult {
    const { set } = this;
    const needed = this.#neededParts;
    if (!this.#language.isReady || !set || needed.some(({ value }) => value === undefined)) {
      const isMissing = needed.some((part) => part.hasFailed) || this.#parts.questionSets.value?.hasFailed;
      // A dialog is missed by nobody until its button is pressed.
      if (!isMissing || (modeOf(this.settings) === 'dialog' && !this.#state.isDialogOpen)) return html`<slot></slot>`;
      return html`<div class="frame">
        <div class="surface" lang=${this.#language.tag} dir=${this.#language.direction}>
          ${unavailablePanel(this.#fetchNeededParts)}<slot></slot>
        </div>
      </div>`;
    }
    const { presentation, submit } = this.#parts;
    const surface = html`<div class="surface" part="surface" lang=${this.#language.tag} dir=${this.#language.direction}>
      ${languagesFor(this, this.settings.languages())}
      ${this.#state.stage.name === 'received' ? submit.value?.receipt() : this.#form.view(set)} ${this.#language.foot}
    </div>`;
    return html`<div class="frame">${presentation.value?.dialog.frame(surface, set.title) ?? surface}</div>`;
  }

  readonly #fetchNeededParts = (): void => {
    for (const part of this.#neededParts) void part.load();
    this.#parts.questionSets.value?.retry();
    // The button that was pressed goes when the form comes.
    this.#focus.moveTo('.title');
  };

  /** Shows the form where it is hidden: opens the dialog or the compact form, and moves the focus to its heading. */
  async show(): Promise<void> {
    await this.#open(document.activeElement);
  }

  async #open(opener: Element | null): Promise<void> {
    if (modeOf(this.settings) !== 'inline') (await this.#parts.presentation.load())?.dialog.open(opener);
    this.dispatch({ type: 'opened' });
    await this.updateComplete;
  }

  /** Closes the dialog or the compact form. What was written stays. */
  hide(): void {
    this.dispatch({ type: 'closed' });
  }

  /** Empties the widget for the next answer. What was sent stays sent. */
  reset(): void {
    this.dispatch({ type: 'reset' });
  }
}

defineElement('sote-feedback-prompt', FeedbackPrompt);

declare global {
  interface HTMLElementTagNameMap {
    'sote-feedback-prompt': FeedbackPrompt;
  }
}
