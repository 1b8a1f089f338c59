/** Runs in the page: boxes that a person would stumble over. */

const CONTROLS = 'a[href], button, input:not([type="hidden"]), select, textarea, summary';
/** WCAG 2.5.8 asks 24; the kit promises 44. Half a pixel is rounding. */
const TARGET = 43.5;

const childrenOf = (node) =>
  node.shadowRoot ? [...node.shadowRoot.childNodes] : node.assignedNodes?.().length ? node.assignedNodes() : [...node.childNodes];

const parentOf = (node) => node.assignedSlot ?? node.parentElement ?? node.getRootNode().host ?? null;

/** Every node that is rendered, as it is seen: shadow roots and slots included. */
const nodesIn = (root) => {
  const found = [];
  const visit = (node) => {
    if (node instanceof Element && (['STYLE', 'SCRIPT'].includes(node.nodeName) || !node.checkVisibility({ visibilityProperty: true }))) {
      if (getComputedStyle(node).display !== 'contents') return;
    }
    found.push(node);
    for (const child of childrenOf(node)) visit(child);
  };
  visit(root);
  return found;
};

const ancestorsOf = (node) => {
  const found = [];
  for (let parent = parentOf(node); parent; parent = parentOf(parent)) found.push(parent);
  return found;
};

/** Texts for screen readers alone are one pixel, or clipped away. */
const isHiddenFromSight = (element) =>
  [element, ...ancestorsOf(element)].some((one) => {
    const { width, height } = one.getBoundingClientRect();
    return (width <= 1 || height <= 1) && (getComputedStyle(one).overflow !== 'visible' || getComputedStyle(one).clipPath !== 'none');
  });

const scrolls = (element) => /auto|scroll/.test(getComputedStyle(element).overflowX);
const isInScroller = (element) =>
  ancestorsOf(element).some((one) => one !== document.documentElement && one !== document.body && scrolls(one));

const textRectangles = (text) => {
  const range = document.createRange();
  range.selectNodeContents(text);
  return [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
};

const nameOf = (element) => {
  const part = element.getAttribute('part') ?? element.getAttribute('class') ?? element.id;
  return `<${element.localName}${part ? ` ${part}` : ''}>`;
};

const sizeOf = ({ width, height }) => `${Math.round(width)} × ${Math.round(height)}`;

const sayText = (element) => {
  const text = (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().replace(/\s+/g, ' ');
  return text ? ` “${text.slice(0, 40)}”` : '';
};

const outside = (elements, root) => {
  const { left, right } = root.getBoundingClientRect();
  return elements
    .filter((element) => {
      const box = element.getBoundingClientRect();
      return box.width > 0 && (box.left < left - 1 || box.right > right + 1) && !isHiddenFromSight(element) && !isInScroller(element);
    })
    .map((element) => ({ kind: 'overflowing', what: nameOf(element), detail: sayText(element) }));
};

const clipped = (elements) =>
  elements
    .filter((element) => {
      const { overflowX, overflowY } = getComputedStyle(element);
      if (element.matches('textarea, input, select, svg, svg *') || !element.textContent?.trim()) return false;
      const cutsX = /hidden|clip/.test(overflowX) && element.scrollWidth > element.clientWidth + 1;
      const cutsY = /hidden|clip/.test(overflowY) && element.scrollHeight > element.clientHeight + 1;
      return element.clientWidth > 0 && (cutsX || cutsY) && !isHiddenFromSight(element);
    })
    .map((element) => ({ kind: 'clipped', what: nameOf(element), detail: sayText(element) }));

/** A link within a sentence is as high as its line (WCAG 2.5.8, exception “inline”). */
const isInSentence = (element) => {
  if (element.localName !== 'a') return false;
  const block = ancestorsOf(element).find((one) => getComputedStyle(one).display !== 'inline');
  return (block?.textContent ?? '').trim().length > (element.textContent ?? '').trim().length + 2;
};

/** A box or a circle is pressed by its label too. */
const targetOf = (element) => {
  const label = element.matches('[type="checkbox"], [type="radio"]') && element.labels?.[0];
  return (label || element).getBoundingClientRect();
};

const small = (elements) =>
  elements
    .filter((element) => element.matches(CONTROLS) && !isHiddenFromSight(element) && !isInSentence(element))
    .filter((element) => {
      const { width, height } = targetOf(element);
      return width > 0 && (width < TARGET || height < TARGET);
    })
    .map((element) => ({ kind: 'small target', what: nameOf(element), detail: ` ${sizeOf(targetOf(element))}${sayText(element)}` }));

const overlap = (one, other) =>
  Math.min(one.right, other.right) - Math.max(one.left, other.left) > 3 &&
  Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 5;

/** What lies under a modal dialog is covered by it, and cannot be reached. */
const reachable = (nodes) => {
  const modal = nodes.find((node) => node instanceof Element && node.matches('dialog:modal'));
  return modal ? nodes.filter((node) => ancestorsOf(node).includes(modal)) : nodes;
};

/** Two texts on the same place. */
const overlapping = (nodes) => {
  const boxes = reachable(nodes)
    .filter((node) => node instanceof Text && node.data.trim() && node.parentElement && !isHiddenFromSight(node.parentElement))
    .flatMap((node) => textRectangles(node).map((box) => ({ node, box })))
    .sort((a, b) => a.box.top - b.box.top);
  const found = [];
  for (const [index, { node, box }] of boxes.entries()) {
    for (let next = index + 1; next < boxes.length && boxes[next].box.top < box.bottom; next += 1) {
      const other = boxes[next];
      if (other.node === node || !overlap(box, other.box)) continue;
      found.push({
        kind: 'overlapping',
        what: nameOf(node.parentElement),
        detail: ` “${node.data.trim().slice(0, 30)}” and “${other.node.data.trim().slice(0, 30)}”`,
      });
    }
  }
  return found;
};

/** @returns {{ kind: string, what: string, detail: string }[]} */
export const findings = (root) => {
  const nodes = nodesIn(root);
  const elements = nodes.filter((node) => node instanceof Element && node !== root);
  const page = document.scrollingElement;
  const sideways =
    page.scrollWidth > page.clientWidth
      ? [{ kind: 'page scrolls sideways', what: '', detail: ` ${page.scrollWidth} of ${page.clientWidth}` }]
      : [];
  return [...sideways, ...outside(elements, root), ...clipped(elements), ...small(elements), ...overlapping(nodes)];
};
