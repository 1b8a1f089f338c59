/** Prints what a widget shows, wherever the page has it. Fetched when "print" is pressed. */
import { beginsToPrint, openPrintDocument } from './print-document.js';
import { copyInto } from './shadow-copy.js';

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

const printCopy = async (widget: HTMLElement, beforeCopy: () => void): Promise<boolean> => {
  const page = await openPrintDocument(document.body, document.title);
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
