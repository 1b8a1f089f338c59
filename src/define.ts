import type { PropertyDeclaration, ReactiveElement } from 'lit';
import { version } from './version.js';
import { warn } from './controllers/warn.js';

/** Where each of the kit's classes carries its version, shared by every copy of the kit on a page. */
const versionKey = Symbol.for('sote-osallisuus.version');

/**
 * Defines a custom element, and leaves a definition that already stands as it is.
 *
 * A portal will sooner or later load the kit twice, and a second `customElements.define` of the same tag throws, which would take the
 * whole second script down. Silence would hide that two versions meet on one page, so each extra copy says so once, in the console, with
 * both versions. The name `customElement` is what the manifest analyzer and the lint plugins look for.
 *
 * @param tagName the tag, in lower case with a hyphen
 */
export const customElement =
  (tagName: string) =>
  (elementClass: CustomElementConstructor): void => {
    const standing = customElements.get(tagName);
    if (standing === undefined) {
      Reflect.set(elementClass, versionKey, version);
      customElements.define(tagName, elementClass);
    } else warn(({ secondCopy }) => secondCopy(tagName, Reflect.get(standing, versionKey), version));
  };

/** `privacyUrl` → `privacy-url`, as HTML has it. */
const toAttribute = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/**
 * Makes a field a reactive property of the element, with an attribute of the same words: `privacyUrl` is `privacy-url`. Lit's decorator of this
 * name serves two kinds of decorators; the kit has one of them, and every visitor would carry the other.
 */
export const property =
  (options?: PropertyDeclaration) =>
  (prototype: ReactiveElement, name: string): void => {
    (prototype.constructor as typeof ReactiveElement).createProperty(name, { attribute: toAttribute(name), ...options });
  };

/** The same for what only the element itself sets: it has no attribute. */
export const state = (): ReturnType<typeof property> => property({ state: true, attribute: false });
