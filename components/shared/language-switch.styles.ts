import { css } from 'lit';

/** The line of words; its height is kept by `styles/button.ts` until it comes. */
export const languageSwitchStyles = css`
  .languages {
    display: flex;
    flex-wrap: wrap;
    gap: 0 clamp(12px, 3cqi, 20px);
    font-size: max(16px, 0.89em);
  }
  .languages button {
    min-block-size: 44px;
    padding-block: 6px;
    font-weight: inherit;
  }
  /* A word, a bar and the missing line of a link tell the language in use, not the colour alone (WCAG 1.4.1). */
  .languages [aria-pressed='true'] {
    color: inherit;
    font-weight: 650;
    text-decoration-thickness: 3px;
    text-underline-offset: 6px;
  }
`;
