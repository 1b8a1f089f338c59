import type { ReactiveControllerHost } from 'lit';
import type { Settings } from '../../../src/controllers/settings.js';

/**
 * Takes the key of a signup out of the page's address, wherever in its fragment it is, when the element is put on the page and at a later
 * paste of a link. The key leaves the address and this entry of the history at once, before anything else is fetched: on a shared computer Back must not find it.
 */
export const followManageLink = (host: ReactiveControllerHost, settings: Settings, onFound: (link: string) => void): void => {
  let openedToken: string | undefined;
  /** A host's own route may be before the key, and stays. */
  const take = (): void => {
    const [, route = '', link] = /^([^]*?)[#?&]*sote-signup(?:=|%3D)*([^]*)/i.exec(location.hash) ?? [];
    if (!link) return;
    // Whole: a path alone would be taken from `<base href>`, and of another origin the engine refuses it.
    history.replaceState(history.state, '', location.href.replace(/#[^]*/, '') + route);
    onFound(link);
  };
  host.addController({
    /** A link that the page itself gives, by the setting `token`. */
    hostUpdate: () => {
      const token = settings.text('token');
      if (token && token !== openedToken) onFound(token);
      openedToken = token;
    },
    hostConnected: () => {
      addEventListener('hashchange', take);
      take();
    },
    hostDisconnected: () => removeEventListener('hashchange', take),
  });
};
