import { css } from 'lit';

/** The frame round the views: a strip above, the parts of the desk beside, the view on a tinted ground. */
export const appStyles = css`
  .surface {
    --ground: light-dark(#f1f5f7, #0b1116);
    display: grid;
    grid-template-rows: auto 1fr;
    min-block-size: 100vh;
    padding: 0;
    border: 0;
    border-radius: 0;
    font-size: 16px;
    background: var(--ground);
    container: desk / inline-size;
  }
  .skip {
    position: absolute;
    inset-inline-start: 8px;
    inset-block-start: -80px;
    z-index: 2;
    background: var(--paper);
    padding: 10px 16px;
  }
  .skip:focus {
    inset-block-start: 8px;
  }
  /* It takes the focus so that a new view begins there; it is no control, and a ring round the whole view would say so. */
  main:focus-visible {
    outline: none;
    box-shadow: none;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    gap: 0 20px;
    align-items: center;
    padding: 6px 24px;
    min-block-size: 60px;
    background: var(--paper);
    border-block-end: 1px solid var(--hair);
  }
  .brand {
    display: flex;
    gap: 10px;
    align-items: center;
    margin: 0;
    margin-inline-end: auto;
    font-weight: 700;
    font-size: 1.06em;
  }
  .brand svg {
    inline-size: 26px;
    block-size: 26px;
    color: var(--accent);
  }
  header .languages {
    display: flex;
    flex-wrap: wrap;
    gap: 0 20px;
    margin: 0;
    font-size: 1em;
  }
  .languages [aria-pressed='true'] {
    color: inherit;
    font-weight: 650;
    text-decoration: none;
    border-block-end: 3px solid currentColor;
    border-radius: 0;
  }
  details {
    position: relative;
  }
  details[open] > .menu {
    position: absolute;
    inset-inline-end: 0;
    z-index: 3;
    inline-size: min(20em, 88vw);
    padding: 16px;
    background: var(--paper);
    border: 2px solid var(--line);
    border-radius: 10px;
  }
  .menu button {
    inline-size: 100%;
    margin-block-start: 8px;
  }
  .body {
    display: grid;
    grid-template-columns: 208px minmax(0, 1fr);
    align-items: start;
    align-content: start;
  }
  nav {
    position: sticky;
    inset-block-start: 0;
    padding: 20px 0 20px 12px;
  }
  nav ul {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  nav a {
    display: flex;
    align-items: center;
    min-block-size: 44px;
    padding: 4px 14px;
    border-inline-start: 4px solid transparent;
    border-radius: 0 var(--radius) var(--radius) 0;
    color: var(--ink);
    text-decoration: none;
  }
  nav a:hover {
    text-decoration: underline;
  }
  nav a[aria-current] {
    border-inline-start-color: var(--accent);
    background: var(--accent-soft);
    font-weight: 650;
  }
  main {
    min-inline-size: 0;
    max-inline-size: 1320px;
    padding: 24px 28px 64px 20px;
  }
  .menu-button {
    display: none;
  }
  .welcome {
    max-inline-size: 30em;
    margin: 8vh auto 0;
    padding: 0 16px 64px;
  }
  @container desk (max-width: 760px) {
    header {
      padding: 6px 16px;
    }
    .body {
      grid-template-columns: minmax(0, 1fr);
    }
    main {
      padding: 16px 16px 64px;
    }
    nav {
      position: static;
      padding: 0 8px;
    }
    .menu-button {
      display: inline-flex;
      margin: 8px 8px 0;
    }
    nav ul[data-closed] {
      display: none;
    }
  }
  /* A border that cannot be seen is drawn in forced colours, and would mark every part as the one that is open. */
  @media (forced-colors: active) {
    nav a {
      border-color: Canvas;
    }
    nav a[aria-current] {
      border-color: Highlight;
    }
  }
  @media print {
    header,
    nav {
      display: none;
    }
  }
`;
