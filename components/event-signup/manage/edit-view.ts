import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { msg } from '../../../src/localization/msg.js';
import { heading } from '../../shared/heading.js';
import { comingFields, contactFields, waitingField } from '../form/fields/attendance.js';
import type { FormModel } from '../form/fields/attendance.js';
import { fieldState } from '../form/fields/field-state.js';
import { needsFields } from '../form/fields/needs.js';
import { codePanel, errorSummary } from '../form/panels/panels.js';
import type { PanelActions } from '../form/panels/panels.js';
import { remainingProblem } from '../form/validation.js';
import type { SignupSettings } from '../settings.js';
import type { Change } from './change.js';
import type { Edit } from './manage-state.js';

interface EditActions extends Pick<PanelActions, 'goTo' | 'removeCodes'> {
  readonly edited: (event: Event) => void;
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
      return msg('Kerro, mitä tukea tarvitset', { desc: 'event-signup-manage: heading, tells the needs' });
  }
};

const fieldsOf = (change: Change, model: FormModel): TemplateResult => {
  if (change === 'coming') return html`${comingFields(model)} ${waitingField(model)}`;
  if (change === 'contact') return contactFields(model);
  return html`<p>${msg('Uusi tieto korvaa aiemman.', { desc: 'event-signup-manage: new needs take the place of the old ones' })}</p>
    ${needsFields(model)}`;
};

const panelOf = (problem: Edit['problem'], draft: Edit['draft'], actions: PanelActions) => {
  if (!problem) return nothing;
  return problem.name === 'incomplete' ? errorSummary(problem.faults, draft, actions) : codePanel(problem.codes, actions);
};

/** One thing to change, with the same fields as in the form. */
export const editView = (edit: Edit, settings: SignupSettings, actions: EditActions): TemplateResult => {
  const { change, event, draft, advice } = edit;
  const problem = edit.problem && remainingProblem(edit.problem, event, draft, settings.basis);
  const level = settings.level + 1;
  const model: FormModel = { event, settings, draft, state: fieldState(problem, draft, advice) };
  return html`<form novalidate data-edit @input=${actions.edited} @change=${actions.left} @submit=${actions.submitted}>
    ${heading(level, nameOf(change))} ${panelOf(problem, draft, { ...actions, level })} ${fieldsOf(change, model)}
    <div class="actions">
      <button part="send">${msg('Tallenna muutos', { desc: 'event-signup-manage: sends the change' })}</button>
      <button type="button" class="quiet" @click=${actions.leave}>
        ${msg('Pidä ennallaan', { desc: 'event-signup-manage: leaves it as it is' })}
      </button>
    </div>
  </form>`;
};
