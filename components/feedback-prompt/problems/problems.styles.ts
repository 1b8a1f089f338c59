import { css } from 'lit';

/** What the checks say, beside the form's own messages. */
export const problemsStyles = css`
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
  .room {
    margin-block-start: 8px;
  }
`;
