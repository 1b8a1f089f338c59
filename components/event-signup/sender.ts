import { msg } from '@lit/localize';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { Announcer } from '../../src/controllers/announcer.js';
import { askHost } from '../../src/controllers/send-event.js';
import { SubmissionController } from '../../src/controllers/submission.js';
import { respond } from '../../src/transport/respond.js';
import type { Outcome, Read, SendRequest } from '../../src/transport/send.js';
import { NAMES } from './event-signup.events.js';
import type { Thing } from './event-signup.events.js';

/** How a sending ended. `stopped` = the host page did not want it sent; `no-endpoint` = there is nowhere to send to. */
export type Sent<T> = Outcome<T> | { readonly kind: 'stopped' } | { readonly kind: 'no-endpoint' };

/** What is sent. `url` is missing when the page gives no endpoint. */
export interface Sending {
  readonly thing: Thing;
  readonly url: string | undefined;
  readonly method: 'POST' | 'PATCH' | 'DELETE';
  readonly key: string;
  /** What the host page's listener sees; nothing of it travels with a `DELETE`. */
  readonly payload: object;
  readonly token?: string;
}

let hasWarned = false;
const warnNoEndpoint = (): void => {
  if (!hasWarned) console.warn('sote-event-signup: no endpoint and no respondWith, so nothing was sent.');
  hasWarned = true;
};

/** From the host page's permission to the endpoint's answer. One sending at a time; how it goes is announced. */
export class Sender<T> implements ReactiveController {
  /** Whether the host page took the last sending over: then we do not know whether it stores the same one once. */
  isByHost = false;
  readonly #submission: SubmissionController<T>;
  readonly #announcer: Announcer;
  #heard: string | undefined;
  #isBusy = false;

  constructor(
    private readonly host: ReactiveControllerHost & Element,
    private readonly read: Read<T>,
  ) {
    this.#submission = new SubmissionController<T>(host);
    this.#announcer = new Announcer(host);
    host.addController(this);
  }

  /** The first status takes the focus with it; a later one, such as "this takes long", is announced and leaves the focus. */
  hostUpdated(): void {
    const text = this.#isBusy ? this.status : undefined;
    if (text && this.#heard && text !== this.#heard) this.#announcer.say(text);
    this.#heard = text;
  }

  /** What is told while it is under way. */
  get status(): string {
    switch (this.#submission.phase) {
      case 'waiting-for-network':
        return msg('Verkkoyhteys katkesi. Pidä sivu auki. Lähetämme tiedot, kun yhteys palaa.', { desc: 'event-signup-form: offline' });
      case 'slow':
        return msg('Tämä kestää tavallista kauemmin. Pidä sivu auki, yritämme yhä.', { desc: 'event-signup-form: sending takes long' });
      default:
        return msg('Lähetämme tietojasi.', { desc: 'event-signup-form: sending' });
    }
  }

  /** Asks the host page and sends; `began` is called once it is known that something is sent. `undefined` = one is under way already. */
  async send(sending: Sending, began: () => void): Promise<Sent<T> | undefined> {
    if (this.#isBusy) return undefined;
    this.#isBusy = true;
    try {
      return await this.#send(sending, began);
    } finally {
      this.#isBusy = false;
    }
  }

  async #send({ thing, url, method, key, payload, token }: Sending, began: () => void): Promise<Sent<T> | undefined> {
    const permission = askHost(this.host, NAMES[thing].send, payload);
    if (permission.by === 'nobody') return { kind: 'stopped' };
    this.isByHost = permission.by === 'host';
    began();
    if (permission.by === 'host') return respond(permission.answer, this.read);
    if (!url) {
      warnNoEndpoint();
      return { kind: 'no-endpoint' };
    }
    const headers = { ...permission.headers, ...(token && { authorization: `Bearer ${token}` }) };
    const body = method === 'DELETE' ? '' : JSON.stringify(payload);
    const request: SendRequest<T> = { url, method, key, body, headers, read: this.read };
    return this.#submission.start(request);
  }
}
