import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * JSON that the page puts inside the element, as a script that browsers do not run. When the page changes it, the element is updated. Data that the
 * page gives by a property wins over it.
 */
export class InsideJson implements ReactiveController {
  readonly #observer = new MutationObserver(() => this.host.requestUpdate());

  constructor(
    private readonly host: ReactiveControllerHost & Element,
    private readonly getData?: () => object | null | undefined,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer.observe(this.host, { childList: true, characterData: true, subtree: true });
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  get text(): string | undefined {
    const data = this.getData?.();
    return data ? JSON.stringify(data) : this.host.querySelector(':scope > script[type$="json"]')?.textContent;
  }
}
