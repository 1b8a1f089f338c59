import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { FeedbackReceipt } from '../../../src/contract/feedback.js';
import { formatDay } from '../../../src/localization/format.js';
import { heading } from '../../shared/heading.js';

/** The news first, what happens next, then the code in large type: nobody can look it up afterwards. */
export const receiptView = (
  level: number,
  reader: string | undefined,
  { reference, replyBy }: FeedbackReceipt,
  isReplyWanted: boolean,
  clear: () => void,
): TemplateResult =>
  html`<div part="receipt" data-panel>
    ${heading(level, msg('Vastauksesi tuli perille. Kiitos!', { desc: 'feedback-prompt: heading of the receipt' }), true)}
    ${reader ? html`<p>${msg(str`Vastauksesi lukee ${reader}.`, { desc: 'feedback-prompt: who reads the answer' })}</p>` : nothing}
    <p>
      ${
        replyBy
          ? msg(str`Vastaamme sinulle viimeistään ${formatDay(replyBy)}.`, { desc: 'feedback-prompt: receipt, reply date' })
          : isReplyWanted
            ? msg('Vastaamme sinulle tavalla, jonka valitsit.', { desc: 'feedback-prompt: receipt, reply without a date' })
            : msg('Et pyytänyt vastausta, joten emme ota yhteyttä.', { desc: 'feedback-prompt: receipt, no reply' })
      }
    </p>
    <p>${msg('Tunnuksella näet myöhemmin, missä vaiheessa asia on.', { desc: 'feedback-prompt: receipt, what the code is for' })}</p>
    <div class="field">
      <p class="about" id="code-label">${msg('Palautteesi tunnus', { desc: 'common: name of the code' })}</p>
      <p class="code" part="code" translate="no" dir="ltr" .textContent=${reference}></p>
      <p>
        ${msg('Ota tunnus talteen: kirjoita se paperille, ota kuva tai tulosta. Emme voi etsiä sitä myöhemmin.', {
          desc: 'feedback-prompt: receipt, keep the code',
        })}
      </p>
    </div>
    <div class="actions no-print">
      <button type="button" class="quiet" @click=${() => print()}>
        ${msg('Tulosta', { desc: 'feedback-prompt: receipt, prints the page' })}
      </button>
      <button type="button" class="quiet" @click=${clear}>
        ${msg('Valmis, tyhjennä näyttö', { desc: 'common: clears the screen after a receipt' })}
      </button>
    </div>
  </div>`;
