import { html, LitElement } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { FocusMover } from '../../src/controllers/focus.js';
import { stopPlainKeys } from '../../src/controllers/keys.js';
import { inherited } from '../../src/controllers/settings.js';
import { customElement } from '../../src/define.js';
import { PageLanguage } from '../../src/localization/page-language.js';
import { button } from '../../src/styles/button.js';
import { host } from '../../src/styles/host.js';
import { tokens } from '../../src/styles/tokens.js';
import { languagesFor } from '../shared/languages.js';
import { EventList } from './list/event-list.js';
import { eventSignupStyles } from './event-signup.styles.js';
import { OwnLink } from './manage/manage-link.js';
import type { Given } from './settings.js';
import { listStage, unloadedView } from './list/list-view.js';
import type { Visit } from './visit.js';

/** What is on screen. `visit` = what a press or a link led to. */
type Stage = 'list' | 'visit';

/**
 * Shows the coming participation evenings, panels and groups, and takes a signup or an application without an account. Later one changes
 * or cancels by an own link.
 *
 * @element sote-event-signup
 * @slot - Other ways to sign up (phone, place). Shown below, and alone before and without JavaScript. JSON in a `<script>` is read instead of
 *   the endpoint.
 * @attr kiosk-idle - Seconds without a touch before the warning that a shared screen will be cleared; 120 when not given.
 * @fires {SignupSendEvent} sote-signup-send - Before a signup leaves the page. Cancelable; `respondWith` takes the sending over.
 * @fires {SignupSentEvent} sote-signup-sent - The signup is stored. Tells its state and nothing else.
 * @fires {SignupFailedEvent} sote-signup-failed - The signup was refused or is not confirmed; `detail.reason` says which.
 * @fires {SignupChangeSendEvent} sote-signup-change-send - Before a change of an own signup leaves the page. Cancelable.
 * @fires {SignupSentEvent} sote-signup-change-sent - The change is stored.
 * @fires {SignupFailedEvent} sote-signup-change-failed - The change was refused or is not confirmed.
 * @fires {SignupCancelSendEvent} sote-signup-cancel-send - Before a cancellation leaves the page. Cancelable.
 * @fires {SignupSentEvent} sote-signup-cancel-sent - The cancellation is stored.
 * @fires {SignupFailedEvent} sote-signup-cancel-failed - The cancellation was refused or is not confirmed.
 * @csspart surface - The whole widget inside its border.
 * @csspart heading - Each heading of the list.
 * @csspart languages - The language switch.
 * @csspart events - The list.
 * @csspart event - One event of the list.
 * @csspart other-ways - The other ways below.
 * @cssprop [--sote-ink=#17212b] - Text.
 * @cssprop [--sote-ink-soft=#46535f] - Hints and secondary text.
 * @cssprop [--sote-line=#74818d] - Borders of fields.
 * @cssprop [--sote-hair=#d5dde3] - Hairlines.
 * @cssprop [--sote-paper=#fff] - Background.
 * @cssprop [--sote-accent=#0b5a6f] - Buttons, links, what is chosen.
 * @cssprop [--sote-accent-deep=#073f4e] - Hover and the focus ring.
 * @cssprop [--sote-accent-soft=#dfeff3] - Background of notes.
 * @cssprop [--sote-error=#a03526] - Errors.
 * @cssprop [--sote-error-soft=#fbeae7] - Background of panels that stop.
 * @cssprop [--sote-radius=6px] - Rounding of corners.
 * @cssprop [--sote-font-size=18px] - Text size; at least 18 px by default.
 * @cssprop [--sote-padding=16px] - Space inside the border.
 */
@customElement('sote-event-signup')
export class EventSignup extends LitElement {
  static override styles = [tokens, host, button, eventSignupStyles];

  /** Base URL of the endpoint, for the events and for what is sent. */
  @property() endpoint?: string;
  /** Address of a file with the events instead: ours, Linked Events (`/v1/event/`) or schema.org JSON-LD. */
  @property() src?: string;
  /** Shows this one event instead of a list. */
  @property({ attribute: 'event-id' }) eventId?: string | undefined;
  /** Only events of this kind, for example `panel`. */
  @property() kind?: string;
  /** Only events of this level of the participation house, for example `dialogue`. */
  @property() level?: string | undefined;
  /** Asks one thing at a time, with a review before sending. */
  @property({ attribute: 'one-at-a-time', type: Boolean }) oneAtATime = false;
  /** Opens the own signup of this `reference.token`, for a page of the host's own behind such a link. */
  @property() token?: string;
  /** Level of the widget's first heading, 1 to 5; 2 when not given. */
  @property({ attribute: 'heading-level' }) headingLevel?: string;
  /** Address of the privacy notice (http or https). */
  @property({ attribute: 'privacy-url' }) privacyUrl?: string;
  /** Signups are deleted so many days after the last date, where the endpoint does not tell the day itself. */
  @property({ attribute: 'keep-days' }) keepDays?: string;
  /** Why support needs may be processed: `consent` (asked with a tick, the default), `public-task` or `legal-obligation`. */
  @property({ attribute: 'needs-basis' }) needsBasis?: string;
  /** Address of the page with `<sote-you-said-we-did>`, where what came of an event is told. */
  @property({ attribute: 'results-url' }) resultsUrl?: string;
  /** Who organises: the wellbeing services county or another. */
  @property() organisation?: string;
  /** Who reads the signups, in the basic form. */
  @property() reader?: string;
  /** A shared screen: no autofill, print, copy or download, and after a time without a touch all is cleared. `false` = not this one. */
  @property() kiosk?: string;
  /** Shows a language switch: language tags with spaces between, or empty for all. */
  @property() languages?: string;

  /** What is on screen, for what follows the list. */
  @state() stage: Stage = 'list';
  /** The events, for what follows the list. */
  readonly list = new EventList(this);
  /** Moves the focus on this element's behalf, for what follows the list. */
  readonly focusMover = new FocusMover(this);
  #visit: Visit | undefined;
  #loadedFor = '';
  /** What is tried again, when a file of ours or the next page could not be had. */
  #missed: (() => void) | undefined;
  readonly #language = new PageLanguage(this, 'event-signup', {
    sv: () => import('../../locales/generated/event-signup.sv.js'),
    en: () => import('../../locales/generated/event-signup.en.js'),
  });

  constructor() {
    super();
    new OwnLink(this, (key) => this.go((visit) => visit.openOwn(key)));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { token, eventId, kind, level, src } = this;
    if (changed.has('token') && token) this.go((visit) => visit.openOwn(token));
    const source = JSON.stringify([this.given('endpoint'), eventId, kind, level, src, this.locale]);
    if (source === this.#loadedFor || !this.#language.isReady) return;
    this.#loadedFor = source;
    void this.load();
  }

  override render(): TemplateResult {
    if (!this.#language.isReady) return html`<slot></slot>`;
    return html`<div class="frame">
      <div class="surface" part="surface" lang=${this.locale} dir="ltr" @keydown=${stopPlainKeys}>
        ${languagesFor(this, this.given('languages'))} ${this.#stageView()}
        <div class="other" part="other-ways"><slot></slot></div>
      </div>
    </div>`;
  }

  #stageView(): TemplateResult {
    const again = this.#missed ?? (this.list.state === 'failed' ? () => void this.load() : undefined);
    if (this.stage === 'list' || !this.#visit) return listStage(this, this.#visit, again && (() => this.#again(again)));
    return this.#missed ? unloadedView(this.#missed) : this.#visit.view();
  }

  /** Empties the widget for the next person: nothing of the last one stays on the page. */
  reset(): void {
    this.#visit?.clear();
    this.show('list');
    this.focusMover.moveTo('.title');
    void this.load();
  }

  /** Changes what is on screen. Called by what follows the list. */
  show(stage: 'list' | 'visit'): void {
    this.stage = stage;
    this.#missed = undefined;
    this.requestUpdate();
  }

  /** Fetches the events anew. Called after a new filter too. */
  async load(): Promise<void> {
    // Who waits for it in here is told; one who reads elsewhere on the page is left alone.
    const isAwaited = this.matches(':focus-within');
    this.#missed = undefined;
    await this.list.load(this, this.#visit?.filter);
    const { state, broken } = this.list;
    if (state === 'failed' && isAwaited && this.stage === 'list') this.focusMover.moveTo('.failed');
    if (state === 'ready' && (this.#visit || this.eventId || this.level || broken)) this.go((visit) => visit.came());
  }

  /** The button goes with what failed: the focus goes to the beginning of what is being fetched. */
  #again(retry: () => void): void {
    this.show('list');
    this.focusMover.moveTo('.title');
    retry();
  }

  /** Fetches what a press leads to, then goes there. */
  readonly go = (step: (visit: Visit) => Promise<void>): void => {
    import('./visit.js').then(({ Visit }) => step((this.#visit ??= new Visit(this)))).catch(() => this.unavailable(() => this.go(step)));
  };

  /** A file of ours could not be had: says so, and offers to try again. */
  unavailable(retry: () => void): void {
    this.#missed = retry;
    this.focusMover.moveTo('.failed');
  }

  /** A setting of this element, else what the page gives for all: `privacyUrl`, else `data-sote-privacy-url`. */
  given(name: Given): string | undefined {
    // An attribute's name has no capitals, and none are looked for.
    return this[name] ?? inherited(this, name.replace(/[A-Z]/g, '-$&'));
  }

  /** Level of the first heading, 1 to 5. */
  get headingBase(): number {
    return Math.min(5, Math.max(1, Number(this.given('headingLevel')) || 2));
  }

  /** The language on screen. */
  get locale(): string {
    return this.#language.locale;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sote-event-signup': EventSignup;
  }
}
