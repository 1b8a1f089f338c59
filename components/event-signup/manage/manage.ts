import { html, LitElement, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import type { OwnSignup, SignupPatch } from '../../../src/contract/signups.js';
import { Announcer } from '../../../src/controllers/announcer.js';
import { FocusMover } from '../../../src/controllers/focus.js';
import { SubmitController } from '../../../src/controllers/submit-controller.js';
import { WritingPause } from '../../../src/controllers/writing-pause.js';
import { defineElement } from '../../../src/define-element.js';
import { readSignupKey } from '../../../src/domain/signup-link.js';
import { readOwnSignup } from '../../../src/domain/signup-reader.js';
import { msg } from '../../../src/localization/msg.js';
import { button } from '../../../src/styles/button.js';
import { form } from '../../../src/styles/form.js';
import { formMessages } from '../../../src/styles/form-messages.js';
import { host } from '../../../src/styles/host.js';
import { IdempotentRequest } from '../../../src/transport/idempotent-request.js';
import { updateWithLanguage } from '../../../src/localization/page-language.js';
import { heading } from '../../shared/heading.js';
import { liveText } from '../../shared/live-text.js';
import { sendingText } from '../common/sending.js';
import { detailStyles } from '../detail/detail.styles.js';
import { backText } from '../detail/labels.js';
import { emitFailed, emitSent, NAMES } from '../event-signup.events.js';
import { draftAfterInput } from '../form/fields/inputs.js';
import { signupFormStyles } from '../form/form.styles.js';
import { findAdvice, findProblem, leftOutText, newAdviceText, remainingProblem, withoutCodes } from '../form/validation.js';
import type { SignupSettings } from '../settings.js';
import { hasSeat, isFieldOf, patchOf } from './change.js';
import { editView } from './edit-view.js';
import { linkForm } from './link-form.js';
import { canResume, initialManageState, reduceManage } from './manage-state.js';
import type { Edit, ManageEvent, Stage } from './manage-state.js';
import { failureReason, manageEventOf } from './outcome.js';
import { cancelPanel, failurePanel, fullPanel } from './panels.js';
import { fetchEvent, fetchSignup, signupUrl } from './requests.js';
import { manageTitle, signupView } from './signup-view.js';
import { fetchManageTexts } from './texts.js';
import { toJson } from '../../../src/domain/to-json.js';
import { endpointTime } from '../../../src/transport/present-time.js';

export const prepare = fetchManageTexts;

const PANEL = '[data-panel] [tabindex="-1"], [data-panel][tabindex="-1"]';

/** What takes the focus in a new stage. */
const focusTargets: Readonly<Record<Stage['name'], string>> = {
  link: PANEL,
  loading: PANEL,
  shown: '.title',
  editing: '[data-edit] [tabindex="-1"]',
  cancelling: PANEL,
  sending: PANEL,
  changed: '.title',
  cancelled: '.title',
  failed: PANEL,
  full: PANEL,
};

/**
 * A person's signup, by its link: its state, changes, cancellation. The support needs are never shown.
 *
 * @element sote-event-signup-manage
 * @fires finished - The person is done with it: the widget is emptied for the next one.
 */
export class EventSignupManage extends LitElement {
  static override styles = [host, form, formMessages, button, detailStyles, signupFormStyles];
  static override properties = { link: { attribute: false }, settings: { attribute: false } };

  /** The end of a personal link, when the person came by one. */
  link: string | undefined;
  /** What the page says of itself. */
  settings!: SignupSettings;

  #state = initialManageState;
  readonly #request = new IdempotentRequest<SignupPatch | undefined>();
  readonly #focus = new FocusMover(this);
  readonly #announcer = new Announcer(this);
  readonly #writing = new WritingPause(this, () => this.#advise());
  readonly #submit = new SubmitController<OwnSignup>(this, (phase) => this.#announcer.say(sendingText(phase)));

  constructor() {
    super();
    updateWithLanguage(this);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('link') && this.link) this.#openLink(this.link);
    else if (!this.hasUpdated) this.#focus.moveTo('.title');
  }

  override render(): TemplateResult {
    const { stage, signup } = this.#state;
    const isUnknown = stage.name === 'link' && stage.problem === 'unknown';
    return html`<div part="manage">
      ${heading(this.settings.level, manageTitle(stage), true)}
      ${stage.name === 'cancelled' ? html`<p>${msg('Kiitos, että ilmoitit.', { desc: 'event-signup-manage: cancelled, thanks' })}</p>` : nothing}
      ${signup && !isUnknown ? html`<p class="about" dir="auto" lang=${signup.event.language}>${signup.event.title}</p>` : nothing}
      ${this.#view(stage)}
      <div class="actions no-print">
        <button type="button" class="quiet" @click=${() => this.dispatchEvent(new CustomEvent('finished'))}>
          ${signup ? msg('Sulje ja tyhjennä tiedot', { desc: 'event-signup-manage: closes the own signup' }) : backText()}
        </button>
      </div>
    </div>`;
  }

  #view(stage: Stage): TemplateResult | typeof nothing {
    switch (stage.name) {
      case 'link':
        return linkForm(stage.problem, this.#state.link, this.#linkSubmitted);
      case 'loading':
        return html`<p tabindex="-1" data-panel>${msg('Haemme ilmoittautumistasi.', { desc: 'event-signup-manage: loading' })}</p>`;
      case 'sending':
        return html`<p tabindex="-1" data-panel>${liveText(sendingText(this.#submit.phase))}</p>`;
      case 'editing':
        return this.#editView();
      case 'failed':
        return failurePanel(stage, this.#state, this.#waysOn);
      case 'full':
        return fullPanel(stage.offer, this.#state, this.#waysOn);
      default:
        return this.#signupView(stage);
    }
  }

  #signupView(stage: Stage): TemplateResult | typeof nothing {
    const { signup, event } = this.#state;
    if (!signup) return nothing;
    const isAsking = stage.name === 'cancelling';
    const view = signupView(signup, event, {
      change: (change) => this.#show({ type: 'edit-started', change, now: endpointTime() }),
      deleteNeeds: () => void this.#send({ supportNeeds: null }),
      askCancel: isAsking ? undefined : () => this.#show({ type: 'cancel-asked' }),
    });
    if (!isAsking) return view;
    return html`${view} ${cancelPanel(this.settings.level + 1, hasSeat(signup), () => void this.#send(undefined), this.#cancelKept)}`;
  }

  #editView(): TemplateResult | typeof nothing {
    const { edit } = this.#state;
    if (!edit) return nothing;
    return editView(edit, this.settings, {
      edited: this.#edited,
      left: this.#left,
      submitted: this.#editSubmitted,
      goTo: (field) => this.#focus.moveTo(`#f-${CSS.escape(field)}`),
      removeCodes: this.#codesRemoved,
      leave: this.#leave,
    });
  }

  /** What a person can do after a change that was not taken. */
  get #waysOn() {
    return { level: this.settings.level + 1, send: (payload: SignupPatch | undefined) => void this.#send(payload), back: this.#goBack };
  }

  #dispatch(event: ManageEvent): void {
    this.#state = reduceManage(this.#state, event);
    this.requestUpdate();
  }

  /** The new stage takes the focus. */
  #show(event: ManageEvent): void {
    const before = this.#state.stage;
    this.#dispatch(event);
    const { stage } = this.#state;
    if (stage === before) return;
    this.#focus.moveTo(stage.name === 'link' && stage.problem === 'wrong-form' ? '#f-key' : focusTargets[stage.name]);
  }

  readonly #linkSubmitted = (event: Event): void => {
    event.preventDefault();
    this.#openLink(this.renderRoot.querySelector<HTMLInputElement>('#f-key')?.value ?? '');
  };

  /** What is under way for the signup before is not shown at this one. */
  #openLink(link: string): void {
    this.#submit.reset();
    this.#show({ type: 'link-given', link, key: readSignupKey(link) });
    void this.#load();
  }

  async #load(): Promise<void> {
    const { endpoint, language } = this.settings;
    const { key } = this.#state;
    if (!key) return;
    const signup = endpoint ? await fetchSignup(endpoint, key, language) : 'unavailable';
    if (typeof signup === 'string') {
      this.#show({ type: 'signup-unavailable', key, problem: signup });
      return;
    }
    this.#show({ type: 'signup-received', key, signup });
    const event = endpoint && (await fetchEvent(endpoint, signup.event.id, language));
    if (event) this.#dispatch({ type: 'event-received', key, event });
  }

  readonly #edited = ({ target }: Event): void => {
    // Read anew at each event: a browser fills several fields before the next update.
    const { edit } = this.#state;
    if (!edit) return;
    const draft = draftAfterInput(edit.draft, edit.event, target, this.renderRoot);
    this.#dispatch({ type: 'edited', draft });
    const text = leftOutText(edit.event, edit.draft, draft);
    if (text) this.#announcer.say(text);
    this.#writing.written();
  };

  readonly #left = (): void => this.#writing.left();

  #advise(): void {
    const { edit } = this.#state;
    if (!edit) return;
    // There is no field for the name here.
    const advice = findAdvice(edit.event, { ...edit.draft, name: '' });
    this.#dispatch({ type: 'advised', advice });
    const text = newAdviceText(edit.advice, advice);
    if (text) this.#announcer.say(text);
  }

  readonly #editSubmitted = (event: Event): void => {
    event.preventDefault();
    const { edit } = this.#state;
    if (!edit) return;
    const problem = this.#findProblem(edit);
    if (!problem) {
      void this.#send(patchOf(edit.change, edit.draft, this.settings.basis));
      return;
    }
    this.#dispatch({ type: 'problem-found', problem });
    this.#focus.moveTo('[data-panel] [tabindex="-1"]');
  };

  #findProblem({ change, event, draft }: Edit) {
    return findProblem(event, draft, this.settings.basis, (field) => isFieldOf(change, field));
  }

  readonly #codesRemoved = (): void => {
    const { edit } = this.#state;
    const problem = edit?.problem && remainingProblem(edit.problem, edit.event, edit.draft, this.settings.basis);
    if (!edit || problem?.name !== 'code-found') return;
    this.#dispatch({ type: 'codes-removed', draft: withoutCodes(edit.event, edit.draft, problem.codes) });
    this.#focus.moveTo('[part="send"]');
  };

  readonly #cancelKept = (): void => {
    this.#dispatch({ type: 'left' });
    this.#focus.moveTo('[data-ask-cancel]');
  };

  /** From a change that was not taken, to its fields if it had any. */
  readonly #goBack = (): void => {
    if (canResume(this.#state)) this.#show({ type: 'edit-resumed' });
    else this.#leave();
  };

  /** To the signup; after an answer that nobody knows it is fetched anew. */
  readonly #leave = (): void => {
    if (!this.#state.isUnsure) return this.#show({ type: 'left' });
    this.#show({ type: 'reload-requested' });
    void this.#load();
  };

  /** Sends a change, or a cancellation when there is no payload. */
  async #send(payload: SignupPatch | undefined): Promise<void> {
    const { endpoint, language } = this.settings;
    const { key } = this.#state;
    if (!key) return;
    const kind = payload ? 'signup-change' : 'signup-cancel';
    const request = this.#request.prepare(toJson([key.reference, payload]), () => payload);
    const submission = {
      event: NAMES[kind].send,
      payload: payload ?? {},
      url: endpoint && signupUrl(endpoint, key, language),
      method: payload ? ('PATCH' as const) : ('DELETE' as const),
      key: request.key,
      token: key.token,
      read: readOwnSignup,
    };
    const outcome = await this.#submit.submit(submission, () => this.#show({ type: 'sending-started', payload }));
    if (!outcome || outcome.kind === 'stopped') return;
    // Stored or refused: what is sent next is a new one.
    if (outcome.kind !== 'not-confirmed') this.#request.forget();
    if (outcome.kind === 'confirmed') {
      this.#show({ type: 'stored', signup: outcome.value });
      emitSent(this, kind, outcome.value.dates);
    } else {
      this.#show(manageEventOf(outcome, this.#submit.sender === 'host'));
      emitFailed(this, kind, failureReason(outcome));
    }
  }
}

defineElement('sote-event-signup-manage', EventSignupManage);

declare global {
  interface HTMLElementTagNameMap {
    'sote-event-signup-manage': EventSignupManage;
  }
}
