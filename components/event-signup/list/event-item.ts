import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { EventState } from '../../../src/domain/event-availability.js';
import { msg, str } from '../../../src/localization/msg.js';
import { dateTile, formatTimes, formatWeekday } from '../../../src/localization/weekdays.js';
import { heading } from '../../shared/heading.js';
import { liveText } from '../../shared/live-text.js';
import { eventStatus, whereText } from '../common/event-status.js';
import { hyphenated } from '../common/hyphenated.js';
import type { Row } from './months.js';

/** The day as in a tear-off calendar, for the eye. In words, for the ear, it is in the line beside it. */
const tileView = (instant: string): TemplateResult => {
  const { day, weekday } = dateTile(instant);
  return html`<div class="tile" aria-hidden="true"><span>${liveText(weekday)}</span><b>${liveText(day)}</b></div>`;
};

/** When and where, in one line. The day is on the tile. */
const lineText = ({ event, date, moreDates }: Row): string => {
  const more = moreDates ? msg(str`muita päiviä: ${moreDates}`, { desc: 'event-signup: how many more dates' }) : undefined;
  return [date && formatTimes(date), whereText(event), more].filter(Boolean).join(' · ');
};

const openText = (state: EventState): string => {
  switch (state) {
    case 'open':
    case 'queue':
    case 'lottery':
      return msg('Lue ja ilmoittaudu', { desc: 'event-signup: opens an event that one can sign up for' });
    case 'application':
      return msg('Lue ja hae', { desc: 'event-signup: opens an event that one can apply to' });
    default:
      return msg('Lue lisää', { desc: 'event-signup: opens an event' });
  }
};

/**
 * One event of the list. Every text is a live one: after a filter another event stands in its place, and no text that a browser has translated may stay.
 *
 * @param open opens its page
 */
export const eventItem = (row: Row, level: number, now: number, open: () => void): TemplateResult => {
  const { event, date, state, isQuiet } = row;
  const text = openText(state);
  return html`<li class="event ${isQuiet ? 'ended' : ''}" part="event" data-event=${event.id}>
    ${date ? tileView(date.starts) : nothing}
    <div class="text">
      <div dir="auto" lang=${event.language}>${heading(level, hyphenated(event.title, event.language))}</div>
      <p class="when"><span class="aside">${liveText(date ? `${formatWeekday(date.starts)} ` : '')}</span>${liveText(lineText(row))}</p>
      ${state === 'elsewhere' ? nothing : html`<p>${eventStatus(event, state, now)}</p>`}
    </div>
    <button
      type="button"
      class="${isQuiet ? 'link' : 'quiet'} no-print"
      data-open=${event.id}
      aria-label="${text}: ${event.title}"
      @click=${open}
    >
      ${liveText(text)}
    </button>
  </li>`;
};
