/**
 * Shows a field whole that is reached by Tab. Chromium scrolls to the caret of a text and to one part of a date only, and not by the
 * `scroll-margin` that keeps the field from under a header that stays at the top of the page (WCAG 2.4.11).
 */
export const tabIntoView = (widget: HTMLElement): void => {
  widget.addEventListener('keyup', (event) => {
    const [field] = event.composedPath();
    // The key with Shift is "Unidentified" in WebKitGTK.
    if (event.code === 'Tab' && field instanceof Element) field.scrollIntoView({ block: 'nearest' });
  });
};
