import type { Aside } from './reply/reply.js';
import { Later } from './later.js';
import type { More } from './form/form-options.js';
import type { DeviceHost } from './kiosk/device-host.js';
import type { SendFlow } from './submit/submit-flow.js';

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
  const aside = new Later(host, async () => (await import('./reply/reply.js')).openAside(host));
  return {
    flow: new Later(host, async () => new (await import('./submit/submit-flow.js')).SendFlow(host, aside)),
    more: new Later(host, async () => (await import('./form/form-options.js')).openMore(host)),
    aside,
  };
};
