import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { allLocales } from '../../locales/generated/locales.js';
import { currentLocale } from '../localization/localization.js';
import { warn } from './warn.js';

/** Reads one value: a property may be anything, an attribute is a string. Without a result the value cannot be used. */
export type Parse<T> = (value: unknown) => T | undefined;

export const toProperty = (name: string): string => name.replace(/-./g, ([, letter = '']) => letter.toUpperCase());

const inLanguage = (name: string): string => `${name}-${currentLocale()}`;

const parentOf = (node: Node): Node | null => node.parentNode ?? (node instanceof ShadowRoot ? node.host : null);

/** White space at the edges is never meant, and a CMS writes an empty attribute for an empty field. */
export const asText: Parse<string> = (value) => {
  const text = typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
  return text || undefined;
};

const asNumber: Parse<number> = (value) => {
  const number = Number(asText(value) ?? NaN);
  return Number.isFinite(number) ? number : undefined;
};

/** Present is on, as with the attributes of HTML; frameworks write `false` as the text "false". */
const asFlag: Parse<boolean> = (value) => (value === undefined || value === null ? undefined : value !== false && value !== 'false');

/** For `static properties`: a flag's attribute by the same rule as everywhere else, where Lit's own converter would read "false" as on. */
export const flagAttribute = { fromAttribute: (value: string | null): boolean | null => asFlag(value) ?? null };

/** For `static properties`: an empty attribute is absent, where Lit's own converter would read 0. */
export const numberAttribute = { fromAttribute: (value: string | null): number | null => asNumber(value) ?? null };

/**
 * The first value that can be used of those that the element and its ancestors say, the nearest first, also across shadow roots; of two on one
 * element, the one for the language in use first. An empty text hides nothing: a CMS writes it for an empty field.
 */
export const readAround = <T>(element: Element, name: string, parse: Parse<T>): T | undefined => {
  const attribute = `data-sote-${name}`;
  const attributeInLanguage = inLanguage(attribute);
  for (let node: Node | null = element; node; node = parentOf(node)) {
    if (!(node instanceof Element)) continue;
    const value = parse(node.getAttribute(attributeInLanguage)) ?? parse(node.getAttribute(attribute));
    if (value !== undefined) return value;
  }
  return undefined;
};

/** All settings share an observer, for a page may have many; it follows every attribute that one of them may be given by. */
const users = new Set<Settings>();
const attributes = new Set<string>();
let observer: MutationObserver | undefined;

/**
 * The settings of a widget: its own property, else its attribute, else `data-sote-…` of the nearest ancestor, also across shadow roots. A
 * value that cannot be used is absent: an empty text, a number that is none, a word that is not in the list. A change is followed wherever it
 * is made. Names are written as the attribute is, for example `privacy-url`.
 *
 * Each may be given for one language too, as an attribute or on an ancestor: `reader-sv`, `data-sote-privacy-url-en`. While the widget is in
 * that language, it goes before the one without a language in the same place.
 */
export class Settings implements ReactiveController {
  constructor(private readonly host: ReactiveControllerHost & Element) {
    const { observedAttributes = [] } = host.constructor as { readonly observedAttributes?: readonly string[] };
    for (const name of observedAttributes) {
      for (const own of [name, ...allLocales.map((locale) => `${name}-${locale}`)]) attributes.add(own).add(`data-sote-${own}`);
    }
    host.addController(this);
  }

  hostConnected(): void {
    users.add(this);
    observer ??= new MutationObserver(() => {
      for (const { host } of users) host.requestUpdate();
    });
    for (let root: Node | undefined = this.host; root; root = root instanceof ShadowRoot ? root.host : undefined) {
      root = root.getRootNode();
      observer.observe(root, { attributeFilter: [...attributes], subtree: true });
    }
    this.host.requestUpdate();
  }

  hostDisconnected(): void {
    users.delete(this);
    if (users.size === 0) observer?.disconnect();
  }

  text(name: string): string | undefined {
    return this.read(name, asText);
  }

  flag(name: string, byDefault = false): boolean {
    return this.read(name, asFlag) ?? byDefault;
  }

  /** A whole number, for example of days or seconds. @param least the smallest that can be used */
  wholeNumber(name: string, least = 1): number | undefined {
    return this.read(name, (value) => {
      const number = asNumber(value) ?? NaN;
      return Number.isInteger(number) && number >= least ? number : undefined;
    });
  }

  /** The level of the widget's first heading, 1 to `deepest`; 2 when the page says nothing else. A level beyond is the nearest one. */
  headingLevel(deepest = 5): number {
    return Math.min(deepest, Math.max(1, Math.trunc(this.read('heading-level', asNumber) ?? 2)));
  }

  oneOf<const T extends string>(name: string, values: readonly T[]): T | undefined {
    return this.read(name, (value) => values.find((known) => known === asText(value)));
  }

  /** The languages of the language switch; present and empty = all of them, absent = no switch. */
  languages(): readonly string[] | undefined {
    return this.read('languages', (value) => (asFlag(value) ? (asText(value)?.split(/[\s,]+/) ?? []) : undefined));
  }

  /** The endpoint's base URL without a slash at its end, so that `/feedback` can follow. */
  endpoint(): string | undefined {
    return this.text('endpoint')?.replace(/\/+$/, '');
  }

  /** A value of another kind, for example an address. */
  read<T>(name: string, parse: Parse<T>): T | undefined {
    const { host } = this;
    for (const value of [host.getAttribute(inLanguage(name)), Reflect.get(host, toProperty(name)) as unknown, host.getAttribute(name)]) {
      const parsed = parse(value);
      if (parsed !== undefined) return parsed;
      if (asFlag(value) && asText(value) !== undefined) warn(({ unusedSetting }) => unusedSetting(host.localName, name, String(value)));
    }
    // One value around several widgets need not mean something to each of them: nothing is said about it.
    return readAround(host, name, parse);
  }
}
