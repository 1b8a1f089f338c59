import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { msg } from '../../../src/localization/msg.js';

export const retryButton = (retry: () => void): TemplateResult =>
  html`<button type="button" class="quiet no-print" @click=${retry}>${msg('Yritä uudelleen', { desc: 'common: tries again' })}</button>`;

export const failedText = (): string => msg('Tietoja ei saatu juuri nyt.', { desc: 'you-said-we-did: something could not be had' });

/** Something could not be fetched: the cards, the next ones, or a part of the widget. */
export const failedView = (retry: () => void): TemplateResult =>
  html`<p class="message" part="failed" tabindex="-1">${failedText()}</p>
    ${retryButton(retry)}`;
