import { msg } from '@lit/localize';
import { html } from 'lit';
import type { TemplateResult } from 'lit';

export const retryButton = (retry: () => void): TemplateResult =>
  html`<button type="button" class="quiet" @click=${retry}>${msg('Yritä uudelleen', { desc: 'common: tries again' })}</button>`;
