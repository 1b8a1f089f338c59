import { nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { FormModel } from '../fields/attendance.js';
import type { FormStage, SignupFlow } from '../flow.js';
import { fullPanel } from './event-full.js';
import type { FullActions } from './event-full.js';
import { codePanel, codeRemovedPanel, errorSummary, refusedPanel, unsurePanel } from './panels.js';
import type { PanelActions } from './panels.js';

/** What stands above the form in each stage. */
export const panelOf = (
  stage: FormStage,
  flow: SignupFlow,
  model: FormModel,
  actions: PanelActions & FullActions,
): TemplateResult | typeof nothing => {
  const { event, draft, settings } = model;
  switch (stage) {
    case 'incomplete':
      return errorSummary(flow.checks.faults, draft, actions);
    case 'code-found':
      return codePanel(flow.checks.codes, actions);
    case 'code-removed':
      return codeRemovedPanel();
    case 'full':
      return flow.refused ? fullPanel(flow.offer, event, flow.refused, actions) : nothing;
    case 'not-confirmed':
      return unsurePanel(flow.isEdited(event, draft, settings), flow.isByHost, actions);
    case 'refused':
      return refusedPanel(flow.why, actions);
    default:
      return nothing;
  }
};
