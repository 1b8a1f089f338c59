import { contrastOf, PAIRS } from '../domain/contrast.js';
import type { Rgb } from '../domain/contrast.js';

/** Mixed with itself, a colour of any notation is computed as `color(srgb red green blue / opacity)`, each from 0 to 1. */
const SRGB = /^color\(srgb ([\d.]+) ([\d.]+) ([\d.]+)(?: \/ 1)?\)$/;

/** The colours of a widget's tokens as the browser paints them. One that lets the page through depends on the page, and is absent. */
const makeReader = (surface: Element): ((token: string) => Rgb | undefined) => {
  const sample = document.createElement('i');
  return (token) => {
    sample.style.color = `color-mix(in srgb, var(--${token}), var(--${token}))`;
    surface.append(sample);
    const parts = SRGB.exec(getComputedStyle(sample).color);
    sample.remove();
    return parts ? [Number(parts[1]) * 255, Number(parts[2]) * 255, Number(parts[3]) * 255] : undefined;
  };
};

/** The pairs of a widget's colours that are too close to each other for somebody with weak sight, each with its contrast. */
export const weakColours = (surface: Element): readonly string[] => {
  const colourOf = makeReader(surface);
  return PAIRS.flatMap(({ front, ground, least }) => {
    const [one, other] = [colourOf(front), colourOf(ground)];
    const ratio = one && other ? contrastOf(one, other) : least;
    return ratio < least ? [`--sote-${front} on --sote-${ground} is ${ratio.toFixed(1)}:1, must be ${least}:1`] : [];
  });
};
