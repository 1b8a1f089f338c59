import type * as warnings from './warnings.js';

/**
 * Tells the web team something in the console, once. The words come in a file of their own: a page that is set up well never fetches it. Without it
 * nothing is said, and the widget works as it does.
 */
export const warn = (say: (words: typeof warnings) => void): void => void import('./warnings.js').then(say, () => undefined);
