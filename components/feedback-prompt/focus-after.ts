import type { FeedbackEvent } from './feedback-state.js';

/** The heading of the panel above the form, or of the receipt. */
const PANEL = '[data-panel] [tabindex], [data-panel][tabindex]';
const TITLE = '.title';

const TARGETS: Partial<Record<FeedbackEvent['type'], string>> = {
  'step-shown': '#step [tabindex]',
  'sending-started': '#status',
  opened: TITLE,
  'topic-chosen': TITLE,
  reset: TITLE,
  'part-unavailable': PANEL,
  'errors-found': PANEL,
  'codes-found': PANEL,
  'codes-removed': PANEL,
  confirmed: PANEL,
  refused: PANEL,
  'not-confirmed': PANEL,
};

/** Where the focus moves after an event, once the new view is drawn, so that it is never lost (WCAG 2.4.3). @returns a selector */
export const focusAfter = (event: FeedbackEvent): string | undefined => {
  if (event.type === 'answered') return event.isCleared ? `#q-${event.question}` : undefined;
  if (event.type === 'field-shown' || event.type === 'answer-reopened') return `#q-${event.field}`;
  return TARGETS[event.type];
};
