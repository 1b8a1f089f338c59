import { contrastOf } from '../../../src/domain/contrast.js';

/** Contrast of what the engine really paints (WCAG 1.4.3 and 1.4.11), for colours that `light-dark()` and custom properties make. */

type Rgba = readonly [number, number, number, number];

/** @param colour a computed one: every engine writes those as `rgb()` or `rgba()`, and what `color-mix()` makes as `color(srgb …)` from 0 to 1 */
const parse = (colour: string): Rgba => {
  const mixed = /^color\(srgb ([^)]*)\)$/
    .exec(colour)?.[1]
    ?.split(/[\s/]+/)
    .map(Number);
  if (mixed && mixed.length >= 3) return [mixed[0]! * 255, mixed[1]! * 255, mixed[2]! * 255, mixed[3] ?? 1];
  const numbers = /^rgba?\(([^)]*)\)$/
    .exec(colour)?.[1]
    ?.split(/[\s,/]+/)
    .map(Number);
  if (!numbers || numbers.length < 3) throw new Error(`Not a computed colour: ${colour}`);
  return [numbers[0]!, numbers[1]!, numbers[2]!, numbers[3] ?? 1];
};

/** From 1 (the same) to 21 (black on white). */
export const contrast = (one: string, other: string): number => {
  const [first, second] = [one, other].map(parse);
  return contrastOf([first![0], first![1], first![2]], [second![0], second![1], second![2]]);
};

/** The nearest background that is painted behind the element's own content, across shadow roots. */
export const backgroundOf = (element: Element): string => {
  const { backgroundColor } = getComputedStyle(element);
  if (parse(backgroundColor)[3] === 1) return backgroundColor;
  const parent = element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host;
  return parent ? backgroundOf(parent) : 'rgb(255, 255, 255)';
};
