import { css, html, LitElement } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { defineElement } from '../../../src/define-element.js';
import { msg } from '../../../src/localization/msg.js';
import { PageLanguage } from '../../../src/localization/page-language.js';
import { button } from '../../../src/styles/button.js';
import { host } from '../../../src/styles/host.js';
import { tokens } from '../../../src/styles/tokens.js';
import { clearsIn, kioskTexts, moreTime } from './texts.js';
import { liveText } from '../live-text.js';

/** The dialog is in the top layer, above whatever the page has there. */
const warningStyles = css`
  dialog {
    inline-size: min(38rem, calc(100% - 32px));
    max-block-size: calc(100% - 32px);
    border: 0;
    padding: 0;
    background: none;
    color: inherit;
  }
  dialog::backdrop {
    background: rgb(8 14 18 / 0.86);
  }
  .surface {
    border: 3px solid var(--accent);
  }
  .left {
    font-size: 1.2em;
    font-weight: 650;
    font-variant-numeric: tabular-nums;
  }
  ::slotted(*) {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
`;

/** Below so many seconds the time is announced once more, for people who do not see it. */
const LAST_CALL = 10;

/**
 * Warns that a shared screen will be cleared, and lets the person stay. One a page, in `body`, for all widgets.
 *
 * @element sote-kiosk-warning
 * @fires more-time - Somebody is there and needs more time.
 * @fires clear-now - The person is done.
 * @slot - A live region for the last call: outside the dialog a screen reader would not hear it.
 */
export class KioskWarning extends LitElement {
  static override styles = [tokens, host, button, warningStyles];
  static override properties = { left: { attribute: false } };

  /** Seconds until the screen is cleared. */
  left = 30;

  readonly #language = new PageLanguage(this, 'kiosk', kioskTexts);
  readonly #region = document.createElement('div');

  /** The texts of another language may still be on their way: Finnish is better than no warning. */
  override render(): TemplateResult {
    return html`<dialog aria-labelledby="heading" aria-describedby="text" @cancel=${this.#cancelled}>
      <div class="surface" lang=${this.#language.tag} dir=${this.#language.direction}>
        <h2 class="title" id="heading">${msg('Oletko vielä tässä?', { desc: 'kiosk: heading of the warning' })}</h2>
        <div id="text">
          <p class="left">${liveText(clearsIn(this.left))}</p>
          <p>
            ${msg('Sitten kirjoittamasi teksti poistetaan, jotta seuraava käyttäjä ei näe sitä.', {
              desc: 'kiosk: why the screen is cleared',
            })}
          </p>
        </div>
        <div class="actions">
          <button type="button" id="more" @click=${() => this.#say('more-time')}>${moreTime()}</button>
          <button type="button" class="quiet" @click=${() => this.#say('clear-now')}>
            ${msg('Tyhjennä näyttö heti', { desc: 'kiosk: clears the screen without waiting' })}
          </button>
        </div>
      </div>
      <slot></slot>
    </dialog>`;
  }

  protected override firstUpdated(): void {
    this.#region.setAttribute('aria-live', 'assertive');
    this.append(this.#region);
    this.renderRoot.querySelector('dialog')?.showModal();
    this.renderRoot.querySelector<HTMLElement>('#more')?.focus();
  }

  protected override updated(changed: PropertyValues<this>): void {
    const before = changed.get('left') ?? this.left;
    if (before <= LAST_CALL || this.left > LAST_CALL) return;
    this.#region.lang = this.#language.tag;
    this.#region.textContent = clearsIn(this.left);
  }

  /** Escape says that somebody is there. */
  readonly #cancelled = (event: Event): void => {
    event.preventDefault();
    this.#say('more-time');
  };

  #say(type: 'more-time' | 'clear-now'): void {
    this.dispatchEvent(new CustomEvent(type));
  }
}

defineElement('sote-kiosk-warning', KioskWarning);

declare global {
  interface HTMLElementTagNameMap {
    'sote-kiosk-warning': KioskWarning;
  }
}
