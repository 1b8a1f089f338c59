import { css } from 'lit';

/**
 * The board at first sight. A status has one colour: of its mark, of the rule beside what was done, and, thinned, of the ground under both. A
 * browser without `light-dark()`, and forced colours, leave the text's own colour: the shape, the word and the rule say the status anyway.
 */
export const youSaidWeDidStyles = css`
  /* Lines of boxes whose width is known beforehand: in a grid, a new card would lay out every other one again. */
  .card {
    display: flex;
    flex-direction: column;
    gap: 10px;
    inline-size: calc((100% + 20px) / var(--columns, 1) - 20.02px);
    padding: 18px;
    border: 1px solid var(--hair);
    border-radius: calc(var(--radius) + 4px);
    break-inside: avoid;
    /* A card that only moves, because one has come before it, is not measured for painting again. */
    contain: paint;
  }
  .card * {
    margin: 0;
  }
  .cards {
    display: flex;
    flex-wrap: wrap;
    gap: 20px;
    align-items: start;
  }
  @container (min-width: calc(34.6em + 20px)) {
    .cards {
      --columns: 2;
    }
  }
  @container (min-width: calc(51.9em + 40px)) {
    .cards {
      --columns: 3;
    }
  }
  @container (min-width: calc(69.2em + 60px)) {
    .cards {
      --columns: 4;
    }
  }
  @container (min-width: calc(86.5em + 80px)) {
    .cards {
      --columns: 5;
    }
  }
  .cards ~ * {
    margin-block-start: 20px;
  }
  svg {
    inline-size: 22px;
    block-size: 22px;
  }
  .card .pill,
  .did {
    padding: 3px 12px 3px 8px;
    border: 1px solid transparent;
    border-radius: 1em;
    background: color-mix(in srgb, var(--c) 11%, var(--paper));
  }
  .pill,
  .counts button {
    display: flex;
    gap: 6px;
    align-items: center;
    overflow-wrap: anywhere;
  }
  .pill {
    align-self: start;
    order: -1;
    font-weight: 650;
    line-height: 1.35;
  }
  .pill,
  .did b {
    color: var(--c);
  }
  .pill,
  .said b,
  small,
  .meta,
  .more,
  .result {
    font-size: max(16px, 0.89em);
  }
  .said b,
  .did b {
    display: block;
  }
  small {
    display: inline-block;
  }
  .said b,
  small,
  .meta {
    color: var(--ink-soft);
  }
  .did {
    padding: 12px 14px;
    border-inline-start: 5px solid var(--c);
    border-radius: 4px;
  }
  :is(.did, b):empty {
    display: none;
  }
  .did p + b {
    margin-block-start: 10px;
  }
  .more,
  .counts {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .card .more {
    gap: 0 20px;
    margin-block: -8px -12px;
  }
  .counts {
    margin-block: 16px;
  }
  .counts button {
    min-block-size: 44px;
    padding: 4px 12px;
    border-color: var(--line);
    border-radius: 2em;
    font-weight: inherit;
    color: inherit;
    background: none;
  }
  .counts :is(:hover, [aria-pressed='true'], [aria-expanded='true']) {
    border-color: var(--accent);
    background: var(--accent-soft);
  }
  .counts :is([aria-pressed='true'], [aria-expanded='true']) {
    border-width: 4px;
    padding: 2px 10px;
  }
`;
