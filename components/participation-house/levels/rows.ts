import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { HouseLevel } from '../../../src/contract/vocabulary.js';
import type { LevelName } from '../../../src/domain/house.js';
import { place, plus, shape, sign } from '../picture/drawings.js';

/** The house as it is now. */
export interface Standing {
  readonly levels: readonly LevelName[];
  readonly open: ReadonlySet<HouseLevel>;
  /** On paper every text is there, open or not. */
  readonly isPrinted: boolean;
  /** Of the levels' headings. */
  readonly headingLevel: number;
  readonly pressed: (event: Event) => Promise<void>;
  readonly text: (level: LevelName, index: number) => unknown;
}

const words = ({ part, name }: LevelName) => html`<small>${part}</small> <b>${name}</b>`;

const levelButton = ({ open, pressed }: Standing, level: LevelName, name: string, drawing: unknown) =>
  html`<button
    type="button"
    class=${name}
    data-level=${level.id}
    aria-expanded=${open.has(level.id) ? 'true' : 'false'}
    aria-controls="text-${level.id}"
    @click=${pressed}
  >
    ${drawing}<span class="name">${words(level)}</span>${plus()}
  </button>`;

/** The house itself, from the attic down as the eye meets it; shown where there is room for the text beside it. */
export const pictureView = (standing: Standing): TemplateResult => {
  const parts = standing.levels.map((level, index) => {
    const kind = index === 0 ? 'base' : index === 5 ? 'roof' : 'floor';
    return html`<li>${levelButton(standing, level, `part ${kind}`, [shape(index), sign(index)])}</li>`;
  });
  return html`<ul class="picture" part="picture">
    ${parts.reverse()}
  </ul>`;
};

const rowView = (standing: Standing, level: LevelName, index: number) => {
  const { id } = level;
  const isShown = standing.open.has(id) || standing.isPrinted;
  return html`<div class="level ${standing.open.has(id) ? 'open' : ''}" part="level" data-level=${id}>
    <div role="heading" aria-level=${standing.headingLevel}>
      ${levelButton(standing, level, 'row', place(index))}<span class="title-wide">${words(level)}</span>
    </div>
    <div class="body" id="text-${id}" part="text" ?hidden=${!isShown}>${isShown ? standing.text(level, index) : ''}</div>
  </div>`;
};

/** The text of the levels, from the foundation up; a row each where the picture is not shown. */
export const rowsView = (standing: Standing): readonly TemplateResult[] =>
  standing.levels.map((level, index) => rowView(standing, level, index));
