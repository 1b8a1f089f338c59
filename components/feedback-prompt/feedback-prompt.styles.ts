import { css } from 'lit';

/** The faces, the code and what else only this widget has. */
export const feedbackPromptStyles = css`
  .about {
    font-weight: 650;
  }
  .choice {
    margin-block: 24px 0;
  }
  .faces {
    display: grid;
    grid-template-columns: repeat(5, 1fr);
    gap: 12px;
  }
  .face {
    position: relative;
    display: grid;
    justify-items: center;
    align-content: start;
    gap: 8px;
    padding: 16px 8px 14px;
    border: 2px solid var(--line);
    border-radius: var(--radius);
    text-align: center;
    line-height: 1.25;
    font-size: max(16px, 0.89em);
    cursor: pointer;
  }
  .face svg {
    inline-size: 44px;
    block-size: 44px;
  }
  .face input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .face:hover {
    border-color: var(--accent);
  }
  .face:has(:checked) {
    border-color: var(--accent);
    outline: 1px solid var(--accent);
    background: var(--accent-soft);
    color: var(--accent-deep);
    font-weight: 650;
  }
  .face:has(:checked)::after {
    content: '✓' / '';
    position: absolute;
    inset-block-start: 4px;
    inset-inline-end: 10px;
    font-weight: 700;
  }
  .face:has(:focus-visible) {
    outline: 3px solid var(--accent-deep);
    outline-offset: 3px;
  }
  @container (max-width: 600px) {
    .faces {
      grid-template-columns: 1fr;
      gap: 8px;
    }
    .face {
      grid-template-columns: 44px 1fr;
      justify-items: start;
      align-items: center;
      text-align: start;
      min-block-size: 64px;
      padding: 8px 36px 8px 16px;
      font-size: 1em;
    }
  }
  .reply {
    margin-block-start: 20px;
  }
  .tick {
    display: flex;
    align-items: center;
    gap: 12px;
    min-block-size: 48px;
    inline-size: fit-content;
    cursor: pointer;
  }
  .tick input {
    flex: none;
    inline-size: 24px;
    block-size: 24px;
    margin: 0;
    accent-color: var(--accent);
  }
  .advice {
    border-inline-start: 4px solid var(--accent);
    padding-inline-start: 14px;
    margin-block-start: 12px;
  }
  .other {
    border-block-start: 1px solid var(--hair);
    margin-block-start: 36px;
    padding-block-start: 20px;
  }
  .code {
    display: inline-block;
    max-inline-size: 100%;
    margin: 4px 0 16px;
    padding: 12px 16px;
    border: 2px solid var(--accent);
    border-radius: var(--radius);
    font-size: min(1.7em, 7.5cqi);
    font-weight: 700;
    letter-spacing: 0.04em;
  }
  @media (forced-colors: active) {
    .face:has(:checked) {
      outline: 3px solid Highlight;
      forced-color-adjust: none;
      background: Canvas;
      color: CanvasText;
      border-color: Highlight;
    }
  }
`;
