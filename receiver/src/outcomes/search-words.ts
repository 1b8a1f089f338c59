import { plain } from '../../../src/domain/outcome-filter.js';
import type { OutcomeText } from '../../../src/contract/staff-outcomes.js';

/**
 * What a search looks in besides the names of the unit and the themes, which belong to no outcome: the same parts as in a board from a file. One part a line, so
 * that no word spans two of them.
 */
export function searchedWords({ title, said, did, reason, next, responsible }: OutcomeText): string {
  const parts = [title, said, did?.summary, did?.where, reason, next, responsible].filter((part) => part !== undefined);
  return plain(parts.join('\n'));
}

/** The words of a search, in the form in which texts are kept for it. */
export const wordsIn = (search: string): string[] => plain(search).split(/\s+/).filter(Boolean);
