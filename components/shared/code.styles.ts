import { css } from 'lit';

/** The code of a feedback or a signup, large enough to be copied to paper by hand. */
export const codeStyles = css`
  .code {
    display: inline-block;
    max-inline-size: 100%;
    margin: 4px 0 16px;
    padding: 12px 16px;
    border: 2px solid var(--accent);
    border-radius: var(--radius);
    font-size: min(1.7em, 7.5cqi);
    font-weight: 700;
    letter-spacing: 0.04em;
    white-space: nowrap;
  }
`;
