import type { FeedbackEvent } from './feedback-state.js';

/** The heading of the panel above the form, or of the receipt. */
export const PANEL = '[data-panel] [tabindex], [data-panel][tabindex]';

/**
 * Where the focus moves after an event, once the new view is drawn, so that it is never lost (WCAG 2.4.3). After the events of the submit part:
 * `submit/submit-focus.ts`. @returns a selector
 */
export const focusAfter = (event: FeedbackEvent): string | undefined => {
  switch (event.type) {
    case 'opened':
      // What was asked for may not have come.
      return '.title, [part=unavailable]';
    case 'topic-chosen':
    case 'reset':
      return '.title';
    case 'part-unavailable':
      return PANEL;
    default:
      return undefined;
  }
};
