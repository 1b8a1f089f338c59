import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { msg } from '../../../src/localization/msg.js';

/** A part of the form could not be fetched. */
export const unavailablePanel = (again: () => void): TemplateResult =>
  html`<div class="panel stop" part="unavailable" role="group" aria-labelledby="unavailable" data-panel tabindex="-1">
    <p id="unavailable">
      ${msg('Lomakkeen osaa ei saatu auki. Mitään ei ole lähetetty. Tekstisi on tallella tällä sivulla. Yritä hetken kuluttua uudelleen.', {
        desc: 'feedback-prompt: a part of the form could not be fetched',
      })}
    </p>
    <button type="button" @click=${again}>${msg('Yritä uudelleen', { desc: 'common: tries again' })}</button>
  </div>`;
