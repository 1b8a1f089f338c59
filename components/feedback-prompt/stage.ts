/** What is on screen. Before `received` the form always stands, with what was typed. */
export type Stage =
  'asking' | 'unavailable' | 'incomplete' | 'code-found' | 'code-removed' | 'sending' | 'not-confirmed' | 'refused' | 'received';
