import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { formatDay } from '../../../src/localization/dates.js';
import { heading } from '../../shared/heading.js';

/** What the host tells of itself. What is not known takes its whole sentence away. */
export interface Notice {
  readonly level: number;
  readonly organisation: string | undefined;
  readonly reader: string | undefined;
  readonly privacyUrl: string | undefined;
  /** The last day on which the answer is kept, as a moment (RFC 3339). */
  readonly keptUntil: string | undefined;
  /** What else the host has confirmed or leads to. */
  readonly more?: unknown;
}

/** Always visible: this form is not read at once (FEATURES F7). The host's own numbers replace it by the slot `urgent`. */
export const urgentLine = (): TemplateResult =>
  html`<p class="urgent" part="urgent">
    <slot name="urgent"
      >${msg('Tätä ei lueta heti.', { desc: 'feedback-prompt: urgent help, first sentence' })}
      ${msg('Hätätilanteessa soita', { desc: 'feedback-prompt: urgent help, before the number 112' })} <a href="tel:112">112</a>.
      ${msg('Jos tarvitset nopeasti neuvoa terveydestä, soita', { desc: 'feedback-prompt: urgent help, before the number 116 117' })}
      <a href="tel:116117">116&nbsp;117</a>.</slot
    >
  </p>`;

/** What is no feedback: behind one press, for most people do not need it. */
export const otherMatters = (content: unknown, open: () => void): TemplateResult =>
  html`<details class="no-print" part="signposts" @toggle=${open}>
    <summary>${msg('Muu asia?', { desc: 'feedback-prompt: opens what is no feedback' })}</summary>
    ${content}
  </details>`;

/** Only http(s) may stand in a link that the host gives: a `javascript:` address would run. */
export const safeUrl = (url: string | undefined): string | undefined => {
  if (!url) return undefined;
  try {
    const { protocol, href } = new URL(url, document.baseURI);
    return protocol === 'https:' || protocol === 'http:' ? href : undefined;
  } catch {
    return undefined;
  }
};

const sentence = (text: string | false | undefined) => (text ? html`<p>${text}</p>` : nothing);

/** Before the first question: who reads, what is kept and until when (GDPR art. 13; FEATURES K16). Four short lines, the rest one press away. */
export const whatHappens = ({ level, organisation, reader, privacyUrl, keptUntil, more }: Notice): TemplateResult => {
  const who = reader ?? organisation;
  const url = safeUrl(privacyUrl);
  return html`<div class="note" part="notice">
    ${heading(level, msg('Mitä vastauksellesi tapahtuu?', { desc: 'feedback-prompt: heading before the first question' }))}
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
        keptUntil &&
          msg(str`Tallennamme vastauksesi, päivän ja palvelun nimen. Poistamme ne viimeistään ${formatDay(keptUntil)}.`, {
            desc: 'feedback-prompt: what is kept and until when',
          }),
      )}
    </details>
    ${more}
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
