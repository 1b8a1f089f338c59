import { css } from 'lit';

/** The opening lines, the faces and what else only this widget has at first sight. */
export const feedbackPromptStyles = css`
  .title {
    margin-block-end: 2px;
  }
  .unit {
    margin-block-end: 4px;
    line-height: 1.35;
  }
  .small,
  .hint,
  details {
    font-size: max(16px, 0.89em);
    line-height: 1.4;
  }
  .small {
    margin-block-end: 4px;
  }
  summary {
    inline-size: auto;
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
    display: inline-block;
    max-inline-size: 100%;
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
  .field {
    margin-block-start: 28px;
  }
  details + div > .field:first-child {
    margin-block-start: 10px;
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
  .faces {
    display: grid;
    grid-template-columns: repeat(5, minmax(0, 1fr));
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
  @container (max-width: 33em) {
    .faces {
      grid-template-columns: 1fr;
      gap: 8px;
    }
    .face {
      grid-template-columns: 46px minmax(0, 1fr);
      justify-items: stretch;
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
  .other {
    border-block-start: 1px solid var(--hair);
    margin-block-start: 24px;
    padding-block-start: 20px;
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
  /* The page's own text may follow. */
  [part='unavailable'] {
    margin-block-end: 20px;
  }
`;
