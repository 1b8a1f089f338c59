import { html, LitElement, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Signup, SignupReceipt } from '../../../src/contract/signups.js';
import { Announcer } from '../../../src/controllers/announcer.js';
import { NewDay } from '../../../src/controllers/new-day.js';
import { FocusMover } from '../../../src/controllers/focus.js';
import { SubmitController } from '../../../src/controllers/submit-controller.js';
import { WritingPause } from '../../../src/controllers/writing-pause.js';
import { defineElement } from '../../../src/define-element.js';
import type { ShownEvent } from '../../../src/domain/event-reader.js';
import { newDraft, toSignup } from '../../../src/domain/signup-draft.js';
import type { SignupDraft } from '../../../src/domain/signup-draft.js';
import { readSignupReceipt } from '../../../src/domain/signup-reader.js';
import { msg } from '../../../src/localization/msg.js';
import { button } from '../../../src/styles/button.js';
import { form } from '../../../src/styles/form.js';
import { formMessages } from '../../../src/styles/form-messages.js';
import { host } from '../../../src/styles/host.js';
import { IdempotentRequest } from '../../../src/transport/idempotent-request.js';
import { updateWithLanguage } from '../../../src/localization/page-language.js';
import { copyToClipboard } from '../../shared/copy-to-clipboard.js';
import { heading } from '../../shared/heading.js';
import { sendingText } from '../common/sending.js';
import { detailStyles } from '../detail/detail.styles.js';
import { emitFailed, emitSent, NAMES } from '../event-signup.events.js';
// With the form, not after the sending: a stored signup must be shown, also when the connection is lost by then.
import '../receipt/receipt.js';
import { fetchReceiptTexts } from '../receipt/texts.js';
import type { Received } from '../signup-state.js';
import type { Session } from '../visit/session.js';
import type { SignupSettings } from '../settings.js';
import type { FormModel } from './fields/attendance.js';
import { fieldState } from './fields/field-state.js';
import { draftAfterInput } from './fields/inputs.js';
import { sectionOf } from './fields/sections.js';
import type { Section } from './fields/sections.js';
import { initialFormState, reduceForm } from './form-state.js';
import type { FormEvent, FormState, Stage } from './form-state.js';
import { actionsView, formTitle, sectionsView, summaryView } from './form-view.js';
import { signupFormStyles } from './form.styles.js';
import { codesFound, failureReason, faultsFound, formEventOf } from './outcome.js';
import { copyingText } from './panels/copy.js';
import { formPanel } from './panels/form-panel.js';
import type { FormPanelActions } from './panels/form-panel.js';
import { privacyNotice } from './privacy-notice.js';
import { draftText, reviewView } from './review.js';
import { isFieldChecked, stepsOf } from './steps.js';
import type { Steps } from './steps.js';
import { fetchFormTexts } from './texts.js';
import {
  findAdvice,
  findProblem,
  findTooMuchText,
  leftOutText,
  newAdviceText,
  remainingProblem,
  tooLongFault,
  withoutCodes,
} from './validation.js';
import { toJson } from '../../../src/domain/to-json.js';
import { endpointTime } from '../../../src/transport/present-time.js';

export const prepare = async (): Promise<void> => {
  await Promise.all([fetchFormTexts(), fetchReceiptTexts()]);
};

const TOO_LARGE = 413;
const PANEL = '[data-panel] [tabindex="-1"], [data-panel][tabindex="-1"]';

/**
 * Takes a signup or an application, on one page or one part at a time. Nothing filled in is lost by a mistake, a failure or a full event.
 *
 * @element sote-event-signup-form
 * @fires {CustomEvent<Received>} signup-received - The signup is stored.
 * @fires detail-requested - Back to the event.
 */
export class EventSignupForm extends LitElement {
  static override styles = [host, form, formMessages, button, detailStyles, signupFormStyles];
  static override properties = { event: { attribute: false }, settings: { attribute: false }, session: { attribute: false } };

  /** What one signs up for. */
  event!: ShownEvent;
  /** What the page says of itself. */
  settings!: SignupSettings;
  /** Keeps what was filled in and sent: it outlives the form. */
  session!: Session;

  #state: FormState | undefined;
  readonly #focus = new FocusMover(this);
  readonly #announcer = new Announcer(this);
  readonly #writing = new WritingPause(this, () => this.#advise());
  readonly #submit = new SubmitController<SignupReceipt>(this, (phase) => this.#announcer.say(sendingText(phase)));

  constructor() {
    super();
    updateWithLanguage(this);
    new NewDay(this);
    this.#focus.moveTo('.title');
  }

  override render(): TemplateResult {
    const { event, settings } = this;
    const { stage, draft } = this.#current;
    const steps = this.#steps;
    const isSending = stage.name === 'sending';
    return html`<form novalidate @submit=${this.#submitted} @input=${this.#edited} @change=${this.#left}>
      <button type="button" class="link no-print" ?hidden=${isSending} @click=${this.#back}>
        ${msg('Palaa takaisin', { desc: 'event-signup-form: back to the event or to the step before' })}
      </button>
      ${heading(settings.level, formTitle(event, steps), true)} ${summaryView(this.#model, steps)}
      ${formPanel(this.#shownStage, this.#model, this.#isEdited, this.#panelActions)}
      ${steps.isAtStart ? privacyNotice(event, settings) : nothing}
      <div ?inert=${isSending}>
        ${steps.isInReview ? reviewView(steps.sections, this.#model, this.#sectionReopened) : sectionsView(steps, this.#current.section, this.#model)}
      </div>
      ${actionsView(stage, draft, steps, sendingText(this.#submit.phase))}
    </form>`;
  }

  get #current(): FormState {
    return this.#state ?? initialFormState(this.session.drafts.get(this.event.id) ?? newDraft(this.event, endpointTime()));
  }

  get #steps(): Steps {
    return stepsOf(this.event, this.settings.isOneAtATime, this.#current);
  }

  get #model(): FormModel {
    const { event, settings } = this;
    const { draft, advice } = this.#current;
    return { event, settings, draft, state: fieldState(this.#shownStage, draft, advice) };
  }

  /** The stage with the errors that are still so. */
  get #shownStage(): Stage {
    const { stage, draft } = this.#current;
    if (stage.name !== 'incomplete' && stage.name !== 'code-found') return stage;
    return remainingProblem(stage, this.event, draft, this.settings.basis) ?? { name: 'filling' };
  }

  /** Whether something was changed after it was sent. */
  get #isEdited(): boolean {
    return this.session.requests.get(this.event.id)?.isEdited(this.#contentOf(this.#current.draft)) ?? false;
  }

  get #panelActions(): FormPanelActions {
    return {
      level: this.settings.level + 1,
      goTo: this.#fieldRequested,
      removeCodes: this.#codesRemoved,
      copy: this.settings.isKiosk ? undefined : () => void this.#copy(),
      copying: this.#current.copying,
      wait: () => this.#sendWith({ acceptWaiting: true }),
      take: (dates) => this.#sendWith({ dates, acceptWaiting: false }),
      come: (attendance) => this.#sendWith({ attendance, acceptWaiting: false }),
    };
  }

  #dispatch(event: FormEvent): void {
    const before = this.#current;
    this.#state = reduceForm(before, event);
    if (event.type === 'edited') this.session.drafts.set(this.event.id, this.#state.draft);
    if (this.#state.stage !== before.stage) this.#focusOnStage();
    this.requestUpdate();
  }

  #focusOnStage(): void {
    const { stage } = this.#current;
    if (stage.name === 'sending') this.#focus.moveTo('#status');
    else if (stage.name === 'reviewing') this.#focus.moveTo('.title');
    else if (stage.name !== 'filling') this.#focus.moveTo(PANEL);
  }

  #openSection(section: Section, isFromReview?: boolean): void {
    this.#dispatch({ type: 'section-opened', section, ...(isFromReview && { isFromReview }) });
    const place = this.settings.isOneAtATime ? 1 : this.#steps.sections.indexOf(section) + 1;
    this.#focus.moveTo(`.part:nth-of-type(${place}) [part='heading']`);
  }

  readonly #sectionReopened = (section: Section): void => this.#openSection(section, true);

  readonly #fieldRequested = (field: string): void => {
    this.#dispatch({ type: 'field-opened', section: sectionOf(field) });
    this.#focus.moveTo(`#f-${CSS.escape(field)}`);
  };

  readonly #codesRemoved = (): void => {
    const { draft } = this.#current;
    const stage = this.#shownStage;
    if (stage.name !== 'code-found') return;
    this.#dispatch({ type: 'edited', draft: withoutCodes(this.event, draft, stage.codes) });
    const problem = this.#findProblem();
    if (problem?.type === 'codes-found') this.#dispatch(problem);
    else this.#dispatch({ type: 'codes-removed' });
  };

  readonly #edited = ({ target }: Event): void => {
    const before = this.#current.draft;
    const draft = draftAfterInput(before, this.event, target, this.renderRoot);
    this.#dispatch({ type: 'edited', draft });
    const text = leftOutText(this.event, before, draft);
    if (text) this.#announcer.say(text);
    this.#writing.written();
  };

  readonly #left = (): void => this.#writing.left();

  #advise(): void {
    const before = this.#current.advice;
    const advice = findAdvice(this.event, this.#current.draft);
    this.#dispatch({ type: 'advised', advice });
    const text = newAdviceText(before, advice);
    if (text) this.#announcer.say(text);
  }

  readonly #back = (): void => {
    const { stage, section, isReturning } = this.#current;
    // A form that was left while it is sent would end unseen.
    if (stage.name === 'sending') return;
    const { isInReview, previous } = this.#steps;
    if (isReturning && !isInReview) this.#dispatch({ type: 'review-opened' });
    else if (isInReview) this.#openSection(section);
    else if (previous) this.#openSection(previous);
    else this.dispatchEvent(new CustomEvent('detail-requested'));
  };

  /** What prevents the sending: of everything, or one at a time of the section on screen. */
  #findProblem(
    isChecked = (field: string): boolean => isFieldChecked(this.#steps, this.#current.section, field),
  ): ReturnType<typeof faultsFound | typeof codesFound> | undefined {
    const problem = findProblem(this.event, this.#current.draft, this.settings.basis, isChecked);
    return problem && (problem.name === 'incomplete' ? faultsFound(problem.faults) : codesFound(problem.codes));
  }

  readonly #submitted = (event: Event): void => {
    event.preventDefault();
    if (this.#current.stage.name === 'sending') return;
    const problem = this.#findProblem();
    const { isReviewed, isInReview, next } = this.#steps;
    if (problem) this.#dispatch(problem);
    else if (!isReviewed || isInReview) void this.#send();
    else if (next) this.#openSection(next);
    else this.#dispatch({ type: 'review-opened' });
  };

  /** Sends with what was offered instead, checked like any sending; of the room the endpoint knows better. */
  #sendWith(change: Partial<SignupDraft>): void {
    this.#dispatch({ type: 'edited', draft: { ...this.#current.draft, ...change } });
    const problem = this.#findProblem((field) => field !== 'waiting');
    if (problem) this.#dispatch(problem);
    else void this.#send();
  }

  /** What makes it the same signup. The page's language may change between two tries: that makes it no other one. */
  #contentOf(draft: SignupDraft): string {
    return toJson(toSignup(this.event, draft, this.settings.basis, ''));
  }

  async #send(): Promise<void> {
    const { event, session } = this;
    const { endpoint, basis, language } = this.settings;
    const { draft } = this.#current;
    const tooMuch = findTooMuchText(event, draft, basis);
    if (tooMuch) {
      this.#dispatch(faultsFound([tooMuch]));
      return;
    }
    const request = session.requests.get(event.id) ?? new IdempotentRequest<Signup>();
    session.requests.set(event.id, request);
    const { key, body } = request.prepare(this.#contentOf(draft), () => toSignup(event, draft, basis, language));
    const url = endpoint && `${endpoint}/events/${encodeURIComponent(event.id)}/signups`;
    const submission = { event: NAMES.signup.send, payload: body, url, key, read: readSignupReceipt };
    const outcome = await this.#submit.submit(submission, () => this.#dispatch({ type: 'sending-started' }));
    if (!outcome) return;
    if (outcome.kind === 'stopped') {
      this.#focusOnStage();
    } else if (outcome.kind === 'confirmed') {
      session.clear();
      this.dispatchEvent(
        new CustomEvent<Received>('signup-received', { detail: { receipt: outcome.value, attendance: draft.attendance } }),
      );
      emitSent(this, 'signup', outcome.value.dates);
    } else {
      // It was not stored: what is sent next is a new one.
      if (outcome.kind !== 'not-confirmed') request.forget();
      // To send the same again would change nothing.
      const tooLong = outcome.kind === 'refused' && outcome.status === TOO_LARGE ? tooLongFault(event, draft) : undefined;
      if (tooLong) this.#dispatch(faultsFound([tooLong]));
      else this.#dispatch(formEventOf(outcome, event, this.#submit.sender === 'host'));
      emitFailed(this, 'signup', failureReason(outcome));
    }
  }

  async #copy(): Promise<void> {
    const outcome = (await copyToClipboard(draftText(this.#steps.sections, this.#model))) ? 'done' : 'failed';
    this.#dispatch({ type: 'copied', outcome });
    this.#announcer.say(copyingText(outcome));
  }
}

defineElement('sote-event-signup-form', EventSignupForm);

declare global {
  interface HTMLElementTagNameMap {
    'sote-event-signup-form': EventSignupForm;
  }
}
