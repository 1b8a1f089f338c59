import { html, LitElement, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { defineElement } from '../../../src/define-element.js';
import { updateWithLanguage } from '../../../src/localization/page-language.js';
import { deskStyles } from '../shared/styles.js';
import type { SignInFault, SignInWay } from './session-state.js';
import { sessionTexts } from './texts.js';

/** Asks the app to sign in. */
export class SignInEvent extends Event {
  constructor(readonly token: string) {
    super('desk-sign-in', { bubbles: true, composed: true });
  }
}

/** The way in: a token of one's own, the account of the organisation, or both. */
export class DeskSignIn extends LitElement {
  static override styles = deskStyles;
  static override properties = {
    ways: { attribute: false },
    fault: { attribute: false },
    sending: { type: Boolean },
    openidUrl: { attribute: false },
    isShown: { state: true },
  };

  ways: readonly SignInWay[] = ['token'];
  fault?: SignInFault | undefined;
  sending = false;
  /** Where the organisation's sign-in begins. */
  openidUrl = '';
  private isShown = false;

  constructor() {
    super();
    updateWithLanguage(this);
  }

  override focus(): void {
    this.shadowRoot?.querySelector<HTMLElement>('input[name=token], a')?.focus();
  }

  override render(): TemplateResult {
    const texts = sessionTexts();
    const hasToken = this.ways.includes('token');
    return html`
      ${this.#isOpenidFault ? html`<p class="panel stop" role="alert">${texts[this.fault ?? 'lost']}</p>` : nothing}
      ${this.ways.includes('openid') ? html`<p><a class="as-button" href=${this.openidUrl}>${texts.openid}</a></p>` : nothing}
      ${hasToken && this.ways.includes('openid') ? html`<p class="soft">${texts.or}</p>` : nothing} ${hasToken ? this.#form() : nothing}
    `;
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('fault') && this.fault && !this.#isOpenidFault) this.focus();
  }

  get #isOpenidFault(): boolean {
    return this.fault?.startsWith('openid-') ?? false;
  }

  #form(): TemplateResult {
    const texts = sessionTexts();
    const fault = this.#isOpenidFault ? undefined : this.fault;
    return html`<form class=${fault ? 'wrong' : ''} @submit=${this.#submit}>
      <label class="name" for="token">${texts.token}</label>
      <p class="hint" id="token-hint">${texts.tokenHint}</p>
      ${fault ? html`<p class="message" id="token-fault">${texts[fault]}</p>` : nothing}
      <input
        id="token"
        name="token"
        type=${this.isShown ? 'text' : 'password'}
        autocomplete="current-password"
        autocapitalize="none"
        spellcheck="false"
        required
        aria-invalid=${fault === 'wrong' ? 'true' : nothing}
        aria-describedby=${fault ? 'token-fault token-hint' : 'token-hint'}
      />
      <label class="choice"><input type="checkbox" @change=${this.#toggle} />${texts.show}</label>
      <div class="actions">
        <button class=${this.ways.includes('openid') ? 'quiet' : ''} ?disabled=${this.sending}>${texts.signIn}</button>
        <span class="soft" role="status">${this.sending ? texts.signingIn : nothing}</span>
      </div>
    </form>`;
  }

  readonly #toggle = (): void => {
    this.isShown = !this.isShown;
  };

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const field = this.shadowRoot?.querySelector<HTMLInputElement>('#token');
    const token = field?.value.trim();
    if (token) this.dispatchEvent(new SignInEvent(token));
  };
}

defineElement('desk-sign-in', DeskSignIn);

declare global {
  interface HTMLElementTagNameMap {
    'desk-sign-in': DeskSignIn;
  }
  interface GlobalEventHandlersEventMap {
    'desk-sign-in': SignInEvent;
  }
}
