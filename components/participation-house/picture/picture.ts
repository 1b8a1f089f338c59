import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { HouseLevel } from '../../../src/contract/vocabulary.js';
import type { LevelName } from '../../../src/domain/house.js';
import { levelButton } from '../levels/level-button.js';
import { shape, sign } from './drawings.js';

const kindOf = (index: number, count: number): string => (index === 0 ? 'base' : index === count - 1 ? 'roof' : 'floor');

/** The house itself, from the attic down as the eye meets it; shown where there is room for the text beside it. */
export const pictureView = (levels: readonly LevelName[], open: readonly HouseLevel[]): TemplateResult => {
  const parts = levels.map((level, index) => {
    const drawings = [shape(index), sign(index)];
    return html`<li>${levelButton(level, `part ${kindOf(index, levels.length)}`, open.includes(level.id), drawings)}</li>`;
  });
  return html`<ul class="picture" part="picture">
    ${parts.reverse()}
  </ul>`;
};
