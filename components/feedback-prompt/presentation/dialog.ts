import { msg } from '@lit/localize';
import { html } from 'lit';
import type { ReactiveController, TemplateResult } from 'lit';
import type { PromptHost } from '../prompt-host.js';

/**
 * The form behind a button of the page, in a native modal dialog (FEATURES F6): the rest of the page is out of reach meanwhile, Escape
 * closes, what was typed stays, and the focus returns to the button.
 */
export class Dialog implements ReactiveController {
  #opener: Element | null = null;
  /** It was asked for and is not open yet: the questions may still be on their way. */
  #isWanted = false;

  constructor(private readonly host: PromptHost) {
    host.addController(this);
  }

  hostConnected(): void {
    const id = this.host.given('for');
    if (id !== undefined) document.getElementById(id)?.setAttribute('aria-haspopup', 'dialog');
  }

  hostUpdated(): void {
    const dialog = this.#dialog;
    if (!this.#isWanted || !dialog) return;
    this.#isWanted = false;
    if (dialog.open) return;
    dialog.showModal();
    dialog.querySelector<HTMLElement>('.title')?.focus();
  }

  hostDisconnected(): void {
    this.close();
  }

  get #isOn(): boolean {
    return this.host.given('mode') === 'dialog';
  }

  get #dialog(): HTMLDialogElement | null {
    return this.host.shadowRoot?.querySelector('dialog') ?? null;
  }

  /** @param opener gets the focus back */
  open(opener: Element | null): void {
    this.#isWanted = true;
    this.#opener = opener;
    this.host.requestUpdate();
  }

  close(): void {
    this.#isWanted = false;
    this.#dialog?.close();
  }

  /** Not every engine gives the focus back to a button that was pressed with the mouse. */
  readonly #closed = (): void => {
    if (this.#opener instanceof HTMLElement && this.#opener.isConnected) this.#opener.focus();
    this.#opener = null;
  };

  frame(surface: TemplateResult): TemplateResult {
    if (!this.#isOn) return surface;
    return html`<dialog class="surface" part="dialog" aria-label=${this.host.set?.title ?? ''} @close=${this.#closed}>
      <div class="top no-print">
        <button type="button" class="quiet" part="close" @click=${() => this.close()}>
          ${msg('Sulje', { desc: 'feedback-prompt-form: closes the dialog' })}
        </button>
      </div>
      ${surface}
    </dialog>`;
  }
}
