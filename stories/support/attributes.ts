import { noChange } from 'lit';
import type { ElementPart, PartInfo } from 'lit/directive.js';
import { Directive, directive, PartType } from 'lit/directive.js';

type Setting = string | number | boolean;

/** Arguments of a story: settings of the element by their property names, as Storybook makes its controls from the manifest. */
export type ElementArgs<T extends HTMLElement> = { readonly [Name in keyof T]?: Extract<T[Name], Setting> | undefined };

/** `privacyUrl` is the attribute `privacy-url`, as in the custom-elements manifest. */
const attributeOf = (property: string): string => property.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** What is on stands by its name alone; what is off says so, because a setting may be on by default. */
const textOf = (value: Setting): string => (value === true ? '' : String(value));

/** Storybook hands over more: a function for each event. */
const isSetting = (value: unknown): value is Setting => ['string', 'number', 'boolean'].includes(typeof value);

class Attributes extends Directive {
  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error('attributes(…) belongs into the tag of an element.');
  }

  override update({ element }: ElementPart, [args]: [Readonly<Record<string, unknown>>]): typeof noChange {
    for (const [name, value] of Object.entries(args)) {
      if (value === undefined) element.removeAttribute(attributeOf(name));
      else if (isSetting(value)) element.setAttribute(attributeOf(name), textOf(value));
    }
    return noChange;
  }

  render(_args: Readonly<Record<string, unknown>>): typeof noChange {
    return noChange;
  }
}

/** Writes the arguments of a story as attributes, as a page would: `html`<sote-event-signup ${attributes(args)}></sote-event-signup>``. */
export const attributes = directive(Attributes);
