import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { msg } from '../../../src/localization/msg.js';
import { formatMonth } from '../../../src/localization/weekdays.js';
import { heading } from '../../shared/heading.js';
import { hasMore, shownEvents } from '../signup-state.js';
import type { SignupState, Step } from '../signup-state.js';
import { eventItem } from './event-item.js';
import { monthsOf } from './months.js';
import type { Month } from './months.js';
import { endpointTime } from '../../../src/transport/present-time.js';

/** Something could not be fetched: the events, or a part of the widget. Offers to try again. */
export const unavailableView = (retry: () => void): TemplateResult =>
  html`<p class="failed" tabindex="-1">
      ${msg('Tapahtumat eivät auenneet. Tarkista verkkoyhteys.', { desc: 'event-signup: something could not be had' })}
    </p>
    <div class="actions">
      <button type="button" class="quiet" @click=${retry}>${msg('Yritä uudelleen', { desc: 'common: tries again' })}</button>
    </div>`;

interface ListModel {
  readonly state: SignupState;
  /** Level of the list's heading. */
  readonly level: number;
  /** What is left out of the list, once that is known. */
  readonly notice: TemplateResult | undefined;
  /** The filters, once they were asked for. */
  readonly filters: TemplateResult | undefined;
  /** Whether signups can be changed: the page has an endpoint. */
  readonly canManage: boolean;
  /** Tries again what could not be fetched. */
  readonly retry: () => void;
  readonly go: (step: Step) => void;
}

const filterButton = ({ state, go }: ListModel): TemplateResult | typeof nothing =>
  state.list.page.events.length > 3
    ? html`<button type="button" class="quiet no-print" @click=${() => go({ name: 'filters' })}>
        ${msg('Rajaa tapahtumia', { desc: 'event-signup: opens the filters' })}
      </button>`
    : nothing;

const monthView = ({ month, rows }: Month, { level, go }: ListModel, now: number): TemplateResult =>
  html`${heading(
      level + 1,
      month ? formatMonth(month) : msg('Päivä ei ole vielä tiedossa', { desc: 'event-signup: heading of events without a date' }),
    )}
    <ul class="events" part="events">
      ${rows.map((row) => eventItem(row, level + 2, now, () => go({ name: 'detail', event: row.event })))}
    </ul>`;

const events = (model: ListModel): TemplateResult => {
  const { state, notice, filters } = model;
  const now = endpointTime();
  const months = monthsOf(shownEvents(state), now);
  return html`${notice} ${filters ?? filterButton(model)}
  ${
    months.length > 0
      ? html`<div class="months">${months.map((month) => monthView(month, model, now))}</div>`
      : html`<p>${msg('Tällaisia tapahtumia ei ole nyt tulossa.', { desc: 'event-signup: no events are coming' })}</p>`
  }`;
};

const progress = ({ state: { list, pending }, retry }: ListModel): TemplateResult | typeof nothing => {
  if (pending?.hasFailed || list.status === 'failed') return unavailableView(retry);
  return list.status === 'loading'
    ? html`<p>${msg('Haemme tapahtumia.', { desc: 'event-signup: the events are being fetched' })}</p>`
    : nothing;
};

/** The coming events, the first one first, or why there are none. The events on screen stay when more of them could not be fetched. */
export const listView = (model: ListModel): TemplateResult => {
  const { state, level, canManage, go } = model;
  return html`
    ${heading(level, msg('Tule mukaan', { desc: 'event-signup: heading of the list' }), true)}
    ${state.list.version ? events(model) : nothing} ${progress(model)}
    <div class="actions no-print">
      ${
        hasMore(state)
          ? html`<button type="button" class="quiet" @click=${() => go({ name: 'next-page' })}>
              ${msg('Näytä lisää tapahtumia', { desc: 'event-signup: the next page of the list' })}
            </button>`
          : nothing
      }
      ${
        // While the first events are on their way it would move down under a finger.
        canManage && (state.list.version || state.list.status === 'failed')
          ? html`<button type="button" class="link" @click=${() => go({ name: 'manage' })}>
              ${msg('Muuta tai peru ilmoittautumisesi', { desc: 'event-signup: opens the own signup' })}
            </button>`
          : nothing
      }
    </div>
  `;
};
