import { css } from 'lit';

/** One event, the form's notes and the receipt: what they have besides the shared sheets. */
export const detailStyles = css`
  :host {
    display: block;
  }
  section {
    margin-block-start: 28px;
  }
  button.link {
    margin-block-end: 12px;
  }
  .kind {
    margin-block-end: 4px;
    color: var(--ink-soft);
  }
  .passage {
    white-space: pre-line;
  }
  .dates {
    list-style: none;
    padding: 0;
    margin: 0 0 16px;
  }
  .dates li {
    padding-block: 4px;
  }
  .dates p {
    margin: 0;
  }
  .dates .status {
    vertical-align: top;
    margin-inline-start: 12px;
  }
  .dates :is(li, p)::first-letter {
    text-transform: uppercase;
  }
  .status {
    display: inline-flex;
    gap: 8px;
    font-weight: 650;
  }
  .status svg {
    inline-size: 1.1em;
    block-size: 1.55em;
    color: var(--accent);
  }
  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 16em), 1fr));
    gap: 20px 32px;
    margin-block: 24px 0;
    padding-inline-start: 20px;
    border-inline-start: 5px solid var(--accent);
  }
  .pair p {
    margin: 0;
  }
  dl {
    margin: 0 0 12px;
  }
  dl > div {
    display: grid;
    grid-template-columns: minmax(8em, 30%) 1fr;
    gap: 2px 24px;
    padding-block: 10px;
    border-block-start: 1px solid var(--hair);
  }
  dt {
    font-weight: 650;
  }
  dd {
    margin: 0;
    white-space: pre-line;
    max-inline-size: 62ch;
  }
  dd ul {
    margin: 0;
    padding-inline-start: 1.1em;
    white-space: normal;
  }
  @container (max-width: 520px) {
    dl > div {
      grid-template-columns: 1fr;
    }
  }
`;
