import type { HouseLevel } from '../../../src/contract/vocabulary.js';
import { readLevels } from '../../../src/domain/house.js';
import { reduceLevels, toggled } from '../house-state.js';
import type { HouseEvent, HouseState } from '../house-state.js';

/** Staff have other questions than clients: their notes are kept apart. */
export const notesKey = (audience: string, level: HouseLevel): string => `${audience} ${level}`;

const withNote = (notes: readonly string[] = [], question: number, text: string): readonly string[] =>
  Array.from({ length: Math.max(notes.length, question + 1) }, (_, index) => (index === question ? text : (notes[index] ?? '')));

/** What comes after the first sight: texts and coming events. */
const reduceFetched = (state: HouseState, event: HouseEvent): HouseState => {
  const { comingEvents = {} } = state;
  switch (event.type) {
    case 'details-loaded':
      return state.details === 'loading' ? { ...state, details: 'loaded', texts: event.texts } : state;
    case 'events-requested':
      return event.url in comingEvents ? state : { ...state, comingEvents: { ...comingEvents, [event.url]: [] } };
    case 'events-loaded':
      return event.url in comingEvents ? { ...state, comingEvents: { ...comingEvents, [event.url]: event.events } } : state;
    default:
      return reduceLevels(state, event);
  }
};

/** The state after any event, those of the levels too. An event that cannot happen in a state leaves it as it is. */
export const reduce = (state: HouseState, event: HouseEvent): HouseState => {
  const { open, openQuestions = [], notes = {} } = state;
  switch (event.type) {
    case 'escape-pressed':
      return { ...state, open: event.level && open.includes(event.level) ? toggled(open, event.level) : [] };
    case 'questions-pressed':
      return { ...state, openQuestions: toggled(openQuestions, event.level) };
    case 'note-written':
      return { ...state, notes: { ...notes, [event.notes]: withNote(notes[event.notes], event.question, event.text) } };
    case 'print-began':
    case 'print-ended':
      return { ...state, isPrinting: event.type === 'print-began' };
    case 'print-tried':
      return { ...state, hasPrintFailed: !event.isPrinted };
    case 'cleared':
      return { ...state, open: readLevels(event.levels), openQuestions: [], notes: {}, hasPrintFailed: false };
    default:
      return reduceFetched(state, event);
  }
};
