import { css } from 'lit';

/** The choices of the question types that the default set does not have. A chosen one is shown by border, weight and the control's own mark. */
export const questionTypesStyles = css`
  .options {
    display: grid;
    gap: 8px;
    max-inline-size: 40em;
  }
  .option {
    position: relative;
    display: flex;
    align-items: center;
    gap: 14px;
    min-block-size: 52px;
    padding: 10px 16px;
    border: 2px solid var(--line);
    border-radius: var(--radius);
    cursor: pointer;
  }
  .option span {
    min-inline-size: 0;
  }
  .option input {
    flex: none;
    inline-size: 24px;
    block-size: 24px;
    margin: 0;
    accent-color: var(--accent);
    cursor: pointer;
  }
  .option:hover {
    border-color: var(--accent);
  }
  .option:has(:checked) {
    border-color: var(--accent);
    outline: 1px solid var(--accent);
    background: var(--accent-soft);
    color: var(--accent-deep);
    font-weight: 650;
  }
  .option:has(:focus-visible) {
    outline: 3px solid var(--accent-deep);
    outline-offset: 3px;
  }
  .option input:focus-visible {
    outline: none;
    box-shadow: none;
  }
  @container (min-width: 36em) {
    .agree {
      grid-template-columns: repeat(5, minmax(0, 1fr));
      max-inline-size: none;
    }
    .agree .option {
      flex-direction: column;
      gap: 8px;
      padding: 14px 8px 12px;
      text-align: center;
      line-height: 1.25;
      font-size: max(16px, 0.89em);
    }
    .agree .option:last-child {
      grid-column: 1 / -1;
      flex-direction: row;
      justify-self: start;
      gap: 14px;
      padding: 10px 18px;
    }
  }
  .numbers {
    display: grid;
    grid-template-columns: repeat(11, minmax(0, 1fr));
    gap: 6px;
    max-inline-size: 46em;
  }
  .numbers .option {
    justify-content: center;
    padding: 4px 0;
    font-variant-numeric: tabular-nums;
  }
  .numbers input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    opacity: 0;
  }
  .numbers .option:has(:checked) {
    outline-width: 2px;
    text-decoration: underline;
    text-underline-offset: 4px;
  }
  @container (max-width: 33em) {
    .numbers {
      grid-template-columns: repeat(6, minmax(0, 1fr));
    }
  }
  @container (max-width: 16.5em) {
    .numbers {
      grid-template-columns: repeat(4, minmax(0, 1fr));
    }
  }
  @media (forced-colors: active) {
    .option:has(:checked) {
      outline: 3px solid Highlight;
      border-color: Highlight;
    }
  }
`;
