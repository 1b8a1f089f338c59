import type { SignupWidget } from '../signup-widget.js';

/** The page's address without the key, and the key. A host's own route may be before it in the fragment, and stays. */
const KEY_IN_FRAGMENT = /^([^#]*(?=#)[^]*?)[#?&]*sote-signup(?:=|%3D)*([^]*)/i;

/**
 * Takes the key of a signup out of the page's address, wherever in its fragment it is, when the element is put on the page and at a later
 * paste of a link. The key leaves the address and this entry of the history at once, before anything else is fetched: on a shared computer Back must not find it.
 */
export const followManageLink = (widget: SignupWidget): void => {
  const open = (link: string): void => void widget.go({ name: 'manage', link });
  let openedToken: string | undefined;
  const take = (): void => {
    const [, address, link] = KEY_IN_FRAGMENT.exec(location.href) ?? [];
    if (!link) return;
    // Whole: a path alone would be taken from `<base href>`, and of another origin the engine refuses it.
    history.replaceState(history.state, '', address);
    open(link);
  };
  widget.addController({
    /** A link that the page itself gives, by the setting `token`. */
    hostUpdate: () => {
      const token = widget.settings.text('token');
      if (token && token !== openedToken) open(token);
      openedToken = token;
    },
    hostConnected: () => {
      addEventListener('hashchange', take);
      take();
    },
    hostDisconnected: () => removeEventListener('hashchange', take),
  });
};
