const FIELDS = 'input, textarea, select';

/**
 * What belongs to the field or the widget that it is typed into: one character, and Enter in a field, where a page's guard against accidental
 * submission would stop the line break, as it sees the widget's tag and not the field. Everything with a modifier is the page's.
 */
const isTyped = ({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent, field: EventTarget | undefined): boolean => {
  if (ctrlKey || metaKey || altKey) return false;
  return key.length === 1 || (key === 'Enter' && field !== target && field instanceof Element && field.matches(FIELDS));
};

const stopTyped = (event: KeyboardEvent): void => {
  if (isTyped(event, event.composedPath()[0])) event.stopPropagation();
};

/**
 * Keeps what a person types inside a widget from the page, whose one-letter shortcuts would fire on it. Escape, Tab and the like go out. The
 * widget's own listeners, which are inside its shadow root, hear everything.
 */
export const keepTyping = (widget: HTMLElement): void => {
  for (const type of ['keydown', 'keypress', 'keyup'] as const) widget.addEventListener(type, stopTyped);
};
