/** The widget on a shared screen. Fetched when a page asks for it. */
import { css } from 'lit';
import { addStyles } from '../../../src/controllers/lazy-module.js';
import { KioskSeat } from '../../shared/kiosk/kiosk.js';
import '../../shared/kiosk/kiosk-time.js';
import type { Prompt } from '../prompt.js';

/** Printing and copying are for a person's own device: their buttons, and the advice to print or copy, are hidden here. */
const kioskStyles = css`
  [part='receipt'] > .actions,
  [part='receipt'] .keep,
  [part='refused'] p + p,
  :is([part='unsure'], [part='refused']) .actions .quiet {
    display: none;
  }
`;

/** The widget is emptied for the next person. */
export const open = (prompt: Prompt): KioskSeat => {
  addStyles(prompt, kioskStyles);
  return new KioskSeat(prompt, () => prompt.dispatch({ type: 'screen-cleared' }));
};
