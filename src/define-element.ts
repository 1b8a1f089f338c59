import { warn } from './controllers/warn.js';
import { version } from './version.js';

/** Where each of the kit's classes carries its version, shared by every copy of the kit on a page. */
const versionKey = Symbol.for('sote-osallisuus.version');

/**
 * Defines a custom element, and leaves a definition that already stands as it is.
 *
 * A portal will sooner or later load the kit twice, and a second `customElements.define` of the same tag throws, which would take the
 * whole second script down. Silence would hide that two versions meet on one page, so each extra copy says so once, in the console, with
 * both versions.
 *
 * @param tagName the tag, in lower case with a hyphen
 */
export const defineElement = (tagName: string, elementClass: CustomElementConstructor): void => {
  const standing = customElements.get(tagName);
  if (standing === undefined) {
    Reflect.set(elementClass, versionKey, version);
    customElements.define(tagName, elementClass);
  } else warn(({ secondCopy }) => secondCopy(tagName, Reflect.get(standing, versionKey), version));
};
