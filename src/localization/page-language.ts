import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { currentLocale, fetchTexts, hasTexts, isShown, localeOf, registerTexts, showLocale } from './localization.js';
import type { Locale, TextLoaders } from './localization.js';

/** Whatever shows texts and is on the page. */
const hosts = new Set<ReactiveControllerHost>();
let observer: MutationObserver | undefined;
let chosen: Locale | undefined;

const follow = async (): Promise<void> => {
  const before = currentLocale();
  await showLocale(chosen ?? localeOf(document.documentElement.lang));
  if (currentLocale() !== before) for (const host of hosts) host.requestUpdate();
};

/**
 * Chooses a language for every widget of the page by the visitor's own press. It stands until the page is left, before the page's
 * `<html lang>`, which is never changed. Nothing is stored: the next visitor of a shared computer starts from the page's language.
 * Without a language the choice is forgotten.
 */
export const chooseLocale = (locale?: Locale): Promise<void> => {
  chosen = locale;
  return follow();
};

/** Draws an inner element again when the page's language has changed; the widget around it has fetched the texts. */
export const updateWithLanguage = (host: ReactiveControllerHost): void =>
  host.addController({ hostConnected: () => hosts.add(host), hostDisconnected: () => hosts.delete(host) });

/**
 * Keeps one widget in the page's language while it is on the page: follows `<html lang>`, and fetches the widget's texts.
 * `isReady` is false only until the texts of a language other than Finnish have come; the fallback is shown meanwhile. So nobody sees
 * Finnish first on a page in another language, and nothing is asked for in two languages. Later, what stands there stays until another
 * language has come.
 */
export class PageLanguage implements ReactiveController {
  #wasReady = false;
  readonly #hasEasyFinnish: boolean;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly widget: string,
    loaders: TextLoaders,
  ) {
    this.#hasEasyFinnish = 'fi-simple' in loaders;
    registerTexts(widget, loaders);
    host.addController(this);
  }

  get isReady(): boolean {
    return (this.#wasReady ||= isShown()) && hasTexts(this.widget);
  }

  get locale(): Locale {
    return currentLocale();
  }

  /**
   * For the attribute `lang`. Easy Finnish has no tag of its own; what follows `x` is for private use (BCP 47, section 2.2.7). A widget without
   * easy Finnish shows its plain Finnish there.
   */
  get tag(): string {
    const locale = currentLocale();
    if (locale !== 'fi-simple') return locale;
    return this.#hasEasyFinnish ? 'fi-x-simple' : 'fi';
  }

  hostConnected(): void {
    observer ??= new MutationObserver(() => void follow());
    if (hosts.size === 0) observer.observe(document.documentElement, { attributeFilter: ['lang'] });
    hosts.add(this.host);
    void this.#prepare();
  }

  hostDisconnected(): void {
    hosts.delete(this.host);
    if (hosts.size === 0) observer?.disconnect();
  }

  async #prepare(): Promise<void> {
    await follow();
    if (this.isReady) return;
    try {
      await fetchTexts(this.widget);
    } catch {
      await showLocale(localeOf('fi'));
    }
    this.host.requestUpdate();
  }
}
