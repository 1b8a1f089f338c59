import { msg } from '@lit/localize';
import { html } from 'lit';
import type { TemplateResult } from 'lit';

/** Opens the search for one's own feedback. @param search comes with the first touch */
export const findMyFeedbackView = (search: unknown): TemplateResult =>
  html`<details class="no-print" part="own">
    <summary>${msg('Missä oma palautteesi on?', { desc: 'you-said-we-did: opens the search by code' })}</summary>
    ${search}
  </details>`;
