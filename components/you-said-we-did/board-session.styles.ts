import { css } from 'lit';

/** What the board shows only after the first touch: the form, and what stands below an opened status. */
export const boardSessionStyles = css`
  .find {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 240px), 1fr));
    gap: 20px 24px;
    margin-block: 20px;
    padding: 20px 24px 24px;
    border: 1px solid var(--hair);
    border-radius: var(--radius);
  }
  .find :is(.words, .actions) {
    grid-column: 1 / -1;
    margin: 0;
  }
  .find label.name {
    font-size: 1em;
    margin-block-end: 4px;
  }
  select,
  input[type='date'] {
    display: block;
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: 48px;
    padding: 10px 12px;
    font: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
    color: inherit;
    background: var(--paper);
    border: 2px solid var(--line);
    border-radius: var(--radius);
  }
  .find dd {
    margin-block-end: 8px;
  }
  .better {
    margin-block-start: 16px;
  }
  .better button {
    margin-block-end: 8px;
    margin-inline-end: 8px;
  }
  .in {
    padding-block: 4px 8px;
  }
  .in p {
    margin-block-end: 8px;
  }
  /* Dates begin with a number of their own. An empty text as the marker keeps the list a list in Safari. */
  .history {
    margin: 0 0 12px;
    padding: 0;
    list-style-type: '';
  }
  [data-act='all'] {
    margin-block: 8px 24px;
  }
  .card-actions {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 24px;
    align-items: center;
  }
  .card-actions a {
    padding-block: 12px;
  }
  @media print {
    .cards.one > :not([data-print]) {
      display: none;
    }
  }
`;
