import { css } from 'lit';
import { KioskSeat } from '../../shared/kiosk/kiosk.js';
import '../../shared/kiosk/kiosk-time.js';
import { adopt } from '../form/adopt.js';
import type { Device, DeviceHost } from './device-host.js';

/** Printing and copying are for a device of one's own: their buttons, and the advice to print or copy, are not for this screen. */
const sharedScreenStyles = css`
  [part='receipt'] > .actions,
  [part='receipt'] .field > :last-child,
  [part='refused'] p + p,
  :is([part='unsure'], [part='refused']) .actions .quiet {
    display: none;
  }
`;

/** The widget on a screen that one person after another uses (FEATURES K10). */
export const openSharedScreen = (host: DeviceHost): Device => {
  // What the page set, before the person chose to tell of accessibility instead.
  const { about } = host;
  adopt(host, sharedScreenStyles);
  new KioskSeat(host, () => {
    host.about = about;
    host.reset();
    host.hide();
  });
  host.addController({
    // Inside the receipt, so that it goes with it.
    hostUpdated: () => {
      const receipt = host.renderRoot.querySelector('[part="receipt"]');
      if (receipt && !receipt.querySelector('sote-kiosk-time')) receipt.append(document.createElement('sote-kiosk-time'));
    },
  });
  return {
    panel: () => undefined,
    takes: ({ body }) => {
      body.channel = 'kiosk';
      return false;
    },
  };
};
