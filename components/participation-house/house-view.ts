import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { HOUSE_LEVELS } from '../../src/contract/vocabulary/house.js';
import type { HouseLevel } from '../../src/contract/vocabulary.js';
import type { HouseNames } from '../../src/domain/house.js';
import type { HouseWidget } from './house-widget.js';
import type * as Details from './levels/details.js';
import { levelBody, missingDetails } from './levels/level-body.js';
import { rowsView } from './levels/rows.js';
import type { ShownTexts } from './levels/texts.js';
import { toolsView } from './levels/tools.js';
import { pictureView } from './picture/picture.js';
import type * as Scenes from './picture/scenes.js';
import { rightsView } from './rights.js';

interface HouseModel {
  readonly house: HouseWidget;
  readonly names: HouseNames;
  /** Absent until they have been fetched, like the part that shows them. */
  readonly texts: ShownTexts | undefined;
  readonly details: typeof Details | undefined;
  /** The people in the picture, once they have been fetched. */
  readonly scenes: typeof Scenes | undefined;
}

/** @param headingLevel of the headings inside the level */
const bodyOf = (level: HouseLevel, { house, texts, details }: HouseModel, headingLevel: number): TemplateResult =>
  levelBody(
    level,
    (texts && details?.detailsOf(house, level, texts, headingLevel)) ?? {
      text: house.state.details === 'failed' ? missingDetails(level) : nothing,
    },
  );

/** The picture, what is open, the right to take part, and what can be done with the house as a whole. */
export const houseView = (model: HouseModel): TemplateResult => {
  const { house, names, texts, details, scenes } = model;
  const { state, settings } = house;
  const { open, isPrinting } = state;
  const { levels } = names;
  const headingLevel = settings.headingLevel() + 1;
  const shown = levels.filter(({ id }) => isPrinting || open.includes(id));
  // One deeper than the heading of the level, as far as there are levels.
  const bodies = new Map(shown.map(({ id }) => [id, bodyOf(id, model, Math.min(6, headingLevel + 1))] as const));
  return html`<p class="intro">${names.intro} <span class="no-print">${names.open}</span></p>
    ${pictureView(levels, open, scenes)}
    <div>
      <slot class="fallback" ?hidden=${texts}></slot> ${rowsView({ levels, open, headingLevel, bodies })}
      ${rightsView(names.rights, texts?.folded, headingLevel, isPrinting)}
      ${toolsView(open.length === HOUSE_LEVELS.length, !settings.flag('kiosk'), texts && details?.printMessage(state, texts))}
      <p class="soft credit">${names.credit}</p>
    </div>`;
};
