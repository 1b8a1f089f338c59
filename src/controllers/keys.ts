/**
 * Keeps the letters that a person types inside the widget: a host page's one-letter shortcuts would fire on them. Escape, Tab, Enter and
 * anything with a modifier go out to the page.
 */
export const stopPlainKeys = (event: KeyboardEvent): void => {
  const isPlain = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
  if (isPlain) event.stopPropagation();
};
