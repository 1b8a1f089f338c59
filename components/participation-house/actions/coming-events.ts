import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { HouseLevel } from '../../../src/contract/vocabulary.js';
import { readComingEvents } from '../../../src/domain/house-events.js';
import type { ComingEvent } from '../../../src/domain/house-events.js';
import { formatInstant } from '../../../src/localization/dates.js';
import { getJson } from '../../../src/transport/get.js';
import type { HouseEvent, HouseState } from '../house-state.js';

export const comingEventsUrl = (endpoint: string, locale: string, level: HouseLevel): string =>
  `${endpoint}/events?lang=${locale}&level=${level}&limit=3`;

/** Asks for the coming events of the open levels, each address once. Never rejects: without an answer a level says nothing about events. */
export const loadComingEvents = async (
  { open, comingEvents }: HouseState,
  endpoint: string | undefined,
  locale: string,
  dispatch: (event: HouseEvent) => void,
): Promise<void> => {
  if (endpoint === undefined) return;
  const urls = open.map((level) => comingEventsUrl(endpoint, locale, level)).filter((url) => !(url in comingEvents));
  await Promise.all(
    urls.map(async (url) => {
      dispatch({ type: 'events-requested', url });
      dispatch({ type: 'events-loaded', url, events: readComingEvents(await getJson(url), Date.now()) });
    }),
  );
};

export const comingEventsView = (events: readonly ComingEvent[]): TemplateResult | typeof nothing =>
  events.length === 0
    ? nothing
    : html`<div part="events">
        <p class="sub">${msg('Tulossa', { desc: 'participation-house: title of the coming events of a level' })}</p>
        <ul>
          ${events.map(
            ({ title, starts, place }) =>
              html`<li>${title}<br /><span class="soft">${[starts && formatInstant(starts), place].filter(Boolean).join(', ')}</span></li>`,
          )}
        </ul>
      </div>`;
