import { msg } from '@lit/localize';
import { html } from 'lit';
import type { TemplateResult } from 'lit';

/** Something could not be had: the cards, the next ones, or a part of the widget. */
export const failedView = (retry: () => void): TemplateResult =>
  html`<p class="message" part="failed" tabindex="-1">
      ${msg('Tietoja ei saatu juuri nyt.', { desc: 'you-said-we-did: something could not be had' })}
    </p>
    <button type="button" class="quiet" @click=${retry}>${msg('Yritä uudelleen', { desc: 'common: tries again' })}</button>`;

/** Opens the search for one's own feedback. */
export const ownView = (search: unknown): TemplateResult =>
  html`<details class="no-print" part="own">
    <summary>${msg('Missä oma palautteesi on?', { desc: 'you-said-we-did: opens the search by code' })}</summary>
    ${search}
  </details>`;
