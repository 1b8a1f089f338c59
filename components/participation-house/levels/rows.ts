import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { HouseLevel } from '../../../src/contract/vocabulary.js';
import type { LevelName } from '../../../src/domain/house.js';
import { levelButton, levelWords } from './level-button.js';

export interface Rows {
  /** From the foundation up. */
  readonly levels: readonly LevelName[];
  readonly open: readonly HouseLevel[];
  /** Of the rows. */
  readonly headingLevel: number;
  /** What is inside each row that is open or printed. */
  readonly bodies: ReadonlyMap<HouseLevel, TemplateResult>;
}

/** A row for each level, with its text below; where the picture has the buttons, only the open ones can be seen. */
export const rowsView = ({ levels, open, headingLevel, bodies }: Rows): readonly TemplateResult[] =>
  levels.map((level) => {
    const { id } = level;
    const isOpen = open.includes(id);
    const body = bodies.get(id);
    return html`<div class="level${isOpen ? ' open' : ''}" part="level" data-level=${id}>
      <div role="heading" aria-level=${headingLevel}>
        ${levelButton(level, 'row', isOpen)}${body ? html`<span class="title-wide">${levelWords(level)}</span>` : nothing}
      </div>
      <div class="body" id="text-${id}" part="text" tabindex="-1" ?hidden=${!body}>${body ?? nothing}</div>
    </div>`;
  });
