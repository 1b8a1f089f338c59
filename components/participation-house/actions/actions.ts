import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { HouseLevel } from '../../../src/contract/vocabulary.js';
import { actionsOf } from '../../../src/domain/house-actions.js';
import type { ComingEvent } from '../../../src/domain/house-events.js';
import type { LevelAction } from '../../../src/domain/house.js';
import { formatInstant } from '../../../src/localization/dates.js';
import { goOn, targetOf } from './targets.js';

const label = (action: LevelAction): string => {
  switch (action) {
    case 'feedback':
      return msg('Siirry palautelomakkeeseen', { desc: 'participation-house: goes to the feedback form' });
    case 'outcomes':
      return msg('Katso, mitä on muuttunut', { desc: 'participation-house: goes to what came of feedback' });
    case 'events':
      return msg('Katso tapahtumat', { desc: 'participation-house: goes to the list of events' });
  }
};

const coming = (events: readonly ComingEvent[]) =>
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

/** Coming events and the ways on. A widget that is not on the page has no way to it: there is never a dead link. */
export const leadsView = (house: HTMLElement, level: HouseLevel, events: readonly ComingEvent[]): TemplateResult => {
  const actions = actionsOf(level).filter((action) => targetOf(action));
  return html`${coming(events)}
  ${
    actions.length > 0
      ? html`<div class="actions no-print" part="actions">
          ${actions.map(
            (action) => html`<button type="button" class="quiet" @click=${() => void goOn(house, level, action)}>${label(action)}</button>`,
          )}
        </div>`
      : nothing
  }`;
};
