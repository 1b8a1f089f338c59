import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { address } from '../../../src/controllers/address-setting.js';
import type { Settings } from '../../../src/controllers/settings.js';
import { formatDay } from '../../../src/localization/dates.js';
import { msg, str } from '../../../src/localization/msg.js';
import { heading } from '../../shared/heading.js';
import type { ReplyRequest, Stage } from '../feedback-state.js';
import type { Prompt } from '../prompt.js';

const replyText = (reply: ReplyRequest, replyBy: string | undefined): string | undefined => {
  if (replyBy) return msg(str`Vastaamme sinulle viimeistään ${formatDay(replyBy)}.`, { desc: 'feedback-prompt: receipt, reply date' });
  if (reply === 'wanted')
    return msg('Vastaamme sinulle tavalla, jonka valitsit.', { desc: 'feedback-prompt-submit: receipt, reply without a date' });
  if (reply === 'not-offered') return undefined;
  return msg('Et pyytänyt vastausta, joten emme ota yhteyttä.', { desc: 'feedback-prompt-submit: receipt, no reply' });
};

const sentence = (text: string | undefined) => (text ? html`<p>${text}</p>` : nothing);

/** On a shared screen no link leads away. */
const resultsLink = (settings: Settings): TemplateResult | typeof nothing => {
  const href = settings.flag('kiosk') ? undefined : settings.read('results-url', address);
  if (href === undefined) return nothing;
  const isHere = href.includes('#') && href.split('#')[0] === location.href.split('#')[0];
  const text = isHere
    ? msg('Katso, mitä palautteista on seurannut', { desc: 'feedback-prompt-submit: receipt, link to the results on this page' })
    : msg('Katso, mitä palautteista on seurannut (avautuu uuteen välilehteen)', {
        desc: 'feedback-prompt-submit: receipt, link to the results',
      });
  return html`<p><a class="line" href=${href} target=${isHere ? nothing : '_blank'} rel="noopener">${text}</a></p>`;
};

interface TakeActions {
  readonly copy: () => void;
  readonly print: () => void;
  /** Whether copying or printing succeeded, in words. */
  readonly copied: string | undefined;
}

/** The news first, what happens next, then the code in large type: nobody can look it up afterwards. */
export const receiptView = (
  prompt: Prompt,
  { receipt: { reference, replyBy }, reply }: Extract<Stage, { name: 'received' }>,
  { copy, print, copied }: TakeActions,
): TemplateResult => {
  const { settings } = prompt;
  const reader = settings.text('reader') ?? settings.text('organisation');
  return html`<div part="receipt" data-panel>
    <svg class="success" viewBox="0 0 48 48" aria-hidden="true"><path d="M24 4a20 20 0 0 1 0 40 20 20 0 0 1 0-40zM15 25l7 7 12-15" /></svg>
    ${heading(settings.headingLevel(), msg('Vastauksesi tuli perille. Kiitos!', { desc: 'feedback-prompt-submit: heading of the receipt' }), true)}
    ${sentence(replyText(reply, replyBy))}
    ${sentence(reader && msg(str`Vastausten lukija: ${reader}.`, { desc: 'feedback-prompt: who reads the answers' }))}
    <p>
      ${msg('Kaikkea emme voi muuttaa. Kerromme, mitä palautteista seurasi, myös silloin kun vastaus on ei.', {
        desc: 'feedback-prompt-submit: receipt, what can come of it',
      })}
    </p>
    ${resultsLink(settings)}
    <div class="field">
      <p class="about">${msg('Palautteesi tunnus', { desc: 'common: name of the code' })}</p>
      <p class="code" part="code" translate="no" dir="ltr">${reference}</p>
      <p>
        ${msg('Tunnuksella näet myöhemmin, missä vaiheessa asia on.', { desc: 'feedback-prompt-submit: receipt, what the code is for' })}
      </p>
      <p class="keep">
        ${msg('Ota tunnus talteen: kirjoita se paperille, ota kuva, kopioi tai tulosta. Emme voi etsiä sitä myöhemmin.', {
          desc: 'feedback-prompt-submit: receipt, keep the code',
        })}
      </p>
    </div>
    <div class="actions no-print">
      <button type="button" class="quiet" @click=${copy}>
        ${msg('Kopioi tunnus', { desc: 'feedback-prompt-submit: receipt, copies the code' })}
      </button>
      <button type="button" class="quiet" @click=${print}>
        ${msg('Tulosta', { desc: 'feedback-prompt-submit: receipt, prints the page' })}
      </button>
      <button type="button" class="quiet" @click=${() => prompt.dispatch({ type: 'reset' })}>
        ${msg('Valmis, tyhjennä näyttö', { desc: 'common: clears the screen after a receipt' })}
      </button>
      ${copied ? html`<p class="small">${copied}</p>` : nothing}
    </div>
    ${settings.flag('kiosk') ? html`<sote-kiosk-time></sote-kiosk-time>` : nothing}
  </div>`;
};
