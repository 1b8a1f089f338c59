import { HOUSE_LEVELS } from '../../../src/contract/vocabulary/house.js';
import type { HouseLevel } from '../../../src/contract/vocabulary.js';
import type { HouseWidget } from '../house-widget.js';

/** The level in which something happened. */
const levelOf = (event: Event): HouseLevel | undefined => {
  const path = event.composedPath();
  const around = path.find((node): node is HTMLElement => node instanceof HTMLElement && node.matches('[data-level]'));
  return HOUSE_LEVELS.find((level) => level === around?.dataset['level']);
};

/** A level has a button in the picture and one in its row. The width of the page shows one of them; the other cannot take the focus. */
const focusButtonOf = (root: ParentNode, level: HouseLevel): void => {
  for (const button of root.querySelectorAll<HTMLElement>(`button[data-level=${level}]`)) button.focus();
};

/** Escape closes the level that it is pressed in, else all. The focus goes to the level's button first, so that it is never lost. */
export const closeByEscape = (house: HouseWidget, event: KeyboardEvent): void => {
  if (event.key !== 'Escape' || event.isComposing || house.state.open.length === 0) return;
  event.preventDefault();
  event.stopPropagation();
  const level = levelOf(event);
  if (level) focusButtonOf(house.renderRoot, level);
  house.changeLevels({ type: 'escape-pressed', level });
};
