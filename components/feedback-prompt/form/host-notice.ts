import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { QuestionSet } from '../../../src/contract/surveys.js';
import type { PromptHost } from '../prompt-host.js';
import { safeUrl } from './notice.js';

const results = (url: string | undefined): TemplateResult | typeof nothing => {
  const href = safeUrl(url);
  if (href === undefined) return nothing;
  // A place on this page is gone to; another page opens beside the form, so that nothing typed is left behind.
  if (href.split('#')[0] === location.href.split('#')[0] && href.includes('#')) {
    return html`<p>
      <a href=${href}
        >${msg('Katso, mitä palautteista on seurannut', { desc: 'feedback-prompt-form: link to the results on this page' })}</a
      >
    </p>`;
  }
  return html`<p>
    <a href=${href} target="_blank" rel="noopener"
      >${msg('Katso, mitä palautteista on seurannut (avautuu uuteen välilehteen)', {
        desc: 'feedback-prompt-form: link to the results',
      })}</a
    >
  </p>`;
};

/** Only a host that has looked can promise that an answer affects nothing. */
export const careText = (host: PromptHost): string | undefined =>
  host.given('care-unaffected')
    ? msg('Vastaus ei vaikuta hoitoosi eikä palveluihisi. Sitä ei lisätä potilas- tai asiakastietoihisi.', {
        desc: 'feedback-prompt-form: the host confirms that care is not affected',
      })
    : undefined;

/** What the host has confirmed, and where the results are. */
export const hostNotice = (host: PromptHost): TemplateResult => {
  const care = careText(host);
  return html`${care ? html`<p>${care}</p>` : nothing} ${results(host.given('results-url'))}`;
};

/** Children are not left alone with what weighs on them: the helpline stands beside the line on urgent help, never behind a press. */
export const childHelp = (): TemplateResult => {
  const number = msg('116 111', { desc: 'feedback-prompt-form: number of the helpline for children in this language' });
  return html`<p class="urgent">
    <slot name="child-help"
      >${msg('Onko sinulla paha olo tai pelottaako jokin? Soita Lasten ja nuorten puhelimeen', {
        desc: 'feedback-prompt-form: helpline for children, before its number',
      })} <a href="tel:${number.replaceAll(' ', '')}" .textContent=${number}></a>.</slot
    >
  </p>`;
};

/** Why nobody answers here, for one person or at all. */
export const noReplyText = (replies: string): string =>
  replies === 'general'
    ? msg('Emme vastaa jokaiselle erikseen. Kerromme kaikille yhteisesti, mitä palautteista seurasi.', {
        desc: 'feedback-prompt-form: no personal replies, answers to everybody',
      })
    : msg('Emme vastaa palautteeseen henkilökohtaisesti.', { desc: 'feedback-prompt-form: no replies' });

/** Whom to ask then, when the host does not say it. */
export const askText = (): string =>
  msg('Jos kysyt omasta asiastasi, ota yhteyttä paikkaan, jossa asioit.', { desc: 'feedback-prompt-form: no replies, whom to ask' });

/** Why nobody answers here, and whom to ask. */
export const noReply = (replies: string): TemplateResult =>
  html`<div class="reply" part="reply">
    <p>${noReplyText(replies)} <slot name="ask">${askText()}</slot></p>
  </div>`;

/** What is said before more than two questions: what may be left out, and whose questions they are. Of two the form itself says it. */
export const choiceText = (set: QuestionSet): string | undefined => {
  if (set.questions.length === 2) return undefined;
  const isFree = !set.questions.some(({ required }) => required);
  const skip = isFree ? msg('Voit jättää kysymyksiä väliin.', { desc: 'feedback-prompt-form: questions may be skipped' }) : '';
  return [skip, set.source].filter(Boolean).join(' ') || undefined;
};
