import { css } from 'lit';

/** The builder's own look, of no token: a theme that cannot be read must not make its builder unreadable. */
export const builderStyles = css`
  :host {
    display: block;
    --text: light-dark(#17212b, #eef3f6);
    --quiet: light-dark(#46535f, #b9c5cf);
    --border: light-dark(#74818d, #8796a2);
    --thin: light-dark(#d5dde3, #364450);
    --ground: light-dark(#f4f7f9, #18222b);
    --sheet: light-dark(#fff, #0f161c);
    --good: light-dark(#1b6b40, #7fd6a4);
    --bad: light-dark(#a03526, #ff9d8d);
    color: var(--text);
    font:
      1rem/1.5 system-ui,
      sans-serif;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  .page {
    display: grid;
    gap: 24px;
    grid-template-columns: minmax(0, 1fr);
    max-inline-size: 1440px;
    margin-inline: auto;
    padding: 16px;
  }
  @media (min-width: 960px) {
    .page {
      grid-template-columns: minmax(0, 400px) minmax(0, 1fr);
      align-items: start;
    }
    .tools {
      position: sticky;
      inset-block-start: 16px;
      max-block-size: calc(100vh - 32px);
      overflow: auto;
    }
  }
  h1,
  h2,
  h3 {
    line-height: 1.25;
    margin: 0 0 8px;
  }
  h1 {
    font-size: 1.7rem;
  }
  h2 {
    font-size: 1.15rem;
    margin-block-start: 24px;
  }
  p {
    margin: 0 0 12px;
    max-inline-size: 62ch;
  }
  .quiet {
    color: var(--quiet);
  }
  .tools {
    background: var(--ground);
    border: 1px solid var(--thin);
    border-radius: 8px;
    padding: clamp(16px, 3vw, 24px);
  }
  .fields {
    display: grid;
    gap: 16px;
  }
  label,
  legend {
    display: block;
    font-weight: 650;
    padding: 0;
  }
  fieldset {
    border: 0;
    margin: 0;
    padding: 0;
    min-inline-size: 0;
  }
  .hint {
    color: var(--quiet);
    font-size: 0.9rem;
    margin: 0 0 4px;
  }
  .pair {
    display: flex;
    gap: 8px;
    align-items: stretch;
  }
  input,
  select,
  textarea,
  button {
    font: inherit;
    color: inherit;
    background: var(--sheet);
    border: 1px solid var(--border);
    border-radius: 4px;
    min-block-size: 44px;
    max-inline-size: 100%;
  }
  input,
  select {
    padding: 6px 10px;
    inline-size: 100%;
  }
  input[type='color'] {
    inline-size: 56px;
    flex: none;
    padding: 4px;
    cursor: pointer;
  }
  input[type='range'] {
    padding: 0;
    accent-color: var(--text);
  }
  [aria-invalid='true'] {
    border: 2px solid var(--bad);
  }
  .error {
    color: var(--bad);
    font-weight: 650;
    margin: 0;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 0 20px;
  }
  .choices label {
    display: inline-flex;
    gap: 8px;
    align-items: center;
    min-block-size: 44px;
    font-weight: inherit;
    cursor: pointer;
  }
  .choices input {
    inline-size: 22px;
    min-block-size: 22px;
    margin: 0;
    accent-color: var(--text);
  }
  button {
    padding: 8px 16px;
    font-weight: 650;
    cursor: pointer;
  }
  button.first {
    background: var(--text);
    color: var(--sheet);
    border-color: var(--text);
  }
  :focus-visible {
    outline: 3px solid var(--text);
    outline-offset: 3px;
  }
  .verdict {
    display: flex;
    gap: 10px;
    align-items: baseline;
    font-weight: 650;
    margin: 0 0 8px;
  }
  .verdict::before,
  .mark::before {
    content: '✓';
    color: var(--good);
    font-weight: 700;
  }
  .verdict.fails::before,
  .fails .mark::before {
    content: '✗';
    color: var(--bad);
  }
  .offers {
    list-style: none;
    margin: 0;
    padding: 0;
    display: grid;
    gap: 12px;
  }
  .offers li {
    border-inline-start: 4px solid var(--bad);
    padding-inline-start: 12px;
  }
  .offers p {
    margin-block-end: 6px;
  }
  .swatch {
    display: inline-block;
    inline-size: 1.1em;
    block-size: 1.1em;
    border: 1px solid var(--border);
    border-radius: 3px;
    vertical-align: -0.2em;
    forced-color-adjust: none;
  }
  code {
    font-family: ui-monospace, monospace;
    font-size: 0.94em;
  }
  textarea {
    inline-size: 100%;
    min-block-size: 12em;
    padding: 10px 12px;
    font-family: ui-monospace, monospace;
    font-size: 0.88rem;
    line-height: 1.45;
    white-space: pre;
    margin-block-end: 8px;
  }
  details {
    margin-block-start: 16px;
  }
  summary {
    min-block-size: 44px;
    padding-block: 10px;
    font-weight: 650;
    cursor: pointer;
  }
  .table {
    overflow-x: auto;
  }
  table {
    border-collapse: collapse;
    inline-size: 100%;
    font-size: 0.92rem;
    font-variant-numeric: tabular-nums;
  }
  caption {
    text-align: start;
    font-weight: 650;
    padding-block: 8px;
  }
  th,
  td {
    text-align: start;
    padding: 6px 8px 6px 0;
    border-block-end: 1px solid var(--thin);
    vertical-align: middle;
  }
  .number {
    text-align: end;
    white-space: nowrap;
  }
  .swatches {
    white-space: nowrap;
  }
  .colours {
    display: grid;
    gap: 8px;
  }
  .colours label {
    display: grid;
    grid-template-columns: 56px minmax(0, 1fr) auto;
    gap: 10px;
    align-items: center;
    font-weight: inherit;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: center;
    gap: 4px 20px;
    margin-block-end: 8px;
  }
  .preview {
    background: var(--sheet);
    border: 1px solid var(--thin);
    border-radius: 8px;
    padding: clamp(12px, 2vw, 24px);
    display: grid;
    gap: 24px;
    color: var(--text);
    min-inline-size: 0;
  }
  .preview.light {
    color-scheme: light;
  }
  .preview.dark {
    color-scheme: dark;
  }
`;
