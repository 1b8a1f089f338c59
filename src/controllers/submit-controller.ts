import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { warn } from './warn.js';
import { browserRuntime } from '../transport/browser.js';
import { respond } from '../transport/respond.js';
import { send } from '../transport/send.js';
import type { Outcome, Phase, Read, Runtime, SendRequest } from '../transport/send.js';
import { askHost } from './send-event.js';
import { toJson } from '../domain/to-json.js';

/** What a person has finished: how it is offered to the host page, and how it is sent when the host lets the widget do it. */
export interface Submission<T> {
  /** The cancelable event, for example `sote-feedback-send`. */
  readonly event: string;
  /** What the event carries, and the JSON that is sent. Nothing of it travels with a `DELETE`. */
  readonly payload: object;
  /** Absent when the page gives no endpoint: then only the host page can send. */
  readonly url: string | undefined;
  readonly method?: SendRequest<T>['method'];
  /** `Idempotency-Key`: the same for the same content, so that it is stored once. */
  readonly key: string;
  /** Sent as `Authorization: Bearer`. */
  readonly token?: string;
  /** Recognises the contract's answer. */
  readonly read: Read<T>;
}

/** How it ended. `stopped` = the host page cancelled the event; `no-endpoint` = nobody could send it. */
export type SubmitOutcome<T> = Outcome<T> | { readonly kind: 'stopped' } | { readonly kind: 'no-endpoint' };

/** Who sent the last submission. The kit's endpoint stores a repeated key once; a host page's own sender may not. */
export type Sender = 'widget' | 'host' | 'nobody';

interface Steps<T> {
  /** Called when it is known who sends, before anything leaves the page. Not called when the host page cancels. */
  readonly onStart: (sender: Sender) => void;
  readonly send: (request: SendRequest<T>) => Promise<Outcome<T>>;
}

/** Offers a submission to the host page, and sends it unless the host cancels it or sends it by `respondWith`. Never rejects. */
export async function submit<T>(host: Element, submission: Submission<T>, steps: Steps<T>): Promise<SubmitOutcome<T>> {
  const { event, payload, url, method = 'POST', key, token, read } = submission;
  const permission = askHost(host, event, payload);
  if (permission.by === 'nobody') return { kind: 'stopped' };
  steps.onStart(permission.by === 'host' ? 'host' : url ? 'widget' : 'nobody');
  if (permission.by === 'host') return respond(permission.answer, read);
  if (!url) {
    warn(({ nobodySends }) => nobodySends(host.localName, event));
    return { kind: 'no-endpoint' };
  }
  const headers = { ...permission.headers, ...(token && { authorization: `Bearer ${token}` }) };
  return steps.send({ url, method, key, body: method === 'DELETE' ? '' : toJson(payload), headers, read });
}

/**
 * Sends one submission of a widget at a time and holds its phase for `render`. What has begun runs to its end even when the element is
 * removed meanwhile; `reset` only makes it silent.
 */
export class SubmitController<T> implements ReactiveController {
  /** Of the submission under way; absent when there is none. */
  phase: Phase | undefined;
  sender: Sender = 'widget';
  #current: object | undefined;

  /** @param onPhase called at every later phase, such as `slow`: the first one takes the focus, these are announced */
  constructor(
    private readonly host: ReactiveControllerHost & Element,
    private readonly onPhase: (phase: Phase) => void = () => undefined,
    private readonly runtime: Runtime = browserRuntime(),
  ) {
    host.addController(this);
  }

  /** What changed while the element was away from the page is shown when it is back. */
  hostConnected(): void {
    this.host.requestUpdate();
  }

  /**
   * @param onStart called when something is going to be sent: the widget shows that it is under way
   * @returns nothing when another submission is under way, or when `reset` made this one silent
   */
  async submit(submission: Submission<T>, onStart: () => void = () => undefined): Promise<SubmitOutcome<T> | undefined> {
    if (this.#current) return undefined;
    const current = (this.#current = {});
    const outcome = await submit(this.host, submission, {
      onStart: (sender) => {
        this.sender = sender;
        this.#enter('sending');
        onStart();
      },
      send: (request) => send(request, this.runtime, (phase) => this.#current === current && this.#follow(phase)),
    });
    if (this.#current !== current) return undefined;
    this.#current = undefined;
    this.#enter(undefined);
    return outcome;
  }

  /** Forgets the submission under way: it still runs to its end, and nothing is shown of it. Another may begin. */
  reset(): void {
    this.#current = undefined;
    this.#enter(undefined);
  }

  #follow(phase: Phase): void {
    if (phase === this.phase) return;
    this.#enter(phase);
    this.onPhase(phase);
  }

  #enter(phase: Phase | undefined): void {
    this.phase = phase;
    if (this.host.isConnected) this.host.requestUpdate();
  }
}
