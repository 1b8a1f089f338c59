import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { heading } from '../../shared/heading.js';
import { comingFields, contactFields, waitingField } from '../form/fields/attendance.js';
import type { FormModel } from '../form/fields/attendance.js';
import type { SignupChecks } from '../form/validation.js';
import { fieldState } from '../form/fields/field-state.js';
import { needsFields } from '../form/fields/needs.js';
import { keptUntil } from '../form/privacy-notice.js';
import { codePanel, errorSummary } from '../form/panels/panels.js';
import type { PanelActions } from '../form/panels/panels.js';
import type { Change } from './change.js';

/** What is being changed, and what stands in its way. */
export interface Edited extends Omit<FormModel, 'state'> {
  readonly fault: 'incomplete' | 'code-found' | undefined;
  readonly checks: SignupChecks;
}

export interface EditActions extends Pick<PanelActions, 'goTo' | 'removeCodes'> {
  readonly typed: (event: Event) => void;
  readonly left: (event: Event) => void;
  readonly submitted: (event: Event) => void;
  readonly leave: () => void;
}

const nameOf = (change: Change): string => {
  switch (change) {
    case 'coming':
      return msg('Muuta osallistumistasi', { desc: 'event-signup-manage: heading, changes how one comes' });
    case 'contact':
      return msg('Muuta yhteystietoa', { desc: 'event-signup-manage: heading, changes the contact' });
    case 'needs':
      return msg('Kerro tuen tarpeista', { desc: 'event-signup-manage: heading, tells the needs' });
  }
};

const fieldsOf = (change: Change, model: FormModel): TemplateResult => {
  const { event, settings, draft } = model;
  if (change === 'coming') return html`${comingFields(model)} ${waitingField(model)}`;
  if (change === 'contact') return contactFields(model);
  return html`<p>${msg('Uudet tarpeet korvaavat aiemmat.', { desc: 'event-signup-manage: new needs take the place of the old ones' })}</p>
    ${needsFields({
      draft,
      basis: settings.basis,
      seenBy: event.contactPerson ?? settings.reader,
      until: keptUntil(event, settings.keepDays),
      state: model.state,
    })}`;
};

const panelOf = ({ fault, checks, draft, settings }: Edited, actions: EditActions) => {
  const panelActions: PanelActions = { ...actions, level: settings.level + 1 };
  if (fault === 'incomplete') return errorSummary(checks.faults, draft, panelActions);
  return fault === 'code-found' ? codePanel(checks.codes, panelActions) : nothing;
};

/** One thing to change, with the same fields as in the form. */
export const editView = (change: Change, edited: Edited, actions: EditActions): TemplateResult => {
  const { settings, draft, fault, checks } = edited;
  const state = fieldState(fault, checks, draft);
  return html`<form novalidate data-edit @input=${actions.typed} @change=${actions.left} @submit=${actions.submitted}>
    ${heading(settings.level + 1, nameOf(change))} ${panelOf(edited, actions)} ${fieldsOf(change, { ...edited, state })}
    <div class="actions">
      <button part="send">${msg('Tallenna muutos', { desc: 'event-signup-manage: sends the change' })}</button>
      <button type="button" class="quiet" @click=${actions.leave}>
        ${msg('Älä muuta', { desc: 'event-signup-manage: leaves it as it is' })}
      </button>
    </div>
  </form>`;
};
