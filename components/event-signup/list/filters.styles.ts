import { css } from 'lit';

export const filtersStyles = css`
  .filters {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 18em), 1fr));
    gap: 16px 24px;
    margin-block: 16px 12px;
  }
  .count {
    margin: 0;
  }
  .count + button {
    margin-block: 8px 16px;
  }
`;
