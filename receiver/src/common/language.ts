/** The languages that do for a reader who asked for one, in their order. */
export const wishesOf = (asked: string | undefined): string[] => [
  ...new Set([asked, asked?.split('-')[0], 'fi'].filter((wish) => wish !== undefined)),
];

/**
 * The language to answer in: the asked one, else its main language (`fi-simple` → `fi`), else Finnish, else the first there is.
 * The answer always tells which it became.
 */
export const bestLanguage = (asked: string | undefined, available: readonly string[]): string | undefined =>
  wishesOf(asked).find((wish) => available.includes(wish)) ?? [...available].sort()[0];

/** A name in the language of a card, else in the nearest there is. */
export const nameIn = (names: Readonly<Record<string, string>>, language: string): string =>
  names[bestLanguage(language, Object.keys(names)) ?? ''] ?? '';
