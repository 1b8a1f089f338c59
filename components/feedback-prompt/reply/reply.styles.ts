import { css } from 'lit';

/** The contact fields: indented, because they belong to the offer of a reply above them. */
export const replyStyles = css`
  .contact {
    border-inline-start: 4px solid var(--accent);
    padding-inline-start: 20px;
  }
  .contact .field {
    margin-block-start: 20px;
  }
  .contact .field:first-child {
    margin-block-start: 12px;
  }
  .contact :is(legend, label.name) {
    font-size: 1em;
  }
  .contact input:not([type='radio']) {
    max-inline-size: 26em;
  }
  .contact textarea {
    min-block-size: 5em;
    max-inline-size: 26em;
  }
`;
