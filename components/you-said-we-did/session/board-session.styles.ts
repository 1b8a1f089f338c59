import { css } from 'lit';

/** What the board shows only after the first touch: the form, what is below a card, one card by itself. */
export const boardSessionStyles = css`
  .find {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 240px), 1fr));
    gap: 20px 24px;
    margin-block: 20px;
    padding: clamp(10px, 3cqi, 24px);
    border: 1px solid var(--hair);
    border-radius: calc(var(--radius) + 4px);
  }
  .find > * {
    min-inline-size: 0;
  }
  .find :is(.words, .actions) {
    grid-column: 1 / -1;
    margin: 0;
  }
  .find label.name {
    font-size: 1em;
    margin-block-end: 4px;
  }
  input[type='date'] {
    min-inline-size: 0;
  }
  /* In Chromium the focus may be in a part of a date: then the date itself is not :focus. */
  input[type='date']:focus-within {
    scroll-margin: var(--sote-scroll-margin, 128px) 24px;
  }
  dl {
    margin: 0;
  }
  dt {
    display: flex;
    gap: 8px;
    font-weight: 650;
  }
  .find dd {
    margin-block: 0 8px;
    margin-inline: 30px 0;
    max-inline-size: 62ch;
  }
  .better {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
  }
  .better > :is(legend, p) {
    inline-size: 100%;
    margin: 0;
  }
  /* A gap does not reach below a legend. */
  .better > legend {
    margin-block-end: 8px;
  }
  .better button {
    padding: 8px 18px;
  }
  [aria-disabled='true'] {
    border-style: dashed;
    cursor: progress;
  }
  .in p {
    margin: 0;
    font-size: 1em;
  }
  .in {
    flex-basis: 100%;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
  }
  /* Dates begin with a number of their own. An empty text as the marker keeps the list a list in Safari. */
  .history {
    margin: 0;
    padding: 0;
    list-style-type: '';
  }
  .history li + li {
    margin-block-start: 4px;
  }
  [data-act='all'] {
    margin-block: 0 12px;
  }
  .card-actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0 20px;
    align-items: center;
  }
  .card-actions a {
    padding-block: 12px;
  }
  /* What is told of one of them: beside another it would be about that. */
  .card-actions p {
    flex: 1 0 100%;
    margin: 0;
  }
  [part='opened'] .cards {
    margin-block-start: 12px;
  }
  [part='opened'] .card {
    inline-size: min(100%, 42em);
  }
  [part='opened'] {
    margin-block-end: 20px;
  }
  .bubbles {
    inline-size: 96px;
    block-size: 66px;
    color: var(--accent);
  }
  @media print {
    .cards.one > :not([data-print]),
    .result:has(~ .cards.one) {
      display: none;
    }
    .card .more {
      margin-block: 0;
    }
  }
`;
