import type { LitElement } from 'lit';
import { inherited } from '../../../src/controllers/settings.js';

/** Whether this widget is on a shared screen: `kiosk`, or `data-sote-kiosk` around it; `false` = not this one. */
export const isKiosk = (host: Element & { readonly kiosk?: string | boolean }): boolean =>
  String(host.kiosk ?? host.getAttribute('kiosk') ?? inherited(host, 'kiosk') ?? false) !== 'false';

/**
 * Fetches, on a shared screen only, what warns and clears this widget. Called once, when the widget is shown first. Whatever has the class
 * `take` (print, copy, download) is not shown there.
 *
 * @param clear forgets what the person wrote, chose and got; the fields are made anew besides
 */
export const followKiosk = (host: LitElement, clear: () => void): void => {
  if (isKiosk(host)) void import('./kiosk.js').then(({ KioskSeat }) => new KioskSeat(host, clear));
};
