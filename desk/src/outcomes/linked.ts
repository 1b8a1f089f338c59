import { html, LitElement, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { StaffOutcome } from '../../../src/contract/staff-outcomes.js';
import { Announcer } from '../../../src/controllers/announcer.js';
import { defineElement } from '../../../src/define-element.js';
import { updateWithLanguage } from '../../../src/localization/page-language.js';
import { OpenEvent } from '../app/route.js';
import { excerptOf } from '../feedback/excerpt.js';
import { common } from '../shared/common-texts.js';
import type { Fault } from '../shared/remote.js';
import { absentView, faultView } from '../shared/state-views.js';
import { deskStyles } from '../shared/styles.js';
import type { StaffClient } from '../transport/staff-client.js';
import type { SuggestedFeedback } from '../transport/staff-types.js';
import { outcomeStyles } from './outcomes.styles.js';
import { outcomeTexts } from './texts.js';

type Suggestions = readonly SuggestedFeedback[] | 'hidden' | 'loading' | 'retrying' | 'failed';

/**
 * Which feedback belongs to an outcome, what could belong to it, and whether people say that it is better now.
 *
 * @fires desk-linked - A feedback was linked.
 */
export class OutcomeLinked extends LitElement {
  static override styles = [...deskStyles, ...outcomeStyles];
  static override properties = {
    client: { attribute: false },
    outcome: { attribute: false },
    editable: { type: Boolean },
    suggestions: { state: true },
    refused: { state: true },
  };

  client!: StaffClient;
  outcome!: StaffOutcome;
  editable = false;
  private suggestions: Suggestions = 'hidden';
  /** The one that could not be linked, and why. */
  private refused: { readonly reference: string; readonly fault: Fault } | undefined;
  readonly #announcer = new Announcer(this);

  constructor() {
    super();
    updateWithLanguage(this);
  }

  override render(): TemplateResult {
    const texts = outcomeTexts();
    const { better, references } = this.outcome;
    const answers = better.yes + better.partly + better.no;
    return html`<h2>${texts.better}</h2>
      ${
        answers === 0
          ? html`<p class="soft">${texts.noAnswers}</p>`
          : html`<p class="better">
              <span>${texts.yes} <strong>${better.yes}</strong></span
              ><span>${texts.partly} <strong>${better.partly}</strong></span
              ><span>${texts.no} <strong>${better.no}</strong></span>
            </p>`
      }
      <h2>${texts.feedback} (${references.length})</h2>
      ${
        references.length === 0
          ? html`<p class="soft">${texts.noFeedback}</p>`
          : html`<ul class="linked rows">
              ${references.slice(0, 50).map(
                (reference) =>
                  html`<li>
                    <button type="button" class="link" @click=${() => this.#open(reference)}>${texts.open} ${reference}</button>
                  </li>`,
              )}
            </ul>`
      }
      ${this.editable ? this.#suggestionsView() : nothing}`;
  }

  #suggestionsView(): TemplateResult {
    const texts = outcomeTexts();
    const { suggestions } = this;
    if (suggestions === 'hidden')
      return html`<button type="button" class="quiet" @click=${this.#suggest}>${texts.showSuggestions}</button>`;
    if (typeof suggestions === 'string') return absentView(suggestions, { retry: this.#suggest });
    return html`<h2 tabindex="-1">${texts.suggestions}</h2>
      ${suggestions.length === 0 ? html`<p class="soft">${texts.noSuggestions}</p>` : nothing}
      <ul class="linked rows">
        ${suggestions.map((suggestion) => this.#suggestion(suggestion))}
      </ul>`;
  }

  #suggestion({ feedback, words }: SuggestedFeedback): TemplateResult {
    const texts = outcomeTexts();
    return html`<li>
      <p lang=${feedback.language}>${excerptOf(feedback) ?? '–'}</p>
      ${words.length > 0 ? html`<p class="soft">${texts.inCommon(words.join(', '))}</p>` : nothing}
      <div class="actions">
        <button type="button" class="quiet" @click=${() => void this.#link(feedback.reference)}>${texts.link}</button>
        <button type="button" class="link" @click=${() => this.#open(feedback.reference)}>${texts.open}</button>
      </div>
      ${this.refused?.reference === feedback.reference ? faultView(this.refused.fault) : nothing}
    </li>`;
  }

  readonly #suggest = async (): Promise<void> => {
    this.suggestions = this.suggestions === 'failed' ? 'retrying' : 'loading';
    const answer = await this.client.get<{ items: readonly SuggestedFeedback[] }>(
      `/staff/outcomes/${this.outcome.id}/suggestions?limit=20`,
    );
    this.suggestions = answer.kind === 'ok' ? answer.value.items : 'failed';
    await this.updateComplete;
    this.shadowRoot?.querySelector<HTMLElement>('h2[tabindex], [data-failed] button')?.focus();
  };

  async #link(reference: string): Promise<void> {
    const body = { outcome: this.outcome.id };
    const answer = await this.client.change({ method: 'PUT', path: `/staff/feedback/${reference}/outcome`, body });
    this.refused = answer.kind === 'ok' || answer.kind === 'changed' ? undefined : { reference, fault: answer };
    if (answer.kind !== 'ok') return;
    const { suggestions } = this;
    if (typeof suggestions !== 'string') this.suggestions = suggestions.filter(({ feedback }) => feedback.reference !== reference);
    this.#announcer.say(common().saved);
    this.dispatchEvent(new Event('desk-linked'));
    await this.updateComplete;
    this.shadowRoot?.querySelector<HTMLElement>('h2[tabindex]')?.focus();
  }

  #open(id: string): void {
    this.dispatchEvent(new OpenEvent({ view: 'feedback', id }));
  }
}

defineElement('desk-outcome-linked', OutcomeLinked);

declare global {
  interface HTMLElementTagNameMap {
    'desk-outcome-linked': OutcomeLinked;
  }
}
