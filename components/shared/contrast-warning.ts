import { warn } from '../../src/controllers/warn.js';

/** The colours that a page may give. */
const COLOURS = ['ink', 'ink-soft', 'line', 'paper', 'accent', 'accent-deep', 'accent-soft', 'error', 'error-soft'];

/**
 * Checks the colours that the page gives. The kit's own are checked by a test: a page that gives none does not fetch the check. With forced
 * colours the page's are not used. Called after the first touch, when the widget has been painted: it costs the first sight nothing.
 */
export const warnOfContrast = (widget: Element): void => {
  const surface = widget.shadowRoot?.querySelector('.surface');
  if (!surface || matchMedia('(forced-colors: active)').matches) return;
  const style = getComputedStyle(surface);
  if (COLOURS.some((name) => style.getPropertyValue(`--sote-${name}`))) warn(({ weakContrast }) => weakContrast(widget.localName, surface));
};
