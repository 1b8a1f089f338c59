import { css } from 'lit';

/** Fields that only this widget has, in the manner of the shared form sheet. */
export const signupFormStyles = css`
  /* Out of the border's line, else the mark of a wrong group begins in the middle of its name. */
  .wrong > legend {
    float: inline-start;
    inline-size: 100%;
  }
  .wrong > legend + * {
    clear: both;
  }
  input.short {
    inline-size: min(6em, 100%);
  }
  textarea {
    min-block-size: 4.5em;
  }
  .choices {
    display: grid;
    gap: 0 24px;
  }
  .choices.many {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 15em), 1fr));
  }
  .choice {
    display: grid;
    grid-template-columns: 26px minmax(0, 1fr);
    gap: 14px;
    align-items: start;
    padding-block: 10px;
    min-block-size: 48px;
    cursor: pointer;
  }
  .choice input {
    inline-size: 26px;
    block-size: 26px;
    margin: 1px 0 0;
    accent-color: var(--accent);
  }
  .fixed {
    padding-block: 10px;
    padding-inline: 40px 0;
    margin: 0;
    color: var(--ink-soft);
  }
  .tick .choice {
    padding-block: 4px;
  }
  .part {
    margin-block-start: 32px;
    padding-block-start: 20px;
    border-block-start: 1px solid var(--hair);
  }
  .part:first-of-type {
    margin-block-start: 8px;
  }
  .part > .field {
    margin-block-start: 24px;
  }
  .part > [part='heading'] + .field {
    margin-block-start: 12px;
  }
  .part > .tick {
    margin-block-start: 12px;
  }
  /* How far one is stands above the heading. Who reads on from the heading, which has the focus, would not hear what is before it. */
  .step {
    display: flex;
    flex-direction: column-reverse;
    margin-block-end: 8px;
  }
  .step > [part='heading'] {
    margin: 0;
  }
  .review {
    margin-block-end: 20px;
  }
  .review > div {
    grid-template-columns: minmax(8em, 30%) minmax(0, 1fr) auto;
    align-items: baseline;
  }
  .review dd {
    white-space: normal;
  }
  .review p {
    margin: 0;
  }
  .review button {
    min-block-size: 44px;
    margin-block: -8px;
  }
  .review button + button {
    margin-inline-start: 16px;
  }
  form > [part='heading']:not(.title) {
    margin-block-start: 20px;
  }
  .dates {
    margin-block-end: 16px;
  }
  .summary {
    padding: 8px 14px;
    border-inline-start: 5px solid var(--accent);
    background: var(--accent-soft);
    border-start-end-radius: var(--radius);
    border-end-end-radius: var(--radius);
    margin-block-end: 12px;
  }
  .summary .about {
    font-weight: 650;
  }
  .panel + .privacy {
    margin-block-start: 16px;
  }
  .summary p,
  .privacy > p {
    margin: 0;
  }
  .privacy {
    font-size: max(16px, 0.89em);
    color: var(--ink-soft);
  }
  form > button.link,
  .privacy details:not([open]) {
    margin-block-end: 0;
  }
  .done {
    display: flex;
    gap: 12px;
    align-items: start;
  }
  .done > div {
    min-inline-size: 0;
  }
  .done > svg {
    inline-size: 1.9em;
    block-size: 1.9em;
    color: var(--accent);
  }
  .own-link {
    display: block;
    padding: 12px 16px;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    word-break: break-all;
    hyphens: none;
    max-inline-size: none;
    user-select: all;
  }
  @container (max-width: 29em) {
    .review > div {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
