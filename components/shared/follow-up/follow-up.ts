import { css, html, LitElement, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { FeedbackState } from '../../../src/contract/feedback.js';
import { FocusMover } from '../../../src/controllers/focus.js';
import type { Settings } from '../../../src/controllers/settings.js';
import { defineElement } from '../../../src/define-element.js';
import { formatReference } from '../../../src/domain/reference.js';
import { formatDay } from '../../../src/localization/dates.js';
import { currentLocale } from '../../../src/localization/localization.js';
import { msg } from '../../../src/localization/msg.js';
import { button } from '../../../src/styles/button.js';
import { form } from '../../../src/styles/form.js';
import { formMessages } from '../../../src/styles/form-messages.js';
import { host } from '../../../src/styles/host.js';
import { ask } from '../../../src/transport/ask.js';
import { browserRuntime } from '../../../src/transport/browser.js';
import { updateWithLanguage } from '../../../src/localization/page-language.js';
import { heading } from '../heading.js';
import { liveText } from '../live-text.js';
import { readState } from './read-state.js';
import { statusSentence } from './status-sentence.js';
import { fetchFollowUpTexts } from './texts.js';
import { toJson } from '../../../src/domain/to-json.js';

const own = css`
  .about {
    font-weight: 650;
  }
  .panel .history {
    list-style: none;
    padding: 0;
  }
  .history li {
    border-block-start: 1px solid var(--hair);
    padding-block: 8px;
  }
  .history span {
    display: block;
    font-size: max(16px, 0.89em);
  }
`;

/** The person wants to see the outcome that the feedback is part of. `id` = the outcome's. Stays inside the widget. */
export type OutcomeSelectedEvent = CustomEvent<{ readonly id: string }>;

type Stage = 'asking' | 'wrong-form' | 'looking' | 'found' | 'unknown' | 'failed';

/**
 * Shows the progress of a feedback by its code, without login. The code is sent in the body of a request and is part of no address.
 *
 * @element sote-follow-up
 */
export class FollowUp extends LitElement {
  static override styles = [host, form, formMessages, button, own];
  static override properties = {
    endpoint: { attribute: false },
    headingLevel: { attribute: false },
    opensOutcome: { attribute: false },
    stage: { state: true },
  };

  /** Base URL of the endpoint. */
  endpoint?: string;
  /** Level of the first heading, 1 to 5. */
  headingLevel = 2;

  /** The outcome of the feedback is a button that fires `outcome-selected`; else only its title is shown. */
  opensOutcome = false;

  private stage: Stage = 'asking';
  #found: FeedbackState | undefined;
  #asked = { reference: '', language: '' };
  #code = '';
  readonly #focus = new FocusMover(this);

  constructor() {
    super();
    updateWithLanguage(this);
  }

  /** What the endpoint says of a step is in one language: it is asked again in the new one, and the old words stay until then. */
  protected override willUpdate(): void {
    const { reference, language } = this.#asked;
    if (this.stage === 'found' && language !== currentLocale()) void this.#look(reference).then(() => this.requestUpdate());
  }

  override render(): TemplateResult {
    return html`<form novalidate @submit=${this.#submitted}>
        ${heading(this.headingLevel, msg('Missä vaiheessa palautteesi on?', { desc: 'follow-up: heading of the follow-up' }), true)}
        ${this.#field(this.stage === 'wrong-form')}
        <div class="actions"><button>${msg('Näytä palautteen vaihe', { desc: 'follow-up: shows the state of the feedback' })}</button></div>
      </form>
      ${this.#result()}`;
  }

  #field(isWrong: boolean): TemplateResult {
    return html`<div class="field ${isWrong ? 'wrong' : ''}">
      <label class="name" for="code">${msg('Palautteesi tunnus', { desc: 'common: name of the code' })}</label>
      ${
        isWrong
          ? html`<p class="message" id="error-code">
              ${msg('Tarkista tunnus. Siinä on kolme neljän merkin ryhmää.', { desc: 'follow-up: code of a wrong form' })}
            </p>`
          : nothing
      }
      <p class="hint" id="hint-code">
        ${msg('Sait tunnuksen, kun lähetit palautteen. Isoilla ja pienillä kirjaimilla ei ole väliä.', { desc: 'follow-up: hint at the code' })}
      </p>
      <input
        type="text"
        id="code"
        autocomplete="off"
        autocapitalize="characters"
        spellcheck="false"
        aria-describedby=${isWrong ? 'error-code hint-code' : 'hint-code'}
        aria-invalid=${isWrong ? 'true' : 'false'}
        .value=${this.#code}
        @input=${this.#typed}
      />
    </div>`;
  }

  #result(): TemplateResult | typeof nothing {
    switch (this.stage) {
      case 'looking':
        // An element of its own: a screen reader says what takes the focus, not what changes in what has it.
        return html`<p class="panel" tabindex="-1" data-panel>${msg('Haemme tietoja.', { desc: 'common: loading' })}</p>`;
      case 'unknown':
        return this.#panel(
          msg('Emme löydä tällä tunnuksella palautetta. Tarkista tunnus. Palaute on voitu jo poistaa.', {
            desc: 'follow-up: unknown code',
          }),
        );
      case 'failed':
        return this.#panel(
          msg('Tietoja ei saatu juuri nyt. Tunnus on tallella kentässä. Yritä hetken kuluttua uudelleen.', {
            desc: 'follow-up: follow-up failed',
          }),
        );
      case 'found':
        return this.#found ? this.#history(this.#found) : nothing;
      default:
        return nothing;
    }
  }

  #panel(text: string): TemplateResult {
    return html`<p class="panel" tabindex="-1" data-panel>${liveText(text)}</p>`;
  }

  #history({ status, history, outcome }: FeedbackState): TemplateResult {
    return html`<div class="panel" part="state">
      <p class="about" tabindex="-1" data-panel>${liveText(statusSentence(status))}</p>
      ${outcome ? this.#outcome(outcome) : nothing}
      <ol class="history">
        ${history.map((step) => html`<li><span class="soft">${formatDay(step.at)}</span> ${step.note ?? statusSentence(step.status)}</li>`)}
      </ol>
    </div>`;
  }

  #outcome({ id, title, language }: NonNullable<FeedbackState['outcome']>): TemplateResult {
    const name = html`<bdi lang=${language ?? nothing}>${title}</bdi>`;
    return html`<p>
      ${this.opensOutcome ? html`<button type="button" class="link" @click=${() => this.#selected(id)}>${name}</button>` : name}
    </p>`;
  }

  #selected(id: string): void {
    const event: OutcomeSelectedEvent = new CustomEvent('outcome-selected', { detail: { id }, bubbles: true });
    this.dispatchEvent(event);
  }

  readonly #typed = (event: Event): void => {
    this.#code = (event.target as HTMLInputElement).value;
    // An error goes when its cause is gone.
    if (this.stage === 'wrong-form' && formatReference(this.#code)) this.stage = 'asking';
  };

  readonly #submitted = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.stage === 'looking') return;
    const reference = formatReference(this.#code);
    if (!reference) {
      this.#show('wrong-form', '#code');
      return;
    }
    this.#show('looking', '[data-panel]');
    this.#show((await this.#look(reference)) ?? 'failed', '[data-panel]');
  };

  /** @returns nothing when something else was asked for meanwhile: of two codes the later one's answer is shown, whichever comes first */
  async #look(reference: string): Promise<Stage | undefined> {
    if (!this.endpoint) return 'failed';
    const language = currentLocale();
    const request = { reference, language };
    this.#asked = request;
    const url = `${this.endpoint.replace(/\/+$/, '')}/feedback/status?lang=${language}`;
    const asked = await ask({ url, method: 'POST', body: toJson({ reference }), read: readState }, browserRuntime());
    if (request !== this.#asked) return undefined;
    if (asked.kind === 'got') this.#found = asked.value;
    return asked.kind === 'got' ? 'found' : asked.kind === 'missing' ? 'unknown' : 'failed';
  }

  #show(stage: Stage, focus: string): void {
    this.stage = stage;
    this.#focus.moveTo(focus);
  }
}

defineElement('sote-follow-up', FollowUp);

const followUpView = (settings: Settings): TemplateResult =>
  html`<sote-follow-up .endpoint=${settings.endpoint()} .headingLevel=${settings.headingLevel()}></sote-follow-up>`;

/** Fetches its texts in the page's language. Rejects when they cannot be had. */
export const open = async (): Promise<typeof followUpView> => {
  await fetchFollowUpTexts();
  return followUpView;
};
