/** Colours as people see them: OKLCH keeps hue and strength while the lightness changes (https://bottosson.github.io/posts/oklab/). */
import { contrastOf } from '../../src/domain/contrast.js';
import type { Rgb } from '../../src/domain/contrast.js';

/** `#rrggbb`, in small letters. */
export type Hex = string;

interface Oklch {
  readonly lightness: number;
  readonly chroma: number;
  readonly hue: number;
}

/** `#0b5a6f`, `0B5A6F` and `#fff` are colours; anything else is `undefined`. */
export const readHex = (text: string): Hex | undefined => {
  const digits = /^#?([\da-f]{6}|[\da-f]{3})$/.exec(text.trim().toLowerCase())?.[1];
  if (digits === undefined) return undefined;
  return `#${digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits}`;
};

const rgbOf = (hex: Hex): Rgb => [1, 3, 5].map((start) => parseInt(hex.slice(start, start + 2), 16)) as unknown as Rgb;

const hexOf = (rgb: readonly number[]): Hex =>
  `#${rgb
    .map((part) =>
      Math.round(Math.min(255, Math.max(0, part)))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;

export const contrast = (one: Hex, other: Hex): number => contrastOf(rgbOf(one), rgbOf(other));

/** One colour laid over another, as `color-mix(in srgb, …)` does. */
export const mix = (front: Hex, share: number, ground: Hex): Hex => {
  const below = rgbOf(ground);
  return hexOf(rgbOf(front).map((part, index) => part * share + (below[index] ?? 0) * (1 - share)));
};

const toLinear = (part: number): number => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4);
const fromLinear = (part: number): number => 255 * (part <= 0.0031308 ? part * 12.92 : 1.055 * part ** (1 / 2.4) - 0.055);

const oklchOf = (hex: Hex): Oklch => {
  const [r = 0, g = 0, b = 0] = rgbOf(hex).map(toLinear);
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const blue = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return {
    lightness: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    chroma: Math.hypot(a, blue),
    hue: Math.atan2(blue, a),
  };
};

const linearOf = ({ lightness, chroma, hue }: Oklch): readonly number[] => {
  const [a, b] = [chroma * Math.cos(hue), chroma * Math.sin(hue)];
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
};

const isShown = (linear: readonly number[]): boolean => linear.every((part) => part > -0.0005 && part < 1.0005);

/** What no screen shows becomes paler until one does: the hue stays. */
const toHex = (colour: Oklch): Hex => {
  let chroma = colour.chroma;
  while (chroma > 0.001 && !isShown(linearOf({ ...colour, chroma }))) chroma *= 0.96;
  return hexOf(linearOf({ ...colour, chroma }).map((part) => fromLinear(Math.min(1, Math.max(0, part)))));
};

/** The same hue, with this lightness (0 black, 1 white), and at most this strength. */
export const tone = (hex: Hex, lightness: number, strongest = 1): Hex => {
  const { chroma, hue } = oklchOf(hex);
  return toHex({ lightness, chroma: Math.min(chroma, strongest), hue });
};

export const lightnessOf = (hex: Hex): number => oklchOf(hex).lightness;

const STEP = 0.004;

/**
 * The colour of the same hue, nearest in lightness, that passes; the colour itself when it does. `undefined` = none passes, because what is
 * asked of it contradicts itself.
 */
export const nearestThat = (passes: (hex: Hex) => boolean, hex: Hex): Hex | undefined => {
  if (passes(hex)) return hex;
  const start = lightnessOf(hex);
  for (let distance = STEP; distance < 1; distance += STEP) {
    const found = [start - distance, start + distance]
      .filter((lightness) => lightness >= 0 && lightness <= 1)
      .map((lightness) => tone(hex, lightness))
      .find(passes);
    if (found !== undefined) return found;
  }
  return undefined;
};
