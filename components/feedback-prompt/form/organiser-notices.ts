/** What only some pages say: no replies, promises, no more answers. Fetched when a setting asks for it. */
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Settings } from '../../../src/controllers/settings.js';
import { msg } from '../../../src/localization/msg.js';
import { heading } from '../../shared/heading.js';
import type { Replies } from '../feedback-settings.js';
import { ending } from './form-view.js';
import type { FormContent } from './form-view.js';
import { fetchFormTexts } from './texts.js';

/** Only the organisation can promise that an answer affects nothing. */
export const careText = (settings: Settings): string | undefined =>
  settings.flag('care-unaffected')
    ? msg('Vastaus ei vaikuta hoitoosi eikä palveluihisi. Sitä ei lisätä potilas- tai asiakastietoihisi.', {
        desc: 'feedback-prompt-form: the host confirms that care is not affected',
      })
    : undefined;

/** Why nobody replies to each person, or at all. */
export const noReplyText = (replies: Replies): string =>
  replies === 'general'
    ? msg('Emme vastaa jokaiselle erikseen. Kerromme kaikille yhteisesti, mitä palautteista seurasi.', {
        desc: 'feedback-prompt-form: no personal replies, answers to everybody',
      })
    : msg('Emme vastaa palautteeseen henkilökohtaisesti.', { desc: 'feedback-prompt-form: no replies' });

/** Whom to ask instead, when the page does not say it. */
export const askText = (): string =>
  msg('Jos kysyt omasta asiastasi, ota yhteyttä paikkaan, jossa asioit.', { desc: 'feedback-prompt-form: no replies, whom to ask' });

/** Why there is no reply, and whom to ask instead. */
export const noReply = (replies: Replies): TemplateResult =>
  html`<div class="reply" part="reply">
    <p>${noReplyText(replies)} <slot name="ask">${askText()}</slot></p>
  </div>`;

/** The form when no more answers are taken: the other ways alone. Nothing while they are taken. */
const closedView = (content: FormContent): TemplateResult | undefined =>
  content.settings.flag('closed')
    ? html`${content.panel}${heading(content.settings.headingLevel(), content.set.title, true)}
        <p>${msg('Tähän kyselyyn ei voi enää vastata.', { desc: 'feedback-prompt-form: no answers are taken any more' })}</p>
        ${ending(content, undefined, false)}`
    : undefined;

/** Rejects when its texts cannot be fetched in the page's language. */
export const open = async () => {
  await fetchFormTexts();
  return { careText, noReply, closedView };
};
