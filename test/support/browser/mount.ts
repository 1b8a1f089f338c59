/** Puts widgets on the page of the test, and takes them away after it. */
import { fixture, html } from '@open-wc/testing';
import type { LitElement, TemplateResult } from 'lit';
import { elementsIn } from './flat-tree.js';

const updated = async (root: Element): Promise<void> => {
  for (const element of [root, ...elementsIn(root)]) await (element as Partial<LitElement>).updateComplete;
};

/** A box in the page with the rendered template in it. */
const render = async (template: TemplateResult, width?: number): Promise<{ readonly box: HTMLElement; readonly content: HTMLElement }> => {
  const box = await fixture<HTMLElement>(html`<div></div>`);
  if (width !== undefined) box.style.inlineSize = `${String(width)}px`;
  const content = await fixture<HTMLElement>(html`<div>${template}</div>`, { parentNode: box });
  await updated(content);
  return { box, content };
};

/**
 * Renders the template, waits until all elements in it have rendered, and gives the first one. It is removed after the test.
 *
 * @param options `width` = CSS pixels of the box around it, by default as wide as the page
 */
export const mount = async <T extends Element = HTMLElement>(
  template: TemplateResult,
  { width }: { readonly width?: number } = {},
): Promise<T> => {
  const { content } = await render(template, width);
  if (!content.firstElementChild) throw new Error('The template has no element.');
  return content.firstElementChild as T;
};

/**
 * Renders into a box and gives the box. Reflow (WCAG 1.4.10) is of the column that a portal gives to a widget, not of the window.
 *
 * @param width CSS pixels: 320 for WCAG's reflow, 256 for a narrow column
 */
export const insideBox = async (width: number, template: TemplateResult): Promise<HTMLElement> => (await render(template, width)).box;

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
