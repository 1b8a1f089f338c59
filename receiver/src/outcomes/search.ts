import { nameIn } from '../common/language.js';
import type { ByLanguage } from '../database/columns.js';
import { plain } from '../../../src/domain/outcome-filter.js';
import type { OutcomeText } from '../../../src/contract/staff-outcomes.js';

/**
 * The text that a search looks in, besides the names of unit and themes, which belong to several outcomes: the same parts as in a board from a
 * file. One part a line, so that no word spans two of them.
 */
export function searchedWords({ title, said, did, reason, next, responsible }: OutcomeText): string {
  const parts = [title, said, did?.summary, did?.where, reason, next, responsible].filter((part) => part !== undefined);
  return plain(parts.join('\n'));
}

/** The words of a search, in the form in which texts are kept for it. */
export const wordsIn = (search: string): string[] => plain(search).split(/\s+/).filter(Boolean);

interface SearchedOutcome {
  readonly unit: string;
  readonly themes: readonly string[];
  readonly languages: readonly string[];
  /** What `searchedWords` gave, by language. */
  readonly words: ByLanguage;
}

/** Names of units and themes by their ids, in the form in which they are searched. */
export interface PlainNames {
  readonly units: ReadonlyMap<string, ByLanguage>;
  readonly themes: ReadonlyMap<string, ByLanguage>;
}

/** Every word is somewhere in the card that the reader gets, also in the middle of a longer one (`hoito` in `kotihoito`). */
export function hasWords(words: readonly string[], preferred: readonly string[], { units, themes: themeNames }: PlainNames) {
  return ({ words: texts, languages, unit, themes }: SearchedOutcome): boolean => {
    const language = preferred.find((each) => languages.includes(each)) ?? languages[0] ?? '';
    const text = texts[language] ?? '';
    const others = words.filter((word) => !text.includes(word));
    if (others.length === 0) return true;
    const names = [units.get(unit), ...themes.map((theme) => themeNames.get(theme))].map((each) => nameIn(each ?? {}, language));
    return others.every((word) => names.some((name) => name.includes(word)));
  };
}
