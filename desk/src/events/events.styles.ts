import { css } from 'lit';
import { editorStyles } from '../shared/editor.styles.js';
import { listStyles } from '../shared/list.styles.js';

export const eventListStyles = [
  listStyles,
  css`
    .events li {
      gap: 0 24px;
      padding-block-start: 8px;
    }
    .events button {
      justify-self: start;
      text-align: start;
    }
    .events .event-name {
      font-weight: 650;
    }
    .when {
      font-variant-numeric: tabular-nums;
    }
    @container desk (min-width: 900px) {
      .events li {
        grid-template-columns: minmax(0, 1fr) 16em 14em;
        grid-template-rows: auto auto;
      }
      .event-name,
      .facts {
        grid-column: 1;
      }
      .when,
      .events .people {
        grid-row: 1 / -1;
        align-self: center;
      }
      .when {
        grid-column: 2;
      }
      .events .people {
        grid-column: 3;
      }
    }
  `,
];

/** One event: its parts as tabs, the editor beside what clients see. */
export const eventPageStyles = [
  listStyles,
  editorStyles,
  css`
    [hidden] {
      display: none;
    }
    .languages-side > section > h3 {
      margin-block-start: 16px;
    }
    .facts-grid {
      align-items: end;
    }
    .facts-grid.top {
      align-items: start;
    }
    .facts-grid.narrow {
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 9.5em), 1fr));
    }
    .date {
      margin: 0 0 16px;
      padding: 0;
      border: 0;
      min-inline-size: 0;
    }
    .date + .date {
      border-block-start: 1px solid var(--hair);
      padding-block-start: 16px;
    }
    .option {
      display: grid;
      gap: 0 16px;
      align-items: end;
    }
    @container desk (min-width: 560px) {
      .option:has(> .link) {
        grid-template-columns: minmax(0, 1fr) auto;
      }
    }
    .columns-of-choices {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 17em), 1fr));
      margin-block-start: 8px;
    }
    .preview {
      min-block-size: 20em;
    }
    .line textarea {
      min-block-size: 44px;
    }
    /* As tall as its text where the browser can do that: three languages of an event are long enough as they are. */
    textarea {
      min-block-size: 4.2em;
      field-sizing: content;
    }
    sote-event-signup {
      --sote-font-size: 16px;
      --sote-padding: 12px;
    }
    @container desk (min-width: 900px) {
      .columns {
        grid-template-columns: minmax(0, 1fr) 340px;
      }
      .side {
        position: sticky;
        inset-block-start: 16px;
        max-block-size: calc(100vh - 32px);
        overflow: auto;
      }
    }
  `,
];

/** Lists of people: who comes, whom to tell, who has applied. */
export const peopleStyles = [
  listStyles,
  css`
    .gap {
      margin-block: 20px 8px;
    }
    .people p {
      margin: 0;
    }
    [data-needs] {
      margin-block-end: 12px;
    }
    .who {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 12px;
      align-items: center;
      overflow-wrap: anywhere;
    }
    .who > a {
      display: inline-flex;
      align-items: center;
      min-block-size: 44px;
    }
    .code {
      font-variant-numeric: tabular-nums;
      white-space: nowrap;
    }
    .pill.confirmed {
      --c: var(--done);
    }
    .pill:is(.applied, .drawn) {
      --c: var(--going);
    }
    .needs {
      margin-block: 16px;
      padding: 16px;
      border: 2px solid var(--line);
      border-radius: var(--radius);
    }
    .needs ul ul {
      margin: 0 0 4px;
      padding-inline-start: 1.2em;
    }
    .letter {
      max-inline-size: 62ch;
      padding: 8px 14px;
      border-inline-start: 4px solid var(--accent);
      background: var(--accent-soft);
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
    .people .actions {
      margin-block: 8px 0;
    }
    .drawn-order {
      columns: 12em;
      font-variant-numeric: tabular-nums;
    }
    .seed {
      overflow-wrap: anywhere;
    }
    @container desk (min-width: 760px) {
      .signups > li {
        grid-template-columns: minmax(0, 3fr) minmax(0, 4fr);
        align-items: start;
      }
    }
  `,
];
