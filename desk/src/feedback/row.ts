import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { DeskFeedback } from '../transport/staff-types.js';
import { statusPill } from '../shared/icons.js';
import { shortDay } from '../shared/short-day.js';
import { channelName, markName } from '../shared/names.js';
import { excerptOf } from './excerpt.js';
import { feedbackTexts } from './texts.js';

/** What a row shows; `due` and `isLate` only where the list is of those who wait for a reply. */
export type Row = DeskFeedback & { readonly due?: string; readonly isLate?: boolean };

interface RowParts {
  readonly unitName: (id: string) => string;
  readonly isSelected: boolean;
  /** Nothing for a reader, who selects nothing. */
  readonly toggle: (() => void) | undefined;
  readonly open: () => void;
}

export const wordsOf = (row: Row): string => excerptOf(row) ?? feedbackTexts().noWords;

const inCard = (name: string): TemplateResult => html`<span class="name-in-card">${name}: </span>`;

const dueView = ({ due, replyBy, isLate }: Row): TemplateResult | typeof nothing => {
  const day = due ?? replyBy;
  if (!day) return nothing;
  const texts = feedbackTexts();
  return html`${inCard(texts.due)}${isLate ? html`<span class="pill late">${texts.late}</span> ` : nothing}${shortDay(day)}`;
};

export const rowView = (row: Row, { unitName, isSelected, toggle, open }: RowParts): TemplateResult => {
  const texts = feedbackTexts();
  const words = wordsOf(row);
  const unit = row.passedTo ?? row.context.unit;
  return html`<tr role="row" class=${row.status} data-reference=${row.reference}>
    <td role="cell" class="select">
      ${
        toggle
          ? html`<label class="check"
              ><input type="checkbox" aria-label=${texts.selectOne(words.slice(0, 60))} .checked=${isSelected} @change=${toggle}
            /></label>`
          : nothing
      }
    </td>
    <td role="cell" class="state">${statusPill(row.status)}</td>
    <td role="cell" class="words-cell">
      <button type="button" class="link open" lang=${row.language} @click=${open}><span>${words}</span></button>
      ${row.marks.map((mark) => html`<span class="tag">${markName(mark)}</span> `)}
    </td>
    <td role="cell" class="from">${unit ? unitName(unit) : nothing} <span class="soft">${channelName(row.channel)}</span></td>
    <td role="cell" class="when">${shortDay(row.receivedAt)}</td>
    <td role="cell" class="due">${dueView(row)}</td>
  </tr>`;
};
