import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { msg } from '../../../src/localization/msg.js';
import { liveText } from '../../shared/live-text.js';
import { emit } from '../inner-events.js';

/** What can be done with the house as a whole. @param message why something was not done */
export const toolsView = (isAllOpen: boolean, canPrint: boolean, message: unknown): TemplateResult =>
  html`<div class="tools no-print">
    <button type="button" class="link" @click=${(press: Event) => emit(press, 'all-pressed', undefined)}>
      ${liveText(
        isAllOpen
          ? msg('Sulje kaikki', { desc: 'participation-house: closes every level' })
          : msg('Avaa kaikki', { desc: 'participation-house: opens every level' }),
      )}
    </button>
    ${
      canPrint
        ? html`<button type="button" class="link" @click=${(press: Event) => emit(press, 'print-pressed', undefined)}>
            ${liveText(msg('Tulosta talo', { desc: 'participation-house: prints everything' }))}
          </button>`
        : nothing
    }
    ${message}
  </div>`;
