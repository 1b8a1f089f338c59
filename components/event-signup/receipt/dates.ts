import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { EventStatus } from '../../../src/contract/vocabulary.js';
import type { SignupDate } from '../../../src/contract/signups.js';
import { formatDay } from '../../../src/localization/dates.js';
import { msg, str } from '../../../src/localization/msg.js';
import { END, NOTE, ROOM, statusLabel, WAIT } from '../common/event-status.js';
import { formatSpan } from '../../../src/localization/spans.js';
import { liveText } from '../../shared/live-text.js';

/** A date of a signup, with when it is where that is known. */
export type DatedState = SignupDate & { readonly starts?: string; readonly ends?: string; readonly status?: EventStatus };

/** The state of one date for the person. What the organiser called off is not shown as the person's own doing. */
const stateText = ({ state, position, status }: DatedState): string => {
  if (status === 'cancelled') return msg('Järjestäjä perui tämän', { desc: 'event-signup-receipt: date cancelled by the organiser' });
  if (status === 'postponed' && state !== 'cancelled') {
    return msg('Siirretty. Kerromme sinulle uuden päivän.', { desc: 'event-signup-receipt: date postponed' });
  }
  if (status === 'over' && state === 'confirmed') return msg('Jo pidetty', { desc: 'event-signup-receipt: date is over' });
  switch (state) {
    case 'confirmed':
      return msg('Paikka on varattu', { desc: 'event-signup-receipt: date confirmed' });
    case 'waiting':
      return position === undefined
        ? msg('Jonossa', { desc: 'event-signup-receipt: date waiting' })
        : msg(str`Jonossa, sija ${position}`, { desc: 'event-signup-receipt: date waiting at a position' });
    case 'applied':
      return msg('Olet hakenut. Valintaa ei ole vielä tehty.', { desc: 'event-signup-receipt: date applied' });
    case 'drawn':
      return msg('Mukana arvonnassa', { desc: 'event-signup-receipt: date takes part in the lot' });
    case 'not-chosen':
      return msg('Et tullut tällä kertaa valituksi', { desc: 'event-signup-receipt: date not chosen' });
    case 'cancelled':
      return msg('Peruit ilmoittautumisesi', { desc: 'event-signup-receipt: date cancelled by the person' });
  }
};

const iconOf = ({ state, status }: DatedState): string => {
  if (status === 'cancelled' || state === 'cancelled' || state === 'not-chosen') return END;
  if (status === 'postponed' || state === 'waiting') return WAIT;
  return state === 'confirmed' ? ROOM : NOTE;
};

/** Each date with its state. */
export const datesView = (dates: readonly DatedState[]): TemplateResult =>
  html`<ul class="dates" part="dates">
    ${dates.map(
      (date) =>
        html`<li>
          ${date.starts && date.ends ? html`<p>${liveText(formatSpan({ starts: date.starts, ends: date.ends }))}</p>` : nothing}
          ${statusLabel(iconOf(date), stateText(date))}
          ${
            date.cancelBy && date.state === 'confirmed'
              ? html`<p>
                  ${msg(str`Jos et pääse, peru viimeistään ${formatDay(date.cancelBy)}.`, { desc: 'event-signup-receipt: cancel by' })}
                </p>`
              : nothing
          }
        </li>`,
    )}
  </ul>`;
