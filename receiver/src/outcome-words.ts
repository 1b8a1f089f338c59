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

/**
 * All runs of three characters without white space. An index of them finds a word's middle too, which Finnish needs (`hoito` in
 * `kotihoito`), without an extension that a server may not have.
 */
export function trigramsIn(text: string): string[] {
  const characters = [...text];
  const runs = characters.slice(2).map((third, index) => `${characters[index] ?? ''}${characters[index + 1] ?? ''}${third}`);
  return [...new Set(runs.filter((run) => !/\s/.test(run)))];
}
