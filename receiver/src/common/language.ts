/** The languages that suit somebody who asked for one, best first: it, its main language (`fi-simple` → `fi`), Finnish. */
export const preferredLanguages = (requested: string | undefined): string[] => [
  ...new Set([requested, requested?.split('-')[0], 'fi'].filter((language) => language !== undefined)),
];

/**
 * The language to answer in: the first preferred one that is available, else the first available one in alphabetical order; none when nothing is
 * available. The answer always names the language that it is in.
 */
export const bestLanguage = (requested: string | undefined, available: readonly string[]): string | undefined =>
  preferredLanguages(requested).find((language) => available.includes(language)) ?? [...available].sort()[0];

/** A name in the language of a card, else in the nearest one that it has. */
export const nameIn = (names: Readonly<Record<string, string>>, language: string): string =>
  names[bestLanguage(language, Object.keys(names)) ?? ''] ?? '';
