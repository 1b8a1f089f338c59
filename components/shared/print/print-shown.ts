/** Prints what a widget shows, wherever the page has it. Fetched when "print" is pressed. */
import { copyInto } from './shadow-copy.js';

/** So long is waited for the engine to begin, in milliseconds. */
const PATIENCE = 1000;

const parentOf = (element: Element): Element | null => {
  const parent = element.assignedSlot ?? element.parentNode;
  return parent instanceof ShadowRoot ? parent.host : parent instanceof Element ? parent : null;
};

const isRoot = (element: Element): boolean => element === document.documentElement || element === document.body;

/** A box that scrolls by itself, or that stays in its place: on paper it is cut where the screen ends. The page's own scrolling is not. */
const cuts = (element: Element): boolean => {
  const { overflowY, position } = getComputedStyle(element);
  if (isRoot(element)) return ['hidden', 'clip'].includes(overflowY) && element.scrollHeight > innerHeight;
  return position === 'fixed' || (overflowY !== 'visible' && element.scrollHeight > element.clientHeight + 1);
};

/** Whether the page is an app shell, of which a browser prints what is on screen. */
const isCut = (widget: Element): boolean => {
  for (let element = parentOf(widget); element; element = parentOf(element)) if (cuts(element)) return true;
  return false;
};

/** Prints a document. @returns whether the engine began: a frame that may not open dialogs, and the browsers inside some apps, do nothing and say nothing. */
export const beginsToPrint = (view: Window): Promise<boolean> =>
  new Promise((resolve) => {
    view.addEventListener('beforeprint', () => resolve(true), { once: true });
    setTimeout(() => resolve(false), PATIENCE);
    try {
      view.print();
    } catch {
      resolve(false);
    }
  });

/** Out of sight, but not `display: none`, which Firefox prints as nothing. Set by script: the strictest policy has nothing to stop. */
const hide = ({ style }: HTMLElement): void => {
  style.setProperty('position', 'fixed');
  style.setProperty('inset-block-end', '100%');
  style.setProperty('inline-size', '1px');
  style.setProperty('block-size', '1px');
  style.setProperty('border', '0');
};

/** An empty document of the same origin, beside the page. */
const openDocument = async (): Promise<Document | null> => {
  document.querySelector('iframe[data-sote-print]')?.remove();
  const frame = document.createElement('iframe');
  frame.dataset['sotePrint'] = '';
  frame.inert = true;
  hide(frame);
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  // Firefox puts an empty document in the place of the first one once the frame is loaded.
  await loaded;
  return frame.contentDocument;
};

const printCopy = async (widget: HTMLElement, beforeCopy: () => void): Promise<boolean> => {
  const page = await openDocument();
  if (!page?.defaultView) return false;
  page.title = document.title;
  page.documentElement.lang = document.documentElement.lang;
  beforeCopy();
  copyInto(page, widget);
  return beginsToPrint(page.defaultView);
};

/**
 * Prints the page; where it would be cut, the widget alone as a document of its own.
 *
 * @param widget the outermost element whose content is printed
 * @param beforeCopy called before the copy is made: a page that is printed says so by its own events
 * @returns what was printed; nothing where that is not possible
 */
export const printShown = async (widget: HTMLElement, beforeCopy: () => void = () => undefined): Promise<'page' | 'copy' | undefined> => {
  const way = isCut(widget) ? 'copy' : 'page';
  const isPrinted = way === 'copy' ? await printCopy(widget, beforeCopy) : await beginsToPrint(window);
  return isPrinted ? way : undefined;
};
