import { css } from 'lit';

/** The receipt. */
export const submitStyles = css`
  .line {
    display: inline-block;
    max-inline-size: 100%;
    min-block-size: 44px;
    padding-block: 8px;
  }
  [part='receipt'] .title {
    margin-block-end: 12px;
  }
  .success {
    inline-size: 56px;
    block-size: 56px;
    margin-block-end: 4px;
    color: var(--accent);
  }
  .about {
    font-weight: 650;
  }
`;
