import { css } from 'lit';

/** The list; every later stage brings its own. Sizes are in `em`, so that larger text makes room for itself (WCAG 1.4.4). */
export const eventSignupStyles = css`
  .months > [part='heading'] {
    font-size: 1em;
    margin-block: 28px 8px;
    color: var(--ink-soft);
  }
  [part='heading']::first-letter {
    text-transform: uppercase;
  }
  .events {
    list-style: none;
    padding: 0;
    margin: 0;
  }
  .event {
    display: grid;
    grid-template-columns: 3em minmax(0, 1fr) auto;
    column-gap: 20px;
    align-items: start;
    padding-block: 20px;
    border-block-start: 1px solid var(--hair);
  }
  .tile {
    display: grid;
    text-align: center;
    line-height: 1.25;
    padding-block: 4px;
    color: var(--accent);
    border: 2px solid;
    border-radius: var(--radius);
    hyphens: none;
  }
  .tile b {
    font-size: 1.4em;
  }
  .text {
    grid-column: 2;
  }
  .text p {
    margin: 0;
  }
  .text [part='heading'] {
    font-size: 1.1em;
    hyphens: none;
    margin: 0 0 2px;
  }
  .when {
    color: var(--ink-soft);
  }
  .aside {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .status {
    display: flex;
    gap: 8px;
    font-weight: 650;
    color: var(--accent);
  }
  .status span {
    overflow-wrap: anywhere;
  }
  .status svg {
    inline-size: 1.1em;
    block-size: 1.55em;
  }
  .ended :is(.tile, .status, [part='heading']) {
    color: var(--ink-soft);
    font-weight: inherit;
  }
  .ended .tile {
    border-width: 1px;
  }
  .other {
    margin-block-start: 24px;
  }
  @container (max-width: 24em) {
    .text [part='heading'] {
      hyphens: auto;
    }
  }
  @container (max-width: 34em) {
    .event {
      grid-template-columns: 3em minmax(0, 1fr);
      column-gap: 16px;
    }
    .event > button {
      grid-column: 2;
      justify-self: start;
    }
    .event > .quiet {
      margin-block-start: 12px;
    }
  }
  @container (max-width: 16em) {
    .event {
      display: block;
    }
    .tile {
      display: inline-flex;
      gap: 8px;
      align-items: baseline;
      padding-inline: 10px;
      margin-block-end: 8px;
    }
  }
`;
