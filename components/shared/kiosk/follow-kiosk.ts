import type { LitElement } from 'lit';
import { Settings } from '../../../src/controllers/settings.js';

/**
 * Fetches, on a shared screen only (the setting `kiosk`), what warns and clears this widget. Called once, when the widget is shown first.
 * Whatever has the class `take` (print, copy, download) is hidden there.
 *
 * @param clear forgets what the person wrote, chose and got; the fields are made anew besides
 */
export const followKiosk = (host: LitElement, clear: () => void): void => {
  if (new Settings(host).flag('kiosk')) void import('./kiosk.js').then(({ KioskSeat }) => new KioskSeat(host, clear));
};
