import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Settings } from '../../../src/controllers/settings.js';

/**
 * Takes the key of a signup out of the page's address, wherever in its fragment it is, when the element is put on the page and at a later
 * paste of a link. The key leaves the address and this entry of the history at once, before anything else is fetched: on a shared computer Back must not find it.
 */
export class ManageLink implements ReactiveController {
  #openedToken: string | undefined;

  constructor(
    host: ReactiveControllerHost,
    private readonly settings: Settings,
    private readonly onFound: (link: string) => void,
  ) {
    host.addController(this);
  }

  /** A link that the page itself gives, by the setting `token`. */
  hostUpdate(): void {
    const token = this.settings.text('token');
    if (token === this.#openedToken) return;
    this.#openedToken = token;
    if (token) this.onFound(token);
  }

  hostConnected(): void {
    addEventListener('hashchange', this.#take);
    this.#take();
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.#take);
  }

  /** A host's own route may stand before the key, and stays. */
  readonly #take = (): void => {
    const [, route = '', link = ''] = /^([^]*?)[#?&]*sote-signup(?:=|%3D)*([^]*)/i.exec(location.hash) ?? [];
    if (!link) return;
    history.replaceState(history.state, '', location.pathname + location.search + route);
    this.onFound(link);
  };
}
