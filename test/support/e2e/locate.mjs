/**
 * JavaScript that finds an element by selectors, each one in the shadow root of the element before it.
 *
 * @param {readonly string[]} path
 */
export const locate = (path) =>
  `${JSON.stringify(path)}.reduce((found, selector, index) =>
    (index === 0 ? document : found?.shadowRoot)?.querySelector(selector) ?? null, null)`;
