import { html, LitElement } from 'lit';
import type { TemplateResult } from 'lit';
import { Announcer } from '../../../src/controllers/announcer.js';
import { defineElement } from '../../../src/define-element.js';
import { msg } from '../../../src/localization/msg.js';
import { button } from '../../../src/styles/button.js';
import { form } from '../../../src/styles/form.js';
import { formMessages } from '../../../src/styles/form-messages.js';
import { host } from '../../../src/styles/host.js';
import { updateWithLanguage } from '../../../src/localization/page-language.js';
import { kiosk } from './kiosk.js';
import { clearsIn, moreTime } from './texts.js';
import { liveText } from '../live-text.js';

/**
 * On the receipt of a shared screen: how long it is still shown, because there is a code to write down.
 *
 * @element sote-kiosk-time
 */
export class KioskTime extends LitElement {
  static override styles = [host, form, formMessages, button];
  static override properties = { left: { state: true } };

  private left = kiosk.secondsLeft;
  #timer: ReturnType<typeof setInterval> | undefined;
  readonly #announcer = new Announcer(this);

  constructor() {
    super();
    updateWithLanguage(this);
    this.addController({
      hostConnected: () => (this.#timer = setInterval(this.#look, 1000)),
      hostDisconnected: () => clearInterval(this.#timer),
    });
  }

  override render(): TemplateResult {
    return html`<div class="panel">
      <p>${msg('Kirjoita tunnus paperille tai ota siitä kuva, ennen kuin näyttö tyhjenee.', { desc: 'kiosk: receipt, keep the code' })}</p>
      <p>${liveText(clearsIn(this.left))}</p>
      <div class="actions">
        <button type="button" @click=${() => void kiosk.clear()}>
          ${msg('Valmis, tyhjennä näyttö', { desc: 'common: clears the screen after a receipt' })}
        </button>
        <button type="button" class="quiet" @click=${this.#stayed}>${moreTime()}</button>
      </div>
    </div>`;
  }

  readonly #look = (): void => {
    this.left = kiosk.secondsLeft;
  };

  readonly #stayed = (): void => {
    kiosk.more();
    this.#look();
    // The button stays, and the time is above it: nothing else would be heard.
    this.#announcer.say(clearsIn(this.left));
  };
}

defineElement('sote-kiosk-time', KioskTime);

declare global {
  interface HTMLElementTagNameMap {
    'sote-kiosk-time': KioskTime;
  }
}
