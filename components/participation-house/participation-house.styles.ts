import { css } from 'lit';

/**
 * One list on a narrow page, below a small picture of the house. From 720 px the picture itself is the list, and what is opened is beside it. Only one of
 * the two sets of buttons is ever there, for the eye, for Tab and for a screen reader alike (docs/decisions/0017).
 */
export const participationHouseStyles = css`
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 0 24px;
    margin-block-start: 8px;
  }
  .house :is(.part, .row) {
    display: flex;
    align-items: center;
    gap: 12px;
    inline-size: 100%;
    border: 0;
    border-radius: 0;
    text-align: start;
    line-height: 1.25;
    color: var(--ink);
    background: none;
  }
  button:hover b {
    text-decoration: underline;
  }
  .house .row {
    padding: 12px 0;
    border-block-start: 1px solid var(--hair);
  }
  .name {
    flex: 1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .house small,
  .hint {
    display: block;
    font-size: max(16px, 0.83em);
    font-weight: 400;
  }
  .house small {
    color: var(--ink-soft);
  }
  .sign {
    position: relative;
    flex: none;
    inline-size: 34px;
    block-size: 34px;
    border: 2px solid var(--accent);
    border-radius: 50%;
    background: var(--paper);
  }
  .sign::before,
  .sign::after {
    content: '';
    position: absolute;
    inset: 14px 7px auto;
    border-block-start: 2px solid var(--accent);
  }
  .sign::after {
    rotate: 90deg;
  }
  [aria-expanded='true'] .sign::after {
    content: none;
  }
  .title-wide {
    display: none;
    font-size: 1.2em;
    font-weight: 700;
    line-height: 1.3;
  }
  .body,
  .rights {
    border-inline-start: 5px solid var(--sun);
    border-start-end-radius: var(--radius);
    border-end-end-radius: var(--radius);
    background: var(--lit);
    padding: 16px 20px;
  }
  .open:not(:last-child) {
    margin-block-end: 16px;
  }
  .rights {
    border-color: var(--accent);
    background: var(--accent-soft);
    margin-block-start: 20px;
  }
  .credit {
    margin: 16px 0 0;
  }
  .sub {
    font-weight: 650;
    margin-block: 16px 4px;
  }
  .sub:first-child {
    margin-block-start: 0;
  }
  details {
    margin-block-start: 12px;
  }
  summary {
    min-block-size: 44px;
    padding-block: 8px;
    font-weight: 650;
    cursor: pointer;
  }
  .house :is(.body, .rights) ul {
    margin: 0;
    padding-inline-start: 1.2em;
    max-inline-size: 62ch;
  }
  @container (min-width: 720px) {
    .house {
      display: grid;
      grid-template: auto 1fr / minmax(400px, 6fr) 5fr;
      gap: 0 40px;
      align-items: start;
    }
    .house > * {
      grid-column: 2;
    }
    .house > .intro {
      grid-column: 1 / 3;
    }
    .house > .picture {
      grid-area: 2 / 1;
    }
    /* Where all of it fits it stays beside what is read: on a lower screen its foundation would be out of reach. */
    @media (min-height: 960px) {
      .house > .picture {
        position: sticky;
        inset-block-start: 16px;
      }
    }
    .house .row,
    .level:not(.open) {
      display: none;
    }
    .title-wide {
      display: block;
      border-inline-start: 5px solid var(--sun);
      border-start-end-radius: var(--radius);
      background: var(--lit);
      padding: 16px 20px 0;
    }
    .body {
      padding-block-start: 8px;
      border-start-end-radius: 0;
    }
    .level + .rights {
      margin-block-start: 0;
    }
    .open ~ .rights {
      margin-block-start: 20px;
    }
  }
  /* On paper before the texts have come: what the page has inside the element. */
  .fallback {
    display: none;
  }
  @media print {
    .house,
    .fallback {
      display: block;
    }
    .house .row,
    .sign {
      display: none;
    }
  }
`;
