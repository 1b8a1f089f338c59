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
  article > .actions:not(:last-child) {
    margin-block: 20px 28px;
  }
  .title {
    hyphens: none;
  }
  /* Links on lines of their own are 44 px high. */
  .actions > a,
  .line {
    display: inline-block;
    max-inline-size: 100%;
    min-block-size: 44px;
    padding-block: 8px;
  }
  .kind {
    margin-block-end: 4px;
    color: var(--ink-soft);
  }
  .passage {
    white-space: pre-line;
  }
  [part='heading']::first-letter,
  .dates :is(li > span:first-child, p)::first-letter {
    text-transform: uppercase;
  }
  .dates {
    list-style: none;
    padding: 0;
    margin: 0;
  }
  .dates li {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    padding-block: 2px;
    font-weight: 650;
    overflow-wrap: anywhere;
  }
  .dates li > p {
    margin: 0;
  }
  .dates .status {
    font-weight: inherit;
  }
  .where {
    margin: 0;
    color: var(--ink-soft);
  }
  .status {
    display: flex;
    gap: 8px;
    font-weight: 650;
  }
  .status span {
    min-inline-size: 0;
    overflow-wrap: anywhere;
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
    grid-template-columns: minmax(8em, 30%) minmax(0, 1fr);
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
  @container (max-width: 24em) {
    .title {
      hyphens: auto;
    }
  }
  @container (max-width: 29em) {
    dl > div {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
