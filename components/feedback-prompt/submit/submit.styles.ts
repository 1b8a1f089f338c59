import { css } from 'lit';

/** What is on screen once the person has begun: messages, advice and the receipt. */
export const submitStyles = css`
  .group {
    margin-block-start: 20px;
  }
  .group .wrong {
    border: 0;
    padding: 0;
  }
  .message + .field {
    margin-block-start: 14px;
  }
  .panel li a,
  .line {
    display: inline-block;
    max-inline-size: 100%;
    min-block-size: 44px;
    padding-block: 8px;
  }
  .advice {
    border-inline-start: 4px solid var(--accent);
    padding-inline-start: 14px;
    margin-block-start: 12px;
  }
  .room {
    margin-block-start: 8px;
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
