import { html } from 'lit';
import type { ReactiveController, TemplateResult } from 'lit';
import { loaders } from '../../../locales/generated/feedback-prompt-form.loaders.js';
import { msg } from '../../../src/localization/msg.js';
import { PageLanguage } from '../../../src/localization/page-language.js';
import { isFollowUp, modeOf } from '../feedback-settings.js';
import { PANEL } from '../focus-after.js';
import type { Prompt } from '../prompt.js';

/**
 * The form in a native modal dialog, behind a button of the page: the rest of the page is inert meanwhile, Escape closes, and the focus returns
 * to the button.
 */
export class Dialog implements ReactiveController {
  #opener: Element | null = null;
  #isOpen = false;
  readonly #language: PageLanguage;

  constructor(private readonly prompt: Prompt) {
    this.#language = new PageLanguage(prompt, 'feedback-prompt-form', loaders);
    prompt.addController(this);
  }

  hostConnected(): void {
    const id = this.prompt.settings.text('for');
    if (id !== undefined) document.getElementById(id)?.setAttribute('aria-haspopup', 'dialog');
  }

  hostUpdate(): void {
    this.#isOpen = this.#isUsed && this.prompt.state.isDialogOpen;
  }

  /** The dialog opens once it is drawn: the questions may still be on their way when it is asked for. */
  hostUpdated(): void {
    const dialog = this.#element;
    if (!dialog?.isConnected || dialog.open === this.#isOpen) return;
    if (!this.#isOpen) return dialog.close();
    dialog.showModal();
    (dialog.querySelector<HTMLElement>(PANEL) ?? dialog.querySelector<HTMLElement>('.title'))?.focus();
  }

  hostDisconnected(): void {
    this.#element?.close();
    this.prompt.dispatch({ type: 'closed' });
  }

  get #element(): HTMLDialogElement | null {
    return this.prompt.shadowRoot?.querySelector('dialog') ?? null;
  }

  /** @param opener gets the focus back */
  open(opener: Element | null): void {
    this.#opener = opener;
  }

  /** Not every engine gives the focus back to a button that was pressed with the mouse. */
  readonly #onClose = (): void => {
    this.#isOpen = false;
    if (this.#opener instanceof HTMLElement && this.#opener.isConnected) this.#opener.focus();
    this.#opener = null;
    this.prompt.dispatch({ type: 'closed' });
  };

  get #isUsed(): boolean {
    return modeOf(this.prompt.settings) === 'dialog';
  }

  /** The widget in its dialog; nothing when the page asks for no dialog. @param title of the questions */
  frame(surface: TemplateResult, title: string): TemplateResult | undefined {
    if (!this.#isUsed) return undefined;
    const { tag, direction } = this.#language;
    const name = isFollowUp(this.prompt.settings)
      ? msg('Missä vaiheessa palautteesi on?', { desc: 'follow-up: heading of the follow-up' })
      : title;
    return html`<dialog class="surface" part="dialog" lang=${tag} dir=${direction} aria-label=${name} @close=${this.#onClose}>
      <div class="top no-print">
        <button type="button" class="quiet" part="close" @click=${() => this.#element?.close()}>
          ${msg('Sulje', { desc: 'feedback-prompt-form: closes the dialog' })}
        </button>
      </div>
      ${surface}
    </dialog>`;
  }
}
