import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Tells a widget when the page begins and ends to be printed, while the widget is on the page. */
export class Printing implements ReactiveController {
  /** @param changed called before the page is laid out for paper, with true, and after that with false */
  constructor(
    host: ReactiveControllerHost,
    private readonly changed: (isPrinting: boolean) => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.#noticed);
    addEventListener('afterprint', this.#noticed);
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#noticed);
    removeEventListener('afterprint', this.#noticed);
    this.changed(false);
  }

  readonly #noticed = ({ type }: Event): void => this.changed(type === 'beforeprint');
}
