import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { browserRuntime } from '../transport/browser.js';
import { send } from '../transport/send.js';
import type { Outcome, Phase, SendRequest, Runtime } from '../transport/send.js';

/**
 * Sends what a person has finished, and holds how it stands for `render`. A sending that has begun cannot be called off: an element that
 * is removed meanwhile lets it run to its end, and shows the result when it is put back.
 */
export class SubmissionController<T> implements ReactiveController {
  /** `idle` = nothing is being sent. */
  phase: 'idle' | Phase = 'idle';
  /** How the last sending ended; none before the first and while one runs. */
  outcome: Outcome<T> | undefined;
  #isConnected = false;
  /** Stands for the sending that may still tell of itself; `clear` makes an earlier one silent. */
  #current: object | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly runtime: Runtime = browserRuntime(),
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#isConnected = true;
    this.#changed();
  }

  hostDisconnected(): void {
    this.#isConnected = false;
  }

  /**
   * Begins a sending and gives its outcome. While one runs a second press changes nothing and gives `undefined`, as does a sending
   * that `clear` made silent.
   */
  async start(request: SendRequest<T>): Promise<Outcome<T> | undefined> {
    if (this.#current) return undefined;
    const current = (this.#current = {});
    this.outcome = undefined;
    const outcome = await send(request, this.runtime, (phase) => {
      if (this.#current === current) this.#show(phase);
    });
    if (this.#current !== current) return undefined;
    this.#current = undefined;
    this.outcome = outcome;
    this.#show('idle');
    return outcome;
  }

  /** Forgets the outcome. A sending that runs still goes to its end, but says nothing any more: another may be started. */
  clear(): void {
    this.#current = undefined;
    this.outcome = undefined;
    this.#show('idle');
  }

  #show(phase: 'idle' | Phase): void {
    this.phase = phase;
    this.#changed();
  }

  #changed(): void {
    if (this.#isConnected) this.host.requestUpdate();
  }
}
