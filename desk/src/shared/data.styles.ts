import { css } from 'lit';

/** Tables, facts and statuses. A status has one colour, and always its shape and word. */
export const data = css`
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  .scroll {
    overflow-x: auto;
  }
  caption {
    text-align: start;
    font-weight: 650;
    padding-block-end: 8px;
  }
  th,
  td {
    text-align: start;
    vertical-align: top;
    padding: 8px 12px 8px 0;
    border-block-end: 1px solid var(--hair);
    font-weight: inherit;
  }
  thead th {
    color: var(--ink-soft);
    font-weight: 650;
    white-space: nowrap;
    border-block-end: 2px solid var(--line);
  }
  .number {
    text-align: end;
    white-space: nowrap;
  }
  dl {
    display: grid;
    grid-template-columns: minmax(7em, auto) 1fr;
    gap: 6px 16px;
    margin: 0 0 12px;
  }
  dt {
    color: var(--ink-soft);
  }
  dd {
    margin: 0;
    min-inline-size: 0;
  }
  .pill {
    --c: var(--waiting);
    display: inline-flex;
    gap: 6px;
    align-items: center;
    padding: 2px 10px 2px 8px;
    border-radius: 99px;
    border: 1px solid transparent;
    color: var(--c);
    background: color-mix(in srgb, var(--c) 12%, var(--paper));
    font-weight: 650;
    white-space: nowrap;
  }
  .pill svg {
    inline-size: 16px;
    block-size: 16px;
  }
  .pill:is(.received, .late) {
    --c: var(--error);
  }
  .pill:is(.read, .scheduled, .in-progress, .draft) {
    --c: var(--going);
  }
  .pill:is(.passed-on, .planned) {
    --c: var(--planned);
  }
  .pill:is(.answered, .partly-done, .postponed) {
    --c: var(--partly);
  }
  .pill:is(.in-outcome, .done, .published) {
    --c: var(--done);
  }
  .pill:is(.will-not-do, .cancelled) {
    --c: var(--error);
  }
  .tag {
    display: inline-block;
    padding: 0 8px;
    border: 1px solid var(--line);
    border-radius: 4px;
    font-size: 0.94em;
  }
  .words {
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    max-inline-size: 70ch;
  }
  @media (forced-colors: active) {
    .pill {
      border-color: CanvasText;
    }
  }
`;
