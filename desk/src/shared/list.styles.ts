import { css } from 'lit';

/** Lists of the desk: what they show is chosen by pills, and a hairline is between the rows. */
export const listStyles = css`
  .pills {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-block-end: 16px;
  }
  .pills button {
    border-width: 1px;
    border-color: var(--line);
    border-radius: 99px;
    background: var(--paper);
    color: inherit;
    font-weight: inherit;
  }
  .pills :is([aria-pressed='true'], [aria-current]) {
    border: 2px solid var(--accent);
    background: var(--accent-soft);
    font-weight: 650;
  }
  .rows {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .rows > li {
    display: grid;
    gap: 4px 20px;
    padding-block: 12px;
    border-block-start: 1px solid var(--hair);
  }
  .rows > li:first-child {
    border: 0;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: center;
  }
`;
