import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { formatDay } from '../../../src/localization/dates.js';
import type { Settings } from '../../../src/controllers/settings.js';
import { heading } from '../../shared/heading.js';
import { daysOf } from '../feedback-settings.js';

/** Always visible: nobody reads the answers at once. The slot `urgent` replaces the text and its numbers. */
export const urgentLine = (): TemplateResult =>
  html`<p class="urgent" part="urgent">
    <slot name="urgent"
      >${msg('Tätä ei lueta heti.', { desc: 'feedback-prompt: urgent help, first sentence' })}
      ${msg('Hätätilanteessa soita', { desc: 'feedback-prompt: urgent help, before the number 112' })} <a href="tel:112">112</a>.
      ${msg('Jos tarvitset nopeasti neuvoa terveydestä, soita', { desc: 'feedback-prompt: urgent help, before the number 116 117' })}
      <a href="tel:116117">116&nbsp;117</a>.</slot
    >
  </p>`;

/** Where to go with what is not feedback: behind one press, because most people do not need it. */
export const otherServices = (content: unknown, open: () => void): TemplateResult =>
  html`<details class="no-print" part="signposts" @toggle=${open}>
    <summary>${msg('Muu asia?', { desc: 'feedback-prompt: opens what is no feedback' })}</summary>
    ${content}
  </details>`;

const sentence = (text: string | false | undefined) => (text ? html`<p>${text}</p>` : nothing);

/** The last day on which an answer of today is kept, as a moment (RFC 3339). */
const keptUntil = (settings: Settings): string | undefined => {
  const days = daysOf(settings, 'keep-days');
  return days === undefined ? undefined : new Date(Date.now() + days * 86_400_000).toISOString();
};

/**
 * Before the first question: who reads the answer, what is stored and until when (GDPR art. 13). Four short lines, the rest one press away. A
 * sentence whose fact the page does not give is left out.
 *
 * @param organiserNotice what else the organisation has confirmed
 */
export const noticeView = (settings: Settings, organiserNotice: unknown): TemplateResult => {
  const organisation = settings.text('organisation');
  const who = settings.text('reader') ?? organisation;
  const url = settings.url('privacy-url');
  const until = keptUntil(settings);
  return html`<div class="note" part="notice">
    ${heading(settings.headingLevel() + 1, msg('Mitä vastauksellesi tapahtuu?', { desc: 'feedback-prompt: heading before the first question' }))}
    ${sentence(who && msg(str`Vastauksesi lukee ${who}.`, { desc: 'feedback-prompt: who reads the answer' }))}
    ${sentence(
      msg('Kaikkea emme voi muuttaa. Kerromme, mitä palautteista seurasi, myös silloin kun vastaus on ei.', {
        desc: 'feedback-prompt: what can come of it',
      }),
    )}
    <details class="no-print">
      <summary>${msg('Lue, miten käsittelemme vastaustasi', { desc: 'feedback-prompt: opens the rest of the notice' })}</summary>
      ${sentence(organisation && msg(str`Kysyjä on ${organisation}.`, { desc: 'feedback-prompt: who asks' }))}
      ${sentence(
        msg('Käytämme vastauksia palvelun parantamiseen. Vastauksen mukana lähtee tämän sivun osoite.', {
          desc: 'feedback-prompt: what the answers are used for, and what travels along',
        }),
      )}
      ${sentence(
        msg('Emme kysy nimeäsi. Jos kerrot itsestäsi paljon, joku voi silti tunnistaa sinut.', {
          desc: 'feedback-prompt: name is not asked',
        }),
      )}
      ${sentence(
        until &&
          msg(str`Tallennamme vastauksesi, päivän ja palvelun nimen. Poistamme ne viimeistään ${formatDay(until)}.`, {
            desc: 'feedback-prompt: what is kept and until when',
          }),
      )}
    </details>
    ${organiserNotice}
    ${
      url
        ? html`<p>
            <a href=${url} target="_blank" rel="noopener"
              >${msg('Näin käsittelemme tietojasi (avautuu uuteen välilehteen)', { desc: 'feedback-prompt: link to the privacy notice' })}</a
            >
          </p>`
        : nothing
    }
  </div>`;
};
