/**
 * What a page may ask of the device that the widget stands on: a shared screen, a draft that stays with the tab, answers that wait until
 * they are sent. Each is a chunk of its own, fetched only where a setting asks for it, when the widget is shown first.
 */
import { isKiosk } from '../../shared/kiosk/follow-kiosk.js';
import type { PromptOutbox } from '../outbox/feedback-outbox.js';
import type { Device, DeviceHost } from './device-host.js';

/** Fetches what the settings ask for. On a screen that the next person uses nothing is kept for anybody. */
export const openDevice = async (host: DeviceHost): Promise<Device> => {
  if (isKiosk(host)) return (await import('./kiosk.js')).openSharedScreen(host);
  let outbox: PromptOutbox | undefined;
  await Promise.all([
    host.given('keep-draft') === 'tab' && import('../drafts/draft-keeper.js').then(({ DraftKeeper }) => new DraftKeeper(host)),
    host.given('outbox') === 'device' &&
      import('../outbox/feedback-outbox.js').then(({ PromptOutbox }) => {
        outbox = new PromptOutbox(host);
      }),
  ]);
  return { panel: () => outbox?.panel(), takes: (sending) => outbox?.takes(sending) ?? false };
};
