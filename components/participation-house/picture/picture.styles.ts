import { css } from 'lit';

/**
 * The house: a sky, the ground, and rooms between a roof and a foundation, seen as if the front wall were taken away. Every room has the same line
 * and the same light, and the open one is lit. Colours are mixed with the page's own tokens, so that they follow it into the dark. The attic is
 * the first part and the foundation the last.
 */
export const pictureStyles = css`
  .house {
    --lit: var(--sote-house-lit, color-mix(in srgb, var(--sun) 31%, var(--paper)));
    --stone: color-mix(in srgb, var(--ink-soft) 14%, var(--paper));
    --boards: color-mix(in srgb, #c99a66 36%, var(--paper));
    --room: color-mix(in srgb, #f0a030 9%, var(--paper));
  }
  .picture {
    position: relative;
    max-inline-size: 600px;
    padding: 28px clamp(16px, 3.5cqi, 40px) 0 14px;
    border-radius: calc(var(--radius) + 4px);
    background: linear-gradient(to top, color-mix(in srgb, #6fa968 60%, var(--paper)) 20px, transparent 0) var(--accent-soft);
  }
  .picture ul {
    list-style-type: '';
    margin: 0;
    padding: 0 0 12px;
    display: grid;
    grid: auto / 100%;
    grid-auto-rows: 1fr;
  }
  .picture li {
    position: relative;
    overflow: hidden;
    margin: -2px 6% 0;
    border: 2px solid var(--ink);
    background:
      linear-gradient(to top, var(--boards) 14px, transparent 0), linear-gradient(to left, rgb(0 0 0 / 6%) 10px, transparent 0), var(--room);
  }
  .picture li:nth-child(2n) {
    --room: color-mix(in srgb, #2f9a7a 9%, var(--paper));
  }
  .picture li:first-child {
    overflow: visible;
    margin-inline: 0;
    border: 0;
    background: none;
    padding-block-start: 64px;
  }
  .picture li:last-child {
    --room: var(--stone);
    --boards: color-mix(in srgb, var(--ink-soft) 26%, var(--paper));
    margin-inline: 0;
    padding-block-end: 14px;
    background-position-y: -14px, 0, 0;
  }
  .picture li:last-child::after {
    content: '';
    position: absolute;
    inset: auto 0 0;
    block-size: 14px;
    border-block-start: 2px solid var(--ink);
    background: repeating-linear-gradient(to right, transparent 0 calc(20% - 1px), var(--ink) 0 20%) var(--stone);
  }
  .picture li.lit {
    --room: var(--lit);
  }
  .house .part {
    position: relative;
    block-size: 100%;
    min-block-size: 92px;
    padding: 8px 14px 22px;
  }
  .house li:last-child .part {
    padding-inline: calc(6% + 14px);
  }
  .house li:first-child .part {
    padding: 8px calc(6% + 16px) 28px;
  }
  .house .part:focus-visible {
    outline-offset: -6px;
  }
  .scene {
    align-self: end;
    flex: none;
    inline-size: clamp(93px, 12cqi, 132px);
    aspect-ratio: 3 / 2;
    margin-block-end: -18px;
  }
  .picture li > svg {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    overflow: visible;
    stroke: var(--ink);
  }
  .picture li > svg path {
    vector-effect: non-scaling-stroke;
    stroke-width: 2;
  }
  .stone {
    fill: var(--stone);
  }
  .room {
    fill: var(--room);
  }
  .picture .boards {
    fill: var(--boards);
    stroke: none;
  }
  @media screen {
    @container (max-width: 719.98px) {
      .picture {
        --width: clamp(160px, 40cqi, 240px);
        max-inline-size: none;
        padding: 20px 8px 0;
        margin-block-end: 12px;
      }
      .picture ul {
        inline-size: min(100%, var(--width));
        margin-inline: auto;
      }
      /* The rows are the controls: the picture keeps what is drawn, and its buttons are for nobody but a finger. */
      .house .part {
        visibility: hidden;
        justify-content: center;
        min-block-size: 46px;
        padding-block: 0;
      }
      .part > :not(.scene) {
        display: none;
      }
      .scene {
        visibility: visible;
        inline-size: 66px;
        margin-block-end: 4px;
      }
      .picture li:first-child {
        padding-block-start: 26px;
      }
    }
  }
  @media (forced-colors: active) {
    .picture li > svg path,
    .picture .boards {
      fill: Canvas;
      stroke: CanvasText;
    }
  }
`;
