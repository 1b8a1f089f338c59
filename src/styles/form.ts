import { css } from 'lit';

/** Fields, their labels and hints, the note, the panel and the summary. What is wrong with a field: `form-messages.ts`. */
export const form = css`
  form {
    margin: 0;
  }
  fieldset {
    border: 0;
    padding: 0;
    margin: 0;
    min-inline-size: 0;
  }
  .field {
    margin-block-start: 32px;
  }
  legend,
  label.name {
    display: block;
    padding: 0;
    margin-block-end: 8px;
    font-weight: 650;
    font-size: 1.08em;
    line-height: 1.35;
    max-inline-size: 62ch;
  }
  .hint {
    color: var(--ink-soft);
    font-size: max(16px, 0.89em);
    margin-block: -2px 10px;
  }
  textarea,
  select,
  input:is([type='text'], [type='email'], [type='tel'], [type='date']) {
    display: block;
    inline-size: 100%;
    font: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
    color: inherit;
    background: var(--paper);
    border: 2px solid var(--line);
    border-radius: var(--radius);
    padding: 12px 14px;
    min-block-size: 48px;
  }
  textarea {
    min-block-size: 7.5em;
    resize: vertical;
    field-sizing: content;
    max-block-size: 80vh;
  }
  .message {
    color: var(--error);
    font-weight: 650;
    margin-block-end: 8px;
  }
  .note,
  .panel {
    border-inline-start: 5px solid var(--accent);
    background: var(--accent-soft);
    border-start-end-radius: var(--radius);
    border-end-end-radius: var(--radius);
    padding: 16px 20px;
    margin-block-start: 20px;
  }
  .panel.stop {
    border: 3px solid var(--error);
    border-radius: var(--radius);
    background: var(--error-soft);
    padding: 20px 24px;
  }
  :is(.note, .panel) > :last-child {
    margin-block-end: 0;
  }
  summary {
    cursor: pointer;
    padding-block: 10px;
    min-block-size: 44px;
    color: var(--accent);
    text-decoration: underline;
    text-underline-offset: 3px;
    inline-size: fit-content;
  }
`;
