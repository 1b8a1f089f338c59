import { css } from 'lit';

export const stepsStyles = css`
  #step {
    margin-block-start: 16px;
  }
  [part='progress'] > * {
    font-size: 1em;
    color: var(--ink-soft);
  }
  #step + div > .field {
    margin-block-start: 4px;
  }
  .review {
    margin: 0;
    border-block-end: 1px solid var(--hair);
  }
  .row {
    padding-block: 14px;
    border-block-start: 1px solid var(--hair);
  }
  dt {
    font-weight: 650;
  }
  dd {
    display: flex;
    gap: 8px 24px;
    justify-content: space-between;
    align-items: baseline;
    margin: 4px 0 0;
  }
  dd .given {
    white-space: pre-line;
    min-inline-size: 0;
    max-inline-size: 62ch;
  }
  dd button.link {
    flex: none;
    min-block-size: 44px;
    padding-block: 0;
  }
`;
