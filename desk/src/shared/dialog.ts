import { html, LitElement } from 'lit';
import type { TemplateResult } from 'lit';
import { defineElement } from '../../../src/define-element.js';
import { deskStyles } from './styles.js';

/**
 * A modal dialog that gives the focus back to where it was. What is in it comes by slots, so that it belongs to the view that asks.
 *
 * @slot - What it says and offers. The heading takes the focus.
 * @fires close - Escape was pressed, unless it is `persistent`.
 */
export class DeskDialog extends LitElement {
  static override styles = deskStyles;
  static override properties = { heading: {}, open: { type: Boolean, reflect: true }, persistent: { type: Boolean } };

  heading = '';
  open = false;
  /** Cannot be left by Escape: something must be decided. */
  persistent = false;

  get #dialog(): HTMLDialogElement | null {
    return this.shadowRoot?.querySelector('dialog') ?? null;
  }

  override render(): TemplateResult {
    return html`<dialog aria-labelledby="heading" @cancel=${this.#cancelled}>
      <h2 id="heading" tabindex="-1">${this.heading}</h2>
      <slot></slot>
    </dialog>`;
  }

  protected override updated(): void {
    const dialog = this.#dialog;
    if (!dialog || dialog.open === this.open) return;
    if (this.open) {
      dialog.showModal();
      this.shadowRoot?.querySelector<HTMLElement>('h2')?.focus();
    } else {
      dialog.close();
    }
  }

  readonly #cancelled = (event: Event): void => {
    event.preventDefault();
    if (!this.persistent) this.dispatchEvent(new Event('close'));
  };
}

defineElement('desk-dialog', DeskDialog);

declare global {
  interface HTMLElementTagNameMap {
    'desk-dialog': DeskDialog;
  }
}
