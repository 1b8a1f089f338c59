import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { HouseLevel } from '../../../src/contract/vocabulary.js';
import type { LevelName } from '../../../src/domain/house.js';
import { levelButton } from '../levels/level-button.js';
import type * as Scenes from './scenes.js';

/** The roof over the attic, behind the words and stretched with them: chimney, tiles, the room below them, its floor. */
const roof = html`<svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
  <path class="stone" d="M70-4h9v40h-9z" />
  <path class="tiles" d="M50 1 93 32 100 99.500H0L7 32z" />
  <path class="room" d="M50 11 89 38 95.500 99.500H4.500L11 38z" />
  <path class="boards" d="M94 90 95 99H5L6 90z" />
</svg>`;

/**
 * The house itself, from the attic down as the eye meets it. Where there is room for the text beside it, its parts are the controls. On a narrow
 * page it is a small picture above the rows, which are the controls there.
 *
 * @param scenes the people in the rooms, who come a moment later
 */
export const pictureView = (
  levels: readonly LevelName[],
  open: readonly HouseLevel[],
  scenes: typeof Scenes | undefined,
): TemplateResult => {
  const parts = levels.map((level, index) => {
    const { id } = level;
    const isOpen = open.includes(id);
    const drawing = html`<span class="scene">${scenes?.scene(id)}</span>`;
    return html`<li class=${isOpen ? 'lit' : ''}>
      ${index === levels.length - 1 ? roof : nothing}${levelButton(level, 'part', isOpen, drawing)}
    </li>`;
  });
  return html`<div class="picture" part="picture">
    <div class="tree">${scenes?.tree}</div>
    <ul>
      ${parts.reverse()}
    </ul>
  </div>`;
};
