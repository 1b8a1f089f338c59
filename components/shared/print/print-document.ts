/** Documents of their own that are printed without the page around them. */

/** So long is waited for the engine to begin, in milliseconds. */
const PATIENCE = 1000;

/** Out of sight, but not `display: none`, which Firefox prints as nothing. Set by script: the strictest policy has nothing to stop. */
const hide = ({ style }: HTMLElement): void => {
  style.setProperty('position', 'fixed');
  style.setProperty('inset-block-end', '100%');
  style.setProperty('inline-size', '1px');
  style.setProperty('block-size', '1px');
  style.setProperty('border', '0');
};

/**
 * An empty document in a frame without an address: of the page's origin, and under its policy.
 *
 * @param place where the frame is put. The last one there is removed only now: some browsers still print after `print()` has returned.
 * @param title what the frame is called
 */
export const openPrintDocument = async (place: ParentNode, title: string): Promise<Document | null> => {
  place.querySelector('iframe[data-sote-print]')?.remove();
  const frame = document.createElement('iframe');
  frame.dataset['sotePrint'] = '';
  frame.inert = true;
  frame.title = title;
  hide(frame);
  // Firefox puts an empty document in the place of the first one once the frame is loaded.
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  place.append(frame);
  await loaded;
  return frame.contentDocument;
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
