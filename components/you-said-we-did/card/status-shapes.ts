import type { OutcomeStatus } from '../../../src/contract/vocabulary.js';

/** For each status a shape of one stroke, so that it is known without its colour and without its word. The static board has the same. */
export const shapes: Readonly<Record<OutcomeStatus, string>> = {
  done: 'M3 12l5 5L19 5',
  'partly-done': 'M11 3a8 8 0 1 0 .01 0v16M7 8v6',
  'will-not-do': 'M11 3a8 8 0 1 0 .01 0M6 16 16 6',
  'in-progress': 'M11 3a8 8 0 1 0 .01 0M11 7v4l3 2',
  planned: 'M4 5h14v13H4zM4 10h14M8 3v3M14 3v3',
  'under-review': 'M9 3a6 6 0 1 0 .01 0M13.5 13.5 19 19',
  received: 'M3 5h16v12H3zl8 7 8-7',
};
