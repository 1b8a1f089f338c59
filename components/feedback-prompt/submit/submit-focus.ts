import type { FeedbackEvent } from '../feedback-state.js';
import { PANEL } from '../focus-after.js';

const TARGETS: Partial<Record<FeedbackEvent['type'], string>> = {
  'step-shown': '#step [tabindex]',
  'sending-started': '#status',
  'checks-failed': PANEL,
  'codes-removed': PANEL,
  confirmed: PANEL,
  refused: PANEL,
  'not-confirmed': PANEL,
};

/** Where the focus moves after a choice was taken back, and after what checking and sending change. @returns a selector */
export const submitFocus = (event: FeedbackEvent): string | undefined => {
  if (event.type === 'answered') return event.isCleared ? `#q-${event.question}` : undefined;
  return 'field' in event ? `#q-${event.field}` : TARGETS[event.type];
};
