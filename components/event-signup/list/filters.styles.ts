import { css } from 'lit';

export const filtersStyles = css`
  .filters {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 18em), 1fr));
    gap: 16px 24px;
    margin-block: 16px 12px;
  }
  select {
    inline-size: 100%;
    font: inherit;
    color: inherit;
    background: var(--paper);
    border: 2px solid var(--line);
    border-radius: var(--radius);
    padding: 12px 10px;
    line-height: inherit;
    min-block-size: 48px;
  }
  .count {
    margin: 0;
  }
  .count + button {
    margin-block: 8px 16px;
  }
`;
