import { css } from 'lit';
import { editorStyles } from '../shared/editor.styles.js';
import { listStyles } from '../shared/list.styles.js';

export const outcomeListStyles = [
  listStyles,
  css`
    /* Of a feedback it is what waits for staff; of an outcome only its first step. */
    .pill.received {
      --c: var(--waiting);
    }
    .rows button {
      justify-self: start;
      font-weight: 650;
    }
  `,
];

const ofOutcome = css`
  .languages-side {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 15.5em), 1fr));
  }
  .pill.received {
    --c: var(--waiting);
  }
  .add {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 8px;
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
  .linked p {
    margin: 0;
  }
  .linked .actions {
    margin: 0;
  }
`;

export const outcomeStyles = [listStyles, editorStyles, ofOutcome];
