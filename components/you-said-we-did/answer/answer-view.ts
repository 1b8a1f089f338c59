import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { msg } from '../../../src/localization/msg.js';
import { liveText } from '../../shared/live-text.js';
import type { Answer } from '../board-state.js';
import { retryButton } from '../notices/retry.js';

export const answerText = (stage: Exclude<Answer['stage'], 'asked'>): string => {
  switch (stage) {
    case 'sending':
      return msg('Lähetämme vastauksen.', { desc: 'you-said-we-did-session: is it better now, on its way' });
    case 'thanked':
      return msg('Vastauksesi on laskettu mukaan. Kiitos!', { desc: 'you-said-we-did-session: is it better now, counted' });
    case 'unsure':
      return msg('Emme tiedä vielä, tuliko vastauksesi perille. Yritä uudelleen. Se lasketaan vain kerran.', {
        desc: 'you-said-we-did-session: is it better now, not confirmed',
      });
    case 'refused':
      return msg('Vastausta ei voitu ottaa vastaan.', { desc: 'you-said-we-did-session: is it better now, refused' });
  }
};

/**
 * The words take the focus, not the legend: Firefox gives it to no legend that has just come. While an answer is on its way the buttons stay, so
 * that the focus does.
 */
const askView = (isSending: boolean): TemplateResult => {
  const choice = (act: string, name: string) =>
    html`<button type="button" class="quiet" data-act=${act} aria-disabled=${isSending ? 'true' : nothing}>${name}</button>`;
  return html`<fieldset class="better no-print">
    <legend>
      <span data-answer tabindex="-1">
        ${msg('Onko asia nyt paremmin?', { desc: 'you-said-we-did: card, question on a change that was made' })}
      </span>
    </legend>
    ${choice('yes', msg('On', { desc: 'you-said-we-did-session: it is better now' }))}
    ${choice('partly', msg('Osittain', { desc: 'you-said-we-did-session: it is partly better now' }))}
    ${choice('no', msg('Ei ole', { desc: 'you-said-we-did-session: it is not better now' }))}
    ${isSending ? html`<p>${answerText('sending')}</p>` : nothing}
  </fieldset>`;
};

/** The question about one card, or what became of its answer. */
export const answerView = ({ stage }: Answer, retry: () => void): TemplateResult =>
  stage === 'asked' || stage === 'sending'
    ? askView(stage === 'sending')
    : html`<div class="better no-print">
        <p data-answer tabindex="-1">${liveText(answerText(stage))}</p>
        ${stage === 'unsure' ? retryButton(retry) : nothing}
      </div>`;
