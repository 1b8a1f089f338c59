import type { Aside } from './aside/aside.js';
import { Later } from './later.js';
import type { More } from './more/more.js';
import type { DeviceHost } from './device/device-host.js';
import type { SendFlow } from './send-flow.js';

/** What is fetched when it is first needed: at the first touch, when a setting asks for it, at a press. */
export interface Parts {
  /** The checks and the sending. */
  readonly flow: Later<SendFlow>;
  /** What the page's settings ask for. */
  readonly more: Later<More>;
  /** The reply and the other matters. */
  readonly aside: Later<Aside>;
}

export const makeParts = (host: DeviceHost): Parts => {
  const aside = new Later(host, async () => (await import('./aside/aside.js')).openAside(host));
  return {
    flow: new Later(host, async () => new (await import('./send-flow.js')).SendFlow(host, aside)),
    more: new Later(host, async () => (await import('./more/more.js')).openMore(host)),
    aside,
  };
};
