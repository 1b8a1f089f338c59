/** A copy of an element with everything that its shadow roots hold, for a document of its own. */

type Page = Document & { readonly defaultView: Window & typeof globalThis };

const rulesOf = ({ cssRules }: CSSStyleSheet): string => [...cssRules].map(({ cssText }) => cssText).join('\n');

const copySheets = (from: ShadowRoot, to: ShadowRoot, { defaultView }: Page): void => {
  to.adoptedStyleSheets = from.adoptedStyleSheets.map((sheet) => {
    const copy = new defaultView.CSSStyleSheet();
    copy.replaceSync(rulesOf(sheet));
    return copy;
  });
};

const copyNode = (page: Page, node: Node): Node => {
  const copy = page.importNode(node, false);
  if (node instanceof Element && copy instanceof page.defaultView.Element && node.shadowRoot) {
    const root = copy.attachShadow({ mode: 'open' });
    copySheets(node.shadowRoot, root, page);
    root.append(...[...node.shadowRoot.childNodes].map((child) => copyNode(page, child)));
  }
  if (node.hasChildNodes()) copy.appendChild(fragmentOf(page, node));
  return copy;
};

/** Scripts and frames are nothing on paper. */
const isUnseen = (node: Node): boolean => node instanceof Element && node.matches('script, style, iframe');

const fragmentOf = (page: Page, node: Node): DocumentFragment => {
  const fragment = page.createDocumentFragment();
  fragment.append(...[...node.childNodes].filter((child) => !isUnseen(child)).map((child) => copyNode(page, child)));
  return fragment;
};

/** Nothing of the kit runs there: the copy is what was on screen. */
export const copyInto = (page: Document, element: Element): void => {
  page.body.replaceChildren(copyNode(page as Page, element));
};
