import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { attendances, comingDates, stateOf } from '../../../src/domain/event-availability.js';
import type { EventState } from '../../../src/domain/event-availability.js';
import type { ShownEvent } from '../../../src/domain/event-reader.js';
import { heading } from '../../shared/heading.js';
import { eventStatus } from '../common/event-status.js';
import { dateTile, formatSpan } from '../../../src/localization/weekdays.js';

/** Where one can come, in one line. */
const whereText = (event: ShownEvent): string => {
  const place = event.place?.name ?? msg('Paikan päällä', { desc: 'event-signup: on the spot' });
  const remote = msg('Etänä', { desc: 'event-signup: at a distance' });
  const [way, other] = attendances(event);
  if (other) return msg(str`${place} tai etänä`, { desc: 'event-signup: on the spot or at a distance' });
  return way === 'remote' ? remote : place;
};

/** The day as in a tear-off calendar: a picture of the words beside it. */
const dateTileView = (instant: string | undefined): TemplateResult => {
  if (!instant) return html`<span></span>`;
  const { day, month, weekday } = dateTile(instant);
  return html`<div class="date-tile" aria-hidden="true"><b>${day}</b><span>${month}</span><i>${weekday}</i></div>`;
};

const openText = (state: EventState): string => {
  switch (state) {
    case 'open':
    case 'queue':
      return msg('Lue ja ilmoittaudu', { desc: 'event-signup: opens an event that one can sign up for' });
    case 'application':
    case 'lottery':
      return msg('Lue ja hae', { desc: 'event-signup: opens an event that one can apply to' });
    default:
      return msg('Lue lisää', { desc: 'event-signup: opens an event' });
  }
};

/** One event of the list. @param open opens its page */
export const eventItem = (event: ShownEvent, level: number, now: number, open: () => void): TemplateResult => {
  const [date = event.dates.at(-1), ...more] = comingDates(event, now);
  const state = stateOf(event, now);
  const text = openText(state);
  return html`<li class="event" part="event">
    ${dateTileView(date?.starts)}
    <div>
      <div lang=${event.language}>${heading(level, event.title)}</div>
      ${date ? html`<p class="when" .textContent=${formatSpan(date)}></p>` : nothing}
      <p class="facts">
        ${state === 'elsewhere' ? nothing : eventStatus(event, state, now)}<span>${whereText(event)}</span>
        ${more.length ? html`<span>${msg(str`Muita päiviä: ${more.length}`, { desc: 'event-signup: how many more dates' })}</span>` : nothing}
      </p>
    </div>
    <button
      type="button"
      class=${state === 'open' ? 'no-print' : 'quiet no-print'}
      data-open=${event.id}
      aria-label=${`${text}: ${event.title}`}
      @click=${open}
      .textContent=${text}
    ></button>
  </li>`;
};
