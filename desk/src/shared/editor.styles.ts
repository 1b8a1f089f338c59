import { css } from 'lit';

/** Writing in several languages beside what clients will see: fields in columns, the preview at the side, the buttons always in reach. */
export const editorStyles = css`
  .languages-side {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 11.4em), 1fr));
    gap: 0 20px;
  }
  /* What says the same is in one row, however long the text of one language is; no section has more rows than this. */
  .languages-side > section {
    display: grid;
    grid-row: span 16;
    grid-template-rows: subgrid;
    grid-template-columns: minmax(0, 1fr);
    row-gap: 0;
    align-items: start;
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
  /* On a low screen it would cover what one writes; desk.css keeps a place for it on others. */
  @media (max-height: 599px) {
    .save {
      position: static;
    }
  }
  .language-tabs {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
  }
  .language-tabs [aria-pressed='true'] {
    color: inherit;
    font-weight: 650;
    text-decoration-thickness: 3px;
  }
  .gap {
    margin-block: 20px 8px;
  }
`;
