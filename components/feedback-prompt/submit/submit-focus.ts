import type { FeedbackEvent } from '../feedback-state.js';
import { PANEL } from '../focus-after.js';

const TARGETS: Partial<Record<FeedbackEvent['type'], string>> = {
  'step-shown': '#step [tabindex]',
  'sending-started': '#status',
  'errors-found': PANEL,
  'codes-found': PANEL,
  'codes-removed': PANEL,
  confirmed: PANEL,
  refused: PANEL,
  'not-confirmed': PANEL,
};

/** Where the focus moves after what checking and sending change. @returns a selector */
export const submitFocus = (event: FeedbackEvent): string | undefined =>
  event.type === 'field-shown' || event.type === 'answer-reopened' ? `#q-${event.field}` : TARGETS[event.type];
