/** The widget on a shared screen. Fetched when a page asks for it. */
import { css } from 'lit';
import type { LitElement } from 'lit';
import { addStyles } from '../../../src/controllers/lazy-module.js';
import { KioskSeat } from '../../shared/kiosk/kiosk.js';
import '../../shared/kiosk/kiosk-time.js';

/** Printing and copying are for a person's own device: their buttons, and the advice to print or copy, are hidden here. */
const kioskStyles = css`
  [part='receipt'] > .actions,
  [part='receipt'] .field > :last-child,
  [part='refused'] p + p,
  :is([part='unsure'], [part='refused']) .actions .quiet {
    display: none;
  }
`;

/** @param clear empties the widget for the next person */
export const openKiosk = (host: LitElement, clear: () => void): KioskSeat => {
  addStyles(host, kioskStyles);
  return new KioskSeat(host, clear);
};
