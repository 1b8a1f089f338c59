import { css } from 'lit';

/** What only an opened level and the change of direction need: it comes with their texts. */
export const detailsStyles = css`
  .body li {
    margin-block-end: 4px;
  }
  .body li::marker {
    color: var(--accent);
  }
  label {
    display: block;
    margin-block: 12px 4px;
  }
  textarea {
    display: block;
    inline-size: 100%;
    font: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
    color: inherit;
    background: var(--paper);
    border: 2px solid var(--line);
    border-radius: var(--radius);
    padding: 10px 14px;
    resize: vertical;
    field-sizing: content;
    min-block-size: 4.4em;
    max-block-size: 60vh;
  }
  .note {
    min-block-size: 3.2em;
    border-block-end: 1px solid;
    white-space: pre-wrap;
  }
  .direction {
    list-style-type: '';
    margin: 24px 0;
    padding: 0;
  }
  .direction li {
    display: flex;
    gap: 20px;
    align-items: center;
    padding-block: 14px;
    border-block-start: 1px solid var(--hair);
    break-inside: avoid;
  }
  .direction svg {
    inline-size: 90px;
    block-size: 60px;
    stroke: var(--accent);
    stroke-width: 2;
  }
  .body .actions {
    margin-block: 20px 0;
  }
  .for-print {
    display: none;
  }
  @media (forced-colors: active) {
    .direction svg {
      stroke: CanvasText;
    }
  }
  @media print {
    .house,
    .house .level,
    .house .title-wide {
      display: block;
    }
    .house .picture {
      position: static;
      inline-size: 105mm;
      margin-block-end: 6mm;
      break-inside: avoid;
    }
    .body li {
      break-inside: avoid;
    }
    .for-print {
      display: block;
    }
    .body a[href]::after {
      content: ' (' attr(href) ')';
    }
  }
`;
