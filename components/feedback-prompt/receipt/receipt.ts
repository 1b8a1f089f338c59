import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { FeedbackReceipt } from '../../../src/contract/feedback.js';
import { formatDay } from '../../../src/localization/dates.js';
import { heading } from '../../shared/heading.js';

/** What the person said of a reply; `not-offered` = they were not asked. */
export type ReplyWish = 'wanted' | 'not-wanted' | 'not-offered';

const replyText = (reply: ReplyWish, replyBy: string | undefined): string | undefined => {
  if (replyBy) return msg(str`Vastaamme sinulle viimeistään ${formatDay(replyBy)}.`, { desc: 'feedback-prompt: receipt, reply date' });
  if (reply === 'wanted')
    return msg('Vastaamme sinulle tavalla, jonka valitsit.', { desc: 'feedback-prompt: receipt, reply without a date' });
  if (reply === 'not-offered') return undefined;
  return msg('Et pyytänyt vastausta, joten emme ota yhteyttä.', { desc: 'feedback-prompt: receipt, no reply' });
};

const sentence = (text: string | undefined) => (text ? html`<p>${text}</p>` : nothing);

/** The news first, what happens next, then the code in large type: nobody can look it up afterwards. */
export const receiptView = (
  level: number,
  reader: string | undefined,
  { reference, replyBy }: FeedbackReceipt,
  reply: ReplyWish,
  clear: () => void,
): TemplateResult =>
  html`<div part="receipt" data-panel>
    ${heading(level, msg('Vastauksesi tuli perille. Kiitos!', { desc: 'feedback-prompt: heading of the receipt' }), true)}
    ${sentence(reader && msg(str`Vastauksesi lukee ${reader}.`, { desc: 'feedback-prompt: who reads the answer' }))}
    ${sentence(replyText(reply, replyBy))}
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
