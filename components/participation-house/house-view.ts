import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { HOUSE_LEVELS } from '../../src/contract/vocabulary/house.js';
import type { HouseLevel } from '../../src/contract/vocabulary.js';
import type { HouseNames } from '../../src/domain/house.js';
import type { HouseState } from './house-state.js';
import type * as Details from './levels/details.js';
import { levelBody, missingDetails } from './levels/level-body.js';
import { rowsView } from './levels/rows.js';
import type { ShownTexts, TextsRequest } from './levels/texts.js';
import { toolsView } from './levels/tools.js';
import { pictureView } from './picture/picture.js';
import type * as Scenes from './picture/scenes.js';
import { rightsView } from './rights.js';

interface House {
  readonly names: HouseNames;
  /** Absent until they have been fetched, like the part that shows them. */
  readonly texts: ShownTexts | undefined;
  readonly details: typeof Details | undefined;
  /** The people in the picture, once they have been fetched. */
  readonly scenes: typeof Scenes | undefined;
  readonly state: HouseState;
  readonly request: TextsRequest;
  /** Where the coming events of a level are asked for. */
  readonly endpoint: string | undefined;
  /** Of the headings in the house; those inside a level are one deeper, as far as there are levels. */
  readonly headingLevel: number;
  readonly canPrint: boolean;
}

const bodyOf = (level: HouseLevel, { texts, details, state, request, endpoint, headingLevel }: House): TemplateResult =>
  levelBody(
    level,
    (texts && details?.detailsOf({ level, texts, state, request, endpoint, headingLevel: Math.min(6, headingLevel + 1) })) ?? {
      text: state.details === 'failed' ? missingDetails(level) : nothing,
    },
  );

/** The picture, what is open, the right to take part, and what can be done with the house as a whole. */
export const houseView = (house: House): TemplateResult => {
  const { names, texts, details, scenes, state, headingLevel, canPrint } = house;
  const { open, isPrinting } = state;
  const { levels } = names;
  const shown = levels.filter(({ id }) => isPrinting || open.includes(id));
  const bodies = new Map(shown.map(({ id }) => [id, bodyOf(id, house)] as const));
  return html`<p class="intro">${names.intro} <span class="no-print">${names.open}</span></p>
    ${pictureView(levels, open, scenes)}
    <div>
      ${texts ? nothing : html`<slot class="fallback"></slot>`} ${rowsView({ levels, open, headingLevel, bodies })}
      ${rightsView(names.rights, texts?.folded, headingLevel, isPrinting)}
      ${toolsView(open.length === HOUSE_LEVELS.length, canPrint, texts && details?.printMessage(state, texts))}
      <p class="soft credit">${names.credit}</p>
    </div>`;
};
