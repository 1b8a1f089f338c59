import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Takes the key of an own signup out of the page's address, when the element is put on the page and at a later paste of a link. The key
 * leaves the address and this entry of the history at once, before anything else is fetched: on a shared computer Back must not find it.
 */
export class OwnLink implements ReactiveController {
  constructor(
    host: ReactiveControllerHost,
    private readonly onFound: (key: string) => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('hashchange', this.#take);
    this.#take();
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.#take);
  }

  readonly #take = (): void => {
    const [, key] = /^#sote-signup=(.+)/.exec(location.hash) ?? [];
    if (!key) return;
    history.replaceState(history.state, '', location.pathname + location.search);
    this.onFound(key);
  };
}
