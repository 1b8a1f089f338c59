import { css } from 'lit';

/**
 * Statuses, counts and cards. Hairlines and space part the cards. Every status has the same colour, a refusal as well as what was done:
 * the word and the shape tell which it is.
 */
export const youSaidWeDidStyles = css`
  .counts {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 28px;
    margin: 20px 0;
    padding: 0;
    list-style: none;
  }
  .counts li,
  .status summary {
    display: flex;
    gap: 8px;
    align-items: center;
  }
  svg {
    color: var(--accent);
    inline-size: 22px;
    block-size: 22px;
  }
  .card {
    padding-block: 28px;
    border-block-start: 2px solid var(--hair);
    content-visibility: auto;
    contain-intrinsic-block-size: auto 320px;
  }
  .status summary {
    font-weight: 650;
  }
  dl,
  dd {
    margin: 0;
    max-inline-size: 62ch;
  }
  dt,
  .card .soft {
    color: var(--ink-soft);
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
