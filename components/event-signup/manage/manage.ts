import { msg, updateWhenLocaleChanges } from '@lit/localize';
import { html, LitElement, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { OwnSignup, SignupPatch } from '../../../src/contract/signups.js';
import { FocusMover } from '../../../src/controllers/focus.js';
import { customElement } from '../../../src/define.js';
import type { ShownEvent } from '../../../src/domain/event-reader.js';
import { readSignupKey } from '../../../src/domain/signup-link.js';
import type { SignupKey } from '../../../src/domain/signup-link.js';
import { button } from '../../../src/styles/button.js';
import { form } from '../../../src/styles/form.js';
import { host } from '../../../src/styles/host.js';
import { heading } from '../../shared/heading.js';
import { eventStyles } from '../detail/detail.styles.js';
import { backText } from '../detail/labels.js';
import { signupFormStyles } from '../form/form.styles.js';
import type { Settings } from '../settings.js';
import { ChangeFlow } from './change-flow.js';
import { hasSeat } from './change.js';
import type { Change } from './change.js';
import { Editing } from './editing.js';
import type { Stage } from './stage.js';
import { fetchManageTexts } from './texts.js';
import { askingView } from './link-form.js';
import type { Again } from './panels.js';
import { cancelPanel, troubleView } from './panels.js';
import { ownView, titleOf } from './signup-view.js';

/** Fetches what this stage needs besides its code. */
export const ready = (): Promise<void> => fetchManageTexts();

/**
 * One's own signup, by its link: how it stands, changes, cancellation. Needs that were told are never shown.
 *
 * @element sote-event-signup-manage
 */
@customElement('sote-event-signup-manage')
export class EventSignupManage extends LitElement {
  static override styles = [host, form, button, eventStyles, signupFormStyles];

  /** The end of an own link, when the person came by one. */
  @property({ attribute: false }) key: string | undefined;
  /** What the page says of itself. */
  @property({ attribute: false }) settings!: Settings;
  /** Empties the widget and goes back to the list. */
  @property({ attribute: false }) clear!: () => void;

  @state() private stage: Stage = 'asking';
  /** What was typed or came by the link, until it opened something. */
  #typed = '';
  #signupKey: SignupKey | undefined;
  #own: OwnSignup | undefined;
  #event: ShownEvent | undefined;
  #hadSeat = false;
  /** What is being changed, with what was typed; none where there is nothing to type. */
  #edited: Change | undefined;
  readonly #focus = new FocusMover(this);
  readonly #flow = new ChangeFlow(this);
  readonly #editing = new Editing(this, this.#focus);

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('key') && this.key) void this.#open(this.key);
    else if (!this.hasUpdated) this.#focus.moveTo('.title');
  }

  override render(): TemplateResult {
    const { level } = this.settings;
    return html`<div part="own">
      ${heading(level, titleOf(this.stage, this.#hadSeat), true)}
      ${this.stage === 'cancelled' ? html`<p>${msg('Kiitos, että ilmoitit.', { desc: 'event-signup-manage: cancelled, thanks' })}</p>` : nothing}
      ${this.#own && this.stage !== 'unknown' ? html`<p class="about" lang=${this.#own.event.language}>${this.#own.event.title}</p>` : nothing}
      ${this.#stageView()}
      <div class="actions no-print">
        <button type="button" class="quiet" @click=${this.clear}>
          ${this.#own ? msg('Sulje ja tyhjennä tiedot', { desc: 'event-signup-manage: closes the own signup' }) : backText()}
        </button>
      </div>
    </div>`;
  }

  #stageView(): TemplateResult | typeof nothing {
    const own = this.#own;
    switch (this.stage) {
      case 'looking':
        return html`<p tabindex="-1" data-panel>${msg('Haemme ilmoittautumistasi.', { desc: 'event-signup-manage: loading' })}</p>`;
      case 'sending':
        return html`<p tabindex="-1" data-panel .textContent=${this.#flow.status}></p>`;
      case 'coming':
      case 'contact':
      case 'needs':
        return this.#editing.view(this.stage, this.settings, {
          send: (payload) => void this.#send(payload),
          leave: () => this.#leave(),
        });
      case 'trouble':
        return troubleView(this.#flow, this.#waysOn);
      case 'cancelling':
      case 'shown':
      case 'changed':
      case 'cancelled':
        return this.#standing(own);
      default:
        return askingView(this.stage, this.#typed, this.#asked);
    }
  }

  /** What leads on from a change that was not taken. */
  get #waysOn(): Again {
    return {
      level: this.settings.level + 1,
      event: this.#event,
      send: (payload) => void this.#send(payload),
      isEdit: this.#canEdit,
      back: () => this.#back(),
    };
  }

  #standing(own: OwnSignup | undefined): TemplateResult | typeof nothing {
    if (!own) return nothing;
    const isAsking = this.stage === 'cancelling';
    const cancel = () => void this.#send(undefined);
    return html`${ownView(own, this.#event, {
      change: (what) => this.#begin(what),
      deleteNeeds: () => void this.#send({ supportNeeds: null }),
      askCancel: isAsking ? undefined : () => this.#show('cancelling'),
    })}
    ${isAsking ? cancelPanel(this.settings.level + 1, hasSeat(own), cancel, () => this.#show('shown', '[data-ask-cancel]')) : nothing}`;
  }

  #show(stage: Stage, focus = '[data-panel] [tabindex="-1"], [data-panel][tabindex="-1"]'): void {
    this.stage = stage;
    this.#focus.moveTo(focus);
  }

  #begin(change: Change): void {
    if (!this.#own) return;
    this.#editing.begin(this.#own, this.#event);
    this.#edit(change);
  }

  #edit(change: Change): void {
    this.#edited = change;
    this.#show(change, '[data-edit] [tabindex="-1"]');
  }

  get #canEdit(): boolean {
    return this.#edited !== undefined && this.#flow.trouble !== 'signup-closed';
  }

  /** From a change that did not go through, with what was typed. */
  #back(): void {
    if (this.#edited && this.#canEdit) this.#edit(this.#edited);
    else this.#leave();
  }

  /** To the signup as it stands; after an answer that nobody knows it is asked for anew. */
  #leave(): void {
    this.#edited = undefined;
    if (this.#flow.isUnsure) void this.#look();
    else this.#show('shown', '.title');
  }

  readonly #asked = (event: Event): void => {
    event.preventDefault();
    void this.#open(this.renderRoot.querySelector<HTMLInputElement>('#f-key')?.value ?? '');
  };

  async #open(typed: string): Promise<void> {
    this.#typed = typed;
    this.#signupKey = readSignupKey(typed);
    if (!this.#signupKey) {
      this.#show('wrong-form', '#f-key');
      return;
    }
    await this.#look();
  }

  async #look(): Promise<void> {
    const { endpoint, language } = this.settings;
    const key = this.#signupKey;
    if (!key) return;
    this.#show('looking');
    const found = endpoint ? await this.#flow.look(endpoint, key, language) : 'failed';
    // Another link was opened meanwhile: what is shown and what is changed must be the same signup.
    if (key !== this.#signupKey) return;
    if (typeof found === 'string') {
      // Where it was open already, its link stands in no field.
      this.#typed ||= `${key.reference}.${key.token}`;
      this.#show(found);
      return;
    }
    this.#own = found;
    this.#typed = '';
    this.#show('shown', '.title');
    if (endpoint) this.#event = await this.#flow.lookEvent(endpoint, found.event.id, language);
    this.requestUpdate();
  }

  async #send(payload: SignupPatch | undefined): Promise<void> {
    if (!this.#signupKey) return;
    const before = this.stage;
    const ended = await this.#flow.send(this.settings, this.#signupKey, payload, () => this.#show('sending'));
    if (!ended) return;
    if (typeof ended === 'object') {
      this.#hadSeat = this.#own !== undefined && hasSeat(this.#own);
      this.#own = ended;
      this.#edited = undefined;
      this.#show(payload ? 'changed' : 'cancelled', '.title');
    } else {
      this.#show(ended === 'stopped' ? before : ended === 'unknown' ? ended : 'trouble');
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sote-event-signup-manage': EventSignupManage;
  }
}
