import type { CSSResult } from 'lit';

/** Adds the styles of a piece that came later to the widget's root, once. A sheet of our own making needs no `style-src`. */
export const adopt = (element: Element, { styleSheet }: CSSResult): void => {
  const root = element.shadowRoot;
  if (!root || !styleSheet || root.adoptedStyleSheets.includes(styleSheet)) return;
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
};
