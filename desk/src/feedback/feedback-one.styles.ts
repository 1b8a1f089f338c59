import { css } from 'lit';

export const feedbackOneStyles = css`
  .crumbs {
    display: flex;
    flex-wrap: wrap;
    gap: 0 20px;
    align-items: center;
    margin-block: -8px 8px;
  }
  .crumbs > :first-child {
    margin-inline-end: auto;
  }
  .answer {
    padding-block: 14px;
    border-block-start: 1px solid var(--hair);
  }
  .answer:first-of-type {
    border: 0;
    padding-block-start: 0;
  }
  .answer h3 {
    color: var(--ink-soft);
    font-size: 1em;
    font-weight: 400;
    margin-block-end: 4px;
  }
  .answer .value {
    font-size: 1.12em;
    margin: 0;
  }
  .tools > section {
    padding-block: 14px;
    border-block-start: 1px solid var(--hair);
  }
  .tools > section:first-of-type {
    border: 0;
    padding-block-start: 0;
  }
  .tools .actions {
    margin-block-start: 10px;
  }
  .tools .field {
    margin-block-start: 8px;
  }
  .seen {
    border-inline-start: 4px solid var(--accent);
    background: var(--accent-soft);
    padding: 8px 14px;
    margin-block: 10px 0;
  }
  .seen p {
    margin: 0;
  }
  .history {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .history li {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    padding-block: 4px;
  }
`;
