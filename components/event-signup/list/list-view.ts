import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { ShownEvent } from '../../../src/domain/event-reader.js';
import { attendances, comingDates, stateOf } from '../../../src/domain/event-availability.js';
import type { EventState } from '../../../src/domain/event-availability.js';
import { heading } from '../../shared/heading.js';
import type { EventList } from './event-list.js';
import type { Given } from '../settings.js';
import { standing } from '../common/event-status.js';
import type { Visit } from '../visit.js';
import { formatSpan, dateTile } from '../../../src/localization/weekdays.js';

/** Where one can come, in one line. */
const whereText = (event: ShownEvent): string => {
  const place = event.place?.name ?? msg('Paikan päällä', { desc: 'event-signup: on the spot' });
  const remote = msg('Etänä', { desc: 'event-signup: at a distance' });
  const [way, other] = attendances(event);
  if (other) return msg(str`${place} tai etänä`, { desc: 'event-signup: on the spot or at a distance' });
  return way === 'remote' ? remote : place;
};

/** The day as a leaf of a calendar: a picture of what stands beside it in words. */
const leaf = (instant: string | undefined) => {
  if (!instant) return html`<span></span>`;
  const { day, month, weekday } = dateTile(instant);
  return html`<div class="leaf" aria-hidden="true"><b>${day}</b><span>${month}</span><i>${weekday}</i></div>`;
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

const item = (event: ShownEvent, level: number, now: number, go: ListHost['go']): TemplateResult => {
  const [date = event.dates.at(-1), ...more] = comingDates(event, now);
  const state = stateOf(event, now);
  const text = openText(state);
  return html`<li class="event" part="event">
    ${leaf(date?.starts)}
    <div>
      <div lang=${event.language}>${heading(level, event.title)}</div>
      ${date ? html`<p class="when" .textContent=${formatSpan(date)}></p>` : nothing}
      <p class="facts">
        ${state === 'elsewhere' ? nothing : standing(event, state, now)}<span>${whereText(event)}</span>
        ${more.length ? html`<span>${msg(str`Muita päiviä: ${more.length}`, { desc: 'event-signup: how many more dates' })}</span>` : nothing}
      </p>
    </div>
    <button
      type="button"
      class=${state === 'open' ? 'no-print' : 'quiet no-print'}
      data-open=${event.id}
      aria-label=${`${text}: ${event.title}`}
      @click=${() => go((visit) => visit.open(event))}
      .textContent=${text}
    ></button>
  </li>`;
};

/** The widget as its list sees it. */
export interface ListHost {
  readonly headingBase: number;
  readonly list: EventList;
  given(name: Given): string | undefined;
  /** Fetches what a press leads to, then goes there. */
  readonly go: (step: (visit: Visit) => Promise<void>) => void;
}

/** Something could not be had: the events, or a file of ours. Offers to try again. */
export const unloadedView = (retry: () => void): TemplateResult =>
  html`<p class="failed" tabindex="-1">
      ${msg('Tietoja ei saatu ladattua. Tarkista verkkoyhteys.', { desc: 'event-signup: something could not be had' })}
    </p>
    <div class="actions">
      <button type="button" class="quiet" @click=${retry}>${msg('Yritä ladata uudelleen', { desc: 'event-signup: fetches again' })}</button>
    </div>`;

const eventsOf = ({ list, headingBase, go }: ListHost, visit: Visit | undefined): TemplateResult =>
  html`${visit?.about}
  ${
    visit?.filters ??
    (list.all.length > 3
      ? html`<button type="button" class="quiet no-print" @click=${() => go((visit) => visit.openFilters())}>
          ${msg('Rajaa tapahtumia', { desc: 'event-signup: opens the filters' })}
        </button>`
      : nothing)
  }
  ${
    list.events.length > 0
      ? html`<ul class="events" part="events">
          ${list.events.map((event) => item(event, headingBase + 1, Date.now(), go))}
        </ul>`
      : html`<p>${msg('Tällaisia tapahtumia ei ole nyt tulossa.', { desc: 'event-signup: no events are coming' })}</p>`
  }`;

/**
 * The coming events, the first one first, or why there are none. What stands there stays when more of it could not be had.
 *
 * @param visit what is told of the list, and the filters, once they were asked for
 * @param again what is offered when something could not be had
 */
export const listStage = (host: ListHost, visit: Visit | undefined, again: (() => void) | undefined): TemplateResult => {
  const { headingBase, list, go } = host;
  return html`
    ${heading(headingBase, msg('Tule mukaan', { desc: 'event-signup: heading of the list' }), true)}
    ${list.version ? eventsOf(host, visit) : nothing}
    ${
      again
        ? unloadedView(again)
        : list.state === 'loading'
          ? html`<p>${msg('Haemme tapahtumia.', { desc: 'event-signup: the events are being fetched' })}</p>`
          : nothing
    }
    <div class="actions no-print">
      ${
        list.hasMore
          ? html`<button type="button" class="quiet" @click=${() => go((visit) => visit.more())}>
              ${msg('Näytä lisää tapahtumia', { desc: 'event-signup: the next page of the list' })}
            </button>`
          : nothing
      }
      ${
        host.given('endpoint') !== undefined
          ? html`<button type="button" class="link" @click=${() => go((visit) => visit.openOwn(undefined))}>
              ${msg('Muuta tai peru ilmoittautumisesi', { desc: 'event-signup: opens the own signup' })}
            </button>`
          : nothing
      }
    </div>
  `;
};
