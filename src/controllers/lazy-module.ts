import type { CSSResult, ReactiveControllerHost } from 'lit';

/**
 * A part of a widget that is fetched when it is first needed. It never rejects: when the part cannot be fetched (offline, or the files were
 * replaced by a new version), `hasFailed` says so until the next `load`, which asks again.
 */
export class LazyModule<T> {
  /** The part, once it is here. */
  value: T | undefined;
  hasFailed = false;
  #loading: Promise<T | undefined> | undefined;

  /** @param fetchPart imports the module, with its texts in the page's language, and makes the part */
  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly fetchPart: () => Promise<T>,
  ) {}

  /** Fetches the part unless it is here or on its way. @returns nothing when it cannot be fetched */
  load(): Promise<T | undefined> {
    return (this.#loading ??= this.#load());
  }

  async #load(): Promise<T | undefined> {
    try {
      this.value = await this.fetchPart();
      this.hasFailed = false;
    } catch {
      this.#loading = undefined;
      this.hasFailed = true;
    }
    this.host.requestUpdate();
    return this.value;
  }
}

/** Adds the style sheet of a lazy part to the widget's root, once. A constructed sheet needs no `style-src` of the page's policy. */
export const addStyles = (element: Element, { styleSheet }: CSSResult): void => {
  const root = element.shadowRoot;
  if (!root || !styleSheet || root.adoptedStyleSheets.includes(styleSheet)) return;
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
};
