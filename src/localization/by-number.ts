import { formOf } from './localization.js';

/**
 * A text with a number, in the form that the language has for that number. Exactly 1 has a text of its own wherever it can be: other languages may
 * use its form for 21 or 101 too.
 */
export const byNumber = (count: number, text: string): string => formOf(count, text) ?? text;
