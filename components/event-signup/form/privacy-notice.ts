import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { dayInHelsinki, replyDate as daysAfter } from '../../../src/domain/contact.js';
import type { ShownEvent } from '../../../src/domain/event-reader.js';
import { formatDay } from '../../../src/localization/dates.js';
import { msg, str } from '../../../src/localization/msg.js';
import { liveText } from '../../shared/live-text.js';
import { warnOfMissing } from '../../shared/warn-of-missing.js';
import type { SignupSettings } from '../settings.js';
import { presentTime } from '../../../src/transport/present-time.js';

/** A longer time is a mistake of the page, and no promise. */
const MOST_DAYS = 9999;

/** The day until which a signup is kept: the endpoint's, else so many days after the last date, in Finland. None when neither is known. */
export const keptUntil = ({ dates, signup }: ShownEvent, keepDays: number | undefined): string | undefined => {
  if (signup.deleteOn) return formatDay(signup.deleteOn.slice(0, 10));
  if (!keepDays || keepDays > MOST_DAYS) return undefined;
  const last = Math.max(presentTime(), ...dates.map(({ ends }) => Date.parse(ends)));
  return formatDay(daysAfter(keepDays, dayInHelsinki(new Date(last))));
};

const sentence = (text: string | undefined) => (text ? html`<p>${liveText(text)}</p>` : nothing);

/** Before the first field: who asks, and folded who reads, what for and until when. What is not known takes its whole sentence away. */
export const privacyNotice = (event: ShownEvent, settings: SignupSettings): TemplateResult => {
  const { organisation, reader, privacyUrl, keepDays } = settings;
  const until = keptUntil(event, keepDays);
  warnOfMissing('sote-event-signup', { organisation, reader, 'privacy-url': privacyUrl, 'keep-days': until });
  return html`<div class="privacy" part="notice">
    ${sentence(organisation && msg(str`Tietoja kerää: ${organisation}.`, { desc: 'event-signup-form: who asks' }))}
    <details>
      <summary>${msg('Näin käsittelemme tietojasi', { desc: 'event-signup-form: opens who reads, what for, until when' })}</summary>
      ${sentence(reader && msg(str`Tietojesi lukija: ${reader}.`, { desc: 'event-signup-form: who reads' }))}
      ${sentence(msg('Käytämme tietoja vain tämän tapahtuman järjestämiseen.', { desc: 'event-signup-form: what for' }))}
      ${sentence(until && msg(str`Poistamme tiedot viimeistään ${until}.`, { desc: 'event-signup-form: until when' }))}
      ${
        privacyUrl
          ? html`<p>
              <a href=${privacyUrl} target="_blank" rel="noopener"
                >${msg('Tietosuojaseloste (avautuu uuteen välilehteen)', { desc: 'event-signup-form: link to the privacy notice' })}</a
              >
            </p>`
          : nothing
      }
    </details>
  </div>`;
};
