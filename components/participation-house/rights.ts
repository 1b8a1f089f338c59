import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { FoldedList, LevelExample, Rights } from '../../src/domain/house.js';

const itemView = ({ name, means }: LevelExample) => html`<li>${name}${means === undefined ? '' : `: ${means}`}</li>`;

/**
 * What everything in the house rests on. It is there before anything is opened, and stays.
 *
 * @param folded its lists are fetched with the texts of the levels; until then there is only their name
 */
export const rightsView = (
  { title, text, laws }: Rights,
  folded: readonly FoldedList[] = [{ label: laws, items: [] }],
  headingLevel: number,
  isPrinting: boolean,
): TemplateResult =>
  html`<div class="rights" part="rights">
    <div class="sub" role="heading" aria-level=${headingLevel}>${title}</div>
    ${text.map((paragraph) => html`<p>${paragraph}</p>`)}
    ${folded.map(
      ({ label, items }) =>
        html`<details ?open=${isPrinting}>
          <summary>${label}</summary>
          <ul>
            ${items.map(itemView)}
          </ul>
        </details>`,
    )}
  </div>`;
