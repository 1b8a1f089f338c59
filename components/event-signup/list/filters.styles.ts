import { css } from 'lit';

export const filtersStyles = css`
  .filters {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 18em), 1fr));
    gap: 16px 24px;
    margin-block: 16px 12px;
  }
  .select {
    position: relative;
  }
  /* A browser's own look keeps a long choice on one line and cuts it; Firefox keeps it there in any look. */
  select {
    appearance: none;
    inline-size: 100%;
    white-space: normal;
    text-overflow: ellipsis;
    font: inherit;
    color: inherit;
    background: var(--paper);
    border: 2px solid var(--line);
    border-radius: var(--radius);
    padding-block: 12px;
    padding-inline: 10px 30px;
    line-height: inherit;
    min-block-size: 48px;
  }
  /* A border, as its colour is the visitor's own where colours are forced. */
  .select::after {
    content: '';
    position: absolute;
    inset-block-end: 1.2em;
    inset-inline-end: 11px;
    inline-size: 12px;
    border-block-start: 7px solid var(--ink);
    clip-path: polygon(0 0, 100% 0, 50% 100%);
    pointer-events: none;
  }
  .count {
    margin: 0;
  }
  .count + button {
    margin-block: 8px 16px;
  }
`;
