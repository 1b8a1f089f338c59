import { css } from 'lit';

/** A choice from a list, with its label in a box of the class `select`; the rest of its look is that of every field (src/styles/form.ts). */
export const selectStyles = css`
  .select {
    position: relative;
  }
  /* A browser's own look keeps a long choice on one line and cuts it; Firefox keeps it there in any look. */
  select {
    appearance: none;
    padding-inline-end: 30px;
    white-space: normal;
    text-overflow: ellipsis;
  }
  /* A border, as its colour is the visitor's own where colours are forced. */
  .select::after {
    content: '';
    position: absolute;
    inset-block-end: 1.2em;
    inset-inline-end: 12px;
    inline-size: 12px;
    border-block-start: 7px solid var(--ink);
    clip-path: polygon(0 0, 100% 0, 50% 100%);
    pointer-events: none;
  }
`;
