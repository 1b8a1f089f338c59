/**
 * Reflow is of the box that a widget stands in, not of the window: a portal may give it a 256 px column.
 */
import { fixture, html } from '@open-wc/testing';
import type { LitElement, TemplateResult } from 'lit';

/**
 * Renders into a box of this width and returns the box.
 *
 * @param width CSS pixels: 320 for WCAG's reflow, 256 for a narrow column
 */
export const insideBox = async (width: number, template: TemplateResult): Promise<HTMLElement> => {
  const box = await fixture<HTMLElement>(html`<div></div>`);
  box.style.inlineSize = `${String(width)}px`;
  const inner = await fixture<HTMLElement>(html`<div>${template}</div>`, { parentNode: box });
  for (const element of inner.querySelectorAll('*')) await (element as Partial<LitElement>).updateComplete;
  return box;
};

const within = (node: Node): Node[] => {
  const below = [...(node instanceof Element && node.shadowRoot ? node.shadowRoot.childNodes : []), ...node.childNodes];
  return below.flatMap((child) => [child, ...within(child)]);
};

/** Texts for screen readers alone are clipped to one pixel. */
const isClipped = (element: Element | null): boolean => {
  if (element === null) return false;
  const { width, height } = element.getBoundingClientRect();
  const style = getComputedStyle(element);
  const clipped = style.clipPath !== 'none' || style.overflowX === 'hidden';
  return (clipped && width <= 1 && height <= 1) || isClipped(parentOf(element));
};

const parentOf = (node: Node): Element | null => {
  if (node instanceof Element && node.assignedSlot) return node.assignedSlot;
  const { parentNode } = node;
  if (parentNode instanceof ShadowRoot) return parentNode.host;
  return parentNode instanceof Element ? parentNode : null;
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
 * The elements and texts below this element, shadow roots included, that stick out of its box to the left or right; empty = it reflows.
 * Half a pixel is forgiven, texts for screen readers alone are left out.
 */
export const overflowing = (root: Element): readonly string[] => {
  const { left, right } = root.getBoundingClientRect();
  const sticksOut = (node: Node) =>
    rectanglesOf(node).some((rectangle) => rectangle.width > 0 && (rectangle.left < left - 0.5 || rectangle.right > right + 0.5));
  return within(root)
    .filter((node) => sticksOut(node) && !isClipped(node instanceof Element ? node : parentOf(node)))
    .map(describeNode);
};

/**
 * A page of its own in an iframe: the way to another window width in every engine, for `@media` and `100vw`. A box is enough for the rest.
 *
 * @param width CSS pixels
 * @param modules addresses from the root of the repository: `/components/feedback-prompt/feedback-prompt.ts`
 * @param body its HTML
 */
export const insideFrame = async (width: number, modules: readonly string[], body: string): Promise<Document> => {
  const frame = await fixture<HTMLIFrameElement>(html`<iframe title="Test"></iframe>`);
  frame.style.cssText = `inline-size: ${String(width)}px; block-size: 800px; border: 0`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  const scripts = modules.map((address) => `<script type="module" src="${address}"></script>`).join('');
  frame.srcdoc = `<!doctype html><html lang="fi"><head><title>Test</title>${scripts}</head><body>${body}</body></html>`;
  await loaded;
  if (frame.contentDocument === null) throw new Error('The frame has no document.');
  return frame.contentDocument;
};
