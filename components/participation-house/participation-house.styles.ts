import { css } from 'lit';

/**
 * One list on a narrow page, each row with its place in a small house. From 720 px the picture itself is the list, and what is opened stands
 * beside it. Only one of the two sets of buttons is ever there, for the eye, for Tab and for a screen reader alike (docs/decisions/0010).
 */
export const participationHouseStyles = css`
  .picture {
    display: none;
    list-style-type: '';
    margin: 0;
    padding: 0;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 0 24px;
    margin-block-end: 8px;
  }
  .house :is(.part, .row) {
    position: relative;
    display: flex;
    align-items: center;
    gap: 14px;
    inline-size: 100%;
    text-align: start;
    border-radius: 0;
    color: var(--ink);
    background: none;
  }
  button:hover b {
    text-decoration: underline;
  }
  .house .row {
    border: 0 solid var(--hair);
    border-block-end-width: 1px;
    padding: 14px 0;
  }
  .name {
    flex: 1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .house small {
    display: block;
    font-size: max(16px, 0.83em);
    font-weight: 400;
    color: var(--ink-soft);
  }
  svg.place,
  .sign {
    inline-size: 44px;
    block-size: 44px;
  }
  .house svg {
    stroke: var(--accent);
    stroke-width: 2;
  }
  .house .here {
    fill: var(--accent);
    stroke: none;
  }
  .plus {
    inline-size: 36px;
    block-size: 36px;
  }
  .upright {
    transform-origin: center;
    transition: rotate 0.15s;
  }
  [aria-expanded='true'] .upright {
    rotate: 90deg;
  }
  .title-wide {
    display: none;
    font-size: 1.2em;
    font-weight: 700;
    line-height: 1.3;
  }
  .body {
    padding-block: 16px 24px;
  }
  .credit {
    margin: 16px 0 0;
  }
  @container (min-width: 720px) {
    .house {
      display: grid;
      grid-template: auto 1fr / minmax(330px, 5fr) 6fr;
      column-gap: 40px;
      align-items: start;
      margin-block-start: 20px;
    }
    .house > * {
      grid-column: 2;
    }
    .picture {
      display: block;
      grid-area: 1 / 1 / 3;
      position: sticky;
      inset-block-start: 16px;
    }
    .house .row,
    .level:not(.open) {
      display: none;
    }
    .title-wide {
      display: block;
    }
    .body {
      padding-block: 0 28px;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .upright {
      transition: none;
    }
  }
  @media (forced-colors: active) {
    .house svg {
      stroke: ButtonText;
    }
    .house .here {
      fill: ButtonText;
    }
    .house .shape {
      fill: Canvas;
    }
  }
  @media print {
    .house,
    .house .picture,
    .house .level,
    .house .title-wide {
      display: block;
    }
    .house .picture {
      position: static;
      inline-size: 100mm;
      margin-block-end: 8mm;
    }
    .house .row,
    .plus {
      display: none;
    }
    .picture,
    .level {
      break-inside: avoid;
    }
  }
`;
