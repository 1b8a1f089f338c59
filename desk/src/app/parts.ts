import { html, nothing } from 'lit';
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
    default:
      return Promise.resolve();
  }
};

export const partView = ({ view, id }: Route, { client, staff }: Given): TemplateResult | typeof nothing => {
  switch (view) {
    case 'feedback':
      return html`<desk-feedback .client=${client} .staff=${staff} .reference=${id}></desk-feedback>`;
    default:
      return nothing;
  }
};
