import { css } from 'lit';
import { button } from '../../../src/styles/button.js';
import { form } from '../../../src/styles/form.js';
import { formMessages } from '../../../src/styles/form-messages.js';
import { statusColours } from '../../../src/styles/generated/status-colours.js';
import { host } from '../../../src/styles/host.js';
import { data } from './data.styles.js';

/**
 * The kit's design, denser: staff see many things at a time, on a desk, all day. Text is 16 px, controls are 44 px high, space is in steps of 4 px.
 * Colours are those of the kit; `<desk-app>` sets them once and every view inherits them.
 */
const dense = css`
  :host {
    line-height: 1.45;
  }
  h1 {
    font-size: 1.6em;
    margin-block-end: 4px;
  }
  h2 {
    font-size: 1.25em;
  }
  h3 {
    font-size: 1.06em;
  }
  h4 {
    font-size: 1em;
    margin-block-start: 16px;
  }
  p {
    margin-block-end: 8px;
  }
  button,
  .as-button {
    min-block-size: 44px;
    padding: 8px 18px;
    border-width: 2px;
  }
  .as-button {
    display: inline-flex;
    align-items: center;
    border: 2px solid var(--accent);
    border-radius: var(--radius);
    background: var(--accent);
    color: var(--paper);
    font-weight: 650;
    text-decoration: none;
  }
  button:disabled {
    background: transparent;
    border-color: var(--line);
    border-style: dashed;
    color: var(--ink-soft);
    cursor: default;
  }
  button.link {
    min-block-size: 44px;
    padding-inline: 0;
  }
  .actions {
    gap: 8px 12px;
    margin-block-start: 16px;
  }
  .field {
    margin-block-start: 16px;
  }
  legend,
  label.name {
    font-size: 1em;
    margin-block-end: 4px;
  }
  .hint {
    font-size: 1em;
    margin-block: 0 6px;
  }
  select,
  textarea,
  input:not([type='checkbox'], [type='radio']) {
    display: block;
    inline-size: 100%;
    font: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
    color: inherit;
    background: var(--paper);
    border: 2px solid var(--line);
    border-radius: var(--radius);
    padding: 8px 10px;
    min-block-size: 44px;
  }
  textarea {
    min-block-size: 5.5em;
  }
  input[type='checkbox'],
  input[type='radio'] {
    inline-size: 22px;
    block-size: 22px;
    flex: none;
    margin: 0;
    accent-color: var(--accent);
  }
  .choice {
    display: flex;
    gap: 10px;
    align-items: center;
    min-block-size: 44px;
    cursor: pointer;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 0 20px;
  }
  .message {
    margin-block-end: 4px;
  }
  .note,
  .panel {
    padding: 12px 16px;
    margin-block: 12px;
  }
  .panel.stop {
    padding: 12px 16px;
    border-width: 2px;
  }
  .card {
    background: var(--paper);
    border: 1px solid var(--hair);
    border-radius: 10px;
    padding: 20px;
  }
  .card + .card {
    margin-block-start: 16px;
  }
  .columns > .card {
    margin: 0;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 20px;
    align-items: end;
    justify-content: space-between;
    margin-block-end: 16px;
  }
  .filters {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 8.2em), 1fr));
    gap: 8px 12px;
    align-items: end;
    margin-block-end: 16px;
  }
  .filters .field {
    margin: 0;
  }
  .filters .wide {
    grid-column: span 2;
  }
  .columns {
    display: grid;
    gap: 16px 24px;
    align-items: start;
  }
  @container desk (min-width: 900px) {
    .columns {
      grid-template-columns: minmax(0, 3fr) minmax(300px, 2fr);
    }
  }
  @container desk (max-width: 420px) {
    .filters .wide {
      grid-column: auto;
    }
    .card {
      padding: 16px;
    }
  }
  dialog {
    color: var(--ink);
    background: var(--paper);
    border: 2px solid var(--line);
    border-radius: 10px;
    padding: 24px;
    inline-size: min(34em, calc(100vw - 32px));
    max-block-size: calc(100vh - 32px);
    overflow: auto;
    font-size: 16px;
  }
  dialog::backdrop {
    background: rgb(10 20 28 / 60%);
  }
  kbd {
    display: inline-block;
    min-inline-size: 1.9em;
    padding: 1px 6px;
    border: 1px solid var(--line);
    border-block-end-width: 2px;
    border-radius: 4px;
    font: inherit;
    text-align: center;
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (forced-colors: active) {
    button:disabled {
      color: GrayText;
      border-color: GrayText;
    }
  }
`;

/** The style sheets of every element of the desk. */
export const deskStyles = [host, form, formMessages, button, statusColours, dense, data];
