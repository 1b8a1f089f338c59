import { css } from 'lit';

/** The list; every later stage brings its own. */
export const eventSignupStyles = css`
  .events {
    list-style: none;
    padding: 0;
    margin: 16px 0 0;
  }
  .event {
    display: grid;
    grid-template-columns: 100px minmax(0, 1fr) auto;
    gap: 8px 24px;
    align-items: start;
    padding-block: 24px;
    border-block-start: 1px solid var(--hair);
  }
  .date-tile {
    display: grid;
    text-align: center;
    line-height: 1.2;
    font-size: max(16px, 0.83em);
    border: 2px solid var(--accent);
    border-radius: var(--radius);
    overflow: hidden;
    hyphens: none;
    padding-block-start: 6px;
  }
  .date-tile b {
    font-size: 1.9em;
  }
  .date-tile i {
    font-style: normal;
    margin-block-start: 6px;
    background: var(--accent);
    color: var(--paper);
  }
  .when::first-letter {
    text-transform: uppercase;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 20px;
    margin: 0;
    color: var(--ink-soft);
  }
  .facts span {
    min-inline-size: 0;
  }
  .status {
    display: inline-flex;
    gap: 8px;
    font-weight: 650;
    color: var(--ink);
  }
  .status svg {
    inline-size: 1.1em;
    block-size: 1.55em;
    color: var(--accent);
  }
  .other {
    margin-block-start: 24px;
  }
  @container (max-width: 640px) {
    .event {
      display: block;
    }
    .date-tile {
      float: inline-start;
      inline-size: 100px;
      margin-inline-end: 12px;
    }
    .event > button {
      inline-size: 100%;
      margin-block-start: 12px;
    }
  }
`;
