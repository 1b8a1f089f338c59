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

  constructor(private readonly host: PromptHost) {
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('click', this.#clicked);
    this.#button?.setAttribute('aria-haspopup', 'dialog');
  }

  hostDisconnected(): void {
    document.removeEventListener('click', this.#clicked);
    this.close();
  }

  get #isOn(): boolean {
    return this.host.given('mode') === 'dialog';
  }

  get #dialog(): HTMLDialogElement | null {
    return this.host.shadowRoot?.querySelector('dialog') ?? null;
  }

  get #button(): Element | null {
    const id = this.host.given('for');
    return id === undefined ? null : document.getElementById(id);
  }

  /** Heard on the page, not on the button: it may come and go, and stand in another shadow root. */
  readonly #clicked = (event: Event): void => {
    const id = this.host.given('for');
    const pressed = id !== undefined && event.composedPath().find((node) => node instanceof Element && node.id === id);
    if (pressed instanceof Element && this.#isOn) void this.open(pressed);
  };

  async open(opener: Element | null = this.#button ?? document.activeElement): Promise<void> {
    await this.host.updateComplete;
    const dialog = this.#dialog;
    if (!dialog || dialog.open) return;
    this.#opener = opener;
    dialog.showModal();
    this.host.focusOn('.title');
  }

  close(): void {
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
          ${msg('Sulje', { desc: 'feedback-prompt-more: closes the dialog' })}
        </button>
      </div>
      ${surface}
    </dialog>`;
  }
}
