import type { LitElement } from 'lit';
import { Settings } from '../../../src/controllers/settings.js';

/** Milliseconds until what could not be fetched is asked for again. */
const PAUSE = 10_000;

/**
 * Fetches, on a shared screen only (the setting `kiosk`), what warns and clears this widget. Called once, when the widget is shown first.
 * Whatever has the class `take` (print, copy, download) is hidden there.
 *
 * @param clear forgets what the person wrote, chose and got; the fields are made anew besides
 */
export const followKiosk = (host: LitElement, clear: () => void): void => {
  if (!new Settings(host).flag('kiosk')) return;
  // Without it one person's words are left to the next one: it is asked for until it is here.
  const join = (): void =>
    void import('./kiosk.js').then(
      ({ KioskSeat }) => new KioskSeat(host, clear),
      () => setTimeout(join, PAUSE),
    );
  join();
};
