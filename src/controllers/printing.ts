import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Tells a widget that the page is being printed, so that it can show everything, and that it is over. */
export class Printing implements ReactiveController {
  isOn = false;

  constructor(
    private readonly host: ReactiveControllerHost,
    /** Called before the page is laid out for paper. */
    private readonly before: () => void = () => undefined,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.#changed);
    addEventListener('afterprint', this.#changed);
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#changed);
    removeEventListener('afterprint', this.#changed);
    this.isOn = false;
  }

  readonly #changed = ({ type }: Event): void => {
    this.isOn = type === 'beforeprint';
    if (this.isOn) this.before();
    this.host.requestUpdate();
  };
}
