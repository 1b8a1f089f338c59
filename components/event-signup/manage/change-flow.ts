import type { ReactiveControllerHost } from 'lit';
import type { OwnSignup, SignupPatch } from '../../../src/contract/signups.js';
import { readEvent } from '../../../src/domain/event-details.js';
import type { ShownEvent } from '../../../src/domain/event-reader.js';
import type { SignupKey } from '../../../src/domain/signup-link.js';
import { readOffer, readOwnSignup } from '../../../src/domain/signup-reader.js';
import type { EventFullOffer } from '../../../src/contract/signups.js';
import { ask } from '../../../src/transport/ask.js';
import { browserRuntime } from '../../../src/transport/browser.js';
import { makeKey } from '../../../src/transport/key.js';
import { PROBLEM_PREFIX } from '../../../src/contract/vocabulary.js';
import { emitFailed, emitSent } from '../event-signup.events.js';
import type { Thing } from '../event-signup.events.js';
import { Sender } from '../sender.js';
import type { Sent } from '../sender.js';
import { addressOf } from '../settings.js';
import type { Settings } from '../settings.js';

/** How a change ended, when it was not taken as it was. */
export type Trouble = 'not-confirmed' | 'no-endpoint' | 'signup-closed' | 'refused' | 'full' | 'unknown' | 'stopped';

const troubles: Readonly<Record<string, Trouble>> = {
  'no-endpoint': 'no-endpoint',
  'signup-closed': 'signup-closed',
  'event-full': 'full',
  'not-found': 'unknown',
};

/** A person's own signup at the endpoint: read, changed, cancelled. */
export class ChangeFlow {
  /** How the last change ended, when it was not taken as it was. */
  trouble: Trouble = 'refused';
  /** What was sent last; none = a cancellation. */
  payload: SignupPatch | undefined;
  /** Whether a change may have been stored that was not seen since. */
  isUnsure = false;
  offer: EventFullOffer = { waitingList: { open: false }, otherDates: [] };
  readonly #sender: Sender<OwnSignup>;
  /** The same change goes again under the same key. */
  #last: { readonly content: string; readonly key: string } | undefined;

  constructor(private readonly host: ReactiveControllerHost & Element) {
    this.#sender = new Sender<OwnSignup>(host, readOwnSignup);
  }

  get status(): string {
    return this.#sender.status;
  }

  /** Whether the host page took the last sending over. */
  get isByHost(): boolean {
    return this.#sender.isByHost;
  }

  /** The signup, or why it cannot be shown. The token travels in a header and stands in no address. */
  async look(endpoint: string, { reference, token }: SignupKey, language: string): Promise<OwnSignup | 'unknown' | 'failed'> {
    const url = addressOf(endpoint, `/signups/${reference}?lang=${language}`);
    const headers = { authorization: `Bearer ${token}` };
    const asked = await ask({ url, headers, read: readOwnSignup }, browserRuntime());
    if (asked.kind !== 'got') return asked.kind === 'missing' ? 'unknown' : 'failed';
    this.isUnsure = false;
    return asked.value;
  }

  /** The event, for its other dates. Its lack stops nothing but a change of dates. */
  async lookEvent(endpoint: string, id: string, language: string): Promise<ShownEvent | undefined> {
    const url = addressOf(endpoint, `/events/${encodeURIComponent(id)}?lang=${language}`);
    const asked = await ask({ url, read: readEvent }, browserRuntime());
    return asked.kind === 'got' ? asked.value : undefined;
  }

  /** Sends a change, or a cancellation when there is no payload. `undefined` = one is under way. */
  async send(
    { endpoint, language }: Settings,
    own: SignupKey,
    payload: SignupPatch | undefined,
    began: () => void,
  ): Promise<OwnSignup | Trouble | undefined> {
    this.payload = payload;
    const thing = payload ? 'signup-change' : 'signup-cancel';
    const content = JSON.stringify([own.reference, payload]);
    if (this.#last?.content !== content) this.#last = { content, key: makeKey() };
    const { key } = this.#last;
    const url = endpoint && addressOf(endpoint, `/signups/${own.reference}?lang=${language}`);
    const sending = { thing, url, method: payload ? 'PATCH' : 'DELETE', key, payload: payload ?? {}, token: own.token } as const;
    const sent = await this.#sender.send(sending, began);
    if (!sent || sent.kind === 'stopped') return sent && 'stopped';
    if (sent.kind !== 'confirmed') return (this.trouble = this.#failed(sent, thing));
    this.#last = undefined;
    this.isUnsure = false;
    emitSent(this.host, thing, sent.value.dates);
    return sent.value;
  }

  #failed(sent: Exclude<Sent<OwnSignup>, { readonly kind: 'confirmed' | 'stopped' }>, thing: Thing): Trouble {
    if (sent.kind === 'not-confirmed') {
      this.isUnsure = true;
      emitFailed(this.host, thing, sent.reason);
      return 'not-confirmed';
    }
    // It was not done: what is sent next is a new one.
    this.#last = undefined;
    if (sent.kind === 'refused') this.offer = readOffer(sent.problem);
    const type = sent.kind === 'refused' ? sent.problem.type.replace(PROBLEM_PREFIX, '') : sent.kind;
    emitFailed(this.host, thing, type in troubles ? type : 'refused');
    return troubles[type] ?? 'refused';
  }
}
