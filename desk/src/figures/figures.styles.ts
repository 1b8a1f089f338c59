import { css } from 'lit';

export const figureStyles = css`
  .chart {
    overflow-x: auto;
  }
  .chart svg {
    display: block;
    stroke: none;
    inline-size: auto;
    max-inline-size: none;
  }
  rect {
    forced-color-adjust: none;
  }
  text {
    fill: var(--ink);
    font-size: 13px;
  }
  .axis {
    stroke: var(--line);
    stroke-width: 1;
  }
  :is(.received, .signups) {
    fill: var(--accent);
  }
  .read {
    fill: var(--going);
  }
  .answered {
    fill: var(--partly);
  }
  .inOutcome {
    fill: var(--done);
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 20px;
    padding: 0;
    list-style: none;
  }
  .legend li {
    display: flex;
    gap: 8px;
    align-items: center;
  }
  .legend svg {
    stroke: none;
  }
  h3 {
    margin-block: 20px 8px;
  }
  .card > .head {
    align-items: center;
    margin: 0;
  }
  .card > .head :is(h2, p) {
    margin: 0;
  }
  .card > .head a {
    display: inline-flex;
    align-items: center;
    min-block-size: 44px;
  }
`;
