import type { EventDraftEvent } from './event-draft.js';

/** Where one goes on after a change that added, moved or removed fields, as a selector. */
export const focusAfter = (event: EventDraftEvent): string | undefined => {
  switch (event.type) {
    case 'date-added':
      return `[data-date="${event.id}"] input`;
    case 'date-removed':
      return '[data-add-date]';
    case 'question-added':
      return `[data-question="${event.id}"] select`;
    case 'question-removed':
      return '[data-add-question]';
    case 'question-raised':
      return `[data-question="${event.id}"] legend`;
    case 'option-added':
      return `[data-option="${event.id}.${event.option}"] input`;
    case 'option-removed':
      return `[data-question="${event.id}"] [data-add-option]`;
    default:
      return undefined;
  }
};
