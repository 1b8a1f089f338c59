import { msg } from '@lit/localize';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { retryButton } from '../buttons.js';

/** Something could not be fetched: the cards, the next ones, or a part of the widget. */
export const failedView = (retry: () => void): TemplateResult =>
  html`<p class="message" part="failed" tabindex="-1">
      ${msg('Tietoja ei saatu juuri nyt.', { desc: 'you-said-we-did: something could not be had' })}
    </p>
    ${retryButton(retry)}`;
