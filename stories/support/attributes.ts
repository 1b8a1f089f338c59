import { noChange } from 'lit';
import type { ElementPart, PartInfo } from 'lit/directive.js';
import { Directive, directive, PartType } from 'lit/directive.js';

/** Arguments of a story: settings of the element by their property names, as Storybook makes its controls from the manifest. */
export type ElementArgs<T extends HTMLElement> = { readonly [Name in keyof T]?: string | boolean | undefined };

/** `privacyUrl` is the attribute `privacy-url`, as in the custom-elements manifest. */
const attributeOf = (property: string): string => property.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

class Attributes extends Directive {
  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error('attributes(…) belongs into the tag of an element.');
  }

  override update({ element }: ElementPart, [args]: [Readonly<Record<string, string | boolean | undefined>>]): typeof noChange {
    for (const [name, value] of Object.entries(args)) {
      if (typeof value === 'boolean') element.toggleAttribute(attributeOf(name), value);
      else if (value === undefined) element.removeAttribute(attributeOf(name));
      else element.setAttribute(attributeOf(name), value);
    }
    return noChange;
  }

  render(_args: Readonly<Record<string, string | boolean | undefined>>): typeof noChange {
    return noChange;
  }
}

/** Writes the arguments of a story as attributes, as a page would: `html`<sote-event-signup ${attributes(args)}></sote-event-signup>``. */
export const attributes = directive(Attributes);
