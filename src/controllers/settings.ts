/**
 * A setting that the page gives once for several widgets: the value of the nearest ancestor's `data-sote-…`, also across shadow roots.
 *
 * @param name the attribute's name without the prefix, for example `endpoint` for `data-sote-endpoint`
 */
export const inherited = (element: Element, name: string): string | undefined => {
  let node: Node | null = element;
  while (node) {
    if (node instanceof Element) {
      const value = node.getAttribute(`data-sote-${name}`);
      if (value !== null) return value;
    }
    node = node.parentNode ?? (node instanceof ShadowRoot ? node.host : null);
  }
  return undefined;
};

/** A setting: the element's own attribute, else what the page gives for all. */
export const given = (element: Element, name: string): string | undefined => element.getAttribute(name) ?? inherited(element, name);
