/** What a person does in a widget, for the `play` of a story. */

/** Milliseconds that a story waits for an element: a lazy module may come slowly to a busy machine. */
const TIMEOUT = 15_000;

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** The first matching element below the root and in all open shadow roots there. */
const queryDeep = (root: ParentNode, matches: (element: HTMLElement) => boolean): HTMLElement | undefined => {
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    if (matches(element)) return element;
    const found = element.shadowRoot && queryDeep(element.shadowRoot, matches);
    if (found) return found;
  }
  return undefined;
};

const hasBox = (element: HTMLElement): boolean => element.getClientRects().length > 0;

/** Waits until an element is rendered that matches the selector and contains the text. */
export const findVisible = async (root: ParentNode, selector: string, text = ''): Promise<HTMLElement> => {
  const end = performance.now() + TIMEOUT;
  for (;;) {
    const found = queryDeep(
      root,
      (element) => element.matches(selector) && hasBox(element) && (element.textContent.trim() || '').includes(text),
    );
    if (found) return found;
    if (performance.now() > end) throw new Error(`Not shown: ${selector} ${text}`);
    await nextFrame();
  }
};

/** Clicks the button, link or summary that matches. */
export const click = async (root: ParentNode, selector: string, text = ''): Promise<void> => {
  const target = await findVisible(root, selector, text);
  target.focus();
  target.click();
};

/** Checks a radio button or a checkbox by its value. */
export const check = (root: ParentNode, value: string): Promise<void> => click(root, `input[value="${value}"]`);

/** Focuses the field, replaces its value, and reports it as the browser does. */
export const fill = async (root: ParentNode, selector: string, text: string): Promise<void> => {
  const field = await findVisible(root, selector);
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) throw new Error(`${selector} is not a field.`);
  field.focus();
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
};
