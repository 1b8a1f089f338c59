import { css } from 'lit';

/**
 * Statuses, counts and cards. Hairlines and space part the cards. A card is a little wider than its text, for what `content-visibility` may
 * leave out is cut at the edge, and a focus ring stands outside of what it is on.
 */
export const youSaidWeDidStyles = css`
  .counts {
    padding: 0;
    list-style: none;
  }
  svg {
    inline-size: 22px;
    block-size: 22px;
    vertical-align: -5px;
    margin-inline-end: 6px;
  }
  .result,
  .card > .quiet {
    margin-block: 16px 12px;
  }
  .card {
    padding: 28px 8px;
    margin-inline: -8px;
    border-block-start: 2px solid var(--hair);
    content-visibility: auto;
    contain-intrinsic-block-size: auto 320px;
  }
  dl,
  dd {
    margin: 0;
    max-inline-size: 62ch;
  }
  .card .soft {
    font-size: max(16px, 0.89em);
    margin-block: 4px;
  }
  dt {
    font-weight: 650;
  }
  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 17em), 1fr));
    gap: 8px 40px;
  }
  .pair div {
    margin-block-end: 12px;
  }
  @media print {
    .card {
      content-visibility: visible;
    }
  }
`;
