import { css } from 'lit';

/** A table; where it does not fit, each row is a card. Roles are written out, because another display takes those of the table away. */
export const feedbackListStyles = css`
  .filters {
    display: flex;
    flex-wrap: wrap;
  }
  .filters > .field {
    flex: 1 1 8em;
  }
  .filters > .field.wide {
    flex: 2 1 13em;
  }
  .pair {
    flex: 2 1 19.6em;
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 9.4em), 1fr));
    gap: 8px 12px;
  }
  .filters :is(input, select) {
    block-size: 44px;
    padding-block: 0;
    min-inline-size: 0;
  }
  thead th {
    vertical-align: middle;
  }
  .fold {
    display: none;
  }
  .open {
    min-block-size: 44px;
    padding-block: 0;
    color: inherit;
    text-decoration: none;
  }
  .open span {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
    text-decoration: underline;
    text-decoration-color: var(--line);
    text-underline-offset: 3px;
  }
  .open:hover span {
    color: var(--accent);
    text-decoration-color: currentColor;
  }
  .received .open {
    font-weight: 650;
  }
  tbody tr:hover {
    background: var(--accent-soft);
  }
  .check {
    display: grid;
    place-items: center;
    inline-size: 44px;
    block-size: 44px;
    margin-block: -4px;
  }
  /* Widths by the heads: the browser need not measure every word to find them. */
  table {
    table-layout: fixed;
  }
  th.select {
    inline-size: 48px;
    padding-inline-end: 4px;
  }
  th.status {
    inline-size: 9em;
  }
  th.from {
    inline-size: 11.5em;
  }
  th:is(.when, .due) {
    inline-size: 8.4em;
  }
  td:is(.state, .when, .due) {
    padding-block-start: 10px;
    white-space: nowrap;
  }
  td.from {
    padding-block-start: 10px;
  }
  td.from .soft {
    display: block;
  }
  td.words-cell {
    padding-block: 0 6px;
  }
  .name-in-card {
    display: none;
  }
  .bulk {
    position: sticky;
    inset-block-end: 0;
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    align-items: end;
    margin-block-start: 16px;
    padding: 12px 16px;
    background: var(--accent-soft);
    border: 2px solid var(--accent);
    border-radius: var(--radius);
  }
  /* On a low screen it would cover the list; desk.css keeps a place for it on others. */
  @media (max-height: 599px) {
    .bulk {
      position: static;
    }
  }
  .bulk > strong {
    align-self: center;
  }
  .bulk .field {
    margin: 0;
    flex: 0 1 18em;
  }
  @container desk (max-width: 640px) {
    .fold {
      display: block;
    }
    .filters > :is(.field, .field.wide, .pair) {
      flex-basis: 100%;
    }
    [data-folded] > :not(.fold, :first-child) {
      display: none;
    }
  }
  @container desk (max-width: 1000px) {
    table,
    thead,
    tbody {
      display: block;
    }
    th:not(.select) {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      padding: 0;
      overflow: hidden;
      clip-path: inset(50%);
    }
    tr {
      display: grid;
      grid-template-columns: 44px auto minmax(0, 1fr);
      gap: 4px 8px;
      align-items: center;
      padding-block: 10px;
      border-block-end: 1px solid var(--hair);
    }
    thead tr {
      padding-block: 0;
    }
    thead th,
    td,
    td:is(.state, .when, .due, .from, .select) {
      padding: 0;
      border: 0;
    }
    td.when {
      grid-area: 1 / 3;
      text-align: end;
      color: var(--ink-soft);
    }
    td:is(.words-cell, .from, .due) {
      grid-column: 1 / -1;
      inline-size: auto;
    }
    td.words-cell {
      grid-row: 2;
    }
    td:is(.from, .due):empty {
      display: none;
    }
    td.from .soft {
      display: inline;
    }
    .name-in-card {
      display: inline;
    }
  }
`;
