import { css } from 'lit';

/**
 * What is wrong with a field or may be, and the list and the buttons of a panel: nothing of it is on screen before the first touch. States are borders and
 * shapes first, so that forced colours keep them.
 */
export const formMessages = css`
  :is(input, textarea)[aria-invalid='true'] {
    border: 3px solid var(--error);
  }
  .wrong {
    border-inline-start: 4px solid var(--error);
    padding-inline-start: 16px;
  }
  .advice {
    border-inline-start: 4px solid var(--accent);
    padding-inline-start: 14px;
    margin-block-start: 12px;
  }
  .panel ul {
    margin: 0 0 12px;
    padding-inline-start: 1.2em;
  }
  /* A block: the bullet stands at its first line. */
  .panel li a {
    display: block;
    inline-size: fit-content;
    min-block-size: 44px;
    padding-block: 8px;
  }
  .panel .actions {
    margin-block-start: 16px;
  }
`;
