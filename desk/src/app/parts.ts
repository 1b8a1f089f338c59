import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Staff } from '../session/session-state.js';
import type { StaffClient } from '../transport/staff-client.js';
import type { Route, View } from './route.js';

/** What the app gives to every view. */
interface Given {
  readonly client: StaffClient;
  readonly staff: Staff;
}

/** Fetches the part of the desk that a view needs. */
export const loadPart = (view: View): Promise<unknown> => {
  switch (view) {
    case 'feedback':
      return import('../feedback/feedback-view.js');
    case 'outcomes':
      return import('../outcomes/outcomes-view.js');
    case 'events':
      return import('../events/events-view.js');
    case 'paper':
      return import('../paper/paper-entry.js');
    case 'figures':
      return import('../figures/figures.js');
    case 'audit':
      return import('../audit/audit-list.js');
  }
};

export const partView = ({ view, id, part }: Route, { client, staff }: Given): TemplateResult => {
  switch (view) {
    case 'feedback':
      return html`<desk-feedback .client=${client} .staff=${staff} .reference=${id}></desk-feedback>`;
    case 'outcomes':
      return id === undefined
        ? html`<desk-outcome-list .client=${client} .staff=${staff}></desk-outcome-list>`
        : html`<desk-outcome-editor .client=${client} .staff=${staff} .outcomeId=${id}></desk-outcome-editor>`;
    case 'events':
      return id === undefined
        ? html`<desk-event-list .client=${client} .staff=${staff}></desk-event-list>`
        : html`<desk-event .client=${client} .staff=${staff} .eventId=${id} .openPart=${part}></desk-event>`;
    case 'paper':
      return html`<desk-paper-entry .client=${client} .staff=${staff}></desk-paper-entry>`;
    case 'figures':
      return html`<desk-figures .client=${client} .staff=${staff}></desk-figures>`;
    case 'audit':
      return html`<desk-audit .client=${client}></desk-audit>`;
  }
};
