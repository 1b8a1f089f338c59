import { css } from 'lit';

/** The house: floors between a roof and a foundation, every part with the same line. Shapes are stretched with the words in them. */
export const pictureStyles = css`
  .house .part {
    --fill: var(--paper);
    padding: 8px 16px;
    min-block-size: 76px;
    border-color: var(--accent);
    background: var(--fill);
    line-height: 1.25;
  }
  .house .part[aria-expanded='true'] {
    --fill: var(--accent-soft);
  }
  .house .floor {
    inline-size: 88%;
    margin: -2px 6% 0;
  }
  .shape {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    overflow: visible;
    fill: var(--fill);
  }
  .shape path {
    vector-effect: non-scaling-stroke;
  }
  .part > :not(.shape) {
    position: relative;
  }
  .house :is(.roof, .base) {
    border: 0;
    background: none;
  }
  .house .roof {
    flex-wrap: wrap;
    justify-content: center;
    padding: 46px 20% 12px;
    gap: 4px 12px;
  }
  .roof .sign {
    margin-inline: 40%;
  }
  .roof .name {
    flex: 0 1 auto;
  }
  .house .base {
    padding: 8px 6% 46px;
    padding-inline: calc(6% + 18px);
    margin-block-start: -2px;
  }
`;
