import { HOUSE_LEVELS } from '../../../src/contract/vocabulary.js';
import type { HouseLevel } from '../../../src/contract/vocabulary.js';

/** The level in which something happened. */
export const levelOf = (event: Event): HouseLevel | undefined => {
  const path = event.composedPath();
  const around = path.find((node): node is HTMLElement => node instanceof HTMLElement && node.matches('[data-level]'));
  return HOUSE_LEVELS.find((level) => level === around?.dataset['level']);
};

/** A level has a button in the picture and one in its row; the width of the page shows one of them. */
export const focusButtonOf = (root: ParentNode, level: HouseLevel): void => {
  const buttons = [...root.querySelectorAll<HTMLElement>(`button[data-level=${level}]`)];
  buttons.find((button) => button.getClientRects().length > 0)?.focus();
};

/**
 * Keeps the beginning of an opened level in view: what closed above a row may have pulled it out of sight, and the text beside the picture may
 * be out of sight.
 */
export const scrollToLevel = (root: ParentNode, level: HouseLevel, pressed: Element): void => {
  const beginning = pressed.matches('.row') ? pressed : root.querySelector(`.open[data-level=${level}] [role=heading]`);
  beginning?.scrollIntoView({ block: 'nearest' });
};
