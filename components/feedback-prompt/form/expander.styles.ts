import { css } from 'lit';

/** What is inside a part that was opened. */
export const expanderStyles = css`
  details[open] {
    margin-block-end: 20px;
  }
  details ul {
    margin: 0 0 8px;
    padding-inline-start: 1.2em;
  }
  details li {
    max-inline-size: 62ch;
    margin-block-end: 4px;
  }
  details p > a {
    display: inline-block;
    min-block-size: 44px;
    padding-block: 8px;
  }
`;
