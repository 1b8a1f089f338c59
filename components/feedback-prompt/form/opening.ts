import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Settings } from '../../../src/controllers/settings.js';
import { msg, str } from '../../../src/localization/msg.js';
import { expander } from './expander.js';
import { withPhoneLinks } from './phone-links.js';

/** Not read at once, and where to call instead. One message, so that a translator may order its sentences. */
export const urgentText = (): string =>
  msg('Emme lue tätä heti. Hätätilanteessa soita 112. Kiireellinen terveysasia: soita 116 117.', {
    desc: 'feedback-prompt: urgent help; the numbers become links',
  });

/** Always visible. The slot `urgent` replaces the text and its numbers. */
export const urgentLine = (): TemplateResult =>
  html`<p class="small" part="urgent"><slot name="urgent">${withPhoneLinks(urgentText())}</slot></p>`;

/** Who collects the feedback. The name follows a colon, so that it need not be inflected. */
export const collectorText = (settings: Settings): string | undefined => {
  const organisation = settings.text('organisation');
  return organisation && msg(str`Palautetta kerää: ${organisation}.`, { desc: 'feedback-prompt: who collects the feedback' });
};

/**
 * Who collects the feedback, and one press away everything else that people must be told before they answer (GDPR art. 13).
 *
 * @param privacy what is inside, once it is here
 */
export const privacyExpander = (settings: Settings, privacy: unknown): TemplateResult => {
  const name = msg('Näin käsittelemme vastaustasi', { desc: 'feedback-prompt: opens what happens with the answer' });
  return expander('notice', 'privacy', collectorText(settings), name, privacy);
};

/** Who reads the answers, and that there will be an outcome: the last words before sending. */
export const readerText = (settings: Settings): string => {
  const reader = settings.text('reader') ?? settings.text('organisation');
  const outcome = msg('Kerromme, mitä palautteista seurasi.', { desc: 'feedback-prompt: above the send button, that outcomes are told' });
  return reader ? `${msg(str`Vastausten lukija: ${reader}.`, { desc: 'feedback-prompt: who reads the answers' })} ${outcome}` : outcome;
};
