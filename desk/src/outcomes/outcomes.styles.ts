import { css } from 'lit';

export const outcomeListStyles = css`
  .outcomes {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .outcomes li {
    display: grid;
    gap: 4px;
    padding-block: 10px;
    border-block-start: 1px solid var(--hair);
  }
  .outcomes li:first-child {
    border: 0;
  }
  .outcomes button {
    justify-self: start;
    font-weight: 650;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: center;
  }
`;

export const outcomeStyles = css`
  .languages-side {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 15.5em), 1fr));
    gap: 0 24px;
  }
  .languages-side > section > h3 {
    border-block-end: 2px solid var(--accent);
    padding-block-end: 4px;
  }
  .facts-grid {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 13em), 1fr));
    gap: 0 20px;
    align-items: start;
  }
  .add {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 8px;
  }
  .side {
    display: grid;
    gap: 16px;
    align-content: start;
  }
  .side .card {
    margin: 0;
  }
  .save {
    position: sticky;
    inset-block-end: 0;
    z-index: 1;
    margin: 16px 0 0;
    padding: 12px 20px;
    background: var(--paper);
    border: 1px solid var(--hair);
    border-block-start: 2px solid var(--accent);
    border-radius: 10px;
  }
  .tabs {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
  }
  .tabs [aria-pressed='true'] {
    color: inherit;
    font-weight: 650;
    text-decoration-thickness: 3px;
  }
  sote-you-said-we-did {
    --sote-font-size: 16px;
    --sote-padding: 12px;
  }
  /* One card needs no numbers and no filters. */
  sote-you-said-we-did::part(counts),
  sote-you-said-we-did::part(result) {
    display: none;
  }
  .better {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 24px;
    font-variant-numeric: tabular-nums;
  }
  .linked {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .linked li {
    padding-block: 8px;
    border-block-start: 1px solid var(--hair);
  }
  .linked p {
    margin: 0;
  }
  .linked .actions {
    margin: 0;
  }
`;
