/**
 * The language to answer in: the asked one, else its main language (`fi-simple` → `fi`), else Finnish, else the first there is.
 * The answer always tells which it became.
 */
export function bestLanguage(asked: string | undefined, available: readonly string[]): string | undefined {
  const wishes = [asked, asked?.split('-')[0], 'fi'];
  return wishes.find((wish) => wish !== undefined && available.includes(wish)) ?? [...available].sort()[0];
}
