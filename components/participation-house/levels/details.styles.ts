import { css } from 'lit';

/** What only an opened level and the change of direction need: it comes with their texts. */
export const detailsStyles = css`
  .body li {
    margin-block-end: 4px;
  }
  .body li > a:only-child {
    display: block;
    inline-size: fit-content;
    max-inline-size: 100%;
    min-block-size: 44px;
    padding-block: 8px;
  }
  [part='events'] .sub {
    margin-block-start: 16px;
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
    flex-wrap: wrap;
    gap: 8px 20px;
    align-items: center;
    padding-block: 14px;
    border-block-start: 1px solid var(--hair);
    break-inside: avoid;
  }
  .direction div {
    flex: 1 1 12em;
    min-inline-size: 0;
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
    .house .level,
    .house .title-wide {
      display: block;
    }
    .surface {
      font-size: 10.5pt;
      line-height: 1.4;
    }
    .house .picture {
      position: relative;
      inline-size: 90mm;
      margin: 0 auto 6mm;
      break-inside: avoid;
    }
    .house :is(small, .hint) {
      font-size: 0.85em;
    }
    .house .part {
      min-block-size: 68px;
      padding-block-start: 4px;
    }
    .scene {
      inline-size: 90px;
      block-size: 60px;
    }
    .picture li:first-child {
      padding-block-start: 44px;
    }
    .house > :last-child {
      columns: 2;
      column-gap: 8mm;
    }
    .house .level,
    .house .rights {
      break-inside: avoid;
      margin-block: 0 5mm;
    }
    .house :is(.body, .title-wide, .rights) {
      padding-block: 0 1mm;
      padding-inline: 3mm 0;
      background: none;
    }
    .body :is(.sub, details) {
      margin-block-start: 2mm;
    }
    .body summary {
      min-block-size: 0;
      padding: 0;
      list-style: none;
    }
    .body label {
      margin-block: 1mm 0;
    }
    .house .note {
      min-block-size: 2em;
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
