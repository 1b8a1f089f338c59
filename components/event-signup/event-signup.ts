import { msg } from '@lit/localize';
import { html, LitElement, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { SignupReceipt } from '../../src/contract/signups.js';
import { FocusMover } from '../../src/controllers/focus.js';
import { stopPlainKeys } from '../../src/controllers/keys.js';
import { inherited } from '../../src/controllers/settings.js';
import { customElement } from '../../src/define.js';
import type { EventFilter } from '../../src/domain/event-filter.js';
import type { ShownEvent } from '../../src/domain/event-reader.js';
import type { SignupDraft } from '../../src/domain/signup-draft.js';
import { PageLanguage } from '../../src/localization/page-language.js';
import { button } from '../../src/styles/button.js';
import { host } from '../../src/styles/host.js';
import { tokens } from '../../src/styles/tokens.js';
import { heading } from '../shared/heading.js';
import { languageSwitch } from '../shared/language-switch.js';
import { EventList } from './event-list.js';
import type { Source } from './event-list.js';
import { eventSignupStyles } from './event-signup.styles.js';
import { OwnLink } from './own-link.js';
import { settingsOf } from './settings.js';
import type { Settings } from './settings.js';
import { filtersView, partView } from './stages.js';
import { listStage, unavailableView } from './views.js';

/** What is on screen; whether the list loads, failed or is empty is told by the list. `unavailable` = a file of ours could not be had. */
type Stage = 'list' | 'event' | 'form' | 'receipt' | 'own' | 'unavailable';

/** What a stage needs besides the list comes in a file of its own, at the press that leads there. */
const parts = {
  event: () => import('./event/event.js'),
  form: () => import('./form/form.js'),
  receipt: () => import('./receipt/receipt.js'),
  own: () => import('./own/own.js'),
  filters: () => import('./filters/filters.js'),
};

/**
 * Shows the coming participation evenings, panels and groups, and takes a signup or an application without an account. Later one changes
 * or cancels by an own link.
 *
 * @element sote-event-signup
 * @slot - Other ways to sign up (phone, place). Shown below, and alone before and without JavaScript. JSON in a `<script>` is read instead of
 *   the endpoint.
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
  @property({ attribute: 'event-id' }) eventId?: string;
  /** Only events of this kind, for example `panel`. */
  @property() kind?: string;
  /** Only events of this level of the participation house, for example `dialogue`. */
  @property() level?: string;
  /** Asks one thing at a time, with a review before sending. */
  @property({ attribute: 'one-at-a-time', type: Boolean }) oneAtATime = false;
  /** Opens the own signup of this `reference.token`, for a page of the host's own behind such a link. */
  @property() token?: string;
  /** Who organises: the wellbeing services county or another. */
  @property() organisation?: string;
  /** Who reads the signups, in the basic form. */
  @property() reader?: string;
  /** Address of the privacy notice (http or https). */
  @property({ attribute: 'privacy-url' }) privacyUrl?: string;
  /** Signups are deleted so many days after the last date; the promise is left out when not given. */
  @property({ attribute: 'keep-days' }) keepDays?: string;
  /** Why support needs may be processed: `consent` (asked with a tick), `public-task` or `legal-obligation`. */
  @property({ attribute: 'needs-basis' }) needsBasis?: string;
  /** Address of the page with `<sote-you-said-we-did>`, where what came of an event is told. */
  @property({ attribute: 'results-url' }) resultsUrl?: string;
  /** Level of the widget's first heading, 1 to 5; 2 when not given. */
  @property({ attribute: 'heading-level' }) headingLevel?: string;
  /** Shows a language switch: language tags with spaces between, or empty for all. */
  @property() languages?: string;

  @state() private stage: Stage = 'list';
  #event: ShownEvent | undefined;
  #receipt: SignupReceipt | undefined;
  #key: string | undefined;
  #filter: EventFilter | undefined;
  #fits: ((event: ShownEvent) => boolean) | undefined;
  #loadedFor = '';
  #retry: (() => void) | undefined;
  /** What was filled in and not sent yet, by event: coming back finds it. In memory only. */
  readonly #drafts = new Map<string, SignupDraft>();

  readonly #language = new PageLanguage(this, 'event-signup', {
    sv: () => import('../../locales/generated/event-signup.sv.js'),
    en: () => import('../../locales/generated/event-signup.en.js'),
  });
  readonly #focus = new FocusMover(this);
  readonly #list = new EventList(this);

  constructor() {
    super();
    new OwnLink(this, (key) => void this.#openOwn(key));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('token') && this.token) void this.#openOwn(this.token);
    const { eventId, kind, level, src } = this;
    const source = JSON.stringify([this.#given('endpoint'), eventId, kind, level, src, this.#language.locale]);
    if (source === this.#loadedFor || !this.#language.isReady) return;
    this.#loadedFor = source;
    void this.#load();
  }

  override render(): TemplateResult {
    if (!this.#language.isReady) return html`<slot></slot>`;
    const languages = this.#given('languages');
    return html`<div class="frame">
      <div class="surface" part="surface" lang=${this.#language.locale} dir="ltr" @keydown=${stopPlainKeys}>
        ${languages === undefined ? nothing : languageSwitch(languages)} ${this.#stageView()}
        <div class="other" part="other-ways" ?hidden=${!this.#hasOtherWays}>
          ${heading(this.#level + 1, msg('Muut tavat osallistua', { desc: 'event-signup: heading of the other ways' }))}
          <slot></slot>
        </div>
      </div>
    </div>`;
  }

  #stageView(): TemplateResult {
    const { stage } = this;
    if (stage === 'list') return this.#listStage();
    if (stage === 'unavailable') return unavailableView(() => this.#retry?.());
    return partView(stage, {
      event: this.#event,
      receipt: this.#receipt,
      key: this.#key,
      settings: this.#settings,
      drafts: this.#drafts,
      isOnlyEvent: this.eventId !== undefined,
      received: (receipt) => this.#received(receipt),
      go: (to) => void this.#go(to),
      list: () => this.#showList(),
      reset: () => this.reset(),
    });
  }

  #listStage(): TemplateResult {
    const { state, events, all, broken, hasMore } = this.#list;
    return listStage({
      level: this.#level,
      state,
      events,
      broken,
      hasMore,
      canFilter: this.#filter !== undefined || hasMore || events.length > 3,
      hasOwn: this.#given('endpoint') !== undefined,
      filters: this.#filter
        ? filtersView(this.#list, this.#isFile ? all : undefined, (filter, fits) => this.#narrowed(filter, fits))
        : nothing,
      open: (event) => void this.#go('event', event),
      narrow: () => void this.#openFilters(),
      more: () => void this.#more(),
      retry: () => void this.#load(),
      own: () => void this.#openOwn(undefined),
    });
  }

  /** Empties the widget for the next person: nothing of the last one stays on the page. */
  reset(): void {
    this.#drafts.clear();
    this.#receipt = undefined;
    this.#key = undefined;
    this.#event = this.eventId ? this.#event : undefined;
    this.stage = this.eventId ? 'event' : 'list';
    this.#focus.moveTo('.title');
    void this.#load();
  }

  async #load(): Promise<void> {
    await this.#list.load(this.#source, this.#filter, this.#fits);
    const known = this.#list.all.find(({ id }) => id === (this.#event?.id ?? this.eventId));
    if (known) this.#event = known;
    if (known && this.eventId && this.stage === 'list') await this.#go('event');
    this.requestUpdate();
  }

  /** Fetches what a stage needs, then shows it. */
  async #go(stage: keyof typeof parts, event = this.#event): Promise<boolean> {
    try {
      await (await parts[stage]()).ready();
    } catch {
      this.#retry = () => void this.#go(stage, event);
      this.stage = 'unavailable';
      this.#focus.moveTo('[data-retry]');
      return false;
    }
    this.#event = event;
    if (stage !== 'filters') this.stage = stage;
    return true;
  }

  #showList(): void {
    this.stage = 'list';
    this.#focus.moveTo(`[data-open="${CSS.escape(this.#event?.id ?? '')}"]`);
  }

  async #openOwn(key: string | undefined): Promise<void> {
    this.#key = key;
    await this.#go('own');
  }

  #received(receipt: SignupReceipt): void {
    this.#receipt = receipt;
    this.#drafts.clear();
    void this.#go('receipt');
  }

  async #openFilters(): Promise<void> {
    if (!(await this.#go('filters'))) return;
    this.stage = 'list';
    this.#filter ??= { kind: '', attendance: '', place: '', language: '' };
  }

  #narrowed(filter: EventFilter, fits: (event: ShownEvent) => boolean): void {
    this.#filter = filter;
    this.#fits = this.#isFile ? fits : undefined;
    void this.#load();
  }

  async #more(): Promise<void> {
    const { length } = this.#list.events;
    if (await this.#list.more(this.#source, this.#filter)) this.#focus.moveTo(`.event:nth-child(${length + 1}) [tabindex]`);
  }

  /** An attribute of this element, else what the page gives for all (`data-sote-…`). */
  #given(name: string): string | undefined {
    return this.getAttribute(name) ?? inherited(this, name);
  }

  get #level(): number {
    return Math.min(5, Math.max(1, Number(this.#given('heading-level')) || 2));
  }

  get #isFile(): boolean {
    return this.#source.inline !== undefined || this.#source.src !== undefined;
  }

  get #source(): Source {
    const { src, eventId, kind, level } = this;
    const inline = this.querySelector(':scope > script[type$="json"]:not([data-sote-written])')?.textContent ?? undefined;
    return { endpoint: this.#given('endpoint'), src, inline, eventId, kind, level, language: this.#language.locale };
  }

  get #settings(): Settings {
    return settingsOf((name) => this.#given(name), { level: this.#level, isOneAtATime: this.oneAtATime, language: this.#language.locale });
  }

  get #hasOtherWays(): boolean {
    return [...this.childNodes].some(
      (node) => node.textContent?.trim() && !(node instanceof Comment) && !(node instanceof HTMLScriptElement),
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sote-event-signup': EventSignup;
  }
}
