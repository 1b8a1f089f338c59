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
  .code {
    display: inline-block;
    max-inline-size: 100%;
    margin: 4px 0 16px;
    padding: 12px 16px;
    border: 2px solid var(--accent);
    border-radius: var(--radius);
    font-size: min(1.7em, 7.5cqi);
    font-weight: 700;
    letter-spacing: 0.04em;
    white-space: nowrap;
  }
`;
