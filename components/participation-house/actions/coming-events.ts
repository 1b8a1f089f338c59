import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { HouseLevel } from '../../../src/contract/vocabulary.js';
import { readComingEvents } from '../../../src/domain/house-events.js';
import type { ComingEvent } from '../../../src/domain/house-events.js';
import { formatInstant } from '../../../src/localization/dates.js';
import { msg } from '../../../src/localization/msg.js';
import { getJson } from '../../../src/transport/get.js';
import { presentTime } from '../../../src/transport/present-time.js';
import type { HouseWidget } from '../house-widget.js';

export const comingEventsUrl = (endpoint: string, locale: string, level: HouseLevel): string =>
  `${endpoint}/events?lang=${locale}&level=${level}&limit=3`;

/** Asks for the coming events of the open levels, each address once. Never rejects: without an answer a level says nothing about events. */
export const loadComingEvents = async (house: HouseWidget): Promise<void> => {
  const { open, comingEvents = {} } = house.state;
  const endpoint = house.settings.endpoint();
  if (endpoint === undefined) return;
  const urls = open.map((level) => comingEventsUrl(endpoint, house.request.locale, level)).filter((url) => !(url in comingEvents));
  await Promise.all(
    urls.map(async (url) => {
      house.dispatch({ type: 'events-requested', url });
      house.dispatch({ type: 'events-loaded', url, events: readComingEvents(await getJson(url), presentTime()) });
    }),
  );
};

/** Asks for them again, for a page that stays open for days. What is on screen stays when they cannot be had. */
export const refreshComingEvents = async (house: HouseWidget): Promise<void> => {
  await Promise.all(
    Object.keys(house.state.comingEvents ?? {}).map(async (url) => {
      const answer = await getJson(url);
      if (answer !== undefined) house.dispatch({ type: 'events-loaded', url, events: readComingEvents(answer, presentTime()) });
    }),
  );
};

/** @param fetched what has begun since is not coming any more */
export const comingEventsView = (fetched: readonly ComingEvent[]): TemplateResult | typeof nothing => {
  const events = fetched.filter(({ starts }) => starts === undefined || Date.parse(starts) > presentTime());
  return events.length === 0
    ? nothing
    : html`<div part="events">
        <p class="sub">${msg('Tulossa', { desc: 'participation-house: title of the coming events of a level' })}</p>
        <ul>
          ${events.map(
            ({ title, starts, place, language = nothing }) =>
              html`<li>
                <bdi lang=${language}>${title}</bdi><br /><span class="soft"
                  >${starts && formatInstant(starts)}${starts && place && ', '}${place && html`<bdi lang=${language}>${place}</bdi>`}</span
                >
              </li>`,
          )}
        </ul>
      </div>`;
};
