import { css } from 'lit';

export const presentationStyles = css`
  .compact {
    display: flex;
    flex-wrap: wrap;
    gap: 12px 24px;
    align-items: center;
  }
  .compact .actions {
    flex: 1 1 auto;
    margin: 0;
  }
  .compact p {
    margin: 0;
    font-weight: 650;
    font-size: 1.08em;
  }
  dialog.surface {
    position: fixed;
    inline-size: min(46rem, 100vw - 16px);
    max-block-size: calc(100vh - 16px);
    margin: auto;
    padding: 0;
    overflow: auto;
    overscroll-behavior: contain;
  }
  dialog.surface:not([open]) {
    display: none;
  }
  dialog.surface::backdrop {
    background: #0009;
  }
  dialog > .surface {
    border: 0;
  }
  /* Below the bar that stays at the top, also where little more than the bar has room. */
  dialog :focus {
    scroll-margin-block: 72px 8px;
  }
  .top {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    display: flex;
    justify-content: flex-end;
    padding: 8px;
    background: var(--paper);
    border-block-end: 1px solid var(--hair);
  }
`;
