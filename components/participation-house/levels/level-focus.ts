import { HOUSE_LEVELS } from '../../../src/contract/vocabulary.js';
import type { HouseLevel } from '../../../src/contract/vocabulary.js';

/** The level in which something happened. */
export const levelOf = (event: Event): HouseLevel | undefined => {
  const path = event.composedPath();
  const around = path.find((node): node is HTMLElement => node instanceof HTMLElement && node.matches('[data-level]'));
  return HOUSE_LEVELS.find((level) => level === around?.dataset['level']);
};

/** A level has a button in the picture and one in its row. The width of the page shows one of them; the other cannot take the focus. */
export const focusButtonOf = (root: ParentNode, level: HouseLevel): void => {
  for (const button of root.querySelectorAll<HTMLElement>(`button[data-level=${level}]`)) button.focus();
};

/** To the text of a level, when a control in it goes away. */
export const focusTextOf = (root: ParentNode, level: HouseLevel): void =>
  root.querySelector<HTMLElement>(`#text-${level}`)?.focus({ preventScroll: true });
