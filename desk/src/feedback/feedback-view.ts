import { html, LitElement, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { defineElement } from '../../../src/define-element.js';
import { LazyModule } from '../../../src/controllers/lazy-module.js';
import { updateWithLanguage } from '../../../src/localization/page-language.js';
import { OpenEvent } from '../app/route.js';
import { common } from '../shared/common-texts.js';
import { absentView } from '../shared/state-views.js';
import { Shortcuts } from '../shared/shortcuts.js';
import { deskStyles } from '../shared/styles.js';
import type { Staff } from '../session/session-state.js';
import type { StaffClient } from '../transport/staff-client.js';
import './feedback-list.js';
import type { FeedbackList } from './feedback-list.js';
import { feedbackOneStyles } from './feedback-one.styles.js';
import { oneTexts } from './one-texts.js';

/** The list, and over it the one that is open. The list keeps its place meanwhile. */
export class DeskFeedbackView extends LitElement {
  static override styles = [...deskStyles, feedbackOneStyles];
  static override properties = {
    client: { attribute: false },
    staff: { attribute: false },
    reference: { attribute: false },
    isRetrying: { state: true },
  };

  client!: StaffClient;
  staff!: Staff;
  reference: string | undefined;
  private isRetrying = false;
  #isListStale = false;
  /** The list alone is shown first. */
  readonly #part = new LazyModule(this, () => import('./feedback-one.js'));

  constructor() {
    super();
    updateWithLanguage(this);
    new Shortcuts(this, () => (this.reference === undefined ? this.#listKeys : this.#oneKeys));
  }

  override willUpdate(): void {
    if (this.reference !== undefined && !this.#part.hasFailed) void this.#part.load();
  }

  override updated(changed: PropertyValues<this>): void {
    const before = changed.get('reference');
    if (before === undefined || this.reference !== undefined) return;
    void this.#list?.returnTo(before, { isStale: this.#isListStale });
    this.#isListStale = false;
  }

  override render(): TemplateResult {
    const { client, staff, reference } = this;
    return html`<desk-feedback-list ?hidden=${reference !== undefined} .client=${client} .staff=${staff}></desk-feedback-list>
      ${reference === undefined ? nothing : this.#one(reference)}`;
  }

  #one(reference: string): TemplateResult {
    const { client, staff } = this;
    const texts = oneTexts();
    const [next, previous] = [this.#neighbour(1), this.#neighbour(-1)];
    return html`<div class="crumbs">
        <button type="button" class="link" @click=${this.#back}>← ${common().back}</button>
        <button type="button" class="link" ?hidden=${!previous} @click=${() => this.#open(previous)}>${texts.previous}</button>
        <button type="button" class="link" ?hidden=${!next} @click=${() => this.#open(next)}>${texts.next}</button>
      </div>
      ${
        this.#part.value
          ? html`<desk-feedback-one
              .client=${client}
              .staff=${staff}
              .reference=${reference}
              @desk-feedback-changed=${() => (this.#isListStale = true)}
            ></desk-feedback-one>`
          : absentView(this.isRetrying ? 'retrying' : this.#part.hasFailed ? 'failed' : 'loading', { retry: this.#retry })
      }`;
  }

  get #list(): FeedbackList | null {
    return this.shadowRoot?.querySelector('desk-feedback-list') ?? null;
  }

  #neighbour(step: 1 | -1): string | undefined {
    const references = this.#list?.references ?? [];
    const index = references.indexOf(this.reference ?? '');
    return index < 0 ? undefined : references[index + step];
  }

  #open(id: string | undefined): void {
    if (id !== undefined) this.dispatchEvent(new OpenEvent({ view: 'feedback', id }));
  }

  readonly #retry = async (): Promise<void> => {
    this.isRetrying = true;
    await this.#part.load();
    this.isRetrying = false;
  };

  readonly #back = (): void => void this.dispatchEvent(new OpenEvent({ view: 'feedback' }));

  readonly #listKeys: Readonly<Record<string, () => void>> = {
    j: () => this.#list?.moveTo(1),
    k: () => this.#list?.moveTo(-1),
    x: () => {
      const reference = this.#list?.focusedReference;
      if (reference) this.#list.select(reference);
    },
    '/': () => this.#list?.focusSearch(),
  };

  readonly #oneKeys: Readonly<Record<string, () => void>> = {
    j: () => this.#open(this.#neighbour(1)),
    k: () => this.#open(this.#neighbour(-1)),
    u: this.#back,
    r: () => this.shadowRoot?.querySelector('desk-feedback-one')?.markRead(),
  };
}

defineElement('desk-feedback', DeskFeedbackView);

declare global {
  interface HTMLElementTagNameMap {
    'desk-feedback': DeskFeedbackView;
  }
}
