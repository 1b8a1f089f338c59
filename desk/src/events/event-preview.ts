import { html, LitElement } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import '../../../components/event-signup/event-signup.js';
import type { Event as EventItem } from '../../../src/contract/events.js';
import type { StaffEvent } from '../../../src/contract/staff-events.js';
import { defineElement } from '../../../src/define-element.js';
import { updateWithLanguage } from '../../../src/localization/page-language.js';
import { languageTabs } from '../shared/frames.js';
import { deskStyles } from '../shared/styles.js';
import { editorTexts } from './editor-texts.js';
import { eventBody } from './event-body.js';
import type { EventDraft } from './event-draft.js';
import { faultsOf } from './event-faults.js';
import { eventPageStyles } from './events.styles.js';
import { previewOf } from './preview-event.js';

/** The widget begins anew for each version, so it waits until a pause in typing. */
const TYPING_PAUSE = 500;

/** The event as `<sote-event-signup>` shows it. Nothing is sent from here. */
export class EventPreview extends LitElement {
  static override styles = [...deskStyles, ...eventPageStyles];
  static override properties = {
    draft: { attribute: false },
    known: { attribute: false },
    language: { state: true },
    shown: { state: true },
  };

  draft!: EventDraft;
  known?: StaffEvent | undefined;
  private language = 'fi';
  /** What is shown, as text, so that the same is not begun again. */
  private shown = '';
  #event: EventItem | undefined;
  #typing: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    updateWithLanguage(this);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('draft') && !changed.has('known')) return;
    clearTimeout(this.#typing);
    if (this.shown === '') this.#show();
    else this.#typing = setTimeout(() => this.#show(), TYPING_PAUSE);
  }

  override render(): TemplateResult {
    const texts = editorTexts();
    const languages = Object.keys(this.draft.texts);
    return html`<h2>${texts.preview}</h2>
      ${languageTabs(texts.languages, languages, { shown: this.#shownLanguage, choose: (language) => this.#choose(language) })}
      <div class="preview" @sote-signup-send=${(event: Event) => event.preventDefault()}>
        ${
          this.#event
            ? html`${keyed(
                  this.shown,
                  html`<sote-event-signup
                    .events=${[this.#event]}
                    .eventId=${this.#event.id}
                    .headingLevel=${3}
                    .structuredData=${false}
                    .kiosk=${false}
                  ></sote-event-signup>`,
                )}
                <p class="soft">${texts.previewHint}</p>`
            : html`<p class="soft">${texts.previewMissing}</p>`
        }
      </div>`;
  }

  get #shownLanguage(): string {
    const languages = Object.keys(this.draft.texts);
    return languages.includes(this.language) ? this.language : (languages[0] ?? 'fi');
  }

  #choose(language: string): void {
    this.language = language;
    this.#show();
  }

  /** The last version that could be shown stays while a word is being changed. */
  #show(): void {
    const hasFaults = faultsOf(this.draft).size > 0;
    if (hasFaults) return;
    const { id } = this.draft;
    this.#event = previewOf(id, eventBody(this.draft), this.#shownLanguage, this.known);
    this.shown = JSON.stringify(this.#event);
  }
}

defineElement('desk-event-preview', EventPreview);

declare global {
  interface HTMLElementTagNameMap {
    'desk-event-preview': EventPreview;
  }
}
