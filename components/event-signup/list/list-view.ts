import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { msg } from '../../../src/localization/msg.js';
import { formatMonth } from '../../../src/localization/weekdays.js';
import { heading } from '../../shared/heading.js';
import { hasMore, shownEvents } from '../signup-state.js';
import type { SignupWidget } from '../signup-widget.js';
import { eventItem } from './event-item.js';
import { monthsOf } from './months.js';
import type { Month } from './months.js';
import { endpointTime } from '../../../src/transport/present-time.js';

/** Something could not be fetched: the events, or a part of the widget. Offers to try again. */
export const unavailableView = (widget: SignupWidget): TemplateResult =>
  html`<p class="failed" tabindex="-1">
      ${msg('Tapahtumat eivät auenneet juuri nyt.', { desc: 'event-signup: something could not be had' })}
    </p>
    <div class="actions">
      <button type="button" class="quiet" @click=${() => widget.reload()}>
        ${msg('Yritä uudelleen', { desc: 'common: tries again' })}
      </button>
    </div>`;

const filterButton = (widget: SignupWidget): TemplateResult | typeof nothing =>
  widget.state.list.page.events.length > 3
    ? html`<button type="button" class="quiet no-print" @click=${() => void widget.go({ name: 'filters' })}>
        ${msg('Rajaa tapahtumia', { desc: 'event-signup: opens the filters' })}
      </button>`
    : nothing;

const monthView = ({ month, rows }: Month, widget: SignupWidget, now: number): TemplateResult => {
  const level = widget.settings.headingLevel() + 1;
  return html`${heading(
      level,
      month ? formatMonth(month) : msg('Päivä ei ole vielä tiedossa', { desc: 'event-signup: heading of events without a date' }),
    )}
    <ul class="events" part="events">
      ${rows.map((row) => eventItem(row, level + 1, now, () => void widget.go({ name: 'detail', event: row.event })))}
    </ul>`;
};

const events = (widget: SignupWidget): TemplateResult => {
  const now = endpointTime();
  const months = monthsOf(shownEvents(widget.state), now);
  return html`${widget.notice.value?.view()} ${widget.visit.value?.filtersView() ?? filterButton(widget)}
  ${
    months.length > 0
      ? html`<div class="months">${months.map((month) => monthView(month, widget, now))}</div>`
      : html`<p>${msg('Tällaisia tapahtumia ei ole nyt tulossa.', { desc: 'event-signup: no events are coming' })}</p>`
  }`;
};

const progress = (widget: SignupWidget): TemplateResult | typeof nothing => {
  const { list, pending } = widget.state;
  if (pending?.hasFailed || list.status === 'failed') return unavailableView(widget);
  return list.status === 'loading'
    ? html`<p>${msg('Haemme tapahtumia.', { desc: 'event-signup: the events are being fetched' })}</p>`
    : nothing;
};

/** The coming events, the first one first, or why there are none. The events on screen stay when more of them could not be fetched. */
export const listView = (widget: SignupWidget): TemplateResult => {
  const { state, settings } = widget;
  const { status, version } = state.list;
  return html`
    ${heading(settings.headingLevel(), msg('Tule mukaan', { desc: 'event-signup: heading of the list' }), true)}
    ${version ? events(widget) : nothing} ${progress(widget)}
    <div class="actions no-print">
      ${
        hasMore(state)
          ? html`<button type="button" class="quiet" @click=${() => void widget.go({ name: 'next-page' })}>
              ${msg('Näytä lisää tapahtumia', { desc: 'event-signup: the next page of the list' })}
            </button>`
          : nothing
      }
      ${
        // Without an endpoint no signup can be changed. While the first events are on their way it would move down under a finger.
        settings.endpoint() !== undefined && (version || status === 'failed')
          ? html`<button type="button" class="link" @click=${() => void widget.go({ name: 'manage' })}>
              ${msg('Muuta tai peru ilmoittautumisesi', { desc: 'event-signup: opens the own signup' })}
            </button>`
          : nothing
      }
    </div>
  `;
};
