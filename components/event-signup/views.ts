import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { ShownEvent } from '../../src/domain/event-reader.js';
import { attendances, comingDates, stateOf } from '../../src/domain/event-standing.js';
import { heading } from '../shared/heading.js';
import { standing } from './standing.js';
import { formatSpan, leafOf } from './when.js';

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
  const [day, month, weekday] = leafOf(instant);
  return html`<div class="leaf" aria-hidden="true"><b>${day}</b><span>${month}</span><i>${weekday}</i></div>`;
};

const openText = (event: ShownEvent, now: number): string => {
  switch (stateOf(event, now)) {
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

const item = (event: ShownEvent, level: number, now: number, open: (event: ShownEvent) => void): TemplateResult => {
  const [date = event.dates.at(-1), ...more] = comingDates(event, now);
  return html`<li class="event" part="event" lang=${event.language}>
    ${leaf(date?.starts)}
    <div>
      ${heading(level, event.title)} ${date ? html`<p class="when" .textContent=${formatSpan(date)}></p>` : nothing}
      <p class="facts">
        ${standing(event, now)}<span>${whereText(event)}</span>
        ${more.length ? html`<span>${msg(str`Muita päiviä: ${more.length}`, { desc: 'event-signup: how many more dates' })}</span>` : nothing}
      </p>
    </div>
    <button
      type="button"
      class="open ${stateOf(event, now) === 'open' ? '' : 'quiet'}"
      data-open=${event.id}
      aria-label=${`${openText(event, now)}: ${event.title}`}
      @click=${() => open(event)}
      .textContent=${openText(event, now)}
    ></button>
  </li>`;
};

/** All that the list shows, and what a press leads to. */
export interface ListStage {
  readonly level: number;
  readonly state: 'loading' | 'failed' | 'ready';
  readonly events: readonly ShownEvent[];
  readonly broken: number;
  readonly hasMore: boolean;
  readonly canFilter: boolean;
  readonly hasOwn: boolean;
  readonly filters: TemplateResult | typeof nothing;
  open(event: ShownEvent): void;
  narrow(): void;
  more(): void;
  retry(): void;
  own(): void;
}

/** Something could not be had: says so, and offers to try again. */
const noticeView = (text: string, retry: () => void): TemplateResult =>
  html`<p .textContent=${text}></p>
    <div class="actions">
      <button type="button" class="quiet" data-retry @click=${retry}>
        ${msg('Yritä ladata uudelleen', { desc: 'event-signup: fetches again' })}
      </button>
    </div>`;

const eventsOf = ({ events, broken, filters, canFilter, level, open, narrow }: ListStage): TemplateResult =>
  html`${
    filters === nothing && canFilter
      ? html`<button type="button" class="quiet no-print" @click=${narrow}>
          ${msg('Rajaa tapahtumia', { desc: 'event-signup: opens the filters' })}
        </button>`
      : filters
  }
  ${
    events.length > 0
      ? html`<ul class="events" part="events">
          ${events.map((event) => item(event, level + 1, Date.now(), open))}
        </ul>`
      : html`<p>${msg('Tulossa ei ole juuri nyt tällaisia tapahtumia.', { desc: 'event-signup: no events are coming' })}</p>`
  }
  ${
    broken > 0
      ? html`<p class="soft">${msg(str`Tapahtumia, joita ei voitu näyttää: ${broken}`, { desc: 'event-signup: broken events' })}</p>`
      : nothing
  }`;

/** The coming events, the first one first, or why there are none. */
export const listStage = (list: ListStage): TemplateResult => html`
  ${heading(list.level, msg('Tule mukaan', { desc: 'event-signup: heading of the list' }), true)}
  ${
    list.state === 'failed'
      ? noticeView(msg('Tapahtumia ei saatu juuri nyt.', { desc: 'event-signup: the events could not be had' }), () => list.retry())
      : list.state === 'loading'
        ? html`<p>${msg('Haemme tapahtumia.', { desc: 'event-signup: the events are being fetched' })}</p>`
        : eventsOf(list)
  }
  <div class="actions no-print">
    ${
      list.hasMore
        ? html`<button type="button" class="quiet" @click=${() => list.more()}>
            ${msg('Näytä lisää tapahtumia', { desc: 'event-signup: the next page of the list' })}
          </button>`
        : nothing
    }
    ${
      list.hasOwn
        ? html`<button type="button" class="link" @click=${() => list.own()}>
            ${msg('Muuta tai peru ilmoittautumisesi', { desc: 'event-signup: opens the own signup' })}
          </button>`
        : nothing
    }
  </div>
`;

/** A file of ours could not be had. */
export const unavailableView = (retry: () => void): TemplateResult =>
  noticeView(msg('Tämä osa sivusta ei latautunut. Tarkista verkkoyhteys.', { desc: 'event-signup: a file could not be had' }), retry);
