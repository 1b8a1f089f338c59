import { css } from 'lit';

/** One primary button a view; every other is quiet or looks like a link. Never lower than 48 px (WCAG 2.5.8 asks 24, the kit 44). */
export const button = css`
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 12px 20px;
    align-items: center;
    margin-block-start: 28px;
  }
  button {
    font: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
    font-weight: 650;
    line-height: 1.3;
    min-block-size: 48px;
    max-inline-size: 100%;
    padding: 10px 24px;
    border: 2px solid var(--accent);
    border-radius: var(--radius);
    background: var(--accent);
    color: var(--paper);
    cursor: pointer;
  }
  button:hover {
    background: var(--accent-deep);
    border-color: var(--accent-deep);
  }
  button.quiet {
    background: transparent;
    color: var(--accent);
  }
  button.link {
    border: 0;
    background: none;
    color: var(--accent);
    font-weight: inherit;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 3px;
    padding-inline: 0;
  }
  button:is(.quiet, .link):hover {
    color: var(--accent-deep);
  }
  button.quiet:hover {
    background: var(--accent-soft);
  }
  .title ~ button {
    margin-block: 12px 8px;
  }
  .languages {
    min-block-size: 44px;
    margin-block: -12px 0;
  }
  @container (max-width: 460px) {
    .actions > button:not(.link) {
      inline-size: 100%;
    }
  }
`;
