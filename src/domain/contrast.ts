/** Red, green and blue, each 0–255. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** A pair of colours that is used, by the names of their tokens, and the least contrast that it needs. */
export interface Pair {
  readonly front: string;
  readonly ground: string;
  readonly least: number;
}

const pairs = (least: number, ground: string, fronts: readonly string[]): readonly Pair[] =>
  fronts.map((front) => ({ front, ground, least }));

/** Every pair of the widgets' tokens: 4.5 for text (WCAG 1.4.3), 3 for borders and icons (WCAG 1.4.11). */
export const PAIRS: readonly Pair[] = [
  ...pairs(4.5, 'paper', ['ink', 'ink-soft', 'accent', 'accent-deep', 'error']),
  ...pairs(4.5, 'accent-soft', ['ink', 'accent', 'accent-deep']),
  ...pairs(4.5, 'error-soft', ['ink', 'accent', 'accent-deep']),
  ...pairs(3, 'paper', ['line']),
  ...pairs(3, 'error-soft', ['error']),
];

/** Relative luminance, from 0 (black) to 1 (white), as WCAG 2.2 defines it. */
const luminance = (colour: Rgb): number => {
  const [red = 0, green = 0, blue = 0] = colour.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** How far two colours are apart, from 1 (the same) to 21 (black and white). */
export const contrastOf = (one: Rgb, other: Rgb): number => {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
};
