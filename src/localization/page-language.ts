import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import { currentLocale, fetchTexts, findLocale, footOf, goWithoutTexts, hasTexts, isShown, showLocale, traitsOf } from './localization.js';
import type { Locale } from './localization.js';
import { registerTexts } from './text-loaders.js';
import type { TextLoaders } from './text-loaders.js';

/** Whatever shows texts and is on the page. */
const hosts = new Set<ReactiveControllerHost>();
let observer: MutationObserver | undefined;
let chosen: Locale | undefined;
let ofPage: Locale | undefined;

/**
 * The language of the page. While a browser's translation has put another in its place (`class="translated-…"` in Chromium), or one that the kit
 * does not speak, it is the last one that was known: the questions stay those that were asked.
 */
export const pageLocale = (): Locale => {
  const { lang, className } = document.documentElement;
  if (!ofPage || !/\btranslated-/.test(className)) ofPage = findLocale(lang) ?? ofPage ?? 'fi';
  return ofPage;
};

const follow = async (): Promise<void> => {
  const locale = chosen ?? pageLocale();
  const isOther = locale !== currentLocale();
  await showLocale(locale);
  // Also when it could not be had: who waited for it is shown in Finnish.
  if (isOther) for (const host of hosts) host.requestUpdate();
};

/** Draws everything again that shows texts: some of them are new. */
export const updateTexts = async (): Promise<void> => {
  await follow();
  for (const host of hosts) host.requestUpdate();
};

/** The page's own words, where it has any: nothing is shown before they have come, so that nobody reads two wordings. */
let hostTexts: Promise<void> | undefined;
let areHostTextsMissing = false;

const fetchHostTexts = (): void => {
  if (hostTexts || !document.querySelector('[data-sote-texts]')) return;
  areHostTextsMissing = true;
  hostTexts = import('./host-texts.js')
    .then(({ readTexts }) => readTexts())
    // Without them the kit's own words are shown.
    .catch(() => undefined)
    .finally(() => (areHostTextsMissing = false));
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

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly widget: string,
    loaders: TextLoaders,
  ) {
    registerTexts(widget, loaders);
    host.addController(this);
  }

  get isReady(): boolean {
    return !areHostTextsMissing && (this.#wasReady ||= isShown()) && hasTexts(this.widget);
  }

  /** For the attribute `lang`. */
  get tag(): string {
    return this.tagOf(currentLocale());
  }

  /** The tag of what is shown in a language. */
  tagOf(locale: string): string {
    return traitsOf(this.widget, locale).tag ?? locale;
  }

  /** For the attribute `dir`: the page may be written in the other direction than the widget's language. */
  get direction(): 'ltr' | 'rtl' {
    return traitsOf(this.widget).direction ?? 'ltr';
  }

  /** The foot of the widget in a language that no expert has approved yet: says so. */
  get foot(): TemplateResult | undefined {
    return footOf(this.widget);
  }

  hostConnected(): void {
    observer ??= new MutationObserver(() => void follow());
    if (hosts.size === 0) observer.observe(document.documentElement, { attributeFilter: ['lang'] });
    hosts.add(this.host);
    fetchHostTexts();
    void this.#prepare();
  }

  hostDisconnected(): void {
    hosts.delete(this.host);
    if (hosts.size === 0) observer?.disconnect();
  }

  async #prepare(): Promise<void> {
    if (hostTexts) await hostTexts;
    await follow();
    if (!this.isReady) {
      try {
        await fetchTexts(this.widget);
      } catch {
        goWithoutTexts(this.widget);
      }
    } else if (!hostTexts) return;
    this.host.requestUpdate();
  }
}
