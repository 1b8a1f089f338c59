import type { OutcomeText } from './outcome-text.js';

const MOST_WORDS = 10;

const simplified = (text: string): string => text.normalize('NFC').toLowerCase();

/** What a search looks in: title, what was said, what was done, and why not. One part a line, so that no word spans two of them. */
export function searchedWords({ title, said, did, reason }: OutcomeText): string {
  const parts = [title, said, did?.summary, did?.where, did?.when, reason].filter((part) => part !== undefined);
  return simplified(parts.join('\n'));
}

/** The words of a search, in the form in which texts are kept for it. */
export const wordsIn = (search: string): string[] => simplified(search).split(/\s+/).filter(Boolean).slice(0, MOST_WORDS);
