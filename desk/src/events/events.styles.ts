import { css } from 'lit';

/** Buttons of which one is chosen. */
const pills = css`
  .gap {
    margin-block: 20px 8px;
  }
  .pills {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-block-end: 16px;
  }
  .pills button {
    border-width: 1px;
    border-color: var(--line);
    border-radius: 99px;
    background: var(--paper);
    color: inherit;
    font-weight: inherit;
  }
  .pills :is([aria-pressed='true'], [aria-current]) {
    border: 2px solid var(--accent);
    background: var(--accent-soft);
    font-weight: 650;
  }
`;

export const eventListStyles = [
  pills,
  css`
    .events {
      list-style: none;
      margin: 0;
      padding: 0;
    }
    .events li {
      display: grid;
      gap: 0 24px;
      padding-block: 8px 12px;
      border-block-start: 1px solid var(--hair);
    }
    .events li:first-child {
      border: 0;
    }
    .events button {
      justify-self: start;
      text-align: start;
    }
    .event-name {
      font-weight: 650;
    }
    .when {
      font-variant-numeric: tabular-nums;
    }
    .facts {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 12px;
      align-items: center;
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
  pills,
  css`
    [hidden] {
      display: none;
    }
    .languages-side {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 11.4em), 1fr));
      gap: 0 20px;
    }
    .languages-side > section > h3 {
      border-block-end: 2px solid var(--accent);
      padding-block-end: 4px;
      margin-block-start: 16px;
    }
    .facts-grid {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 13em), 1fr));
      gap: 0 20px;
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
    .save {
      position: sticky;
      inset-block-end: 0;
      z-index: 1;
      margin: 16px 0 0;
      padding: 12px 20px;
      background: var(--paper);
      border: 1px solid var(--hair);
      border-block-start: 2px solid var(--accent);
      border-radius: 10px;
    }
    .side {
      display: grid;
      gap: 16px;
      align-content: start;
    }
    .side .card {
      margin: 0;
    }
    .tabs {
      display: flex;
      flex-wrap: wrap;
      gap: 0 16px;
    }
    .tabs [aria-pressed='true'] {
      color: inherit;
      font-weight: 650;
      text-decoration-thickness: 3px;
    }
    .preview {
      min-block-size: 20em;
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
  pills,
  css`
    .people {
      list-style: none;
      margin: 0;
      padding: 0;
    }
    .people > li {
      display: grid;
      gap: 2px 20px;
      padding-block: 12px;
      border-block-start: 1px solid var(--hair);
    }
    .people > li:first-child {
      border: 0;
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
