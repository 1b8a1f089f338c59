import { css } from 'lit';

/** The opening lines, the faces, the code and what else only this widget has. */
export const feedbackPromptStyles = css`
  .title {
    margin-block-end: 2px;
  }
  .unit {
    margin-block-end: 6px;
  }
  .small,
  .hint,
  details {
    font-size: max(16px, 0.89em);
    line-height: 1.5;
  }
  .small {
    margin-block-end: 6px;
  }
  .small,
  summary {
    text-wrap: balance;
  }
  details[open] {
    margin-block-end: 20px;
  }
  [part='urgent'] a,
  [part='code'],
  .number {
    white-space: nowrap;
  }
  summary {
    inline-size: auto;
    max-inline-size: 62ch;
    padding-block: 8px;
    color: inherit;
    text-decoration: none;
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  [part='notice'] > summary {
    padding-block: 0 4px;
  }
  .more {
    color: var(--accent);
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .more::before {
    content: '+' / '';
    margin-inline-end: 0.35em;
    display: inline-block;
    font-weight: 700;
  }
  [open] > summary .more::before {
    content: '−' / '';
  }
  details ul {
    margin: 0 0 8px;
    padding-inline-start: 1.2em;
  }
  details li {
    max-inline-size: 62ch;
    margin-block-end: 4px;
  }
  .line {
    display: inline-block;
    padding-block: 8px;
    min-block-size: 44px;
  }
  .about {
    font-weight: 650;
  }
  .field {
    margin-block-start: 28px;
  }
  details + div > .field:first-child {
    margin-block-start: 14px;
  }
  legend,
  label.name {
    margin-block-end: 4px;
    font-size: 1.12em;
    font-weight: 700;
  }
  /* A floated legend is inside its fieldset's border box, so that the bar of an error begins at its first line. */
  legend {
    float: inline-start;
    inline-size: 100%;
  }
  legend ~ * {
    clear: both;
  }
  .hint {
    margin-block: 0 8px;
  }
  .group .wrong {
    border: 0;
    padding: 0;
  }
  .faces {
    display: grid;
    grid-template-columns: repeat(5, 1fr);
    gap: 10px;
  }
  .face {
    position: relative;
    display: grid;
    justify-items: center;
    align-content: start;
    gap: 6px;
    padding: 14px 6px 12px;
    border: 2px solid var(--line);
    border-radius: var(--radius);
    text-align: center;
    line-height: 1.25;
    font-size: max(16px, 0.89em);
    cursor: pointer;
  }
  .face svg {
    inline-size: 46px;
    block-size: 46px;
    stroke-width: 2.6;
  }
  .face input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .face:hover {
    border-color: var(--accent);
  }
  .face:has(:checked) {
    border-color: var(--accent);
    outline: 1px solid var(--accent);
    background: var(--accent-soft);
    color: var(--accent-deep);
    font-weight: 700;
  }
  .face:has(:checked)::after {
    content: '✓' / '';
    position: absolute;
    inset-block-start: 4px;
    inset-inline-end: 10px;
    font-weight: 700;
  }
  .face:has(:focus-visible) {
    outline: 3px solid var(--accent-deep);
    outline-offset: 3px;
  }
  @container (max-width: 600px) {
    .faces {
      grid-template-columns: 1fr;
      gap: 8px;
    }
    .face {
      grid-template-columns: 46px 1fr;
      justify-items: start;
      align-items: center;
      gap: 14px;
      text-align: start;
      padding: 5px 36px 5px 12px;
      font-size: 1em;
    }
  }
  .reply {
    margin-block-start: 12px;
  }
  .tick {
    display: flex;
    align-items: center;
    gap: 12px;
    min-block-size: 48px;
    inline-size: fit-content;
    cursor: pointer;
  }
  .tick input {
    flex: none;
    inline-size: 24px;
    block-size: 24px;
    margin: 0;
    accent-color: var(--accent);
  }
  .reader {
    margin-block: 20px 0;
  }
  .actions {
    margin-block: 16px 12px;
  }
  .advice {
    border-inline-start: 4px solid var(--accent);
    padding-inline-start: 14px;
    margin-block-start: 12px;
  }
  .room {
    margin-block-start: 8px;
  }
  .other {
    border-block-start: 1px solid var(--hair);
    margin-block-start: 24px;
    padding-block-start: 20px;
  }
  .success {
    inline-size: 56px;
    block-size: 56px;
    margin-block-end: 8px;
    color: var(--accent);
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
  }
  @media (forced-colors: active) {
    .face:has(:checked) {
      outline: 3px solid Highlight;
      forced-color-adjust: none;
      background: Canvas;
      color: CanvasText;
      border-color: Highlight;
    }
  }
`;
