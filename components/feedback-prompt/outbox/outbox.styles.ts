import { css } from 'lit';

/** What waits on the device: its button stays while it is sent. */
export const outboxStyles = css`
  [aria-disabled='true'] {
    border-style: dashed;
    cursor: progress;
  }
`;
