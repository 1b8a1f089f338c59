import type { HouseLevel } from '../../../src/contract/vocabulary.js';

/**
 * Keeps the beginning of an opened level in view: what closed above a row may have pulled it out of sight, and the text beside the picture may
 * be out of sight.
 */
export const scrollToLevel = (root: ParentNode, level: HouseLevel, pressed: Element): void => {
  const beginning = pressed.matches('.row') ? pressed : root.querySelector(`.open[data-level=${level}] [role=heading]`);
  beginning?.scrollIntoView({ block: 'nearest' });
};
