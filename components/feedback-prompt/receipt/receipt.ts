import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { FeedbackReceipt } from '../../../src/contract/feedback.js';
import { formatDay } from '../../../src/localization/dates.js';
import type { Settings } from '../../../src/controllers/settings.js';
import { heading } from '../../shared/heading.js';
import type { ReplyRequest } from '../feedback-state.js';

const replyText = (reply: ReplyRequest, replyBy: string | undefined): string | undefined => {
  if (replyBy) return msg(str`Vastaamme sinulle viimeistään ${formatDay(replyBy)}.`, { desc: 'feedback-prompt: receipt, reply date' });
  if (reply === 'wanted')
    return msg('Vastaamme sinulle tavalla, jonka valitsit.', { desc: 'feedback-prompt: receipt, reply without a date' });
  if (reply === 'not-offered') return undefined;
  return msg('Et pyytänyt vastausta, joten emme ota yhteyttä.', { desc: 'feedback-prompt: receipt, no reply' });
};

const sentence = (text: string | undefined) => (text ? html`<p>${text}</p>` : nothing);

/**
 * The news first, what happens next, then the code in large type: nobody can look it up afterwards.
 *
 * @param clear empties the screen for the next person
 */
export const receiptView = (
  settings: Settings,
  { reference, replyBy }: FeedbackReceipt,
  reply: ReplyRequest,
  clear: () => void,
): TemplateResult => {
  const reader = settings.text('reader') ?? settings.text('organisation');
  return html`<div part="receipt" data-panel>
    ${heading(settings.headingLevel(), msg('Vastauksesi tuli perille. Kiitos!', { desc: 'feedback-prompt: heading of the receipt' }), true)}
    ${sentence(reader && msg(str`Vastauksesi lukee ${reader}.`, { desc: 'feedback-prompt: who reads the answer' }))}
    ${sentence(replyText(reply, replyBy))}
    <p>${msg('Tunnuksella näet myöhemmin, missä vaiheessa asia on.', { desc: 'feedback-prompt: receipt, what the code is for' })}</p>
    <div class="field">
      <p class="about" id="code-label">${msg('Palautteesi tunnus', { desc: 'common: name of the code' })}</p>
      <p class="code" part="code" translate="no" dir="ltr">${reference}</p>
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
    ${settings.flag('kiosk') ? html`<sote-kiosk-time></sote-kiosk-time>` : nothing}
  </div>`;
};
