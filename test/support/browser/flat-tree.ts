/** The page as it is rendered: through open shadow roots, with slotted content in its slot. */

export type Root = Document | ShadowRoot | Element;

const hostOf = (node: Node): Element | null => (node instanceof ShadowRoot ? node.host : null);

/** The element around a node: the slot that it is assigned to, the host of its shadow root, or its parent. */
export const parentOf = (node: Node): Element | null => {
  if ((node instanceof Element || node instanceof Text) && node.assignedSlot) return node.assignedSlot;
  const { parentNode } = node;
  return parentNode instanceof Element ? parentNode : parentNode && hostOf(parentNode);
};

/** What is rendered inside a node, in reading order. Content of a host that no slot takes is not rendered. */
const childrenOf = (node: Node): readonly Node[] => {
  if (node instanceof HTMLSlotElement && node.assignedNodes().length > 0) return node.assignedNodes();
  if (node instanceof Element && node.shadowRoot) return [...node.shadowRoot.childNodes];
  return [...node.childNodes];
};

/** All nodes below this one, in reading order. */
export function* nodesIn(root: Node): Generator<Node> {
  for (const child of childrenOf(root)) {
    yield child;
    yield* nodesIn(child);
  }
}

export const elementsIn = (root: Root): readonly HTMLElement[] =>
  [...nodesIn(root)].filter((node): node is HTMLElement => node instanceof HTMLElement || node instanceof SVGElement);
