/** Finds what does not reflow (WCAG 1.4.10). */
import { nodesIn, parentOf } from './flat-tree.js';

/** Texts for screen readers alone are clipped to one pixel. */
const isClipped = (element: Element | null): boolean => {
  if (element === null) return false;
  const { width, height } = element.getBoundingClientRect();
  const style = getComputedStyle(element);
  const clipped = style.clipPath !== 'none' || style.overflowX === 'hidden';
  return (clipped && width <= 1 && height <= 1) || isClipped(parentOf(element));
};

const rectanglesOf = (node: Node): DOMRect[] => {
  if (node instanceof Element) return [...node.getClientRects()];
  if (!(node instanceof Text)) return [];
  const range = document.createRange();
  range.selectNodeContents(node);
  return [...range.getClientRects()];
};

const describeNode = (node: Node): string => {
  if (!(node instanceof Element)) return `“${(node.textContent ?? '').trim()}”`;
  const part = node.getAttribute('part') ?? node.getAttribute('class');
  return part === null ? `<${node.localName}>` : `<${node.localName}> (${part})`;
};

/**
 * The elements and texts below this element, shadow roots included, that stick out of its box to the left or right; an empty list means that it reflows.
 * Half a pixel is allowed, texts for screen readers alone are left out.
 */
export const overflowing = (root: Element): readonly string[] => {
  const { left, right } = root.getBoundingClientRect();
  const sticksOut = (node: Node) =>
    rectanglesOf(node).some((rectangle) => rectangle.width > 0 && (rectangle.left < left - 0.5 || rectangle.right > right + 0.5));
  return [...nodesIn(root)]
    .filter((node) => sticksOut(node) && !isClipped(node instanceof Element ? node : parentOf(node)))
    .map(describeNode);
};
