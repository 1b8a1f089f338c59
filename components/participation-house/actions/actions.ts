import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { HouseLevel } from '../../../src/contract/vocabulary.js';
import type { ComingEvent } from '../../../src/domain/house-events.js';
import type { LevelAction } from '../../../src/domain/house.js';
import { msg } from '../../../src/localization/msg.js';
import { emit } from '../inner-events.js';
import { comingEventsView } from './coming-events.js';

const label = (action: LevelAction): string => {
  switch (action) {
    case 'feedback':
      return msg('Siirry palautelomakkeeseen', { desc: 'participation-house: goes to the feedback form' });
    case 'outcomes':
      return msg('Katso, mitä on muuttunut', { desc: 'participation-house: goes to the outcomes of feedback' });
    case 'events':
      return msg('Katso tapahtumat', { desc: 'participation-house: goes to the list of events' });
  }
};

const actionButton = (level: HouseLevel, action: LevelAction) =>
  html`<button type="button" class="quiet" @click=${(press: Event) => emit(press, 'action-pressed', { level, action })}>
    ${label(action)}
  </button>`;

/** The coming events of a level and the ways on from it. @param actions those that lead to a widget on this page */
export const actionsView = (level: HouseLevel, actions: readonly LevelAction[], events: readonly ComingEvent[]): TemplateResult =>
  html`${comingEventsView(events)}
  ${
    actions.length > 0
      ? html`<div class="actions no-print" part="actions">${actions.map((action) => actionButton(level, action))}</div>`
      : nothing
  }`;
