import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

/** A quiet button. `BoardSession`, which is fetched with the first touch, knows what the action does. */
export const actionButton = (action: string, text: string, isOpen: unknown = nothing): TemplateResult =>
  html`<button type="button" class="quiet no-print" part=${action} data-act=${action} aria-expanded=${isOpen}>${text}</button>`;

export const retryButton = (retry: () => void): TemplateResult =>
  html`<button type="button" class="quiet" @click=${retry}>${msg('Yritä uudelleen', { desc: 'common: tries again' })}</button>`;
