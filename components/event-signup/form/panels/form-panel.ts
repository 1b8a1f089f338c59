import { nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { FormModel } from '../fields/attendance.js';
import type { Stage } from '../form-state.js';
import { eventFullPanel } from './event-full.js';
import type { EventFullActions } from './event-full.js';
import { codePanel, codeRemovedPanel, errorSummary, refusedPanel, unsurePanel } from './panels.js';
import type { PanelActions } from './panels.js';

export type FormPanelActions = PanelActions & EventFullActions;

/** The panel above the form in each stage. @param isEdited whether something was changed after it was sent */
export const formPanel = (
  stage: Stage,
  { event, draft }: FormModel,
  isEdited: boolean,
  actions: FormPanelActions,
): TemplateResult | typeof nothing => {
  switch (stage.name) {
    case 'incomplete':
      return errorSummary(stage.faults, draft, actions);
    case 'code-found':
      return codePanel(stage.codes, actions);
    case 'code-removed':
      return codeRemovedPanel();
    case 'full':
      return eventFullPanel(stage.offer, event, stage.draft, actions);
    case 'not-confirmed':
      return unsurePanel(isEdited, stage.isByHost, actions);
    case 'refused':
      return refusedPanel(stage.reason, actions);
    default:
      return nothing;
  }
};
