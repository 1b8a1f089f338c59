/** What a visitor does in a widget, for the `play` of a story: by what is seen, never by the widget's insides. */

/** How long a visitor waits for what a press leads to, in milliseconds: a chunk may come slowly to a busy machine. */
const LIMIT = 15_000;

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** The first element of this kind in the page and in all open shadow roots below it. */
const seekDeep = (root: ParentNode, matches: (element: HTMLElement) => boolean): HTMLElement | undefined => {
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    if (matches(element)) return element;
    const found = element.shadowRoot && seekDeep(element.shadowRoot, matches);
    if (found) return found;
  }
  return undefined;
};

const hasBox = (element: HTMLElement): boolean => element.getClientRects().length > 0;

/** Waits until it is shown. */
export const appears = async (root: ParentNode, selector: string, text = ''): Promise<HTMLElement> => {
  const end = performance.now() + LIMIT;
  for (;;) {
    const found = seekDeep(
      root,
      (element) => element.matches(selector) && hasBox(element) && (element.textContent.trim() || '').includes(text),
    );
    if (found) return found;
    if (performance.now() > end) throw new Error(`Not shown: ${selector} ${text}`);
    await nextFrame();
  }
};

/** Presses the button, link or summary that matches. */
export const press = async (root: ParentNode, selector: string, text = ''): Promise<void> => {
  const target = await appears(root, selector, text);
  target.focus();
  target.click();
};

/** Chooses a radio button or ticks a box by its value. */
export const choose = (root: ParentNode, value: string): Promise<void> => press(root, `input[value="${value}"]`);

/** Writes into a field as a person does: the focus comes, the text changes, the field is left. */
export const write = async (root: ParentNode, selector: string, text: string): Promise<void> => {
  const field = await appears(root, selector);
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) throw new Error(`${selector} is no field.`);
  field.focus();
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
};
