import { css } from 'lit';

/**
 * What every widget's root needs. The text resets stand on `:host`, where a reader's own style sheet still wins over them (WCAG 1.4.12);
 * containment stands on an inner element, because a contained host would be 0 px wide as a flex item. The hidden line of words gives the
 * contained box a natural width that can still shrink. The manifest gives these to every widget:
 *
 * @cssprop [--sote-font-size=18px] - Text size; at least 18 px by default.
 * @cssprop [--sote-scroll-margin=128px] - Space kept above and below what takes the focus, for a header that covers the top of the page.
 * @cssprop [--sote-padding=16px] - Space inside the border; 16 to 40 px by width by default.
 */
export const host = css`
  :host {
    display: block;
    line-height: 1.55;
    letter-spacing: normal;
    word-spacing: normal;
    text-transform: none;
    text-align: start;
    text-indent: 0;
    white-space: normal;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  /* Lines of the drawings are the visitor's own where colours are forced; a picture keeps its colour unless told. */
  svg {
    forced-color-adjust: auto;
  }
  .frame::before {
    content: 'nnnnnnnn nnnnnnnn nnnnnnnn nnnnnnnn nnnnnnnn nnnnnnnn nnnnnnnn nnnnnnnn nnnnnnnn';
    display: block;
    block-size: 0;
    overflow: hidden;
    visibility: hidden;
  }
  .surface {
    container-type: inline-size;
    font-size: var(--sote-font-size, max(18px, 1.125rem, 1em));
    color: var(--ink);
    background: var(--paper);
    border: 1px solid var(--hair);
    border-radius: calc(var(--radius) + 4px);
    padding: var(--sote-padding, clamp(16px, 4vw, 40px));
    overflow-wrap: break-word;
    hyphens: auto;
  }
  label,
  legend,
  summary,
  dt,
  a {
    overflow-wrap: anywhere;
  }
  h1,
  h2,
  h3,
  h4,
  h5,
  h6 {
    font-size: 1.2em;
    font-weight: 700;
    line-height: 1.3;
    margin: 0 0 8px;
    text-wrap: balance;
  }
  .title {
    font-size: 1.45em;
    line-height: 1.25;
  }
  p {
    margin: 0 0 12px;
    max-inline-size: 62ch;
  }
  .soft {
    color: var(--ink-soft);
  }
  a {
    color: var(--accent);
    text-underline-offset: 3px;
  }
  svg {
    fill: none;
    stroke: currentColor;
    stroke-width: 2.4;
    stroke-linecap: round;
    stroke-linejoin: round;
    flex: none;
  }
  :focus {
    scroll-margin: var(--sote-scroll-margin, 128px) 24px;
  }
  :focus-visible {
    outline: 3px solid var(--accent-deep);
    outline-offset: 3px;
    box-shadow: 0 0 0 3px var(--paper);
  }
  @media print {
    .surface {
      border: 0;
      padding: 0;
    }
    .no-print {
      display: none !important;
    }
  }
`;
